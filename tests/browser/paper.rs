//! Reports on paper.
//!
//! In: the PDF that the browser printed, as `pdftotext -bbox` reads it. Out: what is cut, what is
//! missing, and sheets that should not be.
//!
//! ```text
//! <page width="595.9" height="842.9">  <word xMin="56.7" yMin="70.1" xMax="98.3" …>RESOLUTION</word>
//! ```

use roxmltree::{Document, Node, ParsingOptions};
use serde_json::json;

use super::judge;
use super::reports::Report;
use super::rows::without_calls;

/// Dots of A4, which is 210 mm wide; a dot is 1/72 inch.
const WIDTH: f64 = 595.3;
/// What the style sheet leaves blank on either side, 22 mm, in dots, less the one by which letters
/// of some fonts stand out. The browser cuts what stands there.
const MARGIN: f64 = 61.4;
/// The fewest words on a full sheet of a report; a table and a clause of a few words take a line too.
const WORDS_A_SHEET: usize = 150;

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
}

#[test]
fn paper_holds_all_of_the_text() {
    judge(|report| {
        let Some(printed) = &report.printed else {
            return Vec::new();
        };
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(printed, options).unwrap();
        let named = |name: &'static str| {
            document.descendants().filter(move |node| node.tag_name().name() == name)
        };
        let mut faults = Vec::new();
        for width in named("page").map(|page| number(page, "width")) {
            if (width - WIDTH).abs() > 1.0 {
                faults.push(format!("a sheet is {width} dots wide"));
            }
        }
        let words: Vec<Node> = named("word").collect();
        for word in &words {
            if number(*word, "xMin") < MARGIN || number(*word, "xMax") > WIDTH - MARGIN {
                faults.push(format!("{:?} is cut at the edge", word.text()));
            }
        }
        let text: String = words.iter().filter_map(Node::text).collect();
        faults.extend(missing(report, &text));
        // Each instrument begins on a sheet of its own.
        let instruments = report.json["instruments"].as_array().unwrap().len();
        let most = instruments + 1 + words.len() / WORDS_A_SHEET;
        let sheets = named("page").count();
        if json!(sheets) != report.seen["paper"] || sheets == 0 || sheets > most {
            faults.push(format!("{sheets} sheets for {} words", words.len()));
        }
        faults
    });
}

/// Deleted and inserted words that are not on the paper. Arabic is left out: letters are set in
/// forms of their own there, and read back in an order of their own.
fn missing(report: &Report, text: &str) -> Vec<String> {
    let is_arabic = |side: &str| report.json[side]["direction"] == "rtl";
    if is_arabic("base") || is_arabic("revised") || report.name == "hostile" {
        return Vec::new();
    }
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let text = squeezed(text);
    let rows = report.json["rows"].as_array().unwrap().iter();
    let runs = rows.flat_map(|row| row["text"].as_array().unwrap());
    let words = runs.flat_map(|run| run["text"].as_str().unwrap().split_whitespace());
    let missing = words.map(without_calls).filter(|word| !text.contains(word));
    missing.map(|word| format!("{word} is missing")).collect()
}

//! Word documents from a few lines that say what is in them.
//!
//! In: a line for each paragraph and each row. Out: a package that Word would open.
//!
//! ```text
//! <ResNo> RESOLUTION 7 (Suva, 2014)         a paragraph with its style; `<Call section>` ends a
//!                                           section, `<enumlev1 numbered>` has a number of its own
//! *a)*⇥that **tides**{note:See page 4.} …    italic, tab, bold, a footnote
//! | Station | Height |                      a row; rows that follow one another are one table
//! | 2>both columns | ^ |                    a cell of two columns; one that goes on from above
//! ```
//!
//! In a line: `⏎` is a line break, U+2011 and U+00AD are the hyphens of Word, `¶` ends a paragraph of
//! a cell or a note, and braces hold the rest: `{note:…}` `{endnote:…}` `{mark:bis=…}` (a note with
//! its own mark) `{link:…}` `{field:PAGE=3}` `{control:…}` `{bookmark:name}` `{comment:…}` `{box:…}`
//! `{symbol:F02A}` `{table:a;b/c;d}`. Text in Arabic letters is marked right-to-left by itself.

mod inline;
mod parts;

use std::fmt::Write as _;

use inline::{Gathered, inline};

use super::package::Package;

/// How the parts are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flavour {
    Plain,
    /// The main part is UTF-16, with a byte order mark.
    Utf16,
    /// The namespaces of ISO/IEC 29500 strict.
    Strict,
}

/// What the lines describe.
pub(super) fn package(lines: &[String], flavour: Flavour) -> Package {
    let mut gathered = Gathered::default();
    let body = blocks(lines, &mut gathered);
    let mut package = parts::package(&body, &gathered);
    match flavour {
        Flavour::Plain => {}
        Flavour::Strict => parts::make_strict(&mut package),
        Flavour::Utf16 => parts::make_utf16(&mut package),
    }
    package
}

/// The lines of a description; blank ones at its ends are left out.
pub(super) fn lines(description: &str) -> Vec<String> {
    description.trim_matches('\n').lines().map(str::to_owned).collect()
}

/// The file that a description makes.
pub(crate) fn docx(description: &str) -> Vec<u8> {
    package(&lines(description), Flavour::Plain).to_bytes()
}

/// Whether a line is a row of a table.
pub(super) fn is_row(line: &str) -> bool {
    line.starts_with('|')
}

/// Whether a line is the last paragraph of a section.
fn ends_section(line: &str) -> bool {
    line.starts_with('<') && line.split('>').next().is_some_and(|head| head.ends_with("section"))
}

/// The cells of a row.
pub(super) fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// Paragraphs and tables; Word wants a paragraph behind the last table and in the last section.
fn blocks(lines: &[String], gathered: &mut Gathered) -> String {
    let mut body = String::new();
    for group in lines.chunk_by(|one, other| is_row(one) && is_row(other)) {
        match group {
            [line] if !is_row(line) => body.push_str(&paragraph(line, gathered)),
            rows => body.push_str(&table(rows, gathered)),
        }
    }
    if lines.last().is_none_or(|line| is_row(line) || ends_section(line)) {
        body.push_str("<w:p/>");
    }
    body
}

/// `<style word …> text` as a paragraph.
fn paragraph(line: &str, gathered: &mut Gathered) -> String {
    let (head, text) = match line.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        Some((head, text)) => (head, text.strip_prefix(' ').unwrap_or(text)),
        None => ("", line),
    };
    let (mut style, mut number, mut section) = (String::new(), "", "");
    for word in head.split(' ').filter(|word| !word.is_empty()) {
        match word {
            "numbered" => {
                number = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
            }
            "section" => section = parts::SECTION,
            name => write!(style, r#"<w:pStyle w:val="{name}"/>"#).unwrap(),
        }
    }
    let (direction, mark) =
        if inline::is_arabic(text) { ("<w:bidi/>", "<w:rPr><w:rtl/></w:rPr>") } else { ("", "") };
    let content = inline(text, gathered);
    format!("<w:p><w:pPr>{style}{number}{direction}{mark}{section}</w:pPr>{content}</w:p>")
        .replace("<w:pPr></w:pPr>", "")
}

/// Rows as a table with as many columns as its widest row.
fn table(rows: &[String], gathered: &mut Gathered) -> String {
    let all: Vec<Vec<(usize, &str)>> =
        rows.iter().map(|row| cells(row).into_iter().map(columns).collect()).collect();
    let width = |row: &Vec<(usize, &str)>| row.iter().map(|(columns, _)| columns).sum::<usize>();
    let grid = r#"<w:gridCol w:w="2000"/>"#.repeat(all.iter().map(width).max().unwrap_or(1));
    let is_right_to_left = rows.iter().any(|row| inline::is_arabic(row));
    let direction = if is_right_to_left { "<w:bidiVisual/>" } else { "" };
    let mut table = format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>{direction}<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"#
    );
    for (at, row) in all.iter().enumerate() {
        table.push_str("<w:tr>");
        for (column, (columns, content)) in row.iter().enumerate() {
            let below = all.get(at + 1).and_then(|row| row.get(column));
            let merge = match (*content, below) {
                ("^", _) => "<w:vMerge/>",
                (_, Some((_, "^"))) => r#"<w:vMerge w:val="restart"/>"#,
                _ => "",
            };
            let width = 2000 * columns;
            write!(
                table,
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{columns}"/>{merge}</w:tcPr>{}</w:tc>"#,
                cell(if *content == "^" { "" } else { content }, gathered),
            )
            .unwrap();
        }
        table.push_str("</w:tr>");
    }
    table.replace(r#"<w:gridSpan w:val="1"/>"#, "") + "</w:tbl>"
}

/// How many columns a cell spans, and what it holds.
fn columns(cell: &str) -> (usize, &str) {
    match cell.split_once('>') {
        Some((count, content)) if count.parse::<usize>().is_ok() => {
            (count.parse().unwrap(), content)
        }
        _ => (1, cell),
    }
}

/// The paragraphs of a cell, or the table in it.
fn cell(content: &str, gathered: &mut Gathered) -> String {
    if let Some(rows) = content.strip_prefix("{table:").and_then(|rest| rest.strip_suffix('}')) {
        let rows: Vec<String> =
            rows.split('/').map(|row| format!("| {} |", row.replace(';', "|"))).collect();
        return table(&rows, gathered) + "<w:p/>";
    }
    content.split('¶').map(|text| paragraph(text.trim(), gathered)).collect()
}

#[test]
fn a_description_is_read_back() {
    use super::projection::{Reading, lines as read};
    let description = "
<Call> noting
*a)*⇥that **tides**{note:See page 4. ¶ And 5.} rise⏎at {field:TIME=noon}{box:Hidden};
| 2>both | {table:x;y/z;w} |
| a ¶ b | c | d |
ب)⇥أن المد{mark:bis=مرتفع.} 2014؛";
    let want = [
        "noting",
        "a)\tthat tides[^1] rise\u{2028}at noon;",
        "|A1| both",
        "|B1| |A1| x ¶ |B1| y ¶ |A2| z ¶ |B2| w ¶ ",
        "|A2| a ¶ b",
        "|B2| c",
        "|C2| d",
        "ب)\tأن المد[^2]bis 2014؛",
        "[^1]:  See page 4. ¶  And 5.",
        "[^2]: bis مرتفع.",
    ];
    for flavour in [Flavour::Plain, Flavour::Utf16, Flavour::Strict] {
        let package = package(&lines(description), flavour);
        for reading in [Reading::Rejected, Reading::Accepted] {
            assert_eq!(read(&package, reading), want, "{flavour:?}");
        }
    }
}

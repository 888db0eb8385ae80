//! Laws of the report in HTML.
//!
//! In: a comparison and its report. Out: whether each row, read in either view, gives back both
//! versions, and whether the page is as sound as a browser needs it.
//!
//! ```text
//! <del>b)</del><ins>c)</ins> on radio   without <ins>  ─►  b) on radio     the base
//!                                       without <del>  ─►  c) on radio     the revised text
//! ```
//!
//! The page is read with a parser of XML, which forgives nothing: what it takes for one element, a
//! browser takes for one too.

use proptest::prelude::*;
use roxmltree::{Document, Node, ParsingOptions};

use revmark::model::{ClauseKind, Comparison, Side};
use revmark::render::Format;

use super::output::{bare, expected, printed};
use super::{config, holds, way};
use crate::strategy::{Versions, awkward, versions, wild};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn both_views_can_be_read_back(versions in versions(), way in way()) {
        holds(&versions, &way, reads_back)?;
    }

    #[test]
    fn any_text_at_all_stays_text(
        base in wild(), revised in wild(), end in awkward(), way in way(),
    ) {
        holds(&Versions { base: base + end, revised }, &way, reads_back)?;
    }
}

/// Every row of both views gives back what the versions hold, and nothing but names is in attributes.
pub(super) fn reads_back(comparison: &Comparison) -> Result<(), TestCaseError> {
    for full in [false, true] {
        let page = markup(&printed(comparison, Format::Html, full));
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let page = Document::parse_with_options(&page, options);
        let page = page.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let rows: Vec<Node> = page.descendants().filter(is_row).collect();
        prop_assert_eq!(rows.len(), comparison.rows.len());
        for (at, (node, row)) in rows.into_iter().zip(&comparison.rows).enumerate() {
            let name = format!("row-{}", at + 1);
            prop_assert_eq!(node.attribute("id"), Some(name.as_str()));
            prop_assert_eq!(node.attribute("data-symbol"), Some(row.symbol.name()));
            let expected = expected(comparison, row).map(|text| printable(&text));
            let read = |class, without| shown(node, class, without, row.kind);
            let marked = [read("marked", "ins"), read("marked", "del")];
            prop_assert_eq!(&marked, &expected, "marked");
            let sides = [read(Side::Base.name(), ""), read(Side::Revised.name(), "")];
            prop_assert_eq!(&sides, &expected, "side by side");
            // Nothing is struck through in the revised column or underlined in that of the base.
            prop_assert_eq!(&read(Side::Base.name(), "ins"), &expected[0]);
            prop_assert_eq!(&read(Side::Revised.name(), "del"), &expected[1]);
        }
        for attribute in page.descendants().flat_map(|node| node.attributes()) {
            prop_assert!(!attribute.name().starts_with("on") && attribute.name() != "style");
            let is_address = ["href", "src", "action"].contains(&attribute.name());
            prop_assert!(!is_address || attribute.value().starts_with('#'), "{:?}", attribute);
        }
    }
    Ok(())
}

/// The page without style sheet and script, which are no XML, and without the two characters that
/// XML forbids and browsers do not.
fn markup(page: &str) -> String {
    let mut markup = printable(page);
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let start = markup.find(open).unwrap() + open.len();
        let end = markup.find(close).unwrap();
        markup.replace_range(start..end, "");
    }
    markup
}

fn printable(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "")
}

fn is_row(node: &Node) -> bool {
    node.attribute("id").is_some_and(|id| id.starts_with("row-"))
}

/// What a row says in the elements of a class, without the elements of a name.
fn shown(row: Node, class: &str, without: &str, kind: ClauseKind) -> String {
    let is_shown = |node: &Node| node.attribute("class") == Some(class);
    let texts = row.descendants().filter(is_shown).map(|node| text(node, without));
    bare(&texts.collect::<String>(), kind)
}

fn text(node: Node, without: &str) -> String {
    if node.is_text() {
        return node.text().unwrap_or_default().to_owned();
    }
    let kept = node.children().filter(|child| !child.has_tag_name(without));
    kept.map(|child| text(child, without)).collect()
}

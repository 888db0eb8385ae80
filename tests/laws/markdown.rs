//! Laws of Markdown: a reader that knows nothing of the program finds both versions in it.
//!
//! In: a comparison and the Markdown printed of it. Out: whether every row, with what is inserted
//! or deleted left out, gives its clauses, and nothing of the text became Markdown.
//!
//! ```text
//! **MOD** <del>b)</del><ins>c)</ins> on \*radio\*   ─► tree ─►   base "b) on *radio*", revised …
//! ```
//!
//! The reader is the parser of another project, with every extension that a host might switch on.

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use revmark::model::{ClauseKind, Comparison, Language};
use revmark::render::Format;

use super::output::{expected, printed, shown};
use super::read_back::Reading;
use super::{config, holds, way};
use crate::strategy::{Versions, awkward, versions, wild};

/// Signs of Markdown, HTML and the hosts, to stand among words.
const SIGNS: [&str; 48] = [
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "~",
    "[",
    "](x)",
    "[^1]",
    "![",
    "[ ]",
    "[[a]]",
    "<b>",
    "</div>",
    "<ins>",
    "</del>",
    "<!--",
    "-->",
    "<https://itu.int>",
    "https://itu.int/a_b",
    "www.itu.int",
    "a@itu.org",
    "@itu",
    "#12",
    "# ",
    "###",
    "> ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "| ",
    "|---|",
    "---",
    "===",
    "&amp;",
    "&#42;",
    "\\",
    "\\(",
    "$a$",
    "$$",
    ":smile:",
    ": ",
    ":::",
    "{+",
    "-]",
    "||",
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn marks_in_markdown_can_be_read_back(versions in versions(), way in way()) {
        holds(&versions, &way, reads_back)?;
    }

    #[test]
    fn any_text_at_all_stays_text(base in wild(), revised in wild(), end in awkward(), way in way()) {
        let versions = Versions { base: base.clone() + end, revised };
        holds(&versions, &way, reads_back)?;
    }

    #[test]
    fn signs_of_markdown_stay_text(base in signs(), revised in signs(), way in way()) {
        holds(&Versions { base, revised }, &way, reads_back)?;
    }
}

#[test]
fn every_case_of_the_corpus_can_be_read_back() {
    for case in crate::corpus::cases() {
        let read = reads_back(&case.compare());
        if let Err(fault) = read {
            panic!("{}: {fault}", case.name);
        }
    }
}

/// A resolution of signs, and of words in two directions.
fn signs() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(&SIGNS[..]);
    let word = prop::sample::select(&["a", "radio", "بحر", "海", "7", " ", "\u{a0}"][..]);
    let line = prop::collection::vec(prop_oneof![2 => sign, 1 => word], 1..9);
    let head =
        prop::sample::select(&["RESOLUTION 7 (Suva, 2014)\nnoting\n", "القرار 7\nيقرر\n"][..]);
    (head, prop::collection::vec(line, 1..6)).prop_map(|(head, lines)| {
        let lines: Vec<String> = lines.iter().map(|line| line.concat()).collect();
        format!("{head}{}\n", lines.join("\n"))
    })
}

/// Every extension that GitHub and GitLab have, and some more.
fn options() -> Options<'static> {
    let mut options = Options::default();
    let extension = &mut options.extension;
    for switch in [
        &mut extension.strikethrough,
        &mut extension.table,
        &mut extension.autolink,
        &mut extension.tasklist,
        &mut extension.footnotes,
        &mut extension.inline_footnotes,
        &mut extension.description_lists,
        &mut extension.multiline_block_quotes,
        &mut extension.alerts,
        &mut extension.math_dollars,
        &mut extension.math_code,
        &mut extension.shortcodes,
        &mut extension.wikilinks_title_after_pipe,
        &mut extension.underline,
        &mut extension.spoiler,
        &mut extension.block_directive,
    ] {
        *switch = true;
    }
    extension.front_matter_delimiter = Some("---".to_owned());
    options.parse.relaxed_autolinks = true;
    options
}

/// Every row of the page, its marks rejected and accepted, gives its clauses.
pub(super) fn reads_back(comparison: &Comparison) -> Result<(), TestCaseError> {
    let markdown = printed(comparison, Format::Markdown, true);
    let arena = Arena::new();
    let page = parse_document(&arena, &markdown, &options());
    let lines = lines(page, &markdown)?;
    // What has no symbol at its beginning is no row.
    let rows: Vec<_> = lines.iter().filter(|line| !line.reading.symbol.is_empty()).collect();
    prop_assert_eq!(rows.len(), comparison.rows.len(), "{}", markdown);
    for (line, row) in rows.into_iter().zip(&comparison.rows) {
        prop_assert_eq!(line.kind, shape(row.kind), "{}", markdown);
        prop_assert_eq!(&line.reading.symbol, row.symbol.name(), "{}", markdown);
        prop_assert_eq!(shown(&line.reading, row.kind), expected(comparison, row), "{}", markdown);
    }
    Ok(())
}

/// What a line of the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Heading(u8),
    Paragraph,
    Row,
}

fn shape(kind: ClauseKind) -> Shape {
    match kind {
        ClauseKind::Number => Shape::Heading(1),
        ClauseKind::Title | ClauseKind::Annex => Shape::Heading(2),
        ClauseKind::Heading => Shape::Heading(3),
        ClauseKind::Table => Shape::Row,
        _ => Shape::Paragraph,
    }
}

/// A heading, a paragraph or a row of a table, as it was read.
struct Line {
    kind: Shape,
    reading: Reading,
}

/// The lines of a page; an error where there is anything else on it.
fn lines(page: Node, markdown: &str) -> Result<Vec<Line>, TestCaseError> {
    let mut lines = Vec::new();
    for block in page.children() {
        match &block.data.borrow().value {
            NodeValue::Paragraph => lines.push(read(&[block], Shape::Paragraph, markdown)?),
            NodeValue::Heading(heading) if !heading.setext => {
                lines.push(read(&[block], Shape::Heading(heading.level), markdown)?);
            }
            NodeValue::Table(_) => {
                for row in block.children().skip(1) {
                    let cells: Vec<Node> = row.children().collect();
                    lines.push(read(&cells, Shape::Row, markdown)?);
                }
            }
            NodeValue::HtmlBlock(html) => {
                let arabic = Language::Arabic.code();
                let open = format!("<div dir=\"rtl\" lang=\"{arabic}\">\n");
                let literal = html.literal.as_str();
                prop_assert!(literal == open || literal == "</div>\n", "{literal}: {markdown}");
            }
            other => return Err(fail(other, markdown)),
        }
    }
    Ok(lines)
}

/// Reads the inlines of some blocks.
fn read(blocks: &[Node], kind: Shape, markdown: &str) -> Result<Line, TestCaseError> {
    let reading = Reading::default();
    let mut pen = Pen { kind, markdown, deletions: 0, insertions: 0, has_italics: false, reading };
    for block in blocks {
        for inline in block.children() {
            pen.inline(inline, Place::Text)?;
        }
    }
    prop_assert_eq!((pen.deletions, pen.insertions), (0, 0), "{}", markdown);
    Ok(Line { kind, reading: pen.reading })
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Symbol,
    Aside,
}

/// Collects both versions of a line.
struct Pen<'a> {
    kind: Shape,
    markdown: &'a str,
    deletions: u32,
    insertions: u32,
    has_italics: bool,
    reading: Reading,
}

impl Pen<'_> {
    fn inline(&mut self, node: Node, place: Place) -> Result<(), TestCaseError> {
        let is_first = self.reading.symbol.is_empty() && self.reading.revised.is_empty();
        let place = match &node.data.borrow().value {
            NodeValue::Text(text) => {
                match place {
                    Place::Text => {
                        self.reading.push(text, self.deletions > 0, self.insertions > 0);
                    }
                    Place::Symbol => self.reading.symbol.push_str(text),
                    Place::Aside => {}
                }
                return Ok(());
            }
            NodeValue::HtmlInline(tag) => return self.tag(tag),
            NodeValue::Strong if is_first && place == Place::Text => Place::Symbol,
            // The heading of a section is in italics; what is so behind it, or elsewhere, is a note.
            NodeValue::Emph if place == Place::Text => {
                let is_heading = self.kind == Shape::Heading(3) && !self.has_italics;
                self.has_italics = true;
                if is_heading { Place::Text } else { Place::Aside }
            }
            other => return Err(fail(other, self.markdown)),
        };
        node.children().try_for_each(|inner| self.inline(inner, place))
    }

    fn tag(&mut self, tag: &str) -> Result<(), TestCaseError> {
        let (deletions, insertions) = match tag {
            "<del>" => (Some(self.deletions + 1), Some(self.insertions)),
            "</del>" => (self.deletions.checked_sub(1), Some(self.insertions)),
            "<ins>" => (Some(self.deletions), Some(self.insertions + 1)),
            "</ins>" => (Some(self.deletions), self.insertions.checked_sub(1)),
            "<!-- -->" => return Ok(()),
            _ => (None, None),
        };
        let Some((deletions, insertions)) = deletions.zip(insertions) else {
            return Err(TestCaseError::fail(format!("{tag}\n{}", self.markdown)));
        };
        (self.deletions, self.insertions) = (deletions, insertions);
        Ok(())
    }
}

fn fail(value: &NodeValue, markdown: &str) -> TestCaseError {
    TestCaseError::fail(format!("{value:?}\n{markdown}"))
}

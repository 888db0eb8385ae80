//! What the parser makes of texts of every kind and language; the texts are invented.
//!
//! In: a text. Out: an outline, one line for each row, that the tests compare.
//!
//! ```text
//! # resolution 91 (Dubai, 2014)       an instrument
//! 3 title     Radio for lighthouses   source line, kind, text
//! -- preamble                         a section
//! 6 clause    a)│one;                 label and text
//! 7 clause      1│two,                nested in a)
//! ~ 9–12 reasons                      left out
//! ```

mod annexes;
mod clauses;
mod documents;
mod extraction;
mod growth;
mod openings;
mod sections;
mod styles;

use std::fmt::Write;

use super::{Options, tree};
use crate::model::{
    Clause, ClauseKind, ClauseTree, Document, Format, Instrument, Layout, Paragraph, Role, Section,
    Source, Span,
};
use crate::text::characters::{is_bidi_control, is_control};

/// The document of a text, a paragraph a line.
fn document(text: &str) -> Document {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for (line, written) in (1..).zip(text.split('\n')) {
        let trimmed = written.trim();
        let at = start + (written.len() - written.trim_start().len());
        if !trimmed.is_empty() {
            let text = Span::new(at, at + trimmed.len());
            paragraphs.push(Paragraph { line, text, role: Role::Unsaid });
        }
        start += written.len() + 1;
    }
    Document {
        source: Source { name: "test.txt".to_owned(), format: Format::Text },
        text: text.to_owned(),
        paragraphs,
        notes: Vec::new(),
        layout: Layout::default(),
        omitted: Vec::new(),
        warnings: Vec::new(),
    }
}

/// The Word document of lines `style | text`: what stands before the bar is the name of a style of
/// the ITU templates, `row` for a row of a table, or nothing. A `+` before it puts the line into the
/// paragraph of the line above.
fn styled(lines: &str) -> Document {
    let roles = [
        ("", Role::Unsaid),
        ("ResNo", Role::Number),
        ("Restitle", Role::Title),
        ("Resref", Role::History),
        ("Call", Role::Heading),
        ("enumlev1", Role::Clause),
        ("AnnexNo", Role::Annex),
        ("Annextitle", Role::AnnexTitle),
        ("Proposal", Role::Proposal),
        ("Reasons", Role::Reasons),
        ("row", Role::TableRow),
    ];
    let (styles, texts): (Vec<&str>, Vec<&str>) =
        lines.lines().map(|line| line.split_once("| ").unwrap()).unzip();
    let mut document = document(&texts.join("\n"));
    let mut number = 0;
    for (paragraph, style) in document.paragraphs.iter_mut().zip(styles) {
        let name = style.trim().trim_start_matches('+').trim();
        number += u32::from(!style.starts_with('+'));
        paragraph.line = number;
        paragraph.role = roles.into_iter().find(|(known, _)| *known == name).unwrap().1;
    }
    document.source.format = Format::Word;
    document
}

fn parsed(text: &str) -> ClauseTree {
    tree(document(text), &Options::default())
}

/// The outline of a text.
fn outline(text: &str) -> String {
    outline_of(&parsed(text))
}

/// The outline of a Word document.
fn outline_styled(lines: &str) -> String {
    outline_of(&tree(styled(lines), &Options::default()))
}

fn outline_of(tree: &ClauseTree) -> String {
    let mut out = String::new();
    for instrument in &tree.instruments {
        write_instrument(tree, instrument, &mut out);
    }
    for skipped in &tree.skipped {
        let (first, last) = (skipped.first_line, skipped.last_line);
        let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
        writeln!(out, "~ {lines} {}", skipped.what.name()).unwrap();
    }
    for warning in &tree.warnings {
        writeln!(out, "! {}: {}", warning.code.name(), warning.message).unwrap();
    }
    out
}

/// The outline of a text from the row of this source line on.
fn outline_from(line: u32, text: &str) -> String {
    let outline = outline(text);
    let start = format!("{line} ");
    let rows: Vec<&str> = outline.lines().collect();
    let at = rows.iter().position(|row| row.starts_with(&start)).unwrap();
    // The section that the row opens is on the line above.
    let at = if rows[at - 1].starts_with("--") { at - 1 } else { at };
    rows[at..].join("\n")
}

fn write_instrument(tree: &ClauseTree, instrument: &Instrument, out: &mut String) {
    write!(out, "# {} {}", instrument.kind.name(), instrument.number).unwrap();
    if let Some(edition) = &instrument.edition {
        write!(out, " ({edition})").unwrap();
    }
    if let Some(proposal) = &instrument.proposal {
        write!(out, " by {proposal}").unwrap();
    }
    out.push('\n');
    for section in &tree.sections[instrument.sections.clone()] {
        write_section(tree, section, out);
    }
}

fn write_section(tree: &ClauseTree, section: &Section, out: &mut String) {
    if section.heading.is_some() {
        writeln!(out, "-- {}", section.part.name()).unwrap();
    }
    for clause in &tree.clauses[section.clauses.clone()] {
        let depth = std::iter::successors(clause.parent, |id| tree.clauses[id.index()].parent);
        let indent = "  ".repeat(depth.count());
        let label = tree.text(clause.label);
        let bar = if label.is_empty() { "" } else { "│" };
        let kind = clause.kind.name();
        let text = visible(tree.text(clause.text));
        writeln!(out, "{} {kind:9} {indent}{label}{bar}{text}", clause.line).unwrap();
    }
}

/// The text with tabs drawn and controls escaped.
fn visible(text: &str) -> String {
    let show = |c: char| match c {
        '\t' => "⇥".to_owned(),
        _ if is_control(c) || is_bidi_control(c) => c.escape_unicode().to_string(),
        _ => c.to_string(),
    };
    text.chars().map(show).collect()
}

/// The kinds of the rows of a text.
fn kinds(text: &str) -> Vec<ClauseKind> {
    parsed(text).clauses.iter().map(|clause: &Clause| clause.kind).collect()
}

//! Markdown that reads well on GitHub and GitLab, and as it is.
//!
//! In: a [`Page`]. Out: CommonMark with the tables of GFM, a line for each row.
//!
//! ```text
//! # **MOD** RESOLUTION 91 (Rev. <del>Dubai, 2014</del><ins>Busan, 2018</ins>)
//!
//! ### *recalling*
//!
//! <del>b)</del><ins>c)</ins> Resolution 23;
//!
//! *…  2 clauses unchanged*
//! ```
//!
//! No list is a Markdown list: those count their labels anew. Clauses are set in by wide spaces
//! (U+2003), which are not drawn together. Headings apart, what is in italics is what the program
//! says. Right-to-left rows stand in a `<div>`, with blank lines inside so that it holds Markdown.

mod escape;
mod inline;
mod table;

use std::io::{self, Write};

use crate::model::{ClauseKind, Direction, Language, MoveRole, Row, Symbol};

use super::page::{Content, Line, Page};
use super::piece::newest;
use inline::{WIDE_SPACE, aside, cells, said};

/// Wide spaces by which a clause is set in more than the clause it is nested in.
const STEP: usize = 2;

/// Writes a page.
pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet { out, language: None, is_blank: true };
    let mut lines = page.lines.as_slice();
    while let Some((first, rest)) = lines.split_first() {
        let (block, behind) = match table::length(lines) {
            0 if is_figures(first) => {
                lines.split_at(lines.iter().take_while(|line| is_figures(line)).count())
            }
            0 => (std::slice::from_ref(first), rest),
            length => lines.split_at(length),
        };
        sheet.turn(language(page, lines, sheet.language))?;
        let direction = sheet.language.map_or(Direction::LeftToRight, Language::direction);
        sheet.block(&markdown(page, block, direction))?;
        lines = behind;
    }
    sheet.turn(None)
}

/// Blocks, one below the other.
struct Sheet<'a> {
    out: &'a mut dyn Write,
    /// The language of the right-to-left text that is being written.
    language: Option<Language>,
    /// Whether nothing is written yet.
    is_blank: bool,
}

impl Sheet<'_> {
    /// Goes on in another direction.
    fn turn(&mut self, language: Option<Language>) -> io::Result<()> {
        if language == self.language {
            return Ok(());
        }
        if self.language.is_some() {
            self.block("</div>")?;
        }
        if let Some(language) = language {
            self.block(&format!(r#"<div dir="rtl" lang="{}">"#, language.code()))?;
        }
        self.language = language;
        Ok(())
    }

    /// Writes a block, with a blank line before it.
    fn block(&mut self, markdown: &str) -> io::Result<()> {
        if markdown.is_empty() {
            return Ok(());
        }
        let gap = if self.is_blank { "" } else { "\n" };
        self.is_blank = false;
        writeln!(self.out, "{gap}{markdown}")
    }
}

/// In which right-to-left language the first line stands, if in any: a row in its own, a sentence as
/// the row below it, and what is said beside rows as those above.
fn language(page: &Page, lines: &[Line], above: Option<Language>) -> Option<Language> {
    match lines.first().map(|line| &line.content) {
        Some(Content::Row(row) | Content::Moved(row, ..)) => right_to_left(page, row),
        Some(Content::Sentence(_) | Content::Figures(_)) => {
            let below = lines.iter().find_map(row_of);
            below.and_then(|row| right_to_left(page, row))
        }
        _ => above,
    }
}

/// The language of a row that runs from right to left.
fn right_to_left(page: &Page, row: &Row) -> Option<Language> {
    let language = page.comparison.side(newest(row)).language;
    (language.direction() == Direction::RightToLeft).then_some(language)
}

fn is_figures(line: &Line) -> bool {
    matches!(line.content, Content::Figures(_))
}

/// The Markdown of the lines that are one block.
fn markdown(page: &Page, lines: &[Line], direction: Direction) -> String {
    match lines {
        [line] if !is_figures(line) && table::length(lines) == 0 => {
            let mut block = String::new();
            if let Some(row) = row_of(line) {
                block.push_str(heading(row));
            }
            if let Some(sign) = line.symbol {
                block.push_str(&symbol(sign));
                block.push(WIDE_SPACE);
            }
            block.extend(std::iter::repeat_n(WIDE_SPACE, STEP * line.level));
            block.push_str(&content(page, line, direction));
            block.trim_end().to_owned()
        }
        [line, ..] if is_figures(line) => figures(lines),
        _ => table::of(page, lines, direction),
    }
}

fn row_of<'a>(line: &Line<'a>) -> Option<&'a Row> {
    match line.content {
        Content::Row(row) | Content::Moved(row, ..) => Some(row),
        _ => None,
    }
}

/// What a line says.
fn content(page: &Page, line: &Line, direction: Direction) -> String {
    match &line.content {
        Content::Nothing | Content::Figures(_) => String::new(),
        Content::Row(row) => marked(page, row, None),
        Content::Moved(row, role, note) => {
            format!("{}{WIDE_SPACE}{}", marked(page, row, Some(*role)), aside(note, direction))
        }
        Content::Aside(text) => aside(text, direction),
        Content::Sentence(text) => said(text, direction),
    }
}

/// A row that is no row of a table, a heading in italics as it is printed.
fn marked(page: &Page, row: &Row, role: Option<MoveRole>) -> String {
    let text = cells(page.comparison, row, role).concat();
    if row.kind == ClauseKind::Heading && !text.is_empty() { format!("*{text}*") } else { text }
}

/// What makes a heading of a row that is one.
fn heading(row: &Row) -> &'static str {
    match row.kind {
        ClauseKind::Number => "# ",
        ClauseKind::Title | ClauseKind::Annex => "## ",
        ClauseKind::Heading => "### ",
        _ => "",
    }
}

/// A symbol, in bold.
fn symbol(symbol: Symbol) -> String {
    format!("**{}**", escape::escaped(symbol.name(), &[]))
}

/// Figures as they stand in the terminal, each column below the other.
fn figures(lines: &[Line]) -> String {
    let lines = lines.iter().map(|line| match &line.content {
        Content::Figures(text) => text.as_str(),
        _ => "",
    });
    let lines: Vec<&str> = std::iter::once("```").chain(lines).chain(["```"]).collect();
    lines.join("\n")
}

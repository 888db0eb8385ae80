//! Restores the paragraphs of a text that a page, a PDF file or a clipboard took apart.
//!
//! ```text
//! 12                                          a) the Charter of the United Nations and the Universal …;
//! a) the Charter of the United Nations   ─►   b) Resolution 52/250 …
//! and the Universal Declaration of
//! Human Rights; b) Resolution 52/250
//! ```
//!
//! All decisions rest on the whole text: how long its lines are, how many break off, which lines come
//! again. A text with one paragraph a line is told by a first look ([`evidence`]) and left as it is.

mod bullets;
mod evidence;
mod furniture;
mod join;
mod lists;
mod look;
mod split;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::lines::{Line as SourceLine, lines};
use crate::lexicon::{Lexicon, detect};
use crate::model::{Language, Omission, Skipped, Warning, WarningCode};
use evidence::Evidence;
use join::Wrap;
use look::Look;
use split::Cuts;

/// The paragraphs of a text, one a line, and what was done to find them.
#[derive(Debug)]
pub(super) struct Restored<'text> {
    lines: Vec<Line<'text>>,
    /// What was left out.
    pub(super) omitted: Vec<Skipped>,
    /// What was done, in one sentence.
    pub(super) warning: Warning,
}

impl Restored<'_> {
    /// The lines, with an empty one where the text stood apart.
    pub(super) fn lines(&self) -> impl Iterator<Item = SourceLine<'_>> + Clone {
        self.lines.iter().flat_map(|line| {
            let blank = line.is_apart.then_some(SourceLine { number: line.number, text: "" });
            blank.into_iter().chain([SourceLine { number: line.number, text: &line.text }])
        })
    }
}

/// The paragraphs of a text; `None` if each of its lines is one.
pub(super) fn restore(source: &str) -> Option<Restored<'_>> {
    if Evidence::of(lines(source)).is_clean() {
        return None;
    }
    let mut page = Page::of(source);
    let mut done = Vec::new();
    let mut omitted = page.leave_out_furniture();
    omitted.extend(page.cut_headers());
    omitted.sort_by_key(|part| part.first_line);
    if !omitted.is_empty() {
        done.push("what belongs to the page was left out".to_owned());
    }
    if bullets::strip(&mut page) {
        done.push("the bullets before all lines were taken off".to_owned());
    }
    if let Some(wrap) = Wrap::of(&page.looks) {
        page.join(&wrap, source);
        done.push(format!("lines of about {} characters were joined into paragraphs", wrap.width));
    }
    if page.split() {
        done.push("lines of several paragraphs were split at headings and labels".to_owned());
    }
    if done.is_empty() {
        return None;
    }
    done.reverse();
    let warning = Warning::new(WarningCode::Layout, done.join("; "));
    Some(Restored { lines: page.lines, omitted, warning })
}

/// A line of the text, or a paragraph made of some.
#[derive(Debug, Clone)]
struct Line<'text> {
    /// The number of its first line in the source.
    number: u32,
    /// Its text, without white space at either end.
    text: Cow<'text, str>,
    /// Whether a blank line stands before it.
    is_apart: bool,
    /// Whether a page begins with it.
    is_page_start: bool,
}

/// The lines of a text that are not blank, with what each says.
#[derive(Debug)]
struct Page<'text> {
    lines: Vec<Line<'text>>,
    looks: Vec<Look>,
    language: Language,
    lexicon: &'static Lexicon,
    /// The width of the widest lines, but for a tenth of them.
    widest: usize,
}

impl<'text> Page<'text> {
    fn of(source: &'text str) -> Self {
        let language = detect(source);
        let lexicon = Lexicon::of(language);
        let mut found = Vec::new();
        let mut is_apart = false;
        for line in lines(source) {
            let is_page_start = line.text.contains('\x0C');
            let text = super::paragraphs::trim(line.text);
            if super::paragraphs::is_blank(text) {
                is_apart = true;
                continue;
            }
            let text = Cow::Borrowed(text);
            found.push(Line { number: line.number, text, is_apart, is_page_start });
            is_apart = false;
        }
        let looks: Vec<Look> = found.iter().map(|line| Look::at(&line.text, lexicon)).collect();
        let mut widths: Vec<usize> = looks.iter().map(|look| look.columns).collect();
        widths.sort_unstable();
        let widest = widths.get(widths.len() * 9 / 10).copied().unwrap_or_default();
        Self { lines: found, looks, language, lexicon, widest }
    }

    /// Takes out what is no part of the text.
    fn leave_out_furniture(&mut self) -> Vec<Skipped> {
        let what = furniture::find(self);
        let mut omitted: Vec<Skipped> = Vec::new();
        // A blank line beside the mark of a page parts nothing.
        let mut is_behind = false;
        let mut lines = Vec::with_capacity(self.lines.len());
        let mut looks = Vec::with_capacity(self.lines.len());
        let all = std::mem::take(&mut self.lines).into_iter().zip(std::mem::take(&mut self.looks));
        for ((mut line, look), what) in all.zip(what) {
            let Some(what) = what else {
                line.is_apart &= !std::mem::take(&mut is_behind);
                lines.push(line);
                looks.push(look);
                continue;
            };
            is_behind = true;
            add(&mut omitted, line.number, what);
        }
        (self.lines, self.looks) = (lines, looks);
        omitted
    }

    /// Takes off the running headers that stand before a number line, on the same line.
    fn cut_headers(&mut self) -> Vec<Skipped> {
        let mut omitted = Vec::new();
        for at in 0..self.lines.len() {
            let Some(line) = self.lines.get(at) else { continue };
            if let Some(length) = furniture::header(&line.text, self.lexicon) {
                add(&mut omitted, line.number, Omission::RunningLine);
                self.cut_start(at, length);
            }
        }
        omitted
    }

    /// Takes so many bytes off the start of a line.
    fn cut_start(&mut self, at: usize, length: usize) {
        if let (Some(line), Some(look)) = (self.lines.get_mut(at), self.looks.get_mut(at)) {
            line.text = rest(&line.text, length);
            *look = Look::at(&line.text, self.lexicon);
        }
    }

    /// Joins lines into paragraphs.
    fn join(&mut self, wrap: &Wrap, source: &str) {
        let runs_on = self.cuts().are_needed();
        let paragraphs = join::paragraphs(self, wrap, runs_on);
        let line = |paragraph: &join::Paragraph| {
            let first = self.lines.get(*paragraph.lines.first()?)?;
            if paragraph.lines.len() == 1 {
                return Some(first.clone());
            }
            let text = Cow::Owned(paragraph.text(self, source));
            Some(Line { text, ..first.clone() })
        };
        self.lines = paragraphs.iter().filter_map(line).collect();
        self.looks.clear();
    }

    fn cuts(&self) -> Cuts {
        Cuts::of(self.lines.iter().map(|line| &*line.text), self.language)
    }

    /// Splits lines that hold several paragraphs; whether there are any.
    fn split(&mut self) -> bool {
        let cuts = self.cuts();
        if !cuts.are_needed() {
            return false;
        }
        let mut split = Vec::with_capacity(self.lines.len());
        for (line, places) in self.lines.drain(..).zip(&cuts.places) {
            let mut start = 0;
            let ends = places.iter().copied().chain([line.text.len()]);
            for end in ends {
                let text = line.text.get(start..end).unwrap_or_default().trim();
                if !text.is_empty() {
                    let text = Cow::Owned(text.to_owned());
                    let is_apart = line.is_apart && start == 0;
                    split.push(Line { text, is_apart, ..line.clone() });
                }
                start = end;
            }
        }
        self.lines = split;
        true
    }
}

/// A text without so many bytes at its start.
fn rest<'text>(text: &Cow<'text, str>, length: usize) -> Cow<'text, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(length..).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(length..).unwrap_or_default().to_owned()),
    }
}

/// Says that a line is left out; neighbours of one kind are said together.
fn add(omitted: &mut Vec<Skipped>, line: u32, what: Omission) {
    match omitted.last_mut() {
        Some(last) if last.what == what && last.last_line + 1 == line => last.last_line = line,
        _ => omitted.push(Skipped { first_line: line, last_line: line, what }),
    }
}

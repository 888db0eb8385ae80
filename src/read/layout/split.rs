//! Splits lines that hold several paragraphs at their headings and labels.
//!
//! ```text
//! … (Hyderabad, 2010), recalling a) Resolution 5; b) Resolution 6, noting a) that …
//!                      │         │                │               │      └ begins a list behind a heading
//!                      │         │                │               └ behind a comma: a heading
//!                      │         │                └ behind a sign, goes on with a list
//!                      └─────────┴ first heading, behind the enacting line
//! ```
//!
//! A label inside a reference (`considering b) above`) stands behind no sign.

use super::lists::Lists;
use super::look::{head, is_wide, refers};
use crate::lexicon::{KnownHeading, Lexicon, function_words};
use crate::model::{Language, Part};
use crate::text::characters::{is_han, is_terminal};
use crate::text::fold::{fold_case, unfolded_length};
use crate::text::label::{Label, Style, scan};

/// How much of a text is read for the words of a heading or a body, in bytes.
const WORDS: usize = 300;

/// How far down a text its enacting line is looked for, in bytes: below a title and what stands above it.
const OPENING: usize = 3_000;

/// Where the lines of a text are to be cut.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    /// For each line the places, in bytes.
    pub(super) places: Vec<Vec<usize>>,
    /// How many labels that go on with a list stand at the start of a line.
    at_start: usize,
    /// How many stand inside one.
    inside: usize,
}

impl Cuts {
    /// The cuts of lines.
    pub(super) fn of<'text>(lines: impl Iterator<Item = &'text str>, language: Language) -> Self {
        let lexicon = Lexicon::of(language);
        let mut cuts = Self::default();
        let mut lists = Lists::default();
        let mut is_opening = true;
        for text in lines {
            let mut scanner = Scanner {
                text,
                lexicon,
                language,
                lists,
                is_opening,
                cuts: Vec::new(),
                done: 0,
                later: None,
                inside: 0,
                at_start: 0,
            };
            scanner.scan();
            cuts.inside += scanner.inside;
            cuts.at_start += scanner.at_start;
            (lists, is_opening) = (scanner.lists, scanner.is_opening);
            cuts.places.push(scanner.cuts);
        }
        cuts
    }

    /// Whether the lines of the text hold several paragraphs, as its lists show: more labels go on inside
    /// lines than at their starts.
    pub(super) fn are_needed(&self) -> bool {
        self.inside >= 2 && self.inside > self.at_start
    }
}

/// Goes through a line from sign to sign.
struct Scanner<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    language: Language,
    lists: Lists,
    /// Whether no heading has come yet.
    is_opening: bool,
    cuts: Vec<usize>,
    /// Up to where the text is known.
    done: usize,
    /// What the next label behind here says of the open lists.
    later: Option<Later>,
    inside: usize,
    at_start: usize,
}

/// The next label: where it stands, and whether it goes on with a list.
#[derive(Debug, Clone, Copy)]
struct Later {
    at: usize,
    goes_on: bool,
}

/// What stands before a place: the start of the line, or a sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Colon,
    Semicolon,
    Comma,
    Stop,
}

impl Before {
    fn of(sign: char) -> Option<Self> {
        Some(match sign {
            ':' | '：' => Self::Colon,
            ';' | '；' | '؛' => Self::Semicolon,
            ',' | '，' | '،' => Self::Comma,
            '.' | '。' => Self::Stop,
            _ => return None,
        })
    }
}

impl<'a> Scanner<'a> {
    fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or_default()
    }

    fn scan(&mut self) {
        if self.is_opening {
            self.opening(0);
        }
        if self.done == 0 {
            self.place(0, Before::Start);
        }
        let mut depth = 0_u32;
        for (at, character) in self.text.char_indices() {
            match character {
                '(' | '（' => depth += 1,
                ')' | '）' => depth = depth.saturating_sub(1),
                _ if depth > 0 || at < self.done => {}
                _ => {
                    let Some(before) = Before::of(character) else { continue };
                    let behind = self.rest(at + character.len_utf8());
                    if character.is_ascii() && behind.starts_with(|c: char| c.is_ascii_digit()) {
                        // `2,3` and `F.790`.
                        continue;
                    }
                    let start = self.text.len() - behind.trim_start().len();
                    if start < self.text.len() {
                        self.place(start, before);
                    }
                }
            }
        }
    }

    fn cut(&mut self, at: usize) {
        if at > 0 && self.cuts.last().is_none_or(|last| *last < at) {
            self.cuts.push(at);
        }
    }

    /// A place behind a sign: a clause or a section may begin here.
    fn place(&mut self, at: usize, before: Before) {
        if let Some(label) = scan(self.rest(at)) {
            if self.is_label(at, label, before) {
                self.take(at, label);
            }
            if !label.weak || self.done > at {
                return;
            }
        }
        if before == Before::Semicolon && self.behind_conjunction(at) {
            return;
        }
        if before == Before::Stop && (self.opening(at) || self.annex(at)) {
            return;
        }
        if before != Before::Colon {
            self.heading(at, before);
        }
    }

    fn take(&mut self, at: usize, label: Label) {
        self.later = None;
        if self.lists.continues(label) {
            *(if at == 0 { &mut self.at_start } else { &mut self.inside }) += 1;
        }
        self.lists.take(label);
        self.cut(at);
        self.done = at + label.text;
        self.is_opening = false;
    }

    /// Whether a label at a place behind a sign is one, and no part of a reference.
    fn is_label(&self, at: usize, label: Label, before: Before) -> bool {
        let behind = self.rest(at + label.text);
        let is_list = head(behind, 16).contains(')') || behind.starts_with(is_terminal);
        let is_list = is_list && label.style != Style::Dash;
        let is_reference = is_list || refers(behind, self.lexicon);
        let (continues, begins) = (self.lists.continues(label), self.lists.begins(label));
        match before {
            Before::Start => !label.weak || continues || begins,
            _ if is_list || behind.is_empty() => false,
            Before::Colon => continues || begins,
            // A reference stands behind no semicolon.
            Before::Semicolon => continues,
            Before::Comma => continues && !label.weak && !is_reference,
            Before::Stop => continues && (!label.weak || !self.is_abbreviated(at)),
        }
    }

    /// Whether the word before a place stands before numbers, as `No.` does.
    fn is_abbreviated(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default().trim_end();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        self.lexicon.references.instruments.contains(&fold_case(word))
    }

    /// `; and b)`: the conjunction stays with the clause before.
    fn behind_conjunction(&mut self, at: usize) -> bool {
        let rest = self.rest(at);
        let Some((word, behind)) = rest.split_once(' ') else { return false };
        let start = self.text.len() - behind.trim_start().len();
        let label = scan(self.rest(start)).filter(|_| word.chars().count() <= 3);
        let label = label.filter(|label| self.is_label(start, *label, Before::Semicolon));
        if let Some(label) = label {
            self.take(start, label);
        }
        label.is_some()
    }

    /// A heading behind a sign, with the first label of its list or with its text.
    fn heading(&mut self, at: usize, before: Before) {
        let window = head(self.rest(at), WORDS);
        let folded = fold_case(window);
        let Some(found) = self.lexicon.heading(&folded) else { return };
        let has_list = self.label_at(self.skip_gap(at + unfolded_length(window, found.length)));
        let length = if has_list.is_some() { found.length } else { self.verb(&folded, found) };
        let end = at + unfolded_length(window, length);
        let text = self.skip_gap(end);
        let first = if found.part == Part::Operative {
            self.first_label(text, end)
        } else {
            self.label_at(text).map(|label| (text, label))
        };
        if let Some((start, label)) = first {
            self.cut(at);
            self.cut(start);
            self.lists.clear();
            self.later = None;
            self.lists.take(label);
            self.done = start + label.text;
            self.is_opening = false;
        } else if matches!(before, Before::Start | Before::Comma | Before::Stop)
            && self.may_be_unlabelled(found, text)
            && !self.goes_on_later(end)
        {
            self.cut(at);
            if at > 0 {
                self.cut(text);
            }
            self.lists.clear();
            self.later = None;
            self.done = text;
            self.is_opening = false;
        }
    }

    /// The words of a heading above a text without labels: `mindful` and not `mindful of`, whose last word
    /// belongs to the text.
    fn verb(&self, folded: &str, found: KnownHeading) -> usize {
        let words = folded.get(..found.length).unwrap_or_default();
        let Some((shorter, last)) = words.rsplit_once(' ') else { return found.length };
        let is_known = self.lexicon.heading(shorter).is_some_and(|h| h.length == shorter.len());
        let is_small = function_words(self.language).contains(last);
        if is_known && is_small { shorter.len() } else { found.length }
    }

    /// Whether a heading may stand above a text without labels. In Chinese the same words join the parts of a
    /// sentence, so the heading must name whom it addresses, or end the line.
    fn may_be_unlabelled(&self, found: KnownHeading, text: usize) -> bool {
        let is_chinese = self.language == Language::Chinese;
        !is_chinese || found.is_addressed || text == self.text.len()
    }

    /// Behind the spaces and commas that may follow a heading.
    fn skip_gap(&self, at: usize) -> usize {
        let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '،' | ':' | '：');
        self.text.len() - self.rest(at).trim_start_matches(is_gap).len()
    }

    /// The line of an annex behind the end of a text, with what it is annexed to in brackets, and the title
    /// above the first label of its list; whether there is one.
    fn annex(&mut self, at: usize) -> bool {
        let window = head(self.rest(at), WORDS);
        let is_small = window.chars().next().is_none_or(char::is_lowercase);
        let length = self.lexicon.parts.annex.prefix_of(&fold_case(window)).filter(|_| !is_small);
        let Some(length) = length else { return false };
        let Some((label, first)) = self.first_label(at + unfolded_length(window, length), at)
        else {
            return false;
        };
        let line = self.text.get(at..label).unwrap_or_default();
        let end = line.rfind([')', '）']).and_then(|bracket| {
            let end = bracket + line.get(bracket..)?.chars().next()?.len_utf8();
            Some(self.skip_spaces(at + end))
        });
        self.cut(at);
        if let Some(end) = end {
            self.cut(end);
        }
        self.cut(label);
        self.lists.clear();
        self.later = None;
        self.lists.take(first);
        self.done = label + first.text;
        true
    }

    /// The first label of a list at a place.
    fn label_at(&self, at: usize) -> Option<Label> {
        let label = scan(self.rest(at))?;
        let behind = self.rest(at + label.text);
        let is_first = label.ordinal == 1 && !behind.is_empty();
        (is_first && !refers(behind, self.lexicon)).then_some(label)
    }

    /// The first label behind a heading, whose last words may not be known.
    fn first_label(&self, text: usize, end: usize) -> Option<(usize, Label)> {
        let window = head(self.rest(end), WORDS);
        let mut depth = 0_u32;
        let is_stop = |c: char| {
            match c {
                '(' | '（' => depth += 1,
                ')' | '）' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && matches!(c, ';' | '.' | ':' | '；' | '。' | '：' | '؛')
        };
        let stop = window.find(is_stop).unwrap_or(window.len());
        // Behind a comma another heading may begin.
        let is_heading = |comma: &usize| {
            let rest =
                window.get(*comma..).unwrap_or_default().trim_start_matches([',', '،', '，', ' ']);
            self.lexicon.heading(&fold_case(head(rest, 80))).is_some()
        };
        let mut commas = window.match_indices([',', '،', '，']).map(|(at, _)| at);
        let stop = commas.find(is_heading).unwrap_or(stop).min(stop);
        let mut starts =
            window.char_indices().filter(|(at, _)| *at <= stop).filter_map(|(at, _)| {
                let before = window.get(..at)?.chars().next_back();
                let is_start = before.is_none_or(|c| c.is_whitespace() || is_wide(c));
                let rest = window.as_bytes().get(at..)?;
                let is_label =
                    rest.first()?.is_ascii_digit() || rest.iter().take(8).any(|b| *b == b')');
                (is_start && is_label).then_some(end + at).filter(|at| *at >= text)
            });
        starts.find_map(|at| Some((at, self.label_at(at)?)))
    }

    /// Whether a list that is open here goes on behind this place, before another begins: then what
    /// stands between belongs to a clause of it.
    fn goes_on_later(&mut self, from: usize) -> bool {
        /// Longer than any clause.
        const FAR: usize = 4_000;
        if self.lists.is_empty() {
            return false;
        }
        if let Some(later) = self.later.filter(|later| from < later.at) {
            return later.goes_on;
        }
        let (at, goes_on) = self.next_label(from, FAR);
        self.later = Some(Later { at, goes_on });
        goes_on
    }

    /// Where the next label behind a place stands, and whether it goes on with an open list.
    fn next_label(&self, from: usize, far: usize) -> (usize, bool) {
        let window = head(self.rest(from), far);
        for (at, character) in window.char_indices() {
            if Before::of(character).is_none() {
                continue;
            }
            let behind = window.get(at + character.len_utf8()..).unwrap_or_default().trim_start();
            let Some(label) = scan(behind) else { continue };
            if self.lists.continues(label) {
                return (from + at, true);
            }
            // Another list has begun, unless it stands inside a clause.
            if !label.weak && !matches!(character, ':' | '：') {
                return (from + at, false);
            }
        }
        (from + window.len(), false)
    }

    /// The opening of an instrument that begins at a place: its number line, title, history and enacting
    /// line; whether one does.
    fn opening(&mut self, from: usize) -> bool {
        // Inside a text an instrument begins with its number line.
        if from > 0 && self.number_line(from, self.text.len(), 1).is_none() {
            return false;
        }
        let Some((enacting, heading)) = self.enacting(from) else { return false };
        let number = self.number_line(from, enacting, OPENING);
        let title = number.map_or(from, |(start, end)| {
            self.cut(start);
            self.cut(self.skip_spaces(end));
            end
        });
        if from > 0 && number.is_none() {
            self.cut(from);
        }
        if let Some(history) = self.history(title, enacting) {
            self.cut(history);
        }
        self.cut(enacting);
        self.cut(heading);
        self.lists.clear();
        self.later = None;
        self.is_opening = false;
        self.done = heading;
        self.heading(heading, Before::Start);
        true
    }

    fn skip_spaces(&self, at: usize) -> usize {
        self.text.len() - self.rest(at).trim_start().len()
    }

    /// Where the name of a body begins, and the first heading behind its comma.
    fn enacting(&self, from: usize) -> Option<(usize, usize)> {
        let window = head(self.rest(from), OPENING);
        let mut before = ' ';
        for (at, character) in window.char_indices() {
            let is_start = !before.is_alphanumeric() || is_han(character);
            before = character;
            if !is_start || !character.is_alphabetic() || character.is_lowercase() {
                continue;
            }
            let words = head(self.rest(from + at), WORDS);
            if self.lexicon.bodies.enacting.prefix_of(&fold_case(words)).is_none() {
                continue;
            }
            let Some(comma) = comma(words) else { continue };
            let heading = self.skip_spaces(from + at + comma);
            if self.lexicon.heading(&fold_case(head(self.rest(heading), WORDS))).is_some() {
                return Some((from + at, heading));
            }
        }
        None
    }

    /// Where the number line of an instrument stands in a range of the text, if it begins so near its start.
    fn number_line(&self, from: usize, to: usize, near: usize) -> Option<(usize, usize)> {
        /// The longest number line has 200 bytes.
        const LONGEST: usize = 200;
        let window = self.text.get(from..to)?;
        let mut before = ' ';
        for (start, character) in window.char_indices().take_while(|(at, _)| *at < near) {
            let is_start = !before.is_alphanumeric() || is_han(character);
            before = character;
            if !is_start || !character.is_alphabetic() {
                continue;
            }
            let line = head(window.get(start..)?, LONGEST);
            // The edition in brackets ends it, if it has one.
            let edition = line.find([')', '）']);
            let line = edition
                .and_then(|at| line.get(..at + line.get(at..)?.chars().next()?.len_utf8()))
                .unwrap_or(line);
            let ends = line.char_indices().map(|(at, c)| at + c.len_utf8()).filter(|end| {
                let next = line.get(*end..).and_then(|rest| rest.chars().next());
                next.is_none_or(|next| !next.is_alphanumeric() || is_han(next))
            });
            let is_line = |end: &usize| {
                let line = line.get(..*end).unwrap_or_default().trim_end();
                self.lexicon.instruments.number_line(line).is_some()
            };
            if let Some(end) = ends.rev().find(is_line) {
                return Some((from + start, from + start + end));
            }
        }
        None
    }

    /// The history of editions in brackets at the end of a title.
    fn history(&self, from: usize, to: usize) -> Option<usize> {
        let title = self.text.get(from..to)?.trim_end();
        let inner = title.strip_suffix([')', '）'])?;
        let open = inner.rfind(['(', '（'])?;
        let digits = inner.get(open..)?.bytes().filter(u8::is_ascii_digit).count();
        (open > 0 && digits >= 4).then_some(from + open)
    }
}

/// The end of the first comma outside brackets.
fn comma(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, character) in text.char_indices() {
        match character {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            ',' | '،' | '，' if depth == 0 => return Some(at + character.len_utf8()),
            _ => {}
        }
    }
    None
}

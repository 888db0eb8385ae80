//! Finds what belongs to the page and not to the text.
//!
//! ```text
//! CMR15/-E          19.06.15          2             a block of marks: a symbol, a date, a page number
//! Final Acts        Page 12           Final Acts    stands at the same distance again and again
//! c) … the people;  Read our terms    d) …          between two labels of one list, and no clause
//! ```
//!
//! A number alone on its line may be a label: then it goes on with a list.

use std::collections::BTreeMap;

use super::Page;
use super::lists::Lists;
use super::look::{Look, Words};
use crate::lexicon::Lexicon;
use crate::model::Omission;
use crate::text::characters::is_terminal;
use crate::text::fold::fold_case;
use crate::text::label::Label;

/// What a line is by its form alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Nothing of a text has this form.
    Mark,
    /// A word with figures, such as a text may have too.
    PossibleMark,
    /// A number with dashes or a word beside it: `- 12 -`, `Page 3 of 7`.
    PageNumber,
    /// Digits alone.
    Digits(u32),
    /// Anything else.
    Text,
}

/// For each line what it is, if it is no part of the text.
pub(super) fn find(page: &Page) -> Vec<Option<Omission>> {
    let forms: Vec<Form> = page.lines.iter().map(|line| form(&line.text)).collect();
    let labels = labels(page, &forms);
    let mut found = Found { page, forms, labels, omitted: vec![None; page.lines.len()] };
    found.mark_repeated();
    found.mark_blocks();
    found.mark_page_numbers();
    found.mark_headers();
    found.mark_repetitions();
    found.mark_intruders();
    found.mark_tail();
    found.omitted
}

struct Found<'a> {
    page: &'a Page<'a>,
    forms: Vec<Form>,
    /// Which numbers that stand alone on their lines are labels.
    labels: Vec<bool>,
    omitted: Vec<Option<Omission>>,
}

impl Found<'_> {
    fn look(&self, at: usize) -> Option<&Look> {
        self.page.looks.get(at)
    }

    fn form(&self, at: usize) -> Form {
        self.forms.get(at).copied().unwrap_or(Form::Text)
    }

    fn is_out(&self, at: usize) -> bool {
        self.omitted.get(at).is_some_and(Option::is_some)
    }

    fn leave_out(&mut self, at: usize, what: Omission) {
        if let Some(slot) = self.omitted.get_mut(at) {
            slot.get_or_insert(what);
        }
    }

    fn leave_all_out(&mut self, lines: impl IntoIterator<Item = usize>, what: Omission) {
        for at in lines {
            self.leave_out(at, what);
        }
    }

    /// The nearest line above that is left in.
    fn above(&self, at: usize) -> Option<usize> {
        (0..at).rev().find(|line| !self.is_out(*line))
    }

    /// The nearest line below that is left in.
    fn below(&self, at: usize) -> Option<usize> {
        (at + 1..self.omitted.len()).find(|line| !self.is_out(*line))
    }

    /// Lines that stand on each page.
    fn mark_repeated(&mut self) {
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, line) in self.page.lines.iter().enumerate() {
            if let Some(key) = self.look(at).and_then(|look| repeated_key(&line.text, look)) {
                places.entry(key).or_default().push(at);
            }
        }
        for places in places.into_values().filter(|places| places.len() >= 2) {
            if !self.is_on_each_page(&places) {
                continue;
            }
            // The title of the instrument may be what the pages repeat.
            let kept = places.iter().copied().find(|at| self.is_in_opening(*at));
            for at in places.into_iter().filter(|at| Some(*at) != kept) {
                self.leave_out(at, Omission::RunningLine);
            }
        }
    }

    /// Whether a line stands at these places as the top or bottom of a page does: beside marks of the
    /// page, in the middle of a sentence, or again and again at about the same distance.
    fn is_on_each_page(&self, places: &[usize]) -> bool {
        /// No page has fewer lines.
        const SHORTEST: usize = 8;
        let beside = places.iter().filter(|at| self.is_beside_mark(**at) || self.breaks(**at));
        if beside.count() * 2 > places.len() {
            return true;
        }
        // Headings stand again too, and clauses of a script without capitals may begin alike.
        let is_heading = places.iter().any(|at| {
            self.look(*at).is_none_or(|look| look.words != Words::Nothing || look.is_small)
        });
        let gaps = || places.windows(2).filter_map(|pair| Some(pair.last()? - pair.first()?));
        let (shortest, longest) = (gaps().min().unwrap_or(0), gaps().max().unwrap_or(0));
        let is_regular = shortest >= SHORTEST && longest * 2 <= shortest * 3 + 6;
        places.len() >= 3 && is_regular && !is_heading
    }

    fn is_beside_mark(&self, at: usize) -> bool {
        let is_mark = |at: usize| !matches!(self.form(at), Form::Text | Form::PossibleMark);
        at.checked_sub(1).is_some_and(is_mark)
            || is_mark(at + 1)
            || self.page.lines.get(at).is_some_and(|line| line.is_page_start)
    }

    /// Whether the line stands in the middle of a sentence.
    fn breaks(&self, at: usize) -> bool {
        let above = self.above(at).and_then(|above| self.look(above));
        let below = self.below(at).and_then(|below| self.look(below));
        let (Some(above), Some(below)) = (above, below) else { return false };
        let is_open = !above.is_ended() && above.words == Words::Nothing && !above.is_label;
        is_open && below.is_small && below.label.is_none() && below.words == Words::Nothing
    }

    /// Whether the line stands just above an enacting line or below a number line.
    fn is_in_opening(&self, at: usize) -> bool {
        /// A title and the line of earlier editions.
        const LONGEST: usize = 3;
        let has = |mut lines: std::ops::Range<usize>, words| {
            lines.any(|line| self.look(line).is_some_and(|look| look.words == words))
        };
        has(at + 1..at + 1 + LONGEST, Words::Enacting)
            || has(at.saturating_sub(LONGEST)..at, Words::Number)
    }

    /// Marks of the page, with the numbers and words that stand beside them.
    fn mark_blocks(&mut self) {
        let mut start = 0;
        while start < self.forms.len() {
            let is_part = |at: &usize| self.form(*at) != Form::Text || self.is_out(*at);
            let end = start + (start..self.forms.len()).take_while(is_part).count();
            let block = start..end;
            let is_sure = |at: usize| {
                self.is_out(at) || matches!(self.form(at), Form::Mark | Form::PageNumber)
            };
            if block.clone().any(is_sure) {
                for at in block {
                    let what = match self.form(at) {
                        Form::PageNumber | Form::Digits(_) if self.is_label(at) => continue,
                        Form::PageNumber | Form::Digits(_) => Omission::PageNumber,
                        _ => Omission::DocumentMark,
                    };
                    self.leave_out(at, what);
                }
            }
            start = end + 1;
        }
    }

    /// A line beside the number of a page, short and with a capital, that no clause begins or ends with.
    fn mark_headers(&mut self) {
        let is_number = |at: usize| self.omitted.get(at) == Some(&Some(Omission::PageNumber));
        let headers: Vec<usize> = (0..self.forms.len())
            .filter(|at| at.checked_sub(1).is_some_and(is_number) || is_number(at + 1))
            .filter(|at| !self.is_out(*at) && !self.is_in_opening(*at))
            .filter(|at| {
                self.look(*at).is_some_and(|look| {
                    !look.is_ended()
                        && !look.is_small
                        && look.label.is_none()
                        && look.words == Words::Nothing
                        && look.columns * 3 < self.page.widest * 2
                })
            })
            .filter(|at| self.above(*at).is_some() && self.below(*at).is_some())
            .collect();
        self.leave_all_out(headers, Omission::RunningLine);
    }

    /// Numbers alone on their lines that are no labels.
    fn mark_page_numbers(&mut self) {
        for at in 0..self.forms.len() {
            if matches!(self.form(at), Form::Digits(_)) && !self.is_label(at) {
                self.leave_out(at, Omission::PageNumber);
            }
        }
    }

    fn is_label(&self, at: usize) -> bool {
        self.labels.get(at).copied().unwrap_or_default()
    }

    /// Short lines between two labels of one list that are no part of it.
    fn mark_intruders(&mut self) {
        let mut last: Option<(usize, Label)> = None;
        for at in 0..self.forms.len() {
            if self.is_out(at) {
                continue;
            }
            let Some(look) = self.page.looks.get(at) else { continue };
            if look.is_heading() {
                let is_open = |sign| matches!(sign, Some(',' | ';' | '،' | '؛' | '，' | '；'));
                if let Some((start, _)) = last.take() {
                    self.mark_between(start, at, &|above| is_open(above.sign));
                }
            }
            let Some(label) = look.strong_label() else { continue };
            let mut lists = Lists::default();
            if let Some((start, before)) = last {
                lists.take(before);
                if lists.continues(label) {
                    self.mark_between(start, at, &Look::is_ended);
                }
            }
            last = Some((at, label));
        }
    }

    /// Lines just above `end` that are no part of the list that stands from `start` on, if the line above
    /// them ends a clause.
    fn mark_between(&mut self, start: usize, end: usize, is_end: &dyn Fn(&Look) -> bool) {
        /// More lines are no accident.
        const MOST: usize = 3;
        let inside = (start..end).filter(|at| !self.is_out(*at));
        let open = inside.rev().take_while(|at| {
            self.look(*at).is_some_and(|look| {
                !look.is_ended()
                    && look.label.is_none()
                    && !look.is_small
                    && look.words == Words::Nothing
                    && look.columns * 2 < self.page.widest
            })
        });
        let lines: Vec<usize> = open.collect();
        let is_behind_end = lines
            .last()
            .and_then(|first| self.above(*first))
            .is_some_and(|above| above >= start && self.look(above).is_some_and(is_end));
        if lines.len() <= MOST && is_behind_end {
            self.leave_all_out(lines, Omission::SiteText);
        }
    }

    /// Headings and notes that the pages of a text repeat.
    fn mark_repetitions(&mut self) {
        if self.omitted.iter().all(Option::is_none) {
            return;
        }
        let mut lists = Lists::default();
        let mut heading: Option<String> = None;
        let mut before = None;
        let mut notes: BTreeMap<String, usize> = BTreeMap::new();
        for at in 0..self.forms.len() {
            let (false, Some(look)) = (self.is_out(at), self.page.looks.get(at)) else { continue };
            let text = self.page.lines.get(at).map(|line| fold_case(&line.text));
            let text = text.unwrap_or_default();
            match look.label {
                Some(label) if !label.weak || is_due(&lists, before, label, self.page.widest) => {
                    lists.take(label);
                }
                Some(_) if look.columns * 2 > self.page.widest => {
                    match notes.get(&text) {
                        Some(first) => self.mark_note(*first, at),
                        None => drop(notes.insert(text, at)),
                    }
                    continue;
                }
                None if look.is_whole_heading() => {
                    if heading.as_ref() == Some(&text) && self.goes_on_below(at, &lists) {
                        self.leave_out(at, Omission::Repetition);
                        continue;
                    }
                    lists.clear();
                    heading = Some(text);
                }
                _ => {}
            }
            before = Some(look);
        }
    }

    /// Whether the label below a line goes on with a list.
    fn goes_on_below(&self, at: usize, lists: &Lists) -> bool {
        let below = self.below(at).and_then(|below| self.look(below));
        let label = below.and_then(|below| below.label);
        label.is_some_and(|label| label.ordinal > 1 && lists.continues(label))
    }

    /// A note that stands before at `first`, with all its lines.
    fn mark_note(&mut self, first: usize, at: usize) {
        let text = |at: usize| self.page.lines.get(at).map(|line| fold_case(&line.text));
        let is_same =
            |count: &usize| text(first + count).is_some_and(|t| text(at + count) == Some(t));
        let goes_on = |count: usize| self.look(at + count).is_some_and(|look| !look.is_ended());
        let length = (1..at - first).take_while(|n| goes_on(n - 1) && is_same(n)).count() + 1;
        self.leave_all_out(at..at + length, Omission::Repetition);
    }

    /// Lines behind the last clause that stand apart and say nothing more.
    fn mark_tail(&mut self) {
        /// Links and buttons are shorter.
        const LONGEST: usize = 60;
        let is_tail = |at: &usize| {
            self.is_out(*at)
                || self.look(*at).is_some_and(|look| {
                    let is_open =
                        !look.is_ended() || matches!(look.sign, Some(':' | '：' | '!' | '?'));
                    is_open
                        && look.label.is_none()
                        && look.words == Words::Nothing
                        && look.columns <= LONGEST
                })
        };
        let lines: Vec<usize> = (0..self.forms.len()).rev().take_while(is_tail).collect();
        let Some(first) = lines.last().copied() else { return };
        let is_apart = self.page.lines.get(first).is_some_and(|line| line.is_apart);
        let is_behind_end = self
            .above(first)
            .and_then(|above| self.look(above))
            .is_some_and(|l| l.is_ended() && !matches!(l.sign, Some(':' | '：')));
        if is_apart && is_behind_end {
            self.leave_all_out(lines, Omission::SiteText);
        }
    }
}

/// For each line whether it is a number alone that labels the lines below: it goes on with a list where a
/// clause or a heading has ended.
fn labels(page: &Page, forms: &[Form]) -> Vec<bool> {
    let mut lists = Lists::default();
    let mut before: Option<&Look> = None;
    let mut labels = vec![false; forms.len()];
    for (at, (form, look)) in forms.iter().zip(&page.looks).enumerate() {
        match (*form, look.label) {
            (Form::Digits(_), Some(label)) => {
                let is_text = forms.get(at + 1) == Some(&Form::Text)
                    && page.looks.get(at + 1).is_some_and(|below| {
                        below.strong_label().is_none()
                            && !below.is_whole_heading()
                            && below.words != Words::Number
                    });
                let is_next = lists.continues(label) && is_only(page, at, label)
                    || label.ordinal == 1 && is_near_second(forms, at);
                if !is_text || !is_next && !is_due(&lists, before, label, page.widest) {
                    continue;
                }
                lists.take(label);
                labels.iter_mut().skip(at).take(1).for_each(|is_label| *is_label = true);
            }
            (Form::Text, Some(label))
                if !label.weak || is_due(&lists, before, label, page.widest) =>
            {
                lists.take(label);
            }
            (Form::Text, _) if look.is_heading() || look.words == Words::Annex => {
                lists.clear();
            }
            (Form::Text, _) => {}
            _ => continue,
        }
        before = Some(look);
    }
    labels
}

/// Whether a 2 stands not far below a 1: nearer than on the next page.
fn is_near_second(forms: &[Form], at: usize) -> bool {
    /// Fewer lines than on any page.
    const NEAR: usize = 14;
    forms.iter().skip(at + 1).take(NEAR).any(|form| *form == Form::Digits(2))
}

/// Whether no other line has this number for a label before the next heading.
fn is_only(page: &Page, at: usize, label: Label) -> bool {
    /// Longer than any list.
    const FAR: usize = 400;
    let below = page.looks.iter().skip(at + 1).take(FAR);
    let mut list = below.take_while(|look| !look.is_heading());
    !list.any(|look| {
        look.label.is_some_and(|l| l.style == label.style && l.ordinal == label.ordinal)
    })
}

/// Whether a number may be a label behind a line.
fn is_due(lists: &Lists, before: Option<&Look>, label: Label, widest: usize) -> bool {
    let Some(before) = before else { return label.ordinal <= 1 };
    let is_heading = before.is_heading();
    let is_title = !before.is_ended() && before.columns * 10 < widest * 6;
    let may_begin = is_heading || is_title || matches!(before.sign, Some(':' | '：'));
    let is_free = before.is_ended() || is_heading || is_title;
    is_free && (lists.continues(label) || may_begin && lists.begins(label))
}

/// Under what a line is the same on every page; `None` for lines that may rightly stand again.
fn repeated_key(text: &str, look: &Look) -> Option<String> {
    /// Shorter lines say nothing, longer ones are clauses.
    const LENGTHS: std::ops::Range<usize> = 6..200;
    if look.is_ended() || look.strong_label().is_some() || !LENGTHS.contains(&text.len()) {
        return None;
    }
    let is_lower = text.chars().next().is_some_and(char::is_lowercase);
    // Calls of notes repeat too.
    if is_lower || text.contains('[') {
        return None;
    }
    let folded = fold_case(text);
    // The number of the page may stand on the line.
    let is_digit = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let is_number = look.words == Words::Number;
    let key = if is_number { &*folded } else { folded.trim_matches(is_digit) }.to_owned();
    (key.chars().filter(|c| c.is_alphabetic()).count() >= 4).then_some(key)
}

/// How much of a line is the header of a page before a number line: the name of a body or the number of the
/// page, or both.
///
/// ```text
/// World Telecommunication Development Conference 169 RESOLUTION 30 (Rev. Doha, 2006)
/// ```
pub(super) fn header(text: &str, lexicon: &Lexicon) -> Option<usize> {
    /// The name of a body and the number line take less.
    const LONGEST: usize = 300;
    let is_line = |line: &str| lexicon.instruments.number_line(line).is_some();
    let ends = text.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '）' | '议'));
    if text.len() > LONGEST || !ends || is_line(text) {
        return None;
    }
    let mut starts = text.match_indices(' ').map(|(at, space)| at + space.len());
    let start = starts.find(|start| text.get(*start..).is_some_and(is_line))?;
    let header = fold_case(text.get(..start)?);
    let is_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || c == '-';
    let name = header.trim_matches(is_number);
    let mut bodies = lexicon.bodies.enacting.iter().chain(lexicon.instruments.bodies.iter());
    (name.is_empty() || bodies.any(|body| body.ends_with(name))).then_some(start)
}

/// What a line is by its form.
fn form(text: &str) -> Form {
    /// The longest file name seen has 70 bytes.
    const LONGEST: usize = 100;
    if text.len() > LONGEST {
        return Form::Text;
    }
    let digits = text.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '|' | ' ' | '\u{a0}'));
    if !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
        let has_dashes = digits.len() < text.len();
        return if has_dashes {
            Form::PageNumber
        } else {
            Form::Digits(digits.parse().unwrap_or(0))
        };
    }
    if is_page_count(text) {
        return Form::PageNumber;
    }
    if is_mark(text) {
        return Form::Mark;
    }
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if text.len() > 4 && has_digit && text.chars().all(is_code) {
        return Form::PossibleMark;
    }
    Form::Text
}

/// `Page 3`, `3 / 7`, `Page 3 of 7`, `第3页`: numbers with a word that names pages.
fn is_page_count(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "page",
        "p.",
        "página",
        "pagina",
        "pág.",
        "стр.",
        "страница",
        "с.",
        "صفحة",
        "الصفحة",
        "第",
        "页",
    ];
    let folded = fold_case(text);
    let has_word = WORDS.iter().any(|word| folded.starts_with(&fold_case(word)));
    let is_rest = |c: char| {
        c.is_ascii_digit() || matches!(c, '/' | ' ' | '页' | '第' | ',' | '-' | '–' | '共')
    };
    let has_digit = folded.bytes().any(|byte| byte.is_ascii_digit());
    // `Page 3: what the site calls it`.
    let is_titled = folded.split_once(':').is_some_and(|(page, _)| is_page_count(page));
    if is_titled {
        return true;
    }
    let rest =
        WORDS.iter().fold(folded.clone(), |rest, word| rest.replacen(&fold_case(word), "", 1));
    let rest =
        [" of ", " de ", " sur ", " из ", " من "].iter().fold(rest, |r, w| r.replacen(w, " ", 1));
    let is_fraction = !has_word && folded.contains('/') && folded.len() <= 9;
    has_digit && (has_word || is_fraction) && rest.chars().all(is_rest)
}

/// A symbol of a document, a file name, a date or a time, an address, an error of Word.
fn is_mark(text: &str) -> bool {
    const FILES: [&str; 6] = [".doc", ".docx", ".pdf", ".htm", ".html", ".rtf"];
    const LANGUAGES: [&str; 6] = ["-A", "-C", "-E", "-F", "-R", "-S"];
    if text.starts_with("Error! ") {
        return true;
    }
    if text.contains(char::is_whitespace) {
        return false;
    }
    let small = text.to_ascii_lowercase();
    let is_address =
        small.starts_with("http://") || small.starts_with("https://") || small.starts_with("www.");
    let is_file = FILES.iter().any(|end| small.ends_with(end)) || text.contains(":\\");
    let is_upper = !text.bytes().any(|byte| byte.is_ascii_lowercase()) && text.is_ascii();
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_symbol = is_upper
        && has_digit
        && text.contains('/')
        && LANGUAGES.iter().any(|end| text.ends_with(end))
        || is_upper && text.contains("!!");
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | ':');
    let parts: Vec<&str> = text.split(['.', '/', '-', ':']).collect();
    let is_date = text.chars().all(is_figure)
        && parts.len() == 3
        && parts.iter().all(|part| part.len() == 2 || part.len() == 4);
    // An address may be the last line of a clause.
    let is_address = is_address && !text.ends_with(is_terminal);
    is_address || is_file || is_symbol || is_date
}

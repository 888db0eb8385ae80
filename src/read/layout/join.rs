//! Joins the lines of a page into paragraphs.
//!
//! A line goes on in the next one if the next word did not fit on it. Whether words were broken off like
//! this, and at which width, is seen over the whole text:
//!
//! ```text
//! a) the Charter of the United Nations and the Universal        54 columns, 66 with the next word
//! Declaration of Human Rights;                                  29 columns, and a label follows
//! b) Resolution 52/250 of the United Nations General            51 columns, 60 with the next word
//! ```

use super::Page;
use super::lists::Lists;
use super::look::{Look, Words, is_wide};
use crate::text::label::{self, Label};

/// How many lines must break off before a text counts as wrapped, and how wide it must be: an editor
/// breaks a title by hand.
const FEWEST: usize = 2;
const NARROWEST: usize = 36;

/// The width of a Chinese character.
const WIDE: usize = 2;

/// The lines of a page, with what is known of their width.
#[derive(Debug)]
pub(super) struct Wrap {
    /// The width of the page, in columns.
    pub(super) width: usize,
    /// How much of the width a line that goes on takes at least, with the next word, in per cent.
    fullness: usize,
    /// Whether the last line of a clause stands first, as the order of a PDF file puts it.
    is_last_first: bool,
}

/// A line that breaks off: how wide it is, and how wide with the next word.
#[derive(Clone, Copy)]
struct Break {
    at: usize,
    columns: usize,
    wanted: usize,
}

impl Wrap {
    /// The width at which lines are wrapped; `None` if they are not.
    pub(super) fn of(looks: &[Look]) -> Option<Self> {
        let mut breaks: Vec<Break> = (1..looks.len()).filter_map(|at| found(looks, at)).collect();
        // Where labels stand alone on their lines, the text is surely that of a page.
        let has_columns = looks.iter().filter(|look| look.is_label).count() >= 3;
        let fewest = if has_columns || is_widest_broken(looks) { 1 } else { FEWEST };
        if breaks.len() < fewest {
            return None;
        }
        let width = width(&breaks).filter(|width| *width >= NARROWEST)?;
        // Titles and rows of tables are short, and an editor breaks a title by hand.
        let is_body = |look: &Look| look.label.is_some() || look.is_whole_heading();
        let body = looks.iter().position(is_body).unwrap_or_default();
        breaks.retain(|found| {
            let is_title = found.at < body && found.wanted * 100 < width * 85;
            found.columns * 2 >= width && !is_title
        });
        let is_full = |found: &&Break| found.wanted * 100 >= width * 80;
        let full = breaks.iter().filter(is_full).count();
        // Site text may be longer; clauses of one paragraph a line nearly all are.
        let longer = looks.iter().filter(|look| look.columns * 8 > width * 9).count();
        let most = if breaks.len() * 8 < looks.len() { looks.len() / 30 } else { looks.len() / 8 };
        if full < fewest || full * 10 < breaks.len() * 6 || longer > most {
            return None;
        }
        let mut shares: Vec<usize> = breaks.iter().map(|b| b.wanted * 100 / width).collect();
        shares.sort_unstable();
        let low = shares.get(shares.len() / 6).copied().unwrap_or(80);
        let fullness = low.saturating_sub(4).clamp(60, 96);
        let is_short = |look: &Look| look.columns * 100 < width * fullness;
        let moved = looks.windows(3).filter(|lines| is_last_first(lines, &is_short)).count();
        Some(Self { width, fullness, is_last_first: moved >= fewest })
    }

    /// Whether the next word did not fit on a line.
    fn is_full(&self, line: &Look, next: &Look) -> bool {
        // Signs of Chinese hang, and never begin a line.
        let room = if next.first == WIDE { 2 * WIDE } else { 1 };
        (line.columns + room + next.first) * 100 >= self.width * self.fullness
    }
}

/// Whether one of the widest lines of all is a clause that breaks off.
fn is_widest_broken(looks: &[Look]) -> bool {
    let widest = looks.iter().map(|look| look.columns).max().unwrap_or_default();
    looks.iter().zip(looks.iter().skip(1)).any(|(line, next)| {
        let is_widest = line.columns * 100 >= widest * 96;
        is_widest && line.label.is_some() && next.is_small && is_break(line, next)
    })
}

/// Whether a label stands above a short line that a sign ends, and this above a line that breaks off.
fn is_last_first(lines: &[Look], is_short: &dyn Fn(&Look) -> bool) -> bool {
    match lines {
        [label, last, rest] => {
            label.is_label && last.is_ended() && is_short(last) && rest.is_text() && !is_short(rest)
        }
        _ => false,
    }
}

/// The break between a line and the one before it, if there is one.
fn found(looks: &[Look], at: usize) -> Option<Break> {
    /// The mean width of a word.
    const WORD: usize = 6;
    let (line, next) = (looks.get(at.checked_sub(1)?)?, looks.get(at)?);
    if is_break(line, next) {
        return Some(Break { at, columns: line.columns, wanted: line.columns + 1 + next.first });
    }
    // In the order of a PDF file the last line of a clause stands before the rest, which breaks off.
    let before = looks.get(at.checked_sub(2)?)?;
    let is_rest = before.is_ended() && before.is_text() && next.label.is_some();
    let is_open = matches!(line.sign, None | Some(',' | '،' | '，' | '、'));
    let wanted = line.columns + 1 + WORD;
    (is_rest && is_open && line.is_text()).then_some(Break { at, columns: line.columns, wanted })
}

/// Whether a line ends in the middle of something that the next one may go on with.
fn is_break(line: &Look, next: &Look) -> bool {
    !line.is_ended()
        && !line.is_label
        && !matches!(line.words, Words::Number | Words::Bracketed)
        && !line.is_whole_heading()
        && next.label.is_none()
        && !next.is_whole_heading()
        && !matches!(next.words, Words::Number | Words::Enacting | Words::Bracketed)
}

/// The width that most lines that break off come near to without being wider.
fn width(breaks: &[Break]) -> Option<usize> {
    let mut columns: Vec<usize> = breaks.iter().map(|found| found.columns).collect();
    columns.sort_unstable();
    let last = columns.len() - 1;
    let candidates = (5..=10).filter_map(|tenth| columns.get(last * tenth / 10).copied());
    let near = |width: usize| {
        breaks.iter().filter(|b| b.columns <= width && b.wanted * 100 >= width * 85).count()
    };
    candidates.max_by_key(|width| near(*width))
}

/// A paragraph of a page.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// The indices of its lines, in the order of the file.
    pub(super) lines: Vec<usize>,
    /// Whether its last line stands first, behind its label.
    is_last_first: bool,
}

/// The paragraphs of a page.
///
/// In a text that runs on, labels and headings stand anywhere on the lines, and say nothing of paragraphs.
pub(super) fn paragraphs(page: &Page, wrap: &Wrap, runs_on: bool) -> Vec<Paragraph> {
    let apart = page.lines.iter().filter(|line| line.is_apart).count();
    let mut joiner = Joiner {
        page,
        wrap,
        has_blanks: apart * 10 < page.lines.len() * 7,
        lists: Lists::default(),
        paragraph: Kind::Other,
        is_opening: true,
        runs_on,
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for at in 0..page.lines.len() {
        match paragraphs.last_mut() {
            Some(last) if joiner.goes_on(at) => last.lines.push(at),
            _ => {
                joiner.begin(at);
                paragraphs.push(Paragraph { lines: vec![at], is_last_first: false });
            }
        }
    }
    restore_order(page, wrap, paragraphs)
}

/// What a paragraph is, by its first line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Clause,
    Heading,
    Other,
}

struct Joiner<'a> {
    page: &'a Page<'a>,
    wrap: &'a Wrap,
    /// Whether blank lines part paragraphs, and do not stand between all lines.
    has_blanks: bool,
    lists: Lists,
    paragraph: Kind,
    /// Whether no heading and no clause has come yet.
    is_opening: bool,
    runs_on: bool,
}

impl Joiner<'_> {
    fn look(&self, at: usize) -> Option<&Look> {
        self.page.looks.get(at)
    }

    /// Begins a paragraph with a line.
    fn begin(&mut self, at: usize) {
        let Some(look) = self.look(at).cloned() else { return };
        self.paragraph = match (look.label, look.words) {
            (Some(label), _) if !label.weak || self.is_due(at, label) => {
                self.lists.take(label);
                self.is_opening = false;
                Kind::Clause
            }
            (_, Words::Heading { .. }) => {
                self.lists.clear();
                self.is_opening = false;
                Kind::Heading
            }
            (_, Words::Number | Words::Annex) => {
                self.lists.clear();
                self.is_opening = true;
                Kind::Other
            }
            _ => Kind::Other,
        };
    }

    /// Whether a number may be a label at this place.
    fn is_due(&self, at: usize, label: Label) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        let may_begin = self.paragraph == Kind::Heading
            || before.is_none_or(|before| matches!(before.sign, Some(':' | '：')))
            || before.is_some_and(|before| matches!(before.words, Words::Heading { .. }))
            || self.paragraph == Kind::Other && before.is_some_and(|before| !before.is_ended());
        self.lists.continues(label) || may_begin && self.lists.begins(label)
    }

    /// Whether a line goes on with the paragraph of the line before it.
    fn goes_on(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        let (Some(before), Some(next)) = (before, self.look(at)) else { return false };
        if before.is_label {
            let stands_alone = next.is_whole_heading() || next.words == Words::Number;
            return next.strong_label().is_none() && !stands_alone;
        }
        let is_full = self.wrap.is_full(before, next);
        if self.runs_on {
            return is_full;
        }
        let is_apart = self.has_blanks && self.page.lines.get(at).is_some_and(|l| l.is_apart);
        if is_apart && !(is_full && !before.is_ended() && next.is_small && next.label.is_none()) {
            return false;
        }
        if next.label.is_some_and(|label| self.is_label(at, label, is_full)) {
            return false;
        }
        match next.words {
            _ if matches!(before.words, Words::Number | Words::Bracketed) => return false,
            Words::Number if !is_full || before.is_ended() || self.is_opening => return false,
            Words::Enacting | Words::Bracketed if self.is_opening => return false,
            Words::Heading { .. } if self.is_heading(at, is_full) => return false,
            Words::Annex if self.wrap.is_last_first => return false,
            Words::Annex if !is_full || !matches!(before.sign, None | Some(',')) => return false,
            _ => {}
        }
        self.has_rest(at, is_full)
    }

    /// Whether the line before has a rest, as its sign and its width say.
    fn has_rest(&self, at: usize, is_full: bool) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        let (Some(before), Some(next)) = (before, self.look(at)) else { return false };
        match before.sign {
            None if before.is_whole_heading() => is_full && self.is_heading_text(at),
            // A clause ends with a sign.
            None => is_full || self.paragraph == Kind::Clause,
            Some(':' | '：') => is_full && next.is_small && next.label.is_none(),
            Some(';' | '；' | '؛') => false,
            Some(_) => is_full,
        }
    }

    /// Whether a line that begins with a label begins a paragraph.
    fn is_label(&self, at: usize, label: Label, is_full: bool) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        let (Some(before), Some(next)) = (before, self.look(at)) else { return true };
        if next.is_label {
            // Numbers of pages are left out before.
            return true;
        }
        if next.is_reference
            && is_full
            && !matches!(before.sign, Some(';' | '；' | '؛' | ':' | '：'))
        {
            return false;
        }
        let is_heading = self.paragraph == Kind::Heading || before.is_whole_heading();
        match (before.is_ended(), label.weak) {
            (true, false) => true,
            (_, true) if !before.is_ended() && is_full && !is_heading => false,
            (_, true) => self.is_due(at, label),
            (false, false) if !is_full || is_heading => true,
            (false, false) => self.lists.continues(label) && !next.is_reference,
        }
    }

    /// Whether a line that begins with the words of a heading is one.
    fn is_heading(&self, at: usize, is_full: bool) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.look(before));
        let (Some(before), Some(next)) = (before, self.look(at)) else { return true };
        if !is_full {
            return before.is_ended() || self.paragraph != Kind::Clause || next.is_whole_heading();
        }
        if !before.is_ended() {
            return if self.wrap.is_last_first {
                next.is_whole_heading() || self.is_heading_text(at)
            } else {
                next.is_whole_heading() && self.is_above_list(at)
            };
        }
        next.is_whole_heading() || self.is_heading_text(at)
    }

    /// Whether the first label of a list stands below a line, and no reference.
    fn is_above_list(&self, at: usize) -> bool {
        self.look(at + 1).is_some_and(|below| {
            below.label.is_some_and(|label| label.ordinal == 1) && !below.is_reference
        })
    }

    /// Whether the paragraph that begins at a line ends without a sign, above a list or where the next word
    /// had room: it is a heading.
    fn is_heading_text(&self, at: usize) -> bool {
        /// The longest heading seen takes four lines of 80 columns.
        const LONGEST: usize = 5;
        for at in at..at + LONGEST {
            let (Some(line), Some(next)) = (self.look(at), self.look(at + 1)) else { return false };
            if next.label.is_some_and(|label| label.ordinal <= 1) {
                return !line.is_ended();
            }
            if !self.wrap.is_full(line, next) {
                return !line.is_ended();
            }
            if !matches!(line.sign, None | Some(',' | '،' | '，')) {
                return false;
            }
        }
        false
    }
}

/// Marks the clauses whose last line the order of a PDF file put first, and gives them their rest.
///
/// ```text
/// b)                                     b)
/// their people;                   ─►     to help the countries of the region and
/// to help the countries of the           their people;
/// region and
/// c)                                     c)
/// ```
fn restore_order(page: &Page, wrap: &Wrap, paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let is_moved = |at: usize| {
        let (Some(clause), Some(rest)) = (paragraphs.get(at), paragraphs.get(at + 1)) else {
            return false;
        };
        is_last_line(page, wrap, &clause.lines)
            && is_rest(page, wrap, &rest.lines)
            && paragraphs.get(at + 2).is_none_or(|next| begins_new(page, &next.lines))
    };
    let moved: Vec<usize> = (0..paragraphs.len()).filter(|at| is_moved(*at)).collect();
    if !wrap.is_last_first {
        return paragraphs;
    }
    let mut restored: Vec<Paragraph> = Vec::with_capacity(paragraphs.len());
    for (at, paragraph) in paragraphs.into_iter().enumerate() {
        let is_rest = at.checked_sub(1).is_some_and(|before| moved.binary_search(&before).is_ok());
        match restored.last_mut().filter(|_| is_rest) {
            Some(clause) => {
                clause.lines.extend(paragraph.lines);
                clause.is_last_first = true;
            }
            None => restored.push(paragraph),
        }
    }
    restored
}

/// A label with one short line that a sign ends.
fn is_last_line(page: &Page, wrap: &Wrap, lines: &[usize]) -> bool {
    let looks: Vec<&Look> = lines.iter().filter_map(|at| page.looks.get(*at)).collect();
    let is_short_end =
        |line: &Look| line.is_ended() && line.columns * 100 < wrap.width * wrap.fullness;
    match looks.as_slice() {
        [label, line] => label.is_label && is_short_end(line),
        [line] => !line.is_label && line.label.is_some() && is_short_end(line),
        _ => false,
    }
}

/// Full lines that break off.
fn is_rest(page: &Page, wrap: &Wrap, lines: &[usize]) -> bool {
    let looks = || lines.iter().filter_map(|at| page.looks.get(*at));
    let is_text = looks().next().is_some_and(Look::is_text);
    let breaks_off = looks().next_back().is_some_and(|last| {
        !matches!(last.sign, Some(';' | '；' | '؛' | '.' | '。' | ':' | '：'))
            && last.columns * 100 >= wrap.width * wrap.fullness.min(75)
    });
    is_text && breaks_off
}

fn begins_new(page: &Page, lines: &[usize]) -> bool {
    let look = lines.first().and_then(|at| page.looks.get(*at));
    look.is_some_and(|look| look.label.is_some() || matches!(look.words, Words::Heading { .. }))
}

impl Paragraph {
    /// Its text; `source` is the whole text, which tells how words are spelled.
    pub(super) fn text(&self, page: &Page, source: &str) -> String {
        let mut texts = self.lines.iter().filter_map(|at| page.lines.get(*at)).map(|l| &*l.text);
        let mut joined = String::new();
        let mut last = "";
        if self.is_last_first {
            let first = texts.next().unwrap_or_default();
            let start = label::scan(first).map_or(0, |label| label.text);
            let (label, behind) = first.split_at_checked(start).unwrap_or_default();
            push(&mut joined, label.trim_end(), source);
            last = if behind.is_empty() { texts.next().unwrap_or_default() } else { behind };
        }
        texts.for_each(|line| push(&mut joined, line, source));
        push(&mut joined, last, source);
        joined
    }
}

/// Puts a line behind the text of a paragraph.
fn push(joined: &mut String, line: &str, source: &str) {
    let (Some(last), Some(next)) = (joined.chars().next_back(), line.chars().next()) else {
        return joined.push_str(line);
    };
    if last == '\u{AD}' {
        joined.pop();
    } else if matches!(last, '-' | '\u{2010}') && is_inside_word(joined, next) {
        if is_hyphenated(joined, line, source) {
            joined.pop();
        }
    } else if last == '/' && next.is_alphanumeric() && !joined.ends_with(" /")
        || is_wide(last)
        || is_wide(next)
    {
        // Nothing stands between them.
    } else if label::scan(joined).is_some_and(|label| label.text >= joined.len()) {
        joined.push('\t');
    } else {
        joined.push(' ');
    }
    joined.push_str(line);
}

/// Whether the hyphen at the end of a text stands inside a word that goes on with this character.
fn is_inside_word(text: &str, next: char) -> bool {
    let before = text.chars().rev().nth(1);
    before.is_some_and(char::is_alphanumeric) && next.is_alphanumeric()
}

/// Whether the hyphen at the end of a text only breaks a word: it stands elsewhere in one piece.
fn is_hyphenated(text: &str, line: &str, source: &str) -> bool {
    let head = text.trim_end_matches(['-', '\u{2010}']);
    let start = head.rfind(|c: char| !c.is_alphanumeric()).map_or(0, |at| {
        at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let end = line.find(|c: char| !c.is_alphanumeric()).unwrap_or(line.len());
    let mut word = head.get(start..).unwrap_or_default().to_owned();
    word.push_str(line.get(..end).unwrap_or_default());
    source.contains(&word)
}

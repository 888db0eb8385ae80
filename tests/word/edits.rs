//! Pairs of Word documents that nobody thought of.
//!
//! In: nothing. Out: a strategy for pairs: some lines of a document of [`super::scenarios`], and the
//! same after some edits.
//!
//! ```text
//! lines of a description ─► some of them ─► base
//!                                         └► words, paragraphs, rows, cells and notes edited ─► revised
//! ```

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::builder::is_row;
use super::scenarios::{self, Pair, without_note};

/// Lines that an edit may add, in any document.
const ADDED: [&str; 12] = [
    "",
    "that ships{note:Of wood.} wait for {link:the tide};",
    "<Call> noting further",
    "*e)*⇥that **all** gauges are old,",
    "4⇥to paint them{mark:†=In white.};",
    "| Low Rock | 1.9 m | none |",
    "| 2>both ends | {table:x;y/z;w} |",
    "<section> that winter comes;",
    "<numbered> first of all;",
    "ب)⇥أن الميناء{note:القديم.} مغلق؛",
    "另请秘书长{endnote:每年。}提交报告；",
    "as page {field:PAGE=7} says{comment:Which?};",
];
/// Words that an edit may put in.
const WORDS: [&str; 8] = ["harbour", "2031", "(Rev.", "и", "المد", "港口", "a;", "no\u{2011}one"];

/// One edit: what is done, where, and with which word or line.
#[derive(Debug, Clone)]
struct Edit {
    kind: Kind,
    line: Index,
    place: Index,
    word: &'static str,
    added: &'static str,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    ReplaceWord,
    InsertWord,
    DeleteWord,
    InsertLine,
    AppendLine,
    DeleteLine,
    DeleteLastLine,
    RepeatLine,
    MoveLine,
    SplitLine,
    JoinLines,
    AddNote,
    RemoveNote,
    DeleteCell,
}

const KINDS: [Kind; 14] = [
    Kind::ReplaceWord,
    Kind::InsertWord,
    Kind::DeleteWord,
    Kind::InsertLine,
    Kind::AppendLine,
    Kind::DeleteLine,
    Kind::DeleteLastLine,
    Kind::RepeatLine,
    Kind::MoveLine,
    Kind::SplitLine,
    Kind::JoinLines,
    Kind::AddNote,
    Kind::RemoveNote,
    Kind::DeleteCell,
];

fn edit() -> impl Strategy<Value = Edit> {
    let words = (select(&WORDS[..]), select(&ADDED[..]));
    (select(&KINDS[..]), any::<Index>(), any::<Index>(), words)
        .prop_map(|(kind, line, place, (word, added))| Edit { kind, line, place, word, added })
}

/// Some lines of one of the documents, in their order.
fn some_lines() -> impl Strategy<Value = Vec<String>> {
    let six = scenarios::in_six_languages().into_iter().map(|pair| pair.base);
    let kinds = scenarios::of_each_kind().into_iter().map(|pair| pair.base);
    let documents: Vec<Vec<String>> = six.chain(kinds).collect();
    (select(documents), vec(0_u8..8, 40)).prop_map(|(lines, choices)| {
        let is_kept = |(at, choice): (usize, &u8)| at < 4 || *choice > 1;
        let kept = lines.into_iter().zip(choices.iter().enumerate());
        kept.filter(|(_, choice)| is_kept(*choice)).map(|(line, _)| line).collect()
    })
}

/// Two versions of a document; now and then two that have nothing in common.
pub(super) fn pair() -> impl Strategy<Value = Pair> {
    let edited = (some_lines(), vec(edit(), 1..9)).prop_map(|(base, edits)| {
        let mut revised = base.clone();
        for edit in &edits {
            apply(edit, &mut revised);
        }
        Pair { name: "edited".to_owned(), base, revised }
    });
    let unrelated = (some_lines(), some_lines()).prop_map(|(base, revised)| Pair {
        name: "unrelated".to_owned(),
        base,
        revised,
    });
    prop_oneof![9 => edited, 1 => unrelated]
}

/// Edits a document; where the edit finds nothing to do, it stays as it is.
fn apply(edit: &Edit, lines: &mut Vec<String>) {
    if lines.is_empty() {
        return lines.push(edit.added.to_owned());
    }
    let at = edit.line.index(lines.len());
    match edit.kind {
        Kind::InsertLine => lines.insert(at, edit.added.to_owned()),
        Kind::AppendLine => lines.push(edit.added.to_owned()),
        Kind::DeleteLine => drop(lines.remove(at)),
        Kind::DeleteLastLine => drop(lines.pop()),
        Kind::RepeatLine => lines.insert(at, lines[at].clone()),
        Kind::MoveLine => {
            let line = lines.remove(at);
            lines.insert(edit.place.index(lines.len() + 1), line);
        }
        Kind::SplitLine => split(lines, at, edit.place),
        Kind::JoinLines => join(lines, at),
        Kind::AddNote => {
            if !is_row(&lines[at]) {
                write!(lines[at], "{{note:{} again.}}", edit.word).unwrap();
            }
        }
        Kind::RemoveNote => lines[at] = without_note(&lines[at]),
        Kind::DeleteCell => {
            if let Some((row, _)) = lines[at].rsplit_once(" | ").filter(|(row, _)| is_row(row)) {
                lines[at] = format!("{row} |");
            }
        }
        Kind::ReplaceWord | Kind::InsertWord | Kind::DeleteWord => edit_word(edit, &mut lines[at]),
    }
}

/// Whether a word is no more than a word: it opens and closes nothing.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && !word.contains(['*', '{', '}', '|', '<', '>', '=', '^', ';', '/', ':'])
}

fn edit_word(edit: &Edit, line: &mut String) {
    let mut words: Vec<&str> = line.split(' ').collect();
    let plain: Vec<usize> = (0..words.len()).filter(|at| is_plain(words[*at])).collect();
    if plain.is_empty() {
        return;
    }
    let at = *edit.place.get(&plain);
    match edit.kind {
        Kind::InsertWord => words.insert(at, edit.word.trim_end_matches(';')),
        Kind::DeleteWord => drop(words.remove(at)),
        _ => words[at] = edit.word.trim_end_matches(';'),
    }
    *line = words.join(" ");
}

/// Whether a text closes whatever it opens.
fn is_closed(text: &str) -> bool {
    text.matches('{').count() == text.matches('}').count()
        && text.matches('*').count().is_multiple_of(2)
        && text.matches("**").count().is_multiple_of(2)
}

fn split(lines: &mut Vec<String>, at: usize, place: Index) {
    let line = lines[at].clone();
    let places: Vec<usize> = line
        .match_indices(' ')
        .map(|(place, _)| place)
        .filter(|place| is_closed(&line[..*place]) && is_closed(&line[*place..]))
        .filter(|place| !line[..*place].starts_with('<') || line[..*place].contains("> "))
        .collect();
    if is_row(&line) || places.is_empty() {
        return;
    }
    let place = *place.get(&places);
    lines[at].truncate(place);
    lines.insert(at + 1, line[place + 1..].to_owned());
}

/// Joins a paragraph with the next one, whose style goes.
fn join(lines: &mut Vec<String>, at: usize) {
    if lines.get(at + 1).is_none_or(|next| is_row(next)) || is_row(&lines[at]) {
        return;
    }
    let next = lines.remove(at + 1);
    let text = next.strip_prefix('<').and_then(|rest| rest.split_once('>'));
    let text = text.map_or(next.as_str(), |(_, text)| text.trim_start());
    lines[at] = format!("{} {text}", lines[at]);
}

//! What editors do to a draft.
//!
//! In: the lines of a draft and an edit. Out: the lines after it; an edit that does not fit does
//! nothing.
//!
//! ```text
//! Move(a, b)       c) …  a) …  b) …      clauses out of their order
//! Split(b)         b) the first half;  b) the other half;
//! Relabel(c, –)    – …
//! ```

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::Line;
use super::words::{any_word, awkward};

/// One edit; places are shares of what is there.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    Delete(Index),
    Repeat(Index, Index),
    Move(Index, Index),
    Swap(Index, Index),
    Relabel(Index, &'static str),
    Retype(Index, &'static str),
    Split(Index, Index),
    Merge(Index),
    End(Index, &'static str),
    DeleteWord(Index, Index),
    InsertWord(Index, Index, String),
    ReplaceWords(Index, Index, String),
    MoveWord(Index, Index, Index),
    SwapWords(Index, Index, Index),
    Capitals(Index, Index),
    Gap(Index, Index, &'static str),
}

/// Any edit.
pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    let labels = [
        "",
        "a)\t",
        "b)\t",
        "z)\t",
        "1\t",
        "9 ",
        "1.1\t",
        "–\t",
        "'2'\t",
        " أ )\t",
        "ﻫ )\t",
        "一、",
        "•\t",
        "(iv)\t",
        "b)bis\t",
        "A)",
        "17\u{a0}",
        "3.2.1.1\t",
    ];
    let kinds = [
        "noting",
        "resolves",
        "ANNEX 1",
        "Background",
        "The Council,",
        "RESOLUTION 8 (Suva, 2018)",
        "MOD\tRCC/23A1/1",
        "Reasons:",
        "cells\tof\ta table",
        "做出决议",
        "решает",
        "يقرر",
    ];
    let ends = ["", ";", ",", ".", ":", "؛", "；", "。", " ;"];
    let gaps = ["", " ", "  ", "\u{a0}", "\t", "\u{200b}", " \u{202e}", "-", "\u{3000}"];
    let word = || {
        prop_oneof![
            4 => any_word(),
            1 => awkward(),
        ]
        .prop_map(str::to_owned)
    };
    prop_oneof![
        at().prop_map(Edit::Delete),
        (at(), at()).prop_map(|(from, to)| Edit::Repeat(from, to)),
        (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        (at(), at()).prop_map(|(one, other)| Edit::Swap(one, other)),
        (at(), select(labels.to_vec())).prop_map(|(line, label)| Edit::Relabel(line, label)),
        (at(), select(kinds.to_vec())).prop_map(|(line, text)| Edit::Retype(line, text)),
        (at(), at()).prop_map(|(line, word)| Edit::Split(line, word)),
        at().prop_map(Edit::Merge),
        (at(), select(ends.to_vec())).prop_map(|(line, end)| Edit::End(line, end)),
        (at(), at()).prop_map(|(line, word)| Edit::DeleteWord(line, word)),
        (at(), at(), word()).prop_map(|(line, at, word)| Edit::InsertWord(line, at, word)),
        (at(), at(), word()).prop_map(|(line, at, word)| Edit::ReplaceWords(line, at, word)),
        (at(), at(), at()).prop_map(|(line, from, to)| Edit::MoveWord(line, from, to)),
        (at(), at(), at()).prop_map(|(line, one, other)| Edit::SwapWords(line, one, other)),
        (at(), at()).prop_map(|(line, word)| Edit::Capitals(line, word)),
        (at(), at(), select(gaps.to_vec()))
            .prop_map(|(line, word, gap)| Edit::Gap(line, word, gap)),
    ]
}

/// Changes the lines.
pub(super) fn apply(edit: Edit, lines: &mut Vec<Line>) {
    if lines.is_empty() {
        return;
    }
    let count = lines.len();
    match edit {
        Edit::Delete(at) => drop(lines.remove(at.index(count))),
        Edit::Repeat(from, to) => lines.insert(to.index(count), lines[from.index(count)].clone()),
        Edit::Move(from, to) => {
            let line = lines.remove(from.index(count));
            lines.insert(to.index(count), line);
        }
        Edit::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
        Edit::Relabel(at, label) => label.clone_into(&mut lines[at.index(count)].label),
        Edit::Retype(at, text) => lines[at.index(count)] = Line::of(text),
        Edit::Split(at, word) => {
            let at = at.index(count);
            let line = &mut lines[at];
            let rest = line.words.split_off(word.index(line.words.len() + 1));
            let rest = Line { words: rest, ..line.clone() };
            lines.insert(at + 1, rest);
        }
        Edit::Merge(at) => {
            let at = at.index(count);
            if at + 1 < count {
                let next = lines.remove(at + 1);
                lines[at].words.extend(next.words);
            }
        }
        Edit::End(at, end) => lines[at.index(count)].end = end,
        Edit::DeleteWord(line, _)
        | Edit::InsertWord(line, _, _)
        | Edit::ReplaceWords(line, _, _)
        | Edit::MoveWord(line, _, _)
        | Edit::SwapWords(line, _, _)
        | Edit::Capitals(line, _)
        | Edit::Gap(line, _, _) => apply_to_words(edit, &mut lines[line.index(count)].words),
    }
}

fn apply_to_words(edit: Edit, words: &mut Vec<(&'static str, String)>) {
    let count = words.len();
    if let Edit::InsertWord(_, at, word) = edit {
        return words.insert(at.index(count + 1), (" ", word));
    }
    if count == 0 {
        return;
    }
    match edit {
        Edit::DeleteWord(_, at) => drop(words.remove(at.index(count))),
        Edit::ReplaceWords(_, at, word) => {
            let at = at.index(count);
            words.truncate((at + 4).min(count));
            words[at].1 = word;
        }
        Edit::MoveWord(_, from, to) => {
            let word = words.remove(from.index(count));
            words.insert(to.index(count), word);
        }
        Edit::SwapWords(_, one, other) => words.swap(one.index(count), other.index(count)),
        Edit::Capitals(_, at) => {
            let word = &mut words[at.index(count)].1;
            *word = word.to_uppercase();
        }
        Edit::Gap(_, at, gap) => words[at.index(count)].0 = gap,
        _ => {}
    }
}

//! What holds for any text at all.

use proptest::prelude::*;

use super::*;
use crate::model::{ClauseKind, Direction, MoveRole, Operation};
use crate::render::fixture::{Draft, Marked};
use crate::render::style::{END_ISOLATE, ISOLATE};
use crate::text::characters::is_bidi_reordering;
use crate::text::escape;

/// Words of several scripts, signs that look like marks, and characters that do harm.
fn stretch() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "word",
        " ",
        "2014",
        "决议",
        "القرار",
        "да",
        "[-",
        "-]",
        "{+",
        "+}",
        "[",
        "]",
        "{",
        "}",
        "-",
        "+",
        "\\",
        "\\\\",
        "\u{1b}[31m",
        "\u{7}",
        "\0",
        "\r",
        "\u{7f}",
        "\u{9b}",
        "\u{85}",
        "\u{202e}",
        "\u{2066}",
        "\u{2069}",
        "\u{2068}",
        "\u{200f}",
        "\u{61c}",
        "\u{2028}",
        "\t",
        "é",
        "e\u{301}",
    ]);
    prop::collection::vec(parts, 1..6).prop_map(|parts| parts.concat())
}

fn marked() -> impl Strategy<Value = Marked> {
    let operation = prop::sample::select(vec![
        Operation::Equal,
        Operation::Equal,
        Operation::Delete,
        Operation::Insert,
    ]);
    prop::collection::vec((operation, stretch()), 1..5)
}

/// Rows without labels, so that nothing is trimmed; every row has an equal end and so both sides.
fn drafts() -> impl Strategy<Value = Vec<Draft>> {
    let draft = marked().prop_map(|mut text| {
        text.push((Operation::Equal, "end".to_owned()));
        Draft { kind: ClauseKind::Paragraph, label: Vec::new(), text, moved: None }
    });
    (prop::collection::vec(draft, 1..4), marked()).prop_map(|(mut drafts, text)| {
        // The moved text is what the row at the new place keeps or deletes.
        let old = text.iter().filter(|(operation, _)| *operation != Operation::Insert);
        let old: String = old.map(|(_, text)| text.as_str()).collect();
        let mut arrival = text;
        arrival.insert(0, (Operation::Equal, "m".to_owned()));
        let departure = vec![(Operation::Delete, format!("m{old}"))];
        for (text, role) in [(departure, MoveRole::From), (arrival, MoveRole::To)] {
            let label = Vec::new();
            let moved = Some((1, role));
            drafts.push(Draft { kind: ClauseKind::Paragraph, label, text, moved });
        }
        drafts
    })
}

/// One version of a marked line: reads the marks as the text format documents them.
fn read_back(line: &str, dropped: Operation) -> String {
    let mut kept = String::new();
    let mut open: Vec<Operation> = Vec::new();
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let in_deletion = open.last() == Some(&Operation::Delete);
        let next = characters.peek().copied();
        match (character, next) {
            ('[', Some('-')) if !in_deletion => open.push(Operation::Delete),
            ('{', Some('+')) if !in_deletion => open.push(Operation::Insert),
            ('-', Some(']')) if in_deletion => drop(open.pop()),
            ('+', Some('}')) if open.last() == Some(&Operation::Insert) => drop(open.pop()),
            _ => {
                let literal =
                    if character == '\\' { characters.next().unwrap() } else { character };
                if !open.contains(&dropped) {
                    kept.push(literal);
                }
                continue;
            }
        }
        characters.next();
    }
    assert!(open.is_empty(), "{line}");
    kept
}

/// The rows of the text format without margin, isolates and notes.
fn marked_lines(written: &str, right_to_left: bool) -> Vec<&str> {
    let rows = written.lines().take_while(|line| !line.is_empty());
    let contents = rows.map(|line| line.get("MOD  ".len()..).unwrap());
    let bare = contents.map(|line| line.rsplit_once("    moved ").map_or(line, |(line, _)| line));
    let (open, close) = if right_to_left { ("\u{2068}\u{200f}", "\u{2069}") } else { ("", "") };
    bare.map(|line| line.strip_prefix(open).unwrap().strip_suffix(close).unwrap()).collect()
}

proptest! {
    #[test]
    fn nothing_harmful_is_sent_raw(drafts in drafts(), right_to_left: bool) {
        let language = if right_to_left { Language::Arabic } else { Language::English };
        let comparison = fixture::of(language, &drafts);
        let options = Options { full: true, explain: true, ..Options::default() };
        let text = rendered(&comparison, Format::Text, &options);
        let is_separator = |c: char| matches!(c, '\u{2028}' | '\u{2029}');
        let is_control = |c: char| (c.is_control() || is_separator(c)) && c != '\n';
        prop_assert!(!text.contains(is_control), "{text:?}");
        let is_foreign = |c: char| is_bidi_reordering(c) && !matches!(c, ISOLATE | END_ISOLATE);
        prop_assert!(!text.contains(is_foreign), "{text:?}");

        let terminal = rendered(&comparison, Format::Terminal, &options);
        for line in terminal.lines() {
            let mut isolates = 0_i32;
            for sequence in line.split('\u{1b}').skip(1) {
                let code = sequence.strip_prefix('[').and_then(|rest| rest.split_once('m'));
                let is_colour = code.is_some_and(|(code, _)| code.chars().all(|c| c.is_ascii_digit() || c == ';'));
                prop_assert!(is_colour, "{line:?}");
            }
            for character in line.chars() {
                isolates += i32::from(character == ISOLATE) - i32::from(character == END_ISOLATE);
                prop_assert!(isolates >= 0, "{line:?}");
                prop_assert!(!is_control(character) || character == '\u{1b}', "{line:?}");
            }
            prop_assert_eq!(isolates, 0);
        }

        let json = rendered(&comparison, Format::Json, &options);
        let is_raw = |c: char| c != '\n' && escape::is_harmful(c);
        prop_assert!(!json.contains(is_raw), "{json}");
    }

    #[test]
    fn marks_are_read_back(drafts in drafts(), right_to_left: bool) {
        let language = if right_to_left { Language::Arabic } else { Language::English };
        let direction = if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight };
        let comparison = fixture::of(language, &drafts);
        let options = Options { full: true, ..Options::default() };
        let written = rendered(&comparison, Format::Text, &options);
        let lines = marked_lines(&written, right_to_left);
        for (tree, dropped) in
            [(&comparison.base, Operation::Insert), (&comparison.revised, Operation::Delete)]
        {
            let expected: Vec<String> = tree.document.text.split_terminator('\n')
                .map(|line| escape::text(line.strip_prefix('\t').unwrap(), direction).into_owned())
                .collect();
            let found: Vec<String> = lines.iter().map(|line| read_back(line, dropped))
                .filter(|line| !line.is_empty()).collect();
            prop_assert_eq!(found, expected);
        }
    }
}

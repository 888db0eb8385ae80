//! Generators of invented resolutions and of what editors and file formats do to them.
//!
//! In: nothing, or a range of sizes. Out: strategies for pairs of versions, in six scripts, with
//! characters of every awkward kind.
//!
//! ```text
//! resolution ─► versions: a resolution and the same after some edits
//!            └► retyped:  a resolution and the same in other spaces, quotes and letter forms
//! wild       ─► any text, any bytes
//! ```

mod edits;
mod words;

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use edits::{apply, edit};
pub(crate) use words::awkward;
use words::{SCRIPTS, Script, word};

/// Two versions of one text.
#[derive(Debug, Clone)]
pub(crate) struct Versions {
    pub(crate) base: String,
    pub(crate) revised: String,
}

/// One line of a resolution, in parts that edits can get hold of.
#[derive(Debug, Clone, Default)]
struct Line {
    /// The label with what stands behind it, empty where there is none.
    label: String,
    /// The words, each with what stands in front of it.
    words: Vec<(&'static str, String)>,
    /// The sign at the end.
    end: &'static str,
}

impl Line {
    fn of(text: &str) -> Self {
        let words = text.split(' ').enumerate();
        let words = words.map(|(at, word)| (if at == 0 { "" } else { " " }, word.to_owned()));
        Self { words: words.collect(), ..Self::default() }
    }
}

/// A resolution as lines, and what ends each of them.
#[derive(Debug, Clone)]
struct Draft {
    lines: Vec<Line>,
    line_end: &'static str,
}

impl Draft {
    fn text(&self) -> String {
        let mut text = String::new();
        for Line { label, words, end } in &self.lines {
            text.push_str(label);
            for (gap, word) in words {
                let _ = write!(text, "{gap}{word}");
            }
            let _ = write!(text, "{end}{}", self.line_end);
        }
        text
    }
}

/// A resolution and the same after some edits; now and then two that have nothing in common.
pub(crate) fn versions() -> impl Strategy<Value = Versions> {
    let edited = (drafts(), vec(edit(), 0..10), line_end()).prop_map(|(base, edits, line_end)| {
        let mut revised = Draft { line_end, ..base.clone() };
        for edit in edits {
            apply(edit, &mut revised.lines);
        }
        Versions { base: base.text(), revised: revised.text() }
    });
    let unrelated = (drafts(), drafts())
        .prop_map(|(base, revised)| Versions { base: base.text(), revised: revised.text() });
    prop_oneof![6 => edited, 1 => unrelated]
}

/// One clause and the same after some edits, in a resolution that holds nothing else.
pub(crate) fn clauses() -> impl Strategy<Value = Versions> {
    let clause = script().prop_flat_map(|script| line(script, ""));
    (clause, vec(edit(), 1..8)).prop_map(|(clause, edits)| {
        let mut lines = vec![clause];
        let text = |lines: &[Line]| {
            let draft = Draft { lines: lines.to_vec(), line_end: "\n" };
            format!("RESOLUTION 7 (Suva, 2014)\nThe Council,\nnoting\n{}", draft.text())
        };
        let base = text(&lines);
        for edit in edits {
            apply(edit, &mut lines);
        }
        Versions { base, revised: text(&lines) }
    })
}

/// A resolution without awkward characters, and the same with other spaces, quotes, hyphens and
/// letter forms: a difference of typography and nothing else.
pub(crate) fn retyped() -> impl Strategy<Value = Versions> {
    let resolution = script().prop_flat_map(|script| draft(script, select(script.words)));
    (resolution, vec(any::<u8>(), 1..40)).prop_map(|(draft, choices)| {
        let base = draft.text();
        let mut choices = choices.into_iter().cycle();
        let mut revised = String::new();
        for character in base.chars() {
            let choice = choices.next().unwrap_or_default();
            let is_in_figure = revised.ends_with(|before: char| before.is_numeric());
            // A wide space behind a number makes a label of it.
            let choice = if character == ' ' && is_in_figure { 0 } else { choice };
            revised.push_str(&words::retyped(character, choice));
        }
        Versions { base, revised }
    })
}

/// Any text: pieces of resolutions and awkward characters in any order.
pub(crate) fn wild() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => script().prop_flat_map(word),
        2 => script().prop_flat_map(|script| line(script, "a)\t")).prop_map(|line| {
            Draft { lines: vec![line], line_end: "\n" }.text()
        }),
        2 => select(&["\n", "\r\n", "\n\n", " ", "\t", "[1: ", "]", "[footnoteRef:1]"][..])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// A script; Chinese less often, since changes in it load a dictionary.
fn script() -> impl Strategy<Value = &'static Script> {
    (0..2 * SCRIPTS.len() - 1).prop_map(|index| &SCRIPTS[index % SCRIPTS.len()])
}

fn line_end() -> impl Strategy<Value = &'static str> {
    prop_oneof![6 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\n\n"), 1 => Just("\r")]
}

fn drafts() -> impl Strategy<Value = Draft> {
    script().prop_flat_map(|script| draft(script, word(script).boxed()))
}

/// A whole resolution: its opening, and sections with their clauses.
fn draft<W>(script: &'static Script, words: W) -> impl Strategy<Value = Draft>
where
    W: Strategy + Clone + 'static,
    W::Value: Into<String>,
{
    let section = (select(script.headings), lines(words));
    (vec(section, 0..5), line_end()).prop_map(|(sections, line_end)| {
        let mut all: Vec<Line> = script.opening.iter().copied().map(Line::of).collect();
        for (heading, lines) in sections {
            all.push(Line::of(heading));
            all.extend(lines);
        }
        Draft { lines: all, line_end }
    })
}

/// The clauses of a section, labelled in one way.
fn lines<W>(words: W) -> impl Strategy<Value = Vec<Line>>
where
    W: Strategy + Clone + 'static,
    W::Value: Into<String>,
{
    let style = select(&[0_usize, 1, 2, 3, 4][..]);
    (style, vec(body(words), 0..7)).prop_map(|(style, bodies)| {
        let labelled = bodies.into_iter().enumerate().map(|(at, words)| {
            let label = match style {
                0 => format!("{})\t", char::from(b'a' + u8::try_from(at).unwrap())),
                1 => format!("{}\t", at + 1),
                2 => format!("{}.{}\t", 1 + at / 3, 1 + at % 3),
                3 => "–\t".to_owned(),
                _ => String::new(),
            };
            Line { label, words, end: ";" }
        });
        labelled.collect()
    })
}

/// The words of one clause.
fn body<W>(words: W) -> impl Strategy<Value = Vec<(&'static str, String)>>
where
    W: Strategy + 'static,
    W::Value: Into<String>,
{
    let gap = prop_oneof![12 => Just(" "), 1 => Just("\u{a0}"), 1 => Just("  "), 1 => Just(", ")];
    vec((gap, words.prop_map(Into::into)), 0..16).prop_map(|mut words| {
        if let Some((gap, _)) = words.first_mut() {
            *gap = "";
        }
        words
    })
}

fn line(script: &'static Script, label: &'static str) -> impl Strategy<Value = Line> {
    body(word(script)).prop_map(move |words| Line { label: label.to_owned(), words, end: ";" })
}

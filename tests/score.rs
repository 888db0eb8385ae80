//! How well the marks of a comparison agree with marks that a person made.
//!
//! In: the rows of both and the two texts. Out: six figures, each 1.0 at best.
//!
//! ```text
//! lossless   share of the lines of both versions that the rows give back whole
//! aligned    F1 of the pairs (base line, revised line); a move and a lone row are pairs too
//! symbols    share of the rows marked by hand whose symbol is the same
//! labels     F1 of the label changes (old label, new label)
//! groups     F1 of the changes (deleted words, inserted words) in rows that both versions have
//! marked     words marked by the program / words marked by hand; above 1.0 is noise
//! ```
//!
//! F1 is the harmonic mean of the share of the wanted that was found and the share of the found
//! that was wanted. Typography is folded throughout.

pub(crate) mod rows;
pub(crate) mod text;
pub(crate) mod versions;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};

use revmark::model::Side;

use rows::{Operation, Role, Row, Run, reading};
use text::{fold, split_notes, words};

/// The six figures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures {
    pub(crate) lossless: f64,
    pub(crate) aligned: f64,
    pub(crate) symbols: f64,
    pub(crate) labels: f64,
    pub(crate) groups: f64,
    pub(crate) marked: f64,
}

/// The lines that a row stands on; where it is a move, the line it left and the one it went to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    is_move: bool,
    base: Option<u32>,
    revised: Option<u32>,
}

impl Row {
    fn key(&self) -> Key {
        Key { is_move: false, base: self.base, revised: self.revised }
    }

    fn is_paired(&self) -> bool {
        self.base.is_some() && self.revised.is_some()
    }
}

/// What a row is found by, the old text and the new.
type Change = (Key, String, String);

/// What the rows of one comparison say.
#[derive(Debug, Default)]
struct Findings<'a> {
    pairs: Vec<Key>,
    symbols: BTreeMap<Key, &'a str>,
    labels: Vec<Change>,
    groups: Vec<Change>,
    marked: usize,
}

impl<'a> Findings<'a> {
    fn of(rows: &'a [Row]) -> Self {
        let mut findings = Self::default();
        for row in rows {
            match &row.moved {
                // By hand, the changes of a note are marked in the clause that calls it.
                _ if row.is_note => findings.add_changes(row),
                Some((name, Role::To)) => {
                    let is_origin = |other: &&Row| other.moved == Some((name.clone(), Role::From));
                    let base = rows.iter().find(is_origin).and_then(|origin| origin.base);
                    findings.pairs.push(Key { is_move: true, base, revised: row.revised });
                }
                Some((_, Role::From)) => {}
                None => {
                    findings.add_changes(row);
                    findings.add_row(row);
                }
            }
        }
        findings
    }

    /// Adds the marks on the text of a row.
    fn add_changes(&mut self, row: &Row) {
        let key = row.key();
        let changed = row.text.iter().filter(|run| run.operation != Operation::Equal);
        self.marked += changed.map(|run| words(&run.text)).sum::<usize>();
        if row.is_paired() {
            self.groups.extend(groups(&row.text).into_iter().map(|(old, new)| (key, old, new)));
        }
    }

    /// Adds the place, the symbol and the label of a row that did not move.
    fn add_row(&mut self, row: &'a Row) {
        let key = row.key();
        self.pairs.push(key);
        self.symbols.insert(key, &row.symbol);
        let label = |side| label_key(&reading(&row.label, side));
        let (old, new) = (label(Side::Base), label(Side::Revised));
        if row.is_paired() && old != new {
            self.labels.push((key, old, new));
        }
    }

    /// The share of the symbols that another comparison gives to the same rows.
    fn agreement(&self, other: &Self) -> f64 {
        let same = |(key, symbol): &(&Key, &&str)| other.symbols.get(key) == Some(symbol);
        ratio(self.symbols.iter().filter(same).count(), self.symbols.len())
    }
}

/// Measures the rows of the program against those marked by hand.
pub(crate) fn figures(by_hand: &[Row], rows: &[Row], texts: [&str; 2]) -> Figures {
    let (wanted, found) = (Findings::of(by_hand), Findings::of(rows));
    let [base, revised] = texts;
    Figures {
        lossless: f64::midpoint(
            given_back(rows, Side::Base, base),
            given_back(rows, Side::Revised, revised),
        ),
        aligned: f1(&wanted.pairs, &found.pairs),
        symbols: wanted.agreement(&found),
        labels: f1(&wanted.labels, &found.labels),
        groups: f1(&wanted.groups, &found.groups),
        marked: ratio(found.marked, wanted.marked),
    }
}

/// A label without its brackets, quotes and dots.
fn label_key(label: &str) -> String {
    fold(label).chars().filter(|c| !matches!(c, '(' | ')' | '\'' | '.')).collect()
}

/// The changes of a row: deleted and inserted text that only white space keeps apart is one.
fn groups(runs: &[Run]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut is_open = false;
    for run in runs {
        let is_equal = run.operation == Operation::Equal;
        if is_equal && !run.text.trim().is_empty() {
            is_open = false;
        }
        if !is_equal && !is_open {
            found.push(Default::default());
            is_open = true;
        }
        if let Some((old, new)) = found.last_mut().filter(|_| is_open) {
            if run.operation != Operation::Insert {
                old.push_str(&run.text);
            }
            if run.operation != Operation::Delete {
                new.push_str(&run.text);
            }
        }
    }
    let folded = found.into_iter().map(|(old, new)| (fold(&old), fold(&new)));
    folded.filter(|(old, new)| old != new).collect()
}

/// The share of the lines of one version that its rows give back whole, footnotes apart.
fn given_back(rows: &[Row], side: Side, text: &str) -> f64 {
    let mut have: BTreeMap<usize, String> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.is_note) {
        if let Some(line) = row.line(side) {
            let read = reading(&row.label, side) + &reading(&row.text, side);
            *have.entry(line as usize).or_default() += &fold(&split_notes(&read).0);
        }
    }
    let wanted =
        text.split('\n').zip(1..).map(|(line, number)| (number, fold(&split_notes(line).0)));
    let wanted: BTreeMap<usize, String> = wanted.filter(|(_, line)| !line.is_empty()).collect();
    let same = |(number, line): &(&usize, &String)| have.get(*number) == Some(*line);
    ratio(wanted.iter().filter(same).count(), wanted.len())
}

/// The harmonic mean of precision and recall of one list found where another was wanted.
fn f1<T: Ord>(wanted: &[T], found: &[T]) -> f64 {
    let mut left: BTreeMap<&T, usize> = BTreeMap::new();
    for item in wanted {
        *left.entry(item).or_default() += 1;
    }
    let mut is_hit = |item: &&T| match left.get_mut(*item) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let hits = found.iter().filter(|item| is_hit(item)).count();
    ratio(2 * hits, wanted.len() + found.len())
}

/// A quotient; nothing of nothing is all.
#[expect(clippy::cast_precision_loss, reason = "counts of rows and words are small")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 && part == 0 { 1.0 } else { part as f64 / whole.max(1) as f64 }
}

/// The least that a comparison must reach, and the most words that it may mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Floor {
    pub(crate) aligned: f64,
    pub(crate) symbols: f64,
    pub(crate) labels: f64,
    pub(crate) groups: f64,
    pub(crate) marked: (f64, f64),
}

impl Figures {
    /// Which figures miss the floor.
    pub(crate) fn below(&self, floor: &Floor) -> Vec<String> {
        let figures = [
            ("lossless", self.lossless, 1.0),
            ("aligned", self.aligned, floor.aligned),
            ("symbols", self.symbols, floor.symbols),
            ("labels", self.labels, floor.labels),
            ("groups", self.groups, floor.groups),
            ("marked", self.marked, floor.marked.0),
        ];
        let missed = figures.into_iter().filter(|(_, reached, least)| reached < least);
        let mut faults: Vec<String> = missed
            .map(|(name, reached, least)| format!("{name} is {reached:.3}, below {least}"))
            .collect();
        if self.marked > floor.marked.1 {
            faults.push(format!("marked is {:.3}, above {}", self.marked, floor.marked.1));
        }
        faults
    }
}

/// Says something on standard error, past the test harness, which keeps `eprintln!` to itself.
pub(crate) fn say(text: &str) {
    io::stderr().write_all(text.as_bytes()).unwrap();
}

/// The figures of several comparisons, and their means.
pub(crate) fn table(scores: &[(String, Figures)]) -> String {
    let names = ["lossless", "aligned", "symbols", "labels", "groups", "marked"];
    let values = |f: &Figures| [f.lossless, f.aligned, f.symbols, f.labels, f.groups, f.marked];
    let line = |name: &str, cells: [String; 6]| format!("{name:<24}{}\n", cells.concat());
    let figures = |values: [f64; 6]| values.map(|value| format!("{value:>10.3}"));
    let mut means = [0.0; 6];
    let mut table = line("", names.map(|name| format!("{name:>10}")));
    for (name, score) in scores {
        let _ = write!(table, "{}", line(name, figures(values(score))));
        for (mean, value) in means.iter_mut().zip(values(score)) {
            *mean += value * ratio(1, scores.len());
        }
    }
    table + &line("mean", figures(means))
}

const BY_HAND: &str = r#"
{"base": 1, "revised": 1, "symbol": "MOD", "moved": null, "label": [["-", "a"], ["+", "b"], ["=", ")"]], "text": [["=", "some "], ["-", "old"], ["+", "new"], ["=", " words"]]}
{"base": 2, "revised": null, "symbol": "SUP", "moved": "from", "move_id": "m1", "label": [], "text": [["-", "one"]]}
{"base": null, "revised": 2, "symbol": "ADD", "moved": "to", "move_id": "m1", "label": [], "text": [["=", "one"]]}
"#;

#[test]
fn marks_agree_with_themselves() {
    let rows = rows::of_marks(BY_HAND);
    let figures = figures(&rows, &rows, ["a) some old words\none", "b) some new words\none"]);
    let floor = Floor { aligned: 1.0, symbols: 1.0, labels: 1.0, groups: 1.0, marked: (1.0, 1.0) };
    assert_eq!(figures.below(&floor), Vec::<String>::new());
}

#[test]
fn every_figure_falls_by_its_own_fault() {
    let by_hand = rows::of_marks(BY_HAND);
    let mut rows = by_hand.clone();
    rows[0].symbol = "NOC".to_owned();
    rows[0].label.clear();
    rows[0].text.pop();
    rows[0].text.push(Run { operation: Operation::Delete, text: " words".to_owned() });
    rows[2].revised = Some(3);
    let figures = figures(&by_hand, &rows, ["a) some old words\none", "b) some new words\none"]);
    assert!(table(&[(String::new(), figures)]).ends_with(
        "mean                         0.250     0.500     0.000     0.000     0.000     1.500\n"
    ));
}

#[test]
fn changes_that_a_space_keeps_apart_are_one() {
    let runs = |json: &str| serde_json::from_str::<Vec<Run>>(json).unwrap();
    let one = runs(r#"[["-", "a"], ["=", " "], ["+", "b"], ["=", " c "], ["+", "d"]]"#);
    let change = |old: &str, new: &str| (old.to_owned(), new.to_owned());
    assert_eq!(groups(&one), [change("a", "b"), change("", "d")]);
}

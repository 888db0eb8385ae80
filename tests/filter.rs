//! `--only` and `--ignore`: what is not asked for counts as unchanged, and nothing is torn apart.

use revmark::model::{Categories, Category, Comparison, Symbol};
use revmark::{compare, mark, read};

const BASE: &str = "RESOLUTION 9 (Dubai, 2014)\nThe Council,\nnoting\n\
    a)\tthat bells are rung at noon in every harbour of the island;\n\
    b)\tthat 40 lamps burn oil;\n\
    c)\tthat keepers live on the rock all year,\n\
    resolves\n1\tto count the lamps.\n";

const REVISED: &str = "RESOLUTION 9 (Rev. Busan, 2018)\nThe Council,\nnoting\n\
    a)\tthat 40 lamps burn oil;\n\
    b)\tthat keepers live on the rock all year;\n\
    c)\tthat bells are rung at noon in every harbour of this island,\n\
    resolves\n1\tto count the lamps;\n2\tto sell the oil.\n";

fn filtered(only: Option<Category>, ignore: &[Category]) -> Comparison {
    let version = |text: &str| read::document("9.txt", text.as_bytes()).unwrap();
    let comparison =
        compare(version(BASE), version(REVISED), &revmark::Options::default()).unwrap();
    let only = only.map(|category| Categories::from_iter([category]));
    mark::select(comparison, only, ignore.iter().copied().collect())
}

fn symbols(comparison: &Comparison) -> Vec<&'static str> {
    comparison.rows.iter().map(|row| row.symbol.name()).collect()
}

#[test]
fn everything_is_shown_unasked() {
    let expected = ["MOD", "NOC", "NOC", "SUP*", "(MOD)", "(MOD)", "ADD*", "NOC", "(MOD)", "ADD"];
    assert_eq!(symbols(&filtered(None, &[])), expected);
}

#[test]
fn the_two_ends_of_a_move_stay_or_go_together() {
    let wording = filtered(Some(Category::Wording), &[]);
    let expected = ["NOC", "NOC", "NOC", "SUP*", "NOC", "NOC", "ADD*", "NOC", "NOC", "ADD"];
    assert_eq!(symbols(&wording), expected);
    let reference = filtered(Some(Category::Reference), &[]);
    assert_eq!(symbols(&reference), ["MOD", "NOC", "NOC", "NOC", "NOC", "NOC", "NOC"]);
}

#[test]
fn symbol_and_figures_follow_what_is_shown() {
    let figure = filtered(Some(Category::Figure), &[]);
    assert!(figure.is_unchanged());
    assert_eq!(figure.symbol, Symbol::Noc);
    assert_eq!(figure.summary.words.inserted, 0);
    let all = filtered(None, &Category::ALL);
    assert!(all.is_unchanged());
}

/// The rows of two short resolutions, with changes of headings left out.
fn without_headings(base: &str, revised: &str) -> Comparison {
    let version = |body: &str| {
        let text = format!("RESOLUTION 9 (Dubai, 2014)\nThe Council,\n{body}");
        read::document("9.txt", text.as_bytes()).unwrap()
    };
    let options = revmark::Options::default();
    let comparison = compare(version(base), version(revised), &options).unwrap();
    mark::select(comparison, None, Categories::from_iter([Category::Heading]))
}

#[test]
fn a_changed_heading_is_left_out_and_the_heading_of_what_stays_is_not() {
    let clause = "a)\tthat 40 lamps burn oil in the harbours of the island,";
    let fewer = "a)\tthat 30 lamps burn oil in the harbours of the island,";
    let changed = without_headings(
        &format!("considering\n{clause}"),
        &format!("considering further\n{fewer}"),
    );
    assert_eq!(symbols(&changed), ["NOC", "NOC", "NOC", "MOD"]);
    let added = without_headings(
        &format!("considering\n{clause}"),
        &format!("considering\n{clause}\nresolves\n1\tto sell the bells."),
    );
    assert_eq!(symbols(&added), ["NOC", "NOC", "NOC", "NOC", "ADD", "ADD"]);
}

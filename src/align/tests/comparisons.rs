//! Which clauses are compared with which, and how alike they are found.

use super::super::candidates::Lists;
use super::super::clauses::kinds_agree;
use super::*;

/// How alike the only clause of each text is found, if that reaches the floor.
fn likeness(base: &str, revised: &str, floor: f32) -> Option<f32> {
    let (base, revised) = (tree(base), tree(revised));
    let (base, revised) = (
        &Contents::new(&base, 0..base.clauses.len()),
        &Contents::new(&revised, 0..revised.clauses.len()),
    );
    let (left, right) = (&[ClauseId(0)], &[ClauseId(0)]);
    let lists = Lists { base, revised, weights: &Weights::default(), left, right };
    lists.candidates(floor).first().map(|found| found.likeness)
}

fn close(found: Option<f32>, expected: f32) -> bool {
    found.is_some_and(|found| (found - expected).abs() < 0.001)
}

#[test]
fn a_text_that_is_far_longer_is_not_compared() {
    let words = |count: usize| (0..count).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ");
    assert!(likeness(&words(1), &words(48), 0.0).is_some());
    assert_eq!(likeness(&words(1), &words(49), 0.0), None);
    assert!(likeness(&words(72), &words(2), 0.0).is_some());
    assert_eq!(likeness(&words(73), &words(2), 0.0), None);
}

#[test]
fn the_part_that_was_kept_counts_only_in_long_texts_that_are_not_alike_as_a_whole() {
    let kept = "uno dos tres cuatro cinco seis siete ocho";
    let added = "a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd ee ff";
    let longer = format!("{kept} {added}");
    // 8 of 8 words were kept: three quarters. As a whole they share 16 of 48.
    assert!(close(likeness(kept, &longer, 0.4), 0.75));
    assert!(close(likeness(&longer, kept, 0.4), 0.75));
    assert!(close(likeness(kept, &longer, 0.3), 16.0 / 48.0), "alike enough as a whole");
    // 6 of 8: less, and not enough where half of it is gone.
    let most = longer.replace("siete ocho", "nueve diez");
    assert!(close(likeness(kept, &most, 0.4), 0.6 * 0.75));
    assert_eq!(likeness(kept, &most.replace("cinco seis", "once doce"), 0.4), None);
    // Six words stand in many texts.
    let short = "uno dos tres cuatro cinco seis";
    assert_eq!(likeness(short, &format!("{short} {added}"), 0.4), None);
}

#[test]
fn short_texts_are_as_alike_as_their_letters() {
    assert!(likeness("тарифы", "тарифов", 0.4).is_some());
    assert!(likeness("the tariffs of 2014 today", "tariff today", 0.6).is_some());
    assert_eq!(likeness("gulls", "ropes", 0.2), None);
    let five = ("boats lamps bells ropes nets", "boat lamp bell rope net");
    assert_eq!(likeness(five.0, five.1, 0.2), None, "five words are no short text");
}

#[test]
fn texts_that_begin_with_one_reference_are_about_one_instrument() {
    let about = |base: &str, revised: &str| {
        likeness(
            &format!("{base} uno dos tres cuatro cinco seis siete ocho nueve"),
            &format!("{revised} diez once doce trece catorce lunes martes jueves viernes"),
            0.44,
        )
    };
    assert!(close(about("Resolution 48", "Resolution 48"), 0.45));
    assert!(close(about("la Résolution 48", "la Résolution 48"), 0.45));
    assert!(close(about("القرار 48", "القرار 48"), 0.45));
    assert!(close(about("A/RES/70/125", "A/RES/70/125"), 0.45));
    assert_eq!(about("Resolution 48", "Resolution 49"), None);
    assert_eq!(about("Resolution", "Resolution"), None);
    assert_eq!(about("in the text of Resolution 48", "in the text of Resolution 48"), None);
}

#[test]
fn many_clauses_are_found_by_their_rarest_words() {
    let lines = |words: &[&str]| -> String {
        let line = |n: usize| words.iter().map(|word| format!("{word}{n}")).collect::<Vec<_>>();
        (1..=120).map(|n| line(n).join(" ")).collect::<Vec<_>>().join("\n")
    };
    let (base, revised) = (
        lines(&["faro", "boya", "ancla", "red", "remo"]),
        lines(&["faro", "boya", "ancla", "puerto", "muelle"]),
    );
    let expected = (1..=120).map(|line| format!("{line}={line}")).collect::<Vec<_>>().join(" ");
    assert_eq!(aligned(&base, &revised), expected);
}

#[test]
fn only_clauses_without_an_equal_say_how_much_a_word_weighs() {
    let (base, revised) = (tree("red lamps\nred bells"), tree("red lamps\nred buoys"));
    let contents = (
        &Contents::new(&base, 0..base.clauses.len()),
        &Contents::new(&revised, 0..revised.clauses.len()),
    );
    let weights = weights(contents, &(0..2, 0..2));
    let frequency = |word: &str| weights.frequency(contents::bag(word)[0]);
    assert_eq!(
        [frequency("red"), frequency("bells"), frequency("buoys"), frequency("lamps")],
        [2, 1, 1, 0]
    );
}

#[test]
fn a_copy_that_stays_is_no_rival_of_the_one_that_moved() {
    let base = format!("# noting\n{ANCHORS}\n{BUOYS}\n# resolves\n{BUOYS}\n{CRANES}");
    let revised = format!("# noting\n{ANCHORS}\n# resolves\n{BUOYS}\n{CRANES}\n{BUOYS}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 3>6 4=3 5=4 6=5 6<3");
}

/// A version whose only clause is of a kind, and whether a program for texts wrote it.
fn of_kind(text: &str, kind: ClauseKind, format: Format) -> ClauseTree {
    let mut tree = tree("");
    tree.document.text = text.to_owned();
    tree.document.source.format = format;
    tree.clauses[0].kind = kind;
    tree.clauses[0].text = crate::model::Span::new(0, text.len());
    tree
}

#[test]
fn a_clause_may_become_a_paragraph_and_nothing_else() {
    use ClauseKind::{Annex, Clause, Heading, Paragraph, Table, Title};
    let agree = |one, other| {
        let (base, revised) = (of_kind("x", one, Format::Text), of_kind("x", other, Format::Text));
        let contents = (
            &Contents::new(&base, 0..base.clauses.len()),
            &Contents::new(&revised, 0..revised.clauses.len()),
        );
        kinds_agree(contents.0, contents.1, (ClauseId(0), ClauseId(0)))
    };
    for (one, other) in [(Clause, Paragraph), (Paragraph, Table), (Title, Title), (Annex, Annex)] {
        assert!(agree(one, other) && agree(other, one), "{one:?}, {other:?}");
    }
    for (one, other) in [(Clause, Title), (Paragraph, Heading), (Annex, Table), (Title, Heading)] {
        assert!(!agree(one, other) && !agree(other, one), "{one:?}, {other:?}");
    }
}

#[test]
fn a_row_of_a_word_document_pairs_with_a_row_of_as_many_cells() {
    let agree = |one: (&str, ClauseKind), other: (&str, ClauseKind)| {
        let (base, revised) =
            (of_kind(one.0, one.1, Format::Word), of_kind(other.0, other.1, Format::Word));
        let contents = (
            &Contents::new(&base, 0..base.clauses.len()),
            &Contents::new(&revised, 0..revised.clauses.len()),
        );
        kinds_agree(contents.0, contents.1, (ClauseId(0), ClauseId(0)))
    };
    let row = |text| (text, ClauseKind::Table);
    assert!(agree(row("north\tred"), row("south\tgreen")));
    assert!(!agree(row("north\tred"), row("north\tred\t30 m")));
    assert!(!agree(row("north\tred"), ("north\tred", ClauseKind::Paragraph)));
    assert!(!agree(("north\tred", ClauseKind::Paragraph), row("north\tred")));
}

#[test]
fn rows_of_a_word_document_are_equal_where_their_cells_are() {
    let hash =
        |text, kind, format| Contents::new(&of_kind(text, kind, format), 0..1).hash(ClauseId(0));
    let same = |kind, format| hash("a\tb c", kind, format) == hash("a b\tc", kind, format);
    assert!(!same(ClauseKind::Table, Format::Word));
    assert!(same(ClauseKind::Table, Format::Text));
    assert!(same(ClauseKind::Paragraph, Format::Word));
}

//! Word documents: what styles, tables and line breaks say, and what they must not say.

use super::{Options, outline, outline_styled, parsed, styled};
use crate::model::{ClauseKind, Omission, Skipped};
use crate::parse::tree;

#[test]
fn styles_tell_what_words_and_shape_do_not() {
    insta::assert_snapshot!(outline_styled(
        "Proposal| Offre n° 5
ResNo| RESOLUSI UTO-5 (Suva, 2031)
Restitle| Lampu, loceng dan kabut;
Restitle| amaran awal di laut:
Resref| Nandi, 2027 and Suva, 2031
| Majlis itu,
Call| mengingati,
enumlev1| that lamps burn
enumlev1| a)\tlamps;
Call| menyedari bahawa
enumlev1| 1\tbells.
AnnexNo| LAMPIRAN 1
AnnexNo| ke RESOLUSI UTO-5
Annextitle| Heights of lamps.
Annextitle| Lengths of ropes
| Short text
Reasons| Lamps help."
    ), @r#"
    # resolution UTO-5 (Suva, 2031) by Offre n° 5
    2 number    RESOLUSI UTO-5 (Suva, 2031)
    3 title     Lampu, loceng dan kabut;
    4 title     amaran awal di laut:
    5 history   Nandi, 2027 and Suva, 2031
    6 enacting  Majlis itu,
    -- preamble
    7 heading   mengingati,
    8 paragraph that lamps burn
    9 clause    a)│lamps;
    -- operative
    10 heading   menyedari bahawa
    11 clause    1│bells.
    -- annex
    12 annex     LAMPIRAN 1
    13 title     ke RESOLUSI UTO-5
    14 title     Heights of lamps.
    15 title     Lengths of ropes
    16 paragraph Short text
    ~ 1 proposal number
    ~ 17 reasons
    "#);
}

#[test]
fn styles_are_not_heard_against_labels_words_and_sentences() {
    let lines = [
        ("ResNo", "RESOLUTION 91 (Dubai, 2014)"),
        ("Restitle", "Radio for lighthouses"),
        ("Call", "The Council,"),
        ("enumlev1", "recalling"),
        ("Call", "a)\tResolution 5;"),
        ("Restitle", "b)\tResolution 6,"),
        ("enumlev1", "instructs the Secretary-General"),
        ("Call", "that lights be kept burning in all harbours;"),
        ("Reasons", "2\tto act;"),
        ("ResNo", "3\tto pay."),
        ("Restitle", "ANNEX 1"),
        ("Call", "Lights are kept burning."),
    ];
    let join = |with_styles: bool| {
        let line = |(style, text): &(&str, &str)| {
            if with_styles { format!("{style}| {text}") } else { (*text).to_owned() }
        };
        lines.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(outline_styled(&join(true)), outline(&join(false)));
}

#[test]
fn a_clause_by_its_style_is_no_heading_or_title() {
    insta::assert_snapshot!(outline_styled(
        "| RESOLUTION 91 (Dubai, 2014)
| Lights
| The Council,
Call| noting
| that lights help.
enumlev1| recalling the lights of the north
enumlev1| lights and bells
| a)\tone;
AnnexNo| ANNEX 1
enumlev1| lights and bells"
    ), @r#"
    # resolution 91 (Dubai, 2014)
    1 number    RESOLUTION 91 (Dubai, 2014)
    2 title     Lights
    3 enacting  The Council,
    -- preamble
    4 heading   noting
    5 paragraph that lights help.
    6 paragraph recalling the lights of the north
    7 paragraph lights and bells
    8 clause    a)│one;
    -- annex
    9 annex     ANNEX 1
    10 paragraph lights and bells
    "#);
}

#[test]
fn titles_may_have_any_number_of_lines_below_a_cover() {
    let title = "Restitle| Lamps\n".repeat(20);
    let cover = "| Council of Lighthouses\n| Document 5-E\n".repeat(5);
    let tree = tree(
        styled(&format!("{cover}{title}| The Council,\nCall| noting\n| lamps.")),
        &Options::default(),
    );
    let count = |kind| tree.clauses.iter().filter(|clause| clause.kind == kind).count();
    assert_eq!(count(ClauseKind::Title), 20);
    assert_eq!(count(ClauseKind::Enacting), 1);
    assert_eq!(tree.skipped[0].last_line, 10);
}

#[test]
fn two_lines_of_one_paragraph_share_its_number() {
    insta::assert_snapshot!(outline_styled(
        "ResNo| RESOLUTION 91
+ResNo| (Rev. Dubai, 2014)
Restitle| Radio for
+Restitle| lighthouses
| The Council,
Call| foreseeing
+Call| in the long run
| a)\tone.
AnnexNo| ANNEX 1
+AnnexNo| to Resolution 91
Annextitle| Heights"
    ), @r#"
    # resolution 91 (Rev. Dubai, 2014)
    1 number    RESOLUTION 91
    1 number    (Rev. Dubai, 2014)
    2 title     Radio for
    2 title     lighthouses
    3 enacting  The Council,
    -- preamble
    4 heading   foreseeing
    4 paragraph in the long run
    5 clause    a)│one.
    -- annex
    6 annex     ANNEX 1
    6 title     to Resolution 91
    7 title     Heights
    "#);
}

#[test]
fn a_number_line_may_be_broken_anywhere() {
    for (first, second) in [
        ("RESOLUTION 91", "(Rev. Dubai, 2014)[footnoteRef:1]"),
        ("RESOLUTION", "91 (Rev. Dubai, 2014)"),
        ("DRAFT RESOLUTION 91 (Rev. Dubai, 2014)", "of the Conference"),
    ] {
        let document = styled(&format!("ResNo| {first}\n+ResNo| {second}\nRestitle| Lights"));
        let tree = tree(document, &Options::default());
        let [instrument] = tree.instruments.as_slice() else { panic!("{first}: one instrument") };
        assert_eq!(instrument.number, "91");
        assert_eq!(instrument.edition.as_deref(), Some("Rev. Dubai, 2014"));
        let kinds: Vec<ClauseKind> = tree.clauses.iter().map(|clause| clause.kind).collect();
        assert_eq!(kinds, [ClauseKind::Number, ClauseKind::Number, ClauseKind::Title]);
    }
}

#[test]
fn rows_of_tables_stand_where_they_are_and_play_no_other_part() {
    insta::assert_snapshot!(outline_styled(
        "row| UNION\tDocument 5-E
row| RESOLUTION 5 (Doha, 2006)
row| The Council,\trecalling
ResNo| RESOLUTION 91 (Dubai, 2014)
row| Title\tLights
Restitle| Lights
| The Council,
row| recalling
Call| resolves
| 1\tto light:
row| a)\tHarbours\tyes
row| ANNEX 1
row| MOD\tUTO/5/1
| a)
row| Reefs;
Call| invites the keepers
| to pay.
AnnexNo| ANNEX 1
row| Reasons:\tNone
| Heights of lamps are given in metres
row| 1\t30
Reasons| Reasons: None.
row| 2\t40"
    ), @r#"
    # resolution 91 (Dubai, 2014)
    4 number    RESOLUTION 91 (Dubai, 2014)
    5 table     Title⇥Lights
    6 title     Lights
    7 enacting  The Council,
    8 table     recalling
    -- operative
    9 heading   resolves
    10 clause    1│to light:
    11 table     a)⇥Harbours⇥yes
    12 table     ANNEX 1
    13 table     MOD⇥UTO/5/1
    14 clause      a)│
    15 table     Reefs;
    -- operative
    16 heading   invites the keepers
    17 paragraph to pay.
    -- annex
    18 annex     ANNEX 1
    19 table     Reasons:⇥None
    20 paragraph Heights of lamps are given in metres
    21 table     1⇥30
    ~ 1–3 front matter
    ~ 22–23 reasons
    "#);
}

#[test]
fn rows_of_tables_are_rows_in_any_text() {
    let document = styled("| Heights\nrow| 1\t30\n| a\tb");
    let plain = tree(document, &Options { plain: true, ..Options::default() });
    let kinds: Vec<ClauseKind> = plain.clauses.iter().map(|clause| clause.kind).collect();
    assert_eq!(kinds, [ClauseKind::Paragraph, ClauseKind::Table, ClauseKind::Paragraph]);
    assert!(plain.clauses.iter().all(|clause| clause.label.is_empty()));
}

#[test]
fn only_a_table_has_rows_in_a_word_document() {
    let lines = "RESOLUTION 91 (Dubai, 2014)\nThe Council,\nnoting\n–\tx;\nHeight\t30";
    let last = |tree: &crate::model::ClauseTree| tree.clauses.last().map(|clause| clause.kind);
    assert_eq!(last(&parsed(lines)), Some(ClauseKind::Table));
    let word = styled(&format!("| {}", lines.replace('\n', "\n| ")));
    assert_eq!(last(&tree(word, &Options::default())), Some(ClauseKind::Paragraph));
}

#[test]
fn what_the_reader_left_out_stands_in_its_place() {
    let mut document = styled("| Cover\n| Cover\nResNo| RESOLUTION 91\nCall| noting\n| a)\tone.");
    let omit = |line, what| Skipped { first_line: line, last_line: line, what };
    document.omitted =
        vec![omit(2, Omission::TextBox), omit(4, Omission::Comment), omit(0, Omission::PageHeader)];
    let tree = tree(document, &Options::default());
    let found: Vec<_> = tree.skipped.iter().map(|s| (s.first_line, s.what)).collect();
    assert_eq!(
        found,
        [
            (0, Omission::PageHeader),
            (1, Omission::FrontMatter),
            (2, Omission::TextBox),
            (4, Omission::Comment)
        ]
    );
}

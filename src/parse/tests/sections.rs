//! Headings: by the lexicon, by their shape, run together with text, and what is none.

use super::{kinds, outline, outline_from};
use crate::model::ClauseKind::{Clause, Enacting, Footnote, Heading, Number, Paragraph, Title};
use crate::model::{Note, Span};
use crate::parse::Options;

/// A resolution with these lines below its enacting line.
fn with(lines: &str) -> String {
    format!("RESOLUTION 91 (Dubai, 2014)\nLights\nThe Council,\n{lines}")
}

/// The rows of those lines.
fn rows(lines: &str) -> String {
    outline_from(4, &with(lines))
}

#[test]
fn sections_belong_to_the_preamble_or_the_operative_part() {
    insta::assert_snapshot!(rows(
        "noting with concern
a)\tone;

b)\ttwo,
having regard to
Article 5,
further instructs the Director of the Bureau of Reefs, in collaboration with the keepers
1\tto act,
invites Member States and Sector Members
to pay."
    ), @r#"
    -- preamble
    4 heading   noting with concern
    5 clause    a)│one;
    7 clause    b)│two,
    -- preamble
    8 heading   having regard to
    9 paragraph Article 5,
    -- operative
    10 heading   further instructs the Director of the Bureau of Reefs, in collaboration with the keepers
    11 clause    1│to act,
    -- operative
    12 heading   invites Member States and Sector Members
    13 paragraph to pay.
    "#);
}

#[test]
fn headings_are_known_in_every_language() {
    for (opening, headings) in [
        ("RÉSOLUTION 9\nFeux\nLe Conseil,", ["ayant à l'esprit", "prie instamment les États"]),
        ("RESOLUCIÓN 9\nLuces\nEl Consejo,", ["teniendo presente", "pide al Secretario General"]),
        ("РЕЗОЛЮЦИЯ 9\nОгни\nСовет,", ["принимая во внимание", "предлагает Государствам-Членам"]),
        ("القرار 9\nأضواء\nإن المجلس،", ["وإذ يأخذ بعين الاعتبار", "يدعو الدول الأعضاء إلى"]),
        ("第9号决议\n灯光\n理事会，", ["进一步认识到", "请秘书长"]),
    ] {
        let [preamble, operative] = headings;
        let text = format!("{opening}\n{preamble}\na)\tx,\n{operative}\n1\ty.");
        let expected = [Number, Title, Enacting, Heading, Clause, Heading, Clause];
        assert_eq!(kinds(&text), expected, "{text}");
    }
}

#[test]
fn unseen_words_are_a_heading_by_their_shape() {
    insta::assert_snapshot!(rows(
        "foreseeing
a)\tone;
b)\ttwo,
celebrating with fireworks
that all is well,
commands the keepers
1\tto act;
2\tto pay.
hopes for the best
that ships arrive."
    ), @r#"
    -- preamble
    4 heading   foreseeing
    5 clause    a)│one;
    6 clause    b)│two,
    -- preamble
    7 heading   celebrating with fireworks
    8 paragraph that all is well,
    -- operative
    9 heading   commands the keepers
    10 clause    1│to act;
    11 clause    2│to pay.
    -- operative
    12 heading   hopes for the best
    13 paragraph that ships arrive.
    "#);
}

#[test]
fn short_lines_inside_a_list_are_no_headings() {
    insta::assert_snapshot!(rows(
        "resolves
1\tto light:
the harbours
–\tin the north;
the reefs
2\tto pay."
    ), @r#"
    -- operative
    4 heading   resolves
    5 clause    1│to light:
    6 paragraph the harbours
    7 clause    –│in the north;
    8 paragraph the reefs
    9 clause    2│to pay.
    "#);
}

#[test]
fn a_heading_may_run_together_with_its_text() {
    insta::assert_snapshot!(rows(
        "noting that lights help,
considering a) one;
b)\ttwo;
recognizing, further, a) three,
resolves: 1 to act;
2 to pay,
invites the Secretary-General to report."
    ), @r#"
    -- preamble
    4 heading   noting
    4 paragraph that lights help,
    -- preamble
    5 heading   considering
    5 clause    a)│one;
    6 clause    b)│two;
    -- preamble
    7 heading   recognizing, further,
    7 clause    a)│three,
    -- operative
    8 heading   resolves:
    8 clause    1│to act;
    9 clause    2│to pay,
    -- operative
    10 heading   invites the Secretary-General
    10 paragraph to report.
    "#);
    insta::assert_snapshot!(outline(
        "РЕЗОЛЮЦИЯ 9
Огни
Совет,
отмечая, а) что огни полезны;
b)\tчто рифы опасны,
решает, 1 что огни горят;
2\tчто Союз платит."
    ), @r#"
    # resolution 9
    1 number    РЕЗОЛЮЦИЯ 9
    2 title     Огни
    3 enacting  Совет,
    -- preamble
    4 heading   отмечая,
    4 clause    а)│что огни полезны;
    5 clause    b)│что рифы опасны,
    -- operative
    6 heading   решает,
    6 clause    1│что огни горят;
    7 clause    2│что Союз платит.
    "#);
}

#[test]
fn sentences_that_begin_like_a_heading_are_text() {
    insta::assert_snapshot!(rows(
        "noting
concerned keepers of the coast;
supporting documents of the keepers,
resolves
that the keepers act;
approves of nothing is their motto."
    ), @r#"
    -- preamble
    4 heading   noting
    5 paragraph concerned keepers of the coast;
    6 paragraph supporting documents of the keepers,
    -- operative
    7 heading   resolves
    8 paragraph that the keepers act;
    9 paragraph approves of nothing is their motto.
    "#);
}

#[test]
fn a_heading_may_be_bracketed_marked_or_empty() {
    insta::assert_snapshot!(rows(
        "[noting further]
[a)\tone;]
b)\ttwo[footnoteRef:1],
considering[footnoteRef:2]
recognizing:
that lights help,
\u{202a}resolves\u{202c}\u{0}
1\tto act."
    ), @r#"
    -- preamble
    4 heading   [noting further]
    5 clause    [a)│one;]
    6 clause    b)│two[footnoteRef:1],
    -- preamble
    7 heading   considering[footnoteRef:2]
    -- preamble
    8 heading   recognizing:
    9 paragraph that lights help,
    -- operative
    10 heading   \u{202a}resolves\u{202c}\u{0}
    11 clause    1│to act.
    "#);
}

#[test]
fn lead_ins_and_paragraphs_stand_under_their_heading() {
    insta::assert_snapshot!(rows(
        "resolves
to assist the keepers in:
–\tpaint;
–\toil,
and to report;
to help:
a)\tsoon;
b)\toften."
    ), @r#"
    -- operative
    4 heading   resolves
    5 paragraph to assist the keepers in:
    6 clause      –│paint;
    7 clause      –│oil,
    8 paragraph and to report;
    9 paragraph to help:
    10 clause      a)│soon;
    11 clause      b)│often.
    "#);
}

#[test]
fn a_short_paragraph_below_the_enacting_line_is_no_title() {
    assert_eq!(
        kinds(&with("in its wisdom\nresolves\n1\tto act."))[3..],
        [Paragraph, Heading, Clause]
    );
}

#[test]
fn a_clause_over_several_lines_holds_no_heading() {
    insta::assert_snapshot!(rows(
        "a)\tthat keepers write reports
noting the wind and the weather
of the day,
resolves
1\tto read them
invites the keepers of the north
1\tto write."
    ), @r#"
    4 clause    a)│that keepers write reports
    5 paragraph noting the wind and the weather
    6 paragraph of the day,
    -- operative
    7 heading   resolves
    8 clause    1│to read them
    -- operative
    9 heading   invites the keepers of the north
    10 clause    1│to write.
    ! layout: headings are missing: 1 section opens where labels start again
    "#);
}

#[test]
fn a_footnote_below_a_heading_does_not_part_it_from_its_text() {
    let text = with("noting[footnoteRef:1]\nsupporting facts of the keepers\na)\tone.");
    let mut document = super::document(&text);
    let at = text.find("keepers").unwrap();
    let mark = Span::new(at, at);
    document.notes.push(Note { paragraph: 3, mark, text: Span::new(at, at + 7) });
    let tree = crate::parse::tree(document, &Options::default());
    let kinds: Vec<_> = tree.clauses[3..].iter().map(|clause| clause.kind).collect();
    assert_eq!(kinds, [Heading, Footnote, Paragraph, Clause]);
}

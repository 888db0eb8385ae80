//! Whole documents: what surrounds instruments, and several of them.

use super::{outline, parsed};

#[test]
fn a_proposal_is_unwrapped() {
    insta::assert_snapshot!(outline(
        "Council of Lighthouses
Document 5-E
Original: English
Proposals for the revision of Resolution 91 (Dubai, 2014)
The conference is invited to note Resolution 91.
______
MOD\tUTO/5A1/1
RESOLUTION 91 (Dubai, 2014)
Lights
The Council,
noting
a)\tone,
resolves
1\tto act.
Reasons:\tLights help.
They always did.
______
SUP\tUTO/5A1/2
RESOLUTION 92 (Doha, 2006)
Oil lamps
Reasons: Nobody burns oil.
ADD
UTO/5A1/3
DRAFT NEW RESOLUTION [UTO-1]
Gas lamps
The Council,
resolves
1\tto burn gas."
    ), @r#"
    # resolution 91 (Dubai, 2014) by UTO/5A1/1
    8 number    RESOLUTION 91 (Dubai, 2014)
    9 title     Lights
    10 enacting  The Council,
    -- preamble
    11 heading   noting
    12 clause    a)│one,
    -- operative
    13 heading   resolves
    14 clause    1│to act.
    # resolution 92 (Doha, 2006) by UTO/5A1/2
    19 number    RESOLUTION 92 (Doha, 2006)
    20 title     Oil lamps
    # resolution [UTO-1] by UTO/5A1/3
    24 number    DRAFT NEW RESOLUTION [UTO-1]
    25 title     Gas lamps
    26 enacting  The Council,
    -- operative
    27 heading   resolves
    28 clause    1│to burn gas.
    ~ 1–6 front matter
    ~ 7 proposal number
    ~ 15–17 reasons
    ~ 18 proposal number
    ~ 21 reasons
    ~ 22 symbol
    ~ 23 proposal number
    "#);
}

#[test]
fn suppressed_resolutions_may_have_number_and_title_only() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 5 (Doha, 2006)
Lights
The Council,
resolves
1\tto act.
RESOLUTION 6 (Doha, 2006)
Oil lamps
RESOLUTION 7 (Doha, 2006)
Gas lamps
RESOLUTION 8 (Doha, 2006)
Bells
The Council,
resolves
1\tto ring."
    ), @r#"
    # resolution 5 (Doha, 2006)
    1 number    RESOLUTION 5 (Doha, 2006)
    2 title     Lights
    3 enacting  The Council,
    -- operative
    4 heading   resolves
    5 clause    1│to act.
    # resolution 6 (Doha, 2006)
    6 number    RESOLUTION 6 (Doha, 2006)
    7 title     Oil lamps
    # resolution 7 (Doha, 2006)
    8 number    RESOLUTION 7 (Doha, 2006)
    9 title     Gas lamps
    # resolution 8 (Doha, 2006)
    10 number    RESOLUTION 8 (Doha, 2006)
    11 title     Bells
    12 enacting  The Council,
    -- operative
    13 heading   resolves
    14 clause    1│to ring.
    "#);
}

#[test]
fn instruments_follow_each_other_without_number_lines() {
    insta::assert_snapshot!(outline(
        "Lights
The Council,
resolves
1\tto light.
Bells
for fog
The Council,
resolves
1\tto ring.
The Council,
resolves
1\tto rest."
    ), @r#"
    # resolution 
    1 title     Lights
    2 enacting  The Council,
    -- operative
    3 heading   resolves
    4 clause    1│to light.
    # resolution 
    5 title     Bells
    6 title     for fog
    7 enacting  The Council,
    -- operative
    8 heading   resolves
    9 clause    1│to ring.
    # resolution 
    10 enacting  The Council,
    -- operative
    11 heading   resolves
    12 clause    1│to rest.
    "#);
}

#[test]
fn a_table_of_contents_opens_nothing() {
    insta::assert_snapshot!(outline(
        "Contents
RESOLUTION 5 (Doha, 2006)
Lights
RESOLUTION 6 (Doha, 2006)
Bells
RESOLUTION 7\t12
RESOLUTION 5 (Doha, 2006)
Lights
The Council,
noting
a)\tone,
RESOLUTION 6 (Doha, 2006)
Bells
The Council,
noting
a)\tone."
    ), @r#"
    # resolution 5 (Doha, 2006)
    7 number    RESOLUTION 5 (Doha, 2006)
    8 title     Lights
    9 enacting  The Council,
    -- preamble
    10 heading   noting
    11 clause    a)│one,
    # resolution 6 (Doha, 2006)
    12 number    RESOLUTION 6 (Doha, 2006)
    13 title     Bells
    14 enacting  The Council,
    -- preamble
    15 heading   noting
    16 clause    a)│one.
    ~ 1–6 front matter
    "#);
}

#[test]
fn a_cover_that_names_the_resolution_opens_nothing() {
    insta::assert_snapshot!(outline(
        "第9号决议修订草案
乌托邦提交的提案
建议
修订该决议。
第9号决议（2014年，迪拜）
灯光
理事会，
决定
点灯。"
    ), @r#"
    # resolution 9 (2014年，迪拜)
    5 number    第9号决议（2014年，迪拜）
    6 title     灯光
    7 enacting  理事会，
    -- operative
    8 heading   决定
    9 paragraph 点灯。
    ~ 1–4 front matter
    "#);
}

#[test]
fn a_cover_that_names_the_conference_opens_nothing() {
    insta::assert_snapshot!(outline(
        "Всемирная конференция маяков
Полномочная конференция (Пусан, 20 октября 2014 г.)
Документ 5-R
Предложения для работы конференции
Резолюция 9 и огни
MOD\tUTO/5/1
РЕЗОЛЮЦИЯ 9 (Пересм. Пусан, 2014 г.)
Огни
Полномочная конференция (Пусан, 2014 г.),
решает
1\tдействовать."
    ), @r#"
    # resolution 9 (Пересм. Пусан, 2014 г.) by UTO/5/1
    7 number    РЕЗОЛЮЦИЯ 9 (Пересм. Пусан, 2014 г.)
    8 title     Огни
    9 enacting  Полномочная конференция (Пусан, 2014 г.),
    -- operative
    10 heading   решает
    11 clause    1│действовать.
    ~ 1–5 front matter
    ~ 6 proposal number
    "#);
}

#[test]
fn resolutions_that_are_listed_open_nothing() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 5 (Doha, 2006)
Lights
The Council,
resolves
to abrogate:
Resolution 3 (Kyoto, 1994)
Resolution 4 (Kyoto, 1994)
instructs the Secretary-General
to print this.
ANNEX
Resolution 1 (Nice, 1989)
Resolution 2 (Nice, 1989)
General
All is well."
    ), @r#"
    # resolution 5 (Doha, 2006)
    1 number    RESOLUTION 5 (Doha, 2006)
    2 title     Lights
    3 enacting  The Council,
    -- operative
    4 heading   resolves
    5 paragraph to abrogate:
    6 paragraph Resolution 3 (Kyoto, 1994)
    7 paragraph Resolution 4 (Kyoto, 1994)
    -- operative
    8 heading   instructs the Secretary-General
    9 paragraph to print this.
    -- annex
    10 annex     ANNEX
    11 paragraph Resolution 1 (Nice, 1989)
    12 paragraph Resolution 2 (Nice, 1989)
    13 paragraph General
    14 paragraph All is well.
    "#);
}

#[test]
fn what_the_conference_noted_is_text() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 5 (Doha, 2006)
Lights
The Council,
considering
The Plenipotentiary Conference, noting the wind, built towers;
A/RES/70/1
A/70/1
resolves
to act."
    ), @r#"
    # resolution 5 (Doha, 2006)
    1 number    RESOLUTION 5 (Doha, 2006)
    2 title     Lights
    3 enacting  The Council,
    -- preamble
    4 heading   considering
    5 paragraph The Plenipotentiary Conference, noting the wind, built towers;
    6 paragraph A/RES/70/1
    7 paragraph A/70/1
    -- operative
    8 heading   resolves
    9 paragraph to act.
    "#);
}

#[test]
fn references_of_the_council_are_kept() {
    insta::assert_snapshot!(outline(
        "R 800 (C-1977, last mod. C-1984)
Lights
The Council, noting a) one;
b)\ttwo,
resolves 1 to act;
2\tto pay.
Ref.: Documents 4856/CA30 (1975) and 5000/CA32.
____________"
    ), @r#"
    # resolution 800 (C-1977, last mod. C-1984)
    1 number    R 800 (C-1977, last mod. C-1984)
    2 title     Lights
    3 enacting  The Council,
    -- preamble
    3 heading   noting
    3 clause    a)│one;
    4 clause    b)│two,
    -- operative
    5 heading   resolves
    5 clause    1│to act;
    6 clause    2│to pay.
    7 paragraph Ref.: Documents 4856/CA30 (1975) and 5000/CA32.
    ~ 8 ruled line
    "#);
}

#[test]
fn back_matter_is_left_out_and_notes_are_not() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 5 (Doha, 2006)
The Council,
resolves
to act.
Note: Lamps include bells.
Contact: Keeper, Utopia
tel. 5"
    ), @r#"
    # resolution 5 (Doha, 2006)
    1 number    RESOLUTION 5 (Doha, 2006)
    2 enacting  The Council,
    -- operative
    3 heading   resolves
    4 paragraph to act.
    5 paragraph Note: Lamps include bells.
    ~ 6–7 back matter
    "#);
}

#[test]
fn a_document_of_two_languages_loses_nothing() {
    let text = "RESOLUTION 5 (Doha, 2006)\nLights\nThe Council,\nnoting\na)\tthat of the lights,\n\
                resolves\n1\tto act.\nRÉSOLUTION 5 (Doha, 2006)\nFeux\nLe Conseil,\nnotant\n\
                a)\tque les feux aident,\ndécide\n1\td'agir.";
    let tree = parsed(text);
    assert_eq!(tree.clauses.len() + tree.skipped.len(), 14);
    assert_eq!(tree.instruments.len(), 1);
}

#[test]
fn a_plain_text_is_taken_paragraph_by_paragraph() {
    let options = crate::parse::Options { plain: true, ..Default::default() };
    let tree = crate::parse::tree(super::document("noting\na)\tone"), &options);
    let texts: Vec<&str> = tree.clauses.iter().map(|row| tree.text(row.text)).collect();
    assert_eq!(texts, ["noting", "a)\tone"]);
    assert_eq!(tree.instruments[0].kind.name(), "text");
}

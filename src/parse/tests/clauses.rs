//! Clauses: their labels, nesting and texts.

use super::{outline, outline_from};

/// The rows of an operative section with these lines.
fn rows(lines: &str) -> String {
    outline_from(4, &format!("RESOLUTION 91 (Dubai, 2014)\nThe Council,\nresolves\n{lines}"))
}

#[test]
fn lists_of_every_style_nest() {
    insta::assert_snapshot!(rows(
        "1\tone:
a)\tletter:
i)\troman;
ii)\troman:
•\tbullet;
b)\tletter;
1bis\tinserted;
2\ttwo:
2.1\tdotted:
2.1.1\tdeep;
2.2\tdotted;
'1'\tquoted;
'2'\tquoted;
3\tthree:
–\tdash;
-\thyphen."
    ), @r#"
    4 clause    1│one:
    5 clause      a)│letter:
    6 clause        i)│roman;
    7 clause        ii)│roman:
    8 clause          •│bullet;
    9 clause      b)│letter;
    10 clause    1bis│inserted;
    11 clause    2│two:
    12 clause      2.1│dotted:
    13 clause        2.1.1│deep;
    14 clause      2.2│dotted;
    15 clause        '1'│quoted;
    16 clause        '2'│quoted;
    17 clause    3│three:
    18 clause      –│dash;
    19 clause      -│hyphen.
    "#);
}

#[test]
fn labels_stand_alone_glued_or_padded() {
    insta::assert_snapshot!(rows(
        "a)
that lights help;
b)that reefs do not;
\u{a0}c )\u{a0}that ships sink;
(d)\tthat ships sail;
(e that ships float;
f) bis\tthat oil burns."
    ), @r#"
    4 clause    a)│that lights help;
    6 clause    b)│that reefs do not;
    7 clause    c )│that ships sink;
    8 clause    (d)│that ships sail;
    9 clause    (e│that ships float;
    10 clause    f) bis│that oil burns.
    "#);
    insta::assert_snapshot!(rows(
        "1
to light
2
to pay
2.1to paint
2.4GHz of bandwidth
3to report
12
pages of text"
    ), @r#"
    4 clause    1│to light
    6 clause    2│to pay
    8 clause      2.1│to paint
    9 paragraph 2.4GHz of bandwidth
    10 clause    3│to report
    11 paragraph 12
    12 paragraph pages of text
    "#);
}

#[test]
fn figures_are_no_labels() {
    insta::assert_snapshot!(rows(
        "1\tto spend:
10 000 francs;
10\u{a0}000 francs;
3\u{a0}GHz of bandwidth;
2030 lights;
5% of oil;
2\tto save."
    ), @r#"
    4 clause    1│to spend:
    5 paragraph 10 000 francs;
    6 paragraph 10 000 francs;
    7 paragraph 3 GHz of bandwidth;
    8 paragraph 2030 lights;
    9 paragraph 5% of oil;
    10 clause    2│to save.
    "#);
}

#[test]
fn labels_of_other_scripts_are_labels() {
    insta::assert_snapshot!(outline(
        "القرار 9
أضواء
إن المجلس،
إذ يذكِّر
 أ )\tواحد؛
(ب\tاثنان؛
)ج\tثلاثة؛
ﺩ )\tأربعة؛
ه ـ)\tخمسة؛
و مكرراً)\tستة،
يقرر
(1\tالعمل:
'1'\tليلاً؛
'2'\tنهاراً؛
٢\tالدفع."
    ), @r#"
    # resolution 9
    1 number    القرار 9
    2 title     أضواء
    3 enacting  إن المجلس،
    -- preamble
    4 heading   إذ يذكِّر
    5 clause    أ )│واحد؛
    6 clause    (ب│اثنان؛
    7 clause    )ج│ثلاثة؛
    8 clause    ﺩ )│أربعة؛
    9 clause    ه ـ)│خمسة؛
    10 clause    و مكرراً)│ستة،
    -- operative
    11 heading   يقرر
    12 clause    (1│العمل:
    13 clause      '1'│ليلاً؛
    14 clause      '2'│نهاراً؛
    15 clause    ٢│الدفع.
    "#);
    insta::assert_snapshot!(outline(
        "第9号决议
灯光
理事会，
决定
一、点灯：
（一）北方；
（二）南方；
二、付款；
1、采购；
２）报告；
2.1加强监督。"
    ), @r#"
    # resolution 9
    1 number    第9号决议
    2 title     灯光
    3 enacting  理事会，
    -- operative
    4 heading   决定
    5 clause    一、│点灯：
    6 clause      （一）│北方；
    7 clause      （二）│南方；
    8 clause    二、│付款；
    9 clause      1、│采购；
    10 clause      ２）│报告；
    11 clause        2.1│加强监督。
    "#);
    insta::assert_snapshot!(outline(
        "РЕЗОЛЮЦИЯ 9
Огни
Совет,
отмечая
а)\tодно;
b)\tдва;
с)\tтри;
d) бис\tчетыре,
решает
1\tдействовать."
    ), @r#"
    # resolution 9
    1 number    РЕЗОЛЮЦИЯ 9
    2 title     Огни
    3 enacting  Совет,
    -- preamble
    4 heading   отмечая
    5 clause    а)│одно;
    6 clause    b)│два;
    7 clause    с)│три;
    8 clause    d) бис│четыре,
    -- operative
    9 heading   решает
    10 clause    1│действовать.
    "#);
}

#[test]
fn rows_of_tables_are_told_from_clauses() {
    insta::assert_snapshot!(rows(
        "1\tto adopt\tthe plan;
2\tto fund:
Harbour\tLights\tOil
12\t300\t40
1.5\tMHz\tnorth
3\tto report."
    ), @r#"
    4 clause    1│to adopt⇥the plan;
    5 clause    2│to fund:
    6 table     Harbour⇥Lights⇥Oil
    7 table     12⇥300⇥40
    8 table     1.5⇥MHz⇥north
    9 clause    3│to report.
    "#);
}

#[test]
fn square_brackets_stay_with_label_and_text() {
    insta::assert_snapshot!(rows(
        "[1\tto light;]
2\tto [pay] [soon];
[that lights help;]
[3 bis\tto report.]"
    ), @r#"
    4 clause    [1│to light;]
    5 clause    2│to [pay] [soon];
    6 paragraph [that lights help;]
    7 clause    [3 bis│to report.]
    "#);
}

#[test]
fn a_label_that_repeats_in_one_list_is_said() {
    insta::assert_snapshot!(rows("1\tone:\n–\tx;\n–\ty;\n2\ttwo;\n2\ttwo."), @r#"
    4 clause    1│one:
    5 clause      –│x;
    6 clause      –│y;
    7 clause    2│two;
    8 clause    2│two.
    ! repeated-label: label "2" repeats in one list; it also stands on line 7
    "#);
    // A paragraph between them begins a new list.
    insta::assert_snapshot!(rows("Firstly:\n1\tone.\nThen this.\n1\tone."), @r#"
    4 paragraph Firstly:
    5 clause      1│one.
    6 paragraph Then this.
    7 clause    1│one.
    "#);
}

#[test]
fn traces_of_tracked_changes_are_said() {
    insta::assert_snapshot!(rows("1\tin (Dubai, 2014Busan, 2018);\n2\tto act,;"), @r#"
    4 clause    1│in (Dubai, 2014Busan, 2018);
    5 clause    2│to act,;
    ! flattened-marks: old and new text of tracked changes seem to run together (2 places, first on line 4); compare the Word document itself, which holds both versions
    "#);
}

//! Annexes, appendices and the numbered parts of long resolutions.

use super::{kinds, outline, outline_from};
use crate::model::ClauseKind::{Annex, Paragraph, Table, Title};

/// The rows behind a short resolution.
fn rows(lines: &str) -> String {
    outline_from(
        5,
        &format!("RESOLUTION 91 (Dubai, 2014)\nThe Council,\nresolves\nto act.\n{lines}"),
    )
}

#[test]
fn an_annex_has_number_title_and_sections() {
    insta::assert_snapshot!(rows(
        "ANNEX 1
(to Resolution 91 (Dubai, 2014))
Heights of lighthouses
and of their lamps
Harbour\tHeight
Oslo\t12
Recognizing that towers fall, keepers build them low.
Considering their cost, keepers build few.
Maintenance
1\tPaint
a)\tred;
b)\twhite.
considering
a)\tthe wind;
ANNEX B – Oil
Each lamp burns oil.
APPENDIX
noting
a)\tone."
    ), @r#"
    -- annex
    5 annex     ANNEX 1
    6 title     (to Resolution 91 (Dubai, 2014))
    7 title     Heights of lighthouses
    8 title     and of their lamps
    9 table     Harbour⇥Height
    10 table     Oslo⇥12
    11 paragraph Recognizing that towers fall, keepers build them low.
    12 paragraph Considering their cost, keepers build few.
    -- annex
    13 heading   Maintenance
    14 clause    1│Paint
    15 clause      a)│red;
    16 clause      b)│white.
    -- annex
    17 heading   considering
    18 clause    a)│the wind;
    -- annex
    19 annex     ANNEX B – Oil
    20 paragraph Each lamp burns oil.
    -- annex
    21 annex     APPENDIX
    -- annex
    22 heading   noting
    23 clause    a)│one.
    "#);
}

#[test]
fn annex_lines_of_every_language() {
    for (opening, lines) in [
        (
            "RESOLUTION 9\nThe Council,\nresolves\nto act.",
            &[
                "ANNEX",
                "Appendix 2 (to Resolution 9)",
                "ANNEX 1 TO RESOLUTION 9 (Dubai, 2014)",
                "Attachment II – Oil",
            ][..],
        ),
        (
            "RÉSOLUTION 9\nLe Conseil,\ndécide\nd'agir.",
            &["ANNEXE 1", "Annexe de la Résolution 9 (Dubaï, 2014)", "APPENDICE A"],
        ),
        (
            "RESOLUCIÓN 9\nEl Consejo,\nresuelve\nactuar.",
            &["ANEXO 1", "Anexo a la Resolución 9 (Dubái, 2014)", "APÉNDICE"],
        ),
        (
            "РЕЗОЛЮЦИЯ 9\nСовет,\nрешает\nдействовать.",
            &["ПРИЛОЖЕНИЕ", "ПРИЛОЖЕНИЕ 1 К РЕЗОЛЮЦИИ 9 (Дубай, 2014 г.)", "Дополнение 2"],
        ),
        (
            "القرار 9\nإن المجلس،\nيقرر\nالعمل.",
            &["الملحق 1", "الملحق باء", "ملحق بالقرار 9 (دبي، 2014)"],
        ),
        (
            "第9号决议\n理事会，\n决定\n点灯。",
            &["附件1", "附件二", "第9号决议（2014年，迪拜）附件1", "附录"],
        ),
    ] {
        for line in lines {
            let text = format!("{opening}\n{line}\nX");
            assert_eq!(kinds(&text)[4..], [Annex, Title], "{text}");
        }
    }
}

#[test]
fn sentences_about_annexes_open_none() {
    for line in
        ["Annex 1 lists the harbours.", "Annexes are printed apart", "Appendix of oil and lamps"]
    {
        assert_eq!(
            kinds(&format!("RESOLUTION 9\nThe Council,\nresolves\nto act.\n{line}"))[4..],
            [Paragraph],
            "{line}"
        );
    }
}

#[test]
fn an_annex_may_begin_with_a_table() {
    let text = "RESOLUTION 9\nThe Council,\nresolves\nto act.\nANNEX\nHarbour\tHeight\nOslo\t12";
    assert_eq!(kinds(text)[4..], [Annex, Table, Table]);
}

#[test]
fn numbered_parts_open_sections_with_titles() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 1 (Hammamet, 2016)
Rules
The Council,
resolves
that these rules apply:
SECTION 1
Keepers
1.1\tKeepers keep.
SECTION 2 – Lamps
2.1\tLamps burn.
Section 3bis
Oil
3bis.1\tOil flows."
    ), @r#"
    # resolution 1 (Hammamet, 2016)
    1 number    RESOLUTION 1 (Hammamet, 2016)
    2 title     Rules
    3 enacting  The Council,
    -- operative
    4 heading   resolves
    5 paragraph that these rules apply:
    -- operative
    6 heading   SECTION 1
    7 title     Keepers
    8 clause    1.1│Keepers keep.
    -- operative
    9 heading   SECTION 2 – Lamps
    10 clause    2.1│Lamps burn.
    -- operative
    11 heading   Section 3bis
    12 title     Oil
    13 clause    3bis.1│Oil flows.
    "#);
    insta::assert_snapshot!(outline(
        "第1号决议（2016年）
规则
理事会，
决定
规则如下：
第1节
看守人
1.1\t看守。
第二部分
灯
2.1\t燃烧。"
    ), @r#"
    # resolution 1 (2016年)
    1 number    第1号决议（2016年）
    2 title     规则
    3 enacting  理事会，
    -- operative
    4 heading   决定
    5 paragraph 规则如下：
    -- operative
    6 heading   第1节
    7 title     看守人
    8 clause    1.1│看守。
    -- operative
    9 heading   第二部分
    10 title     灯
    11 clause    2.1│燃烧。
    "#);
}

//! What people see.

use super::*;
use crate::render::Level;

#[test]
fn changes_are_marked_and_the_rest_is_counted() {
    insta::assert_snapshot!(text(Language::English, LIGHTHOUSES, &Options::default()), @r#"
    MOD  RESOLUTION 91 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})
         Radio for lighthouses
         The Conference ([-Dubai, 2014-]{+Buenos Aires, 2017+}),

    recalling
         {+a)  the outcome of the review of [-2012-]{+2015+};+}    moved from d)
         [-a)-]{+b)+}  Resolution 139 (Rev. [-Guadalajara, 2010-]{+Busan, 2014+}) of the Conference;
         [-b)-]{+c)+}  Resolution 23 (Rev. Hyderabad, 2010)[-,-]{+;+}
         [-c)-]{+d)+}  the handbook,
         [-d)  the outcome of the review of 2012;-]    moved to a)

    considering
         …  2 clauses unchanged

    resolves
         …  1 clause unchanged
         [-2  to publish a gazette;-]
         [-3-]{+2+}  to support, in particular:
         …  1 clause unchanged
           {+–  a library of recorded messages;+}
         …  1 clause unchanged

    invites Member States
         …  1 clause unchanged
         1  These include small [-islands-]{+island States+}.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16 words inserted, 12 deleted
    "#);
}

#[test]
fn the_whole_text_is_printed_when_asked() {
    let options = Options { full: true, ..Options::default() };
    insta::assert_snapshot!(text(Language::English, LIGHTHOUSES, &options), @r#"
    MOD  RESOLUTION 91 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})
         Radio for lighthouses
         The Conference ([-Dubai, 2014-]{+Buenos Aires, 2017+}),

    recalling
         {+a)  the outcome of the review of [-2012-]{+2015+};+}    moved from d)
         [-a)-]{+b)+}  Resolution 139 (Rev. [-Guadalajara, 2010-]{+Busan, 2014+}) of the Conference;
         [-b)-]{+c)+}  Resolution 23 (Rev. Hyderabad, 2010)[-,-]{+;+}
         [-c)-]{+d)+}  the handbook,
         [-d)  the outcome of the review of 2012;-]    moved to a)

    considering
         a)  that keepers need radio;
         b)  that storms are frequent,

    resolves
         1  to continue;
         [-2  to publish a gazette;-]
         [-3-]{+2+}  to support, in particular:
           –  seminars;
           {+–  a library of recorded messages;+}
           –  secondments,

    invites Member States
         to supply lamps.
         1  These include small [-islands-]{+island States+}.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16 words inserted, 12 deleted
    "#);
}

#[test]
fn symbols_of_rows_stand_in_the_margin() {
    let options = Options { level: Level::Provision, ..Options::default() };
    insta::assert_snapshot!(text(Language::English, LIGHTHOUSES, &options), @r#"
    MOD    RESOLUTION 91 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})
    NOC    Radio for lighthouses
    MOD    The Conference ([-Dubai, 2014-]{+Buenos Aires, 2017+}),

    NOC    recalling
    ADD*     {+a)  the outcome of the review of [-2012-]{+2015+};+}    moved from d)
    MOD      [-a)-]{+b)+}  Resolution 139 (Rev. [-Guadalajara, 2010-]{+Busan, 2014+}) of the Conference;
    (MOD)    [-b)-]{+c)+}  Resolution 23 (Rev. Hyderabad, 2010)[-,-]{+;+}
    (MOD)    [-c)-]{+d)+}  the handbook,
    SUP*     [-d)  the outcome of the review of 2012;-]    moved to a)

    NOC    considering
    NOC      …  2 clauses unchanged

    NOC    resolves
    NOC      …  1 clause unchanged
    SUP      [-2  to publish a gazette;-]
    (MOD)    [-3-]{+2+}  to support, in particular:
    NOC      …  1 clause unchanged
    ADD        {+–  a library of recorded messages;+}
    NOC      …  1 clause unchanged

    NOC    invites Member States
    NOC      …  1 clause unchanged
    MOD      1  These include small [-islands-]{+island States+}.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16 words inserted, 12 deleted
    "#);
}

#[test]
fn reasons_stand_below_their_rows() {
    let options = Options { explain: true, ..Options::default() };
    insta::assert_snapshot!(text(Language::Russian, RUSSIAN, &options), @r#"
    MOD  РЕЗОЛЮЦИЯ 91 (Пересм. [-Дубай, 2014 г.-]{+Буэнос-Айрес, 2017 г.+})
           paired: the texts are alike (75% of the words in common)

    напоминая
           paired: the texts are equal
         {+a)  итоги обзора;+}
           alone: nothing alike was found on the other side
         [-а)-]{+b)+}  Резолюцию 139[-,-]{+;+}
           paired: the texts are equal
         …  1 clause unchanged

    1 clause modified, 1 editorial, 1 added, 2 unchanged; 6 words inserted, 4 deleted
    "#);
}

#[test]
fn figures_replace_the_text() {
    let options = Options { statistics: true, ..Options::default() };
    insta::assert_snapshot!(text(Language::English, LIGHTHOUSES, &options), @r#"
    11  NOC    unchanged
     3  (MOD)  editorial
     4  MOD    modified
     1  ADD    added
     1  SUP    deleted
     1  ADD*   moved here
     1  SUP*   moved away

    54  words unchanged
    12  words deleted
    16  words inserted

     9  in wording
     8  in numbering
     2  in place
    "#);
}

#[test]
fn terminals_get_colours() {
    insta::assert_snapshot!(terminal(Language::English, LIGHTHOUSES), @r#"
    ␛[1mMOD␛[0m  ␛[1mRESOLUTION 91 (Rev. ␛[0m␛[1;9;31mDubai, 2014␛[0m␛[1;4;34mBuenos Aires, 2017␛[0m␛[1m)␛[0m
         ␛[1mRadio for lighthouses␛[0m
         The Conference (␛[9;31mDubai, 2014␛[0m␛[4;34mBuenos Aires, 2017␛[0m),

    ␛[1mrecalling␛[0m
         ␛[4;32ma)␛[0m  ␛[4;32mthe outcome of the review of ␛[0m␛[9;31m2012␛[0m␛[4;34m2015␛[0m␛[4;32m;␛[0m    ␛[2mmoved from d)␛[0m
         ␛[9;31ma)␛[0m␛[4;34mb)␛[0m  Resolution 139 (Rev. ␛[9;31mGuadalajara, 2010␛[0m␛[4;34mBusan, 2014␛[0m) of the Conference;
         ␛[9;31mb)␛[0m␛[4;34mc)␛[0m  Resolution 23 (Rev. Hyderabad, 2010)␛[9;31m,␛[0m␛[4;34m;␛[0m
         ␛[9;31mc)␛[0m␛[4;34md)␛[0m  the handbook,
         ␛[9;32md)␛[0m  ␛[9;32mthe outcome of the review of 2012;␛[0m    ␛[2mmoved to a)␛[0m

    ␛[1mconsidering␛[0m
         ␛[2m…  2 clauses unchanged␛[0m

    ␛[1mresolves␛[0m
         ␛[2m…  1 clause unchanged␛[0m
         ␛[9;31m2␛[0m  ␛[9;31mto publish a gazette;␛[0m
         ␛[9;31m3␛[0m␛[4;34m2␛[0m  to support, in particular:
         ␛[2m…  1 clause unchanged␛[0m
           ␛[4;34m–␛[0m  ␛[4;34ma library of recorded messages;␛[0m
         ␛[2m…  1 clause unchanged␛[0m

    ␛[1minvites Member States␛[0m
         ␛[2m…  1 clause unchanged␛[0m
         1  These include small ␛[9;31mislands␛[0m␛[4;34misland States␛[0m.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16 words inserted, 12 deleted
    "#);
}

#[test]
fn right_to_left_rows_and_their_marks_are_isolated() {
    insta::assert_snapshot!(text(Language::Arabic, ARABIC, &Options::default()), @r#"
    MOD  ⟨⇠القـرار 91 (المراجَع في [-دبي، 2014-]{+بوينس آيرس، 2017+})⟩
         ⟨⇠الراديو للمنارات⟩

    ⟨⇠إذ يذكِّر⟩
         ⟨⇠[-أ )-]{+ب)+}  بالقرار 139 (المراجَع في [-غوادالاخارا، 2010-]{+بوسان، 2014+})[-،-]{+؛+}⟩
         ⟨⇠[-ب)  بنتائج الاستعراض؛-]⟩    moved to ⟨يقرر 1⟩

    ⟨⇠يقرر⟩
         ⟨⇠{+1  بنتائج الاستعراض؛+}⟩    moved from ⟨إذ يذكِّر ب)⟩

    2 clauses modified, 1 moved, 3 unchanged; 6 words inserted, 5 deleted
    "#);
    insta::assert_snapshot!(terminal(Language::Arabic, ARABIC), @r#"
    ␛[1mMOD␛[0m  ⟨⇠␛[1mالقـرار 91 (المراجَع في ␛[0m⟨␛[1;9;31mدبي، 2014␛[0m⟩⟨␛[1;4;34mبوينس آيرس، 2017␛[0m⟩␛[1m)␛[0m⟩
         ⟨⇠␛[1mالراديو للمنارات␛[0m⟩

    ⟨⇠␛[1mإذ يذكِّر␛[0m⟩
         ⟨⇠⟨␛[9;31mأ )␛[0m⟩⟨␛[4;34mب)␛[0m⟩  بالقرار 139 (المراجَع في ⟨␛[9;31mغوادالاخارا، 2010␛[0m⟩⟨␛[4;34mبوسان، 2014␛[0m⟩)⟨␛[9;31m،␛[0m⟩⟨␛[4;34m؛␛[0m⟩⟩
         ⟨⇠⟨␛[9;32mب)␛[0m⟩  ⟨␛[9;32mبنتائج الاستعراض؛␛[0m⟩⟩    ␛[2mmoved to ⟨يقرر 1⟩␛[0m

    ⟨⇠␛[1mيقرر␛[0m⟩
         ⟨⇠⟨␛[4;32m1␛[0m⟩  ⟨␛[4;32mبنتائج الاستعراض؛␛[0m⟩⟩    ␛[2mmoved from ⟨إذ يذكِّر ب)⟩␛[0m

    2 clauses modified, 1 moved, 3 unchanged; 6 words inserted, 5 deleted
    "#);
}

#[test]
fn chinese_needs_no_spaces() {
    insta::assert_snapshot!(text(Language::Chinese, CHINESE, &Options::default()), @r#"
    MOD  第91号决议（[-2014年，迪拜-]{+2017年，布宜诺斯艾利斯+}，修订版）
         灯塔无线电

    忆及
         [-a)-]{+b)+}  全权代表大会第139号决议（[-2010年，瓜达拉哈拉-]{+2014年，釜山+}，修订版）；
         [-b)-]{+c)+}  手册，

    2 clauses modified, 1 editorial, 2 unchanged; 2 words inserted, 2 deleted
    "#);
}

#[test]
fn russian_is_marked_word_by_word() {
    insta::assert_snapshot!(text(Language::Russian, RUSSIAN, &Options::default()), @r#"
    MOD  РЕЗОЛЮЦИЯ 91 (Пересм. [-Дубай, 2014 г.-]{+Буэнос-Айрес, 2017 г.+})

    напоминая
         {+a)  итоги обзора;+}
         [-а)-]{+b)+}  Резолюцию 139[-,-]{+;+}
         …  1 clause unchanged

    1 clause modified, 1 editorial, 1 added, 2 unchanged; 6 words inserted, 4 deleted
    "#);
}

#[test]
fn identical_texts_are_one_line() {
    let lines = "number | | RESOLUTION 5\nheading | | noting\nclause | a) | the report";
    assert_eq!(text(Language::English, lines, &Options::default()), "no changes\n");
    let options = Options { full: true, ..Options::default() };
    insta::assert_snapshot!(text(Language::English, lines, &options), @r#"
    NOC  RESOLUTION 5

    noting
         a)  the report

    no changes
    "#);
}

#[test]
fn unchanged_instruments_are_counted() {
    let lines = "
        number | | RESOLUTION 1
        clause | 1 | one
        number | | RESOLUTION 2
        clause | 1 | two
        number | | RESOLUTION 3
        clause | 1 | [-three-]{+four+}
        number | | RESOLUTION 4
        clause | 1 | four
    ";
    insta::assert_snapshot!(text(Language::English, lines, &Options::default()), @r#"
    NOC  …  2 instruments unchanged

    MOD  RESOLUTION 3
         1  [-three-]{+four+}

    NOC  …  1 instrument unchanged

    1 clause modified, 7 unchanged; 1 word inserted, 1 deleted
    "#);
}

#[test]
fn a_text_without_number_has_its_symbol_above_the_first_heading() {
    let lines = "heading | | noting\nclause | a) | one [-two-]{+three+}";
    insta::assert_snapshot!(text(Language::English, lines, &Options::default()), @r#"
    MOD

    noting
         a)  one [-two-]{+three+}

    1 clause modified, 1 unchanged; 1 word inserted, 1 deleted
    "#);
}

#[test]
fn moves_name_the_other_place() {
    let lines = "
        number    | | RESOLUTION 1
        heading   | | recalling
        clause    | [-a)-]  | [-first;-] | from 1
        paragraph |         | [-unlabelled;-] | from 2
        clause    | b)      | second;
        clause    | [-–-]   | [-nested,-] | from 3
        clause    | [-a)-]{+c)+} | first; | to 1
        paragraph |         | unlabelled; | to 2
        heading   | | noting
        clause    | [-–-]{+a)+} | nested[-,-]{+.+} | to 3
    ";
    insta::assert_snapshot!(text(Language::English, lines, &Options::default()), @r#"
    MOD  RESOLUTION 1

    recalling
         [-a)  first;-]    moved to c)
         [-unlabelled;-]    moved to line 5
         …  1 clause unchanged
           [-–  nested,-]    moved to noting a)
         {+c)  first;+}    moved from a)
         {+unlabelled;+}    moved from line 4

    noting
         {+a)  nested[-,-]{+.+}+}    moved from recalling b) –

    3 clauses moved, 4 unchanged
    "#);
}

#[test]
fn controls_of_the_text_are_shown() {
    let lines = "
        number | | RESOLUTION 92
        clause | a) | more than [-600-]{+\u{202e}006\u{202c}+} million\u{1b}[2J people\u{9b}31m;
        clause | {+\u{200f}b)+} | {+a\tlink \u{1b}]8;;x\u{7}+}
    ";
    insta::assert_snapshot!(text(Language::English, lines, &Options::default()), @r#"
    MOD  RESOLUTION 92
         a)  more than [-600-]{+<U+202E>006<U+202C>+} million␛[2J people<U+009B>31m;
         {+<U+200F>b)  a link ␛]8;;x␇+}

    1 clause modified, 1 added, 1 unchanged; 4 words inserted, 1 deleted
    "#);
}

#[test]
fn cells_of_rows_are_parted_by_bars_and_lines_by_spaces() {
    let lines = "
        title | | Radio for\u{2028}lighthouses
        table | | north\t[-white-]{+red+} light\t{+30 m+}
        table | | [-south\tgreen\t20 m-]
        paragraph | | [-a-]{+b+}\tc
    ";
    let options = Options { full: true, ..Options::default() };
    let printed = text(Language::English, lines, &options);
    insta::assert_snapshot!(printed.split("\n\n").next().unwrap(), @r#"
    MOD  Radio for lighthouses
         north | [-white-]{+red+} light | {+30 m+}
         [-south | green | 20 m-]
         [-a-]{+b+} c
    "#);
    let comparison = fixture::comparison(Language::English, lines);
    let mut out = Vec::new();
    render::outline(&comparison.base, false, &mut out).unwrap();
    let outlined = String::from_utf8(out).unwrap();
    assert!(outlined.contains("north | white light |"), "{outlined}");
    let json = rendered(&comparison, Format::Json, &options);
    assert!(json.contains("north\\t") && json.contains("Radio for\\u2028lighthouses"), "{json}");
}

//! What Markdown shows, as it is.

use super::*;
use crate::render::Level;

/// A table of which the middle did not change.
const HARBOURS: &str = "
    number | | RESOLUTION 8 (Suva, 2014)
    table  | | harbour\t[-lamp-]{+light+}
    table  | | north\tred
    table  | | {+south\tgreen+}
    table  | | east
    table  | | [-west\twhite*-] | from 1
    clause | a) | *that* is all
    table  | | west\twhite* | to 1
";

/// The Markdown of marked lines, isolates and wide spaces shown.
fn markdown(language: Language, lines: &str, options: &Options) -> String {
    let comparison = fixture::comparison(language, lines);
    seen(&rendered(&comparison, Format::Markdown, options)).replace('\u{2003}', "␣")
}

#[test]
fn changes_are_marked_and_the_rest_is_counted() {
    insta::assert_snapshot!(markdown(Language::English, LIGHTHOUSES, &Options::default()), @r#"
    # **MOD**␣RESOLUTION 91 (Rev. <del>Dubai, 2014</del><ins>Buenos Aires, 2017</ins>)

    ## Radio for lighthouses

    The Conference (<del>Dubai, 2014</del><ins>Buenos Aires, 2017</ins>),

    ### *recalling*

    <ins>a)␣the outcome of the review of <del>2012</del><ins>2015</ins>;</ins>␣*moved from d)*

    <del>a)</del><ins>b)</ins>␣Resolution 139 (Rev. <del>Guadalajara, 2010</del><ins>Busan, 2014</ins>) of the Conference;

    <del>b)</del><ins>c)</ins>␣Resolution 23 (Rev. Hyderabad, 2010)<del>,</del><ins>;</ins>

    <del>c)</del><ins>d)</ins>␣the handbook,

    <del>d)␣the outcome of the review of 2012;</del>␣*moved to a)*

    ### *considering*

    *…␣2 clauses unchanged*

    ### *resolves*

    *…␣1 clause unchanged*

    <del>2␣to publish a gazette;</del>

    <del>3</del><ins>2</ins>␣to support, in particular:

    *…␣1 clause unchanged*

    ␣␣<ins>–␣a library of recorded messages;</ins>

    *…␣1 clause unchanged*

    ### *invites Member States*

    *…␣1 clause unchanged*

    1␣These include small <del>islands</del><ins>island States</ins>.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16 words inserted, 12 deleted
    "#);
}

#[test]
fn symbols_of_rows_stand_before_them() {
    let options = Options { level: Level::Provision, full: true, ..Options::default() };
    insta::assert_snapshot!(markdown(Language::Chinese, CHINESE, &options), @r#"
    # **MOD**␣第91号决议（<del>2014年，迪拜</del><ins>2017年，布宜诺斯艾利斯</ins>，修订版）

    ## **NOC**␣灯塔无线电

    ### **NOC**␣*忆及*

    **MOD**␣<del>a)</del><ins>b)</ins>␣全权代表大会第139号决议（<del>2010年，瓜达拉哈拉</del><ins>2014年，釜山</ins>，修订版）；

    **(MOD)**␣<del>b)</del><ins>c)</ins>␣手册，

    2 clauses modified, 1 editorial, 2 unchanged; 2 words inserted, 2 deleted
    "#);
}

#[test]
fn right_to_left_rows_stand_in_a_block_of_their_own() {
    insta::assert_snapshot!(markdown(Language::Arabic, ARABIC, &Options::default()), @r#"
    <div dir="rtl" lang="ar">

    # **MOD**␣القـرار 91 (المراجَع في <del>⟨دبي، 2014⟩</del><ins>⟨بوينس آيرس، 2017⟩</ins>)

    ## الراديو للمنارات

    ### *إذ يذكِّر*

    <del>⟨أ )⟩</del><ins>⟨ب)⟩</ins>␣بالقرار 139 (المراجَع في <del>⟨غوادالاخارا، 2010⟩</del><ins>⟨بوسان، 2014⟩</ins>)<del>⟨،⟩</del><ins>⟨؛⟩</ins>

    <del>⟨ب)␣بنتائج الاستعراض؛⟩</del>␣*⟨moved to ⟨يقرر 1⟩⟩*

    ### *يقرر*

    <ins>1␣بنتائج الاستعراض؛</ins>␣*⟨moved from ⟨إذ يذكِّر ب)⟩⟩*

    </div>

    2 clauses modified, 1 moved, 3 unchanged; 6 words inserted, 5 deleted
    "#);
}

#[test]
fn rows_of_a_table_are_a_table() {
    insta::assert_snapshot!(markdown(Language::English, HARBOURS, &Options::default()), @r#"
    # **MOD**␣RESOLUTION 8 (Suva, 2014)

    |  |  |
    |---|---|
    | harbour | <del>lamp</del><ins>light</ins> |
    | *…* |  |
    | <ins>south</ins> | <ins>green</ins> |
    | *…* |  |
    | <del>west</del> | <del>white\*</del>␣*moved to line 7* |
    | *…* |  |
    | <ins>west</ins> | <ins>white\*</ins>␣*moved from line 5* |

    1 clause modified, 1 added, 1 moved, 4 unchanged; 3 words inserted, 1 deleted
    "#);
}

#[test]
fn reasons_and_figures_are_no_rows() {
    let options = Options { explain: true, ..Options::default() };
    insta::assert_snapshot!(markdown(Language::Russian, RUSSIAN, &options), @r#"
    # **MOD**␣РЕЗОЛЮЦИЯ 91 (Пересм. <del>Дубай, 2014 г.</del><ins>Буэнос-Айрес, 2017 г.</ins>)

    *paired: the texts are alike (75% of the words in common)*

    ### *напоминая*

    *paired: the texts are equal*

    <ins>a)␣итоги обзора;</ins>

    *alone: nothing alike was found on the other side*

    <del>а)</del><ins>b)</ins>␣Резолюцию 139<del>,</del><ins>;</ins>

    *paired: the texts are equal*

    *…␣1 clause unchanged*

    1 clause modified, 1 editorial, 1 added, 2 unchanged; 6 words inserted, 4 deleted
    "#);
    let options = Options { statistics: true, ..Options::default() };
    insta::assert_snapshot!(markdown(Language::Russian, RUSSIAN, &options), @r#"
    ```
    2  NOC    unchanged
    1  (MOD)  editorial
    1  MOD    modified
    1  ADD    added

    8  words unchanged
    4  words deleted
    6  words inserted

    3  in wording
    2  in numbering
    ```
    "#);
}

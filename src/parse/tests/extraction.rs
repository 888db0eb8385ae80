//! What extraction and typing leave round headings and labels.

use super::{kinds, outline};
use crate::model::ClauseKind::{Clause, Enacting, Heading, Number, Title};

/// Characters that show nothing may stand anywhere.
#[test]
fn invisible_characters_hide_no_line() {
    let expected = [Number, Title, Enacting, Heading, Clause, Clause, Heading, Clause, Clause];
    let text = "RESOLUTION 91 (Dubai, 2014)\nLights\nThe Council,\nnoting\na)\tone;\nb)\ttwo,\n\
                resolves\n1\tto act;\n2 to pay.";
    for noise in ["\u{0}", "\u{200b}", "\u{200f}", "\u{202a}", "\u{feff}", "\u{ad}", "\u{2066}"] {
        let noisy = text.replace('\n', &format!("{noise}\n{noise}"));
        assert_eq!(kinds(&noisy), expected, "{noise:?}");
        let inside =
            text.replace("noting", &format!("not{noise}ing")).replace("a)", &format!("a{noise})"));
        assert_eq!(kinds(&inside), expected, "{noise:?}");
    }
}

#[test]
fn blank_lines_and_page_rules_are_no_boundaries() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 91 (Dubai, 2014)

Lights

The Council,

noting

a)\tone;


b)\ttwo;
* * *
c)\tthree,
resolves

1\tto act."
    ), @r#"
    # resolution 91 (Dubai, 2014)
    1 number    RESOLUTION 91 (Dubai, 2014)
    3 title     Lights
    5 enacting  The Council,
    -- preamble
    7 heading   noting
    9 clause    a)│one;
    12 clause    b)│two;
    14 clause    c)│three,
    -- operative
    15 heading   resolves
    17 clause    1│to act.
    ~ 13 ruled line
    "#);
}

#[test]
fn other_spaces_and_forms_are_read() {
    insta::assert_snapshot!(outline(
        "القرار\u{a0}9 (المراجَع في دبي، 2014)\u{200f}
أضواء
إنّ المجلس،\u{200f}
وَإِذْ يُلَاحِظ
ﺃ )\tواحد؛
يُكلِّف\u{a0}الأمين العام
1\tبالعمل."
    ), @r#"
    # resolution 9 (المراجَع في دبي، 2014)
    1 number    القرار 9 (المراجَع في دبي، 2014)\u{200f}
    2 title     أضواء
    3 enacting  إنّ المجلس،\u{200f}
    -- preamble
    4 heading   وَإِذْ يُلَاحِظ
    5 clause    ﺃ )│واحد؛
    -- operative
    6 heading   يُكلِّف الأمين العام
    7 clause    1│بالعمل.
    "#);
}

#[test]
fn dashes_alone_are_labels_and_rules_are_not() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 91 (Dubai, 2014)
The Council,
resolves
to buy:
–
oil;
–
paint.
– – –"
    ), @r#"
    # resolution 91 (Dubai, 2014)
    1 number    RESOLUTION 91 (Dubai, 2014)
    2 enacting  The Council,
    -- operative
    3 heading   resolves
    4 paragraph to buy:
    5 clause      –│oil;
    7 clause      –│paint.
    ~ 9 ruled line
    "#);
}

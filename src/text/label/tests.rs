//! Labels of every style and language, and what only looks like one.

use proptest::prelude::*;

use super::*;

fn parts(text: &str) -> Option<(&str, &str, Style, u32, bool)> {
    let found = scan(text)?;
    let (label, rest) = (text.get(..found.length)?, text.get(found.text..)?);
    Some((label, rest, found.style, found.ordinal, found.weak))
}

#[test]
fn labels_of_resolutions_are_found() {
    use Style::{Dash, Dotted, Han, Letter, Number, Quoted, Roman};
    for (text, label, rest, style, ordinal, weak) in [
        ("a)\tthat", "a)", "that", Letter, 1, false),
        ("b)bis\tthat", "b)bis", "that", Letter, 2, false),
        ("bbis)\tque", "bbis)", "que", Letter, 2, false),
        ("a)Resolution 37", "a)", "Resolution 37", Letter, 1, false),
        (" أ )\tبالقرار", " أ )", "بالقرار", Letter, 1, false),
        ("هـ )\tبالقرار", "هـ )", "بالقرار", Letter, 5, false),
        ("ﻫ )\tبالقرار", "ﻫ )", "بالقرار", Letter, 5, false),
        ("(أ\tبالقرار", "(أ", "بالقرار", Letter, 1, false),
        ("ب)مكرر\tبالقرار", "ب)مكرر", "بالقرار", Letter, 2, false),
        ("iv)\tthe", "iv)", "the", Roman, 4, false),
        ("cd)\tthe", "cd)", "the", Letter, 4, false),
        (" أ ﻫ )\tبالقرار", " أ ﻫ )", "بالقرار", Letter, 5, false),
        ("а)\tчто", "а)", "что", Letter, 1, false),
        ("1\tto continue", "1", "to continue", Number, 1, false),
        ("1 to continue", "1", "to continue", Number, 1, true),
        ("1that", "1", "that", Number, 1, true),
        ("1bis\tthat", "1bis", "that", Number, 1, false),
        ("(1\tالاستمرار", "(1", "الاستمرار", Number, 1, false),
        ("3.2 la formation", "3.2", "la formation", Dotted(2), 2, false),
        ("1bis.2.1\tthe", "1bis.2.1", "the", Dotted(3), 1, false),
        ("'2'\tلخطوط", "'2'", "لخطوط", Quoted, 2, false),
        ("‘2’ لخطوط", "‘2’", "لخطوط", Quoted, 2, false),
        ("–\tthe", "–", "the", Dash, 0, false),
        ("- text", "-", "text", Dash, 0, false),
        ("•text", "•", "text", Dash, 0, false),
        ("十二、加强", "十二、", "加强", Han, 12, false),
        ("\u{200f}a\u{0})\tthat", "\u{200f}a\u{0})", "that", Letter, 1, false),
    ] {
        assert_eq!(parts(text), Some((label, rest, style, ordinal, weak)), "{text:?}");
    }
}

#[test]
fn other_paragraphs_have_none() {
    for text in [
        "that the Union",
        "2030 Agenda",
        "5% of",
        "3,5 million",
        "2014, the",
        "(Busan, 2014)",
        "ITU) is",
        "-5 degrees",
        "word) x",
        "(SDG) x",
        "",
        "  ",
        "إذ يذكر",
        "(Johannesburg, 2008)",
        "'quoted' words",
        "10 000 km",
        "10\u{a0}000 km",
        "(to Resolution 5 (Rev. Doha, 2006))",
        "(is it",
        "[1: see below]",
        "[2014",
        "1terrestrial",
        "5、6月份",
    ] {
        let found = scan(text).filter(|label| !label.weak);
        assert_eq!(found, None, "{text:?}");
    }
}

#[test]
fn a_label_may_stand_alone_on_its_line() {
    assert_eq!(parts("a)"), Some(("a)", "", Style::Letter, 1, false)));
    assert_eq!(parts("1)"), Some(("1)", "", Style::Number, 1, false)));
    assert_eq!(parts("3.2"), Some(("3.2", "", Style::Dotted(2), 2, false)));
    // A number alone may be that of a page.
    assert_eq!(parts("12"), Some(("12", "", Style::Number, 12, true)));
}

#[test]
fn labels_are_found_as_they_are_extracted() {
    use Style::{BracketedHan, Dash, Dotted, Letter, Number, Quoted};
    for (text, label, rest, style, ordinal, weak) in [
        ("a bis)\tthat", "a bis)", "that", Letter, 1, false),
        ("(b)bis\tthat", "(b)bis", "that", Letter, 2, false),
        ("1 bis\tto", "1 bis", "to", Number, 1, false),
        ("2\u{a0}ter) to", "2\u{a0}ter)", "to", Number, 2, false),
        ("1.1bis the", "1.1bis", "the", Dotted(2), 1, false),
        ("ب مكرر)\tأن", "ب مكرر)", "أن", Letter, 2, false),
        ("ج)مكرراً\tأن", "ج)مكرراً", "أن", Letter, 3, false),
        ("б бис)\tчто", "б бис)", "что", Letter, 2, false),
        (")أ\tأن", ")أ", "أن", Letter, 1, false),
        (")2\tأن", ")2", "أن", Number, 2, false),
        ("٣\tأن", "٣", "أن", Number, 3, false),
        ("[a)\tthat", "[a)", "that", Letter, 1, false),
        ("[1 bis\tto", "[1 bis", "to", Number, 1, false),
        ("1、加强", "1、", "加强", Number, 1, false),
        ("２）加强", "２）", "加强", Number, 2, false),
        ("（三）加强", "（三）", "加强", BracketedHan, 3, false),
        ("3.2加强", "3.2", "加强", Dotted(2), 2, true),
        ("“1”\tthe", "“1”", "the", Quoted, 1, false),
        ("●\u{a0}the", "●", "the", Dash, 0, false),
        ("\u{a0}\u{a0}с)\u{200b}\tчто", "\u{a0}\u{a0}с)", "что", Letter, 3, false),
        ("1\u{a0}to", "1", "to", Number, 1, true),
    ] {
        assert_eq!(parts(text), Some((label, rest, style, ordinal, weak)), "{text:?}");
    }
    assert_eq!(scan("3.2.1\tthe").map(|label| label.outermost), Some(3));
}

#[test]
fn deep_numbers_are_read_without_recursion() {
    let text = format!("{}1\tdeep", "1.".repeat(1_500));
    assert_eq!(scan(&text).map(|l| l.style), Some(Style::Dotted(1_501)));
}

proptest! {
    #[test]
    fn usual_labels_are_those_that_are_read_by_characters(
        label in "[a-zA-Z]\\)|[0-9]{1,4}|[–•-]|[0-9]\\.[0-9]|[أبа一][ )]{1,2}|[a-z]{1,2}|\\[a\\)",
        gap in prop::sample::select(&["\t", "\t\t", " ", "", "\t\u{200f}", "\u{640}\t", "\t "][..]),
        text in prop::sample::select(
            &["that the", "bis x", "بالقرار", "что", "加强", "5 km", "État", "", "\u{64e}ا", ") x"][..]
        ),
    ) {
        let paragraph = format!("{label}{gap}{text}");
        if let Some(label) = usual(&paragraph) {
            prop_assert_eq!(by_characters(&paragraph), Some(label), "{:?}", paragraph);
        }
    }
}

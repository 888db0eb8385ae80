//! In: definitions, styles and paragraphs in a few lines. Out: the labels that Word shows.

use super::super::styles::Styles;
use super::super::xml::Tree;
use super::{Counters, Numbering, Suffix};

const WORD: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
    xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

/// A level: its format and text, and whatever else it says.
fn level(depth: usize, format: &str, text: &str, rest: &str) -> String {
    format!(
        "<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{format}'/>{rest}\
         <w:lvlText w:val='{text}'/></w:lvl>"
    )
}

/// A list and its instance, both of this id.
fn list(id: usize, levels: &str) -> String {
    format!(
        "<w:abstractNum w:abstractNumId='{id}'>{levels}</w:abstractNum>{}",
        instance(id, id, "")
    )
}

fn instance(id: usize, list: usize, overrides: &str) -> String {
    format!("<w:num w:numId='{id}'><w:abstractNumId w:val='{list}'/>{overrides}</w:num>")
}

fn starts_at(level: usize, start: usize) -> String {
    format!("<w:lvlOverride w:ilvl='{level}'><w:startOverride w:val='{start}'/></w:lvlOverride>")
}

/// 1, 1.1, 1.1.1
fn legal(id: usize) -> String {
    let levels = ["%1", "%1.%2", "%1.%2.%3"];
    list(id, &[0, 1, 2].map(|depth| level(depth, "decimal", levels[depth], "")).concat())
}

/// The properties of a paragraph in an instance.
fn item(number: usize, level: usize) -> String {
    format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>")
}

fn styled(id: &str) -> String {
    format!("<w:pStyle w:val='{id}'/>")
}

/// The labels of paragraphs with these properties, `-` for none, and what parts them from the text.
fn labelled(
    numbering: &str,
    styles: &str,
    paragraphs: &[String],
) -> (Vec<String>, Vec<Option<Suffix>>) {
    let styles = format!("<w:styles {WORD}>{styles}</w:styles>");
    let styles = Styles::of(Some(&Tree::parse(&styles).unwrap()));
    let numbering = format!("<w:numbering {WORD}>{numbering}</w:numbering>");
    let numbering = Numbering::of(Some(&Tree::parse(&numbering).unwrap()), &styles);
    let mut counters = Counters::of(&numbering, &styles);
    let label = |properties: &String| {
        let properties = format!("<w:pPr {WORD}>{properties}</w:pPr>");
        counters.label(Some(&Tree::parse(&properties).unwrap().root))
    };
    let labels: Vec<_> = paragraphs.iter().map(label).collect();
    let suffixes = labels.iter().map(|label| label.as_ref().map(|label| label.suffix)).collect();
    let texts = labels.into_iter().map(|label| label.map_or("-".to_owned(), |label| label.text));
    (texts.collect(), suffixes)
}

fn labels(numbering: &str, styles: &str, paragraphs: &[String]) -> String {
    labelled(numbering, styles, paragraphs).0.join(" ")
}

/// The labels of paragraphs given by instance and level.
fn counted(numbering: &str, items: &[(usize, usize)]) -> String {
    let paragraphs: Vec<_> = items.iter().map(|(number, level)| item(*number, *level)).collect();
    labels(numbering, "", &paragraphs)
}

#[test]
fn lists_of_resolutions_in_six_languages() {
    for (format, text, expected) in [
        ("lowerLetter", "%1)", "a) b) c) d) e)"),
        ("arabicAbjad", "%1)", "أ) ب) ج) د) ه)"),
        ("arabicAlpha", "%1-", "أ- ب- ت- ث- ج-"),
        ("russianLower", "%1)", "а) б) в) г) д)"),
        ("chineseCountingThousand", "%1、", "一、 二、 三、 四、 五、"),
        ("japaneseCounting", "（%1）", "（一） （二） （三） （四） （五）"),
        ("decimalEnclosedCircle", "%1", "① ② ③ ④ ⑤"),
        ("lowerRoman", "%1)", "i) ii) iii) iv) v)"),
        ("ordinal", "%1", "1st 2nd 3rd 4th 5th"),
        ("hebrew1", "%1.", "1. 2. 3. 4. 5."),
        ("bullet", "–", "– – – – –"),
        ("bullet", "\u{F0B7}", "• • • • •"),
    ] {
        let numbering = list(1, &level(0, format, text, ""));
        assert_eq!(counted(&numbering, &[(1, 0); 5]), expected, "{format}");
    }
}

#[test]
fn deeper_levels_start_over_and_levels_left_out_are_counted() {
    let items = [(1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 0), (1, 2), (1, 1)];
    assert_eq!(counted(&legal(1), &items), "1.1 1.2 2 2.1 2.1.1 3 3.1.1 3.2");
}

#[test]
fn a_level_may_say_when_it_starts_over() {
    let never = "<w:lvlRestart w:val='0'/>";
    let numbering =
        list(1, &(level(0, "decimal", "%1", "") + &level(1, "lowerLetter", "%2)", never)));
    assert_eq!(counted(&numbering, &[(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)]), "1 a) b) 2 c)");
    let by_the_first = "<w:lvlRestart w:val='1'/>";
    let levels = level(0, "decimal", "%1", "")
        + &level(1, "decimal", "%1.%2", "")
        + &level(2, "decimal", "%1.%2.%3", by_the_first);
    let items = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)];
    assert_eq!(counted(&list(1, &levels), &items), "1 1.1 1.1.1 1.2 1.2.2 2 2.1.1");
}

#[test]
fn instances_of_one_list_go_on_unless_they_start_over() {
    let numbering = legal(1) + &instance(2, 1, "") + &instance(3, 1, &starts_at(0, 7));
    let items = [(1, 0), (2, 0), (3, 0), (3, 0), (1, 0), (3, 0), (3, 1)];
    assert_eq!(counted(&numbering, &items), "1 2 7 8 9 10 10.1");
    let all = starts_at(0, 1) + &starts_at(1, 4);
    let numbering = legal(1) + &instance(2, 1, &all);
    let items = [(1, 0), (1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1)];
    assert_eq!(counted(&numbering, &items), "1 2 2.1 1.4 1.5 2 2.4");
}

#[test]
fn an_instance_may_define_levels_anew() {
    let letters = level(0, "upperLetter", "%1)", "<w:suff w:val='space'/>");
    let change = format!("<w:lvlOverride w:ilvl='0'>{letters}</w:lvlOverride>");
    let numbering = legal(1) + &instance(2, 1, &change);
    let paragraphs = [item(1, 0), item(1, 0), item(2, 0), item(2, 1)];
    let (labels, suffixes) = labelled(&numbering, "", &paragraphs);
    assert_eq!(labels, ["1", "2", "C)", "C.1"]);
    assert_eq!(suffixes[1..3], [Some(Suffix::Tab), Some(Suffix::Space)]);
}

#[test]
fn legal_levels_write_all_numbers_in_decimal() {
    let levels = level(0, "upperRoman", "%1", "")
        + &level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")
        + &level(2, "lowerLetter", "%1.%2.%3", "<w:isLgl w:val='0'/>");
    assert_eq!(counted(&list(1, &levels), &[(1, 0), (1, 1), (1, 2)]), "I 1.1 I.a.a");
}

#[test]
fn silent_levels_have_no_label_and_no_number() {
    let levels = level(0, "none", "", "")
        + &level(1, "bullet", "•", "")
        + &level(2, "decimal", "%1|%2|%3 %4", "<w:suff w:val='nothing'/>");
    let numbering = list(1, &levels);
    assert_eq!(counted(&numbering, &[(1, 0), (1, 1), (1, 2), (1, 2)]), "- • ||1  ||2 ");
}

#[test]
fn styles_put_their_paragraphs_into_lists() {
    let numbering = list(
        1,
        &(level(0, "decimal", "%1", "")
            + &level(1, "decimal", "%1.%2", "<w:pStyle w:val='Sub'/>")
            + &level(2, "lowerLetter", "%3)", "")),
    );
    let styles = "<w:style w:type='paragraph' w:styleId='Top'>\
          <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Sub'><w:basedOn w:val='Top'/>\
          <w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Same'><w:basedOn w:val='Sub'/></w:style>\
        <w:style w:type='paragraph' w:styleId='Letter'><w:basedOn w:val='Top'/>\
          <w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:style>\
        <w:style w:type='paragraph' w:styleId='Out'><w:basedOn w:val='Top'/>\
          <w:pPr><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:style>";
    let none = "<w:numPr><w:numId w:val='0'/></w:numPr>";
    let level_of_its_own = "<w:numPr><w:ilvl w:val='1'/></w:numPr>";
    let paragraphs = [
        styled("Top"),
        styled("Sub"),
        styled("Same"),
        styled("Letter"),
        styled("Out"),
        styled("Top") + none,
        styled("Top") + level_of_its_own,
        styled("Unknown"),
        styled("Top"),
    ];
    assert_eq!(labels(&numbering, styles, &paragraphs), "1 1.1 1.2 a) - - 1.3 - 2");
}

#[test]
fn lists_take_their_levels_from_a_numbering_style() {
    let given = "<w:styleLink w:val='Clauses'/>";
    let taken = "<w:abstractNum w:abstractNumId='2'><w:numStyleLink w:val='Clauses'/>\
        </w:abstractNum>";
    let numbering = list(1, &(level(0, "lowerLetter", "%1)", "") + given))
        + taken
        + &instance(2, 2, "")
        + &instance(3, 2, &starts_at(0, 5));
    let items = [item(2, 0), item(1, 0), item(3, 0), item(2, 0)];
    let style = |number| {
        format!(
            "<w:style w:type='numbering' w:styleId='Clauses'><w:pPr><w:numPr>\
             <w:numId w:val='{number}'/></w:numPr></w:pPr></w:style>"
        )
    };
    assert_eq!(labels(&numbering, &style(1), &items), "a) b) e) f)");
    // The style may name the list that only refers to it, or none; the list that gives is known.
    assert_eq!(labels(&numbering, &style(2), &items), "a) b) e) f)");
    assert_eq!(labels(&numbering, "", &items), "a) b) e) f)");
}

#[test]
fn formats_may_have_alternatives() {
    let alternatives = |custom: &str| {
        format!(
            "<w:lvl w:ilvl='0'><w:start w:val='9'/><mc:AlternateContent><mc:Choice>\
             <w:numFmt w:val='custom' w:format='{custom}'/></mc:Choice><mc:Fallback>\
             <w:numFmt w:val='upperRoman'/></mc:Fallback></mc:AlternateContent>\
             <w:lvlText w:val='%1'/></w:lvl>"
        )
    };
    assert_eq!(counted(&list(1, &alternatives("001, 002, ...")), &[(1, 0), (1, 0)]), "009 010");
    assert_eq!(counted(&list(1, &alternatives("?")), &[(1, 0)]), "IX");
}

#[test]
fn absurd_definitions_do_no_harm() {
    let vast = "<w:lvl w:ilvl='0'><w:start w:val='2147483648'/><w:numFmt w:val='lowerLetter'/>\
        <w:lvlText w:val='%1'/></w:lvl><w:lvl w:ilvl='99'/><w:lvl w:ilvl='-1'/><w:lvl/>";
    let (found, _) = labelled(&list(1, vast), "", &[item(1, 0), item(1, 0), item(1, 99)]);
    assert!(found.iter().all(|label| label.len() <= 30), "{found:?}");
    assert_eq!(found[2], "-");
    for text in ["a".repeat(100_000), "%1".repeat(100_000)] {
        let (found, _) =
            labelled(&list(1, &level(0, "cardinalText", &text, "")), "", &[item(1, 0)]);
        assert_eq!(found[0].chars().count(), 100);
    }
    let broken = "<w:num/><w:num w:numId='5'/><w:num w:numId='6'><w:abstractNumId w:val='x'/>\
        </w:num><w:abstractNum/><w:abstractNum w:abstractNumId='7'>\
        <w:numStyleLink w:val='Self'/><w:styleLink w:val='Self'/></w:abstractNum>\
        <w:num w:numId='7'><w:abstractNumId w:val='7'/></w:num>";
    assert_eq!(counted(broken, &[(5, 0), (6, 0), (7, 0), (8, 0)]), "- - - -");
    let styles = Styles::default();
    let numbering = Numbering::of(None, &styles);
    assert_eq!(Counters::of(&numbering, &styles).label(None), None);
}

#[test]
fn labels_never_grow_beyond_what_a_label_is() {
    let numerals = list(1, &level(0, "lowerRoman", &"%1".repeat(20_000), ""));
    let literal = list(2, &level(0, "decimal", &"tide ".repeat(20_000), ""));
    let start =
        format!("<w:num w:numId='3'><w:abstractNumId w:val='1'/>{}</w:num>", starts_at(0, 3888));
    let (labels, _) =
        labelled(&format!("{numerals}{literal}{start}"), "", &[item(1, 0), item(2, 0), item(3, 0)]);
    assert!(labels.iter().all(|label| (50..=100).contains(&label.chars().count())), "{labels:?}");
}

//! Tests of the stage as a whole: bytes in, document out.

use proptest::prelude::*;

use super::*;
use crate::model::WarningCode;
use crate::text::characters::is_invisible;

fn read(text: &str) -> Document {
    document("test.txt", text.as_bytes()).unwrap()
}

fn paragraphs(document: &Document) -> Vec<(u32, &str)> {
    document.paragraphs.iter().map(|p| (p.line, p.text.of(&document.text))).collect()
}

/// Each note as the index of its paragraph, its mark and its text.
fn notes(document: &Document) -> Vec<(u32, &str, &str)> {
    let of = |span: crate::model::Span| span.of(&document.text);
    document.notes.iter().map(|note| (note.paragraph, of(note.mark), of(note.text))).collect()
}

fn codes(document: &Document) -> Vec<WarningCode> {
    document.warnings.iter().map(|warning| warning.code).collect()
}

/// One clause in each language, with what is peculiar to it.
const SIX: [&str; 6] = [
    "a)\tthe tide tables of Harbour No. 5 – revised;",
    "a)\tles tables de marée «\u{a0}côtières\u{a0}» de l’île;",
    "a)\tlas tablas de mareas de la bahía en el año 2031;",
    "a)\tтаблицы приливов в гаванях № 5;",
    "أ )\tجداول المدّ في الموانـئ الساحلية؛",
    "a)\t第５号港口的潮汐表；",
];

#[test]
fn every_language_is_read_in_unicode() {
    for line in SIX {
        let text = format!("\u{feff}\u{3000}{line}\u{a0}\r\n\r\n \u{200b}\r\n{line}");
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [text.as_bytes(), &little, &big] {
            let document = document("six.txt", bytes).unwrap();
            assert_eq!(paragraphs(&document), [(1, line), (4, line)]);
            assert_eq!(codes(&document), []);
        }
    }
}

#[test]
fn utf16_without_a_mark_is_guessed() {
    for line in SIX {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = line.encode_utf16().flat_map(to_bytes).collect();
            let document = document("six.txt", &bytes).unwrap();
            assert_eq!(paragraphs(&document), [(1, line)]);
            assert_eq!(codes(&document), [WarningCode::EncodingGuessed]);
        }
    }
}

#[test]
fn legacy_encodings_are_guessed_and_said() {
    for (encoding, line, script) in [
        (encoding_rs::WINDOWS_1252, SIX[1], "windows-1252 (Western European)"),
        (encoding_rs::WINDOWS_1252, SIX[2], "windows-1252 (Western European)"),
        (encoding_rs::WINDOWS_1251, SIX[3], "windows-1251 (Cyrillic)"),
        (encoding_rs::WINDOWS_1256, "أ )\tجداول المد في الموانئ؛", "windows-1256 (Arabic)"),
        (encoding_rs::GBK, SIX[5], "GBK (Chinese)"),
    ] {
        let document = document("old.txt", &encoding.encode(line).0).unwrap();
        assert_eq!(paragraphs(&document), [(1, line)]);
        assert_eq!(codes(&document), [WarningCode::EncodingGuessed]);
        assert!(document.warnings[0].message.contains(script), "{:?}", document.warnings);
    }
}

#[test]
fn a_few_bad_bytes_leave_the_rest_utf8() {
    let bytes = b"t\xC3\xA9l\xC3\xA9phone\nport\xE9e c\xC3\xB4ti\xC3\xA8re \xFF";
    let document = document("bad.txt", bytes).unwrap();
    assert_eq!(paragraphs(&document)[1], (2, "port\u{fffd}e côtière \u{fffd}"));
    let warning = &document.warnings[0];
    assert_eq!((warning.code, warning.line), (WarningCode::InvalidBytes, Some(2)));
    assert!(warning.message.contains("2 places, first at byte 16"), "{}", warning.message);
}

#[test]
fn nul_and_other_controls_are_kept_and_said() {
    let document = read("recalling\u{0}\n\na)\tthe har\u{0}bour\rlights of the coast\u{9b}\r\n");
    assert_eq!(paragraphs(&document)[1], (3, "a)\tthe har\0bour\rlights of the coast\u{9b}"));
    let warning = &document.warnings[0];
    assert_eq!((warning.code, warning.line), (WarningCode::ControlCharacters, Some(1)));
    assert!(warning.message.starts_with("4 control characters, first U+0000"));
}

#[test]
fn reordering_controls_are_said_and_honest_marks_are_not() {
    assert_eq!(codes(&read("القرار\u{200f} 5\u{200e} لعام 2031")), []);
    let document = read("one\na levy of \u{202e}006 francs \u{2066}x\u{2069}");
    let warning = &document.warnings[0];
    assert_eq!((warning.code, warning.line), (WarningCode::BidiControl, Some(2)));
    assert!(warning.message.starts_with("3 bidirectional controls, first U+202E"));
}

#[test]
fn a_note_leaves_its_paragraph_and_the_call_stays() {
    let document = read(
        "d)\tthe coast[footnoteRef:1] and [at sea] the isles[endnoteRef:1]; \
         [1: \tWith [inner] lights.]  [1:  \tWith reefs.] \n\ne)\tthe rest.",
    );
    let text = "d)\tthe coast[footnoteRef:1] and [at sea] the isles[endnoteRef:1];";
    assert_eq!(paragraphs(&document), [(1, text), (3, "e)\tthe rest.")]);
    assert_eq!(notes(&document), [(0, "1", "With [inner] lights."), (0, "1", "With reefs.")]);
}

#[test]
fn notes_stand_in_the_order_of_their_calls() {
    let document = read("lacs[endnoteRef:2], îles[footnoteRef:1]. [1: \tUne.] [2: \tDeux.] \nfin");
    assert_eq!(notes(&document), [(0, "2", "Deux."), (0, "1", "Une.")]);
}

#[test]
fn a_note_may_take_several_lines() {
    let document = read(
        "a\nالموانئ[footnoteRef:2] الساحلية؛ [2: \tأولاً [انظر أدناه]\nثانياً] ثالثاً\nرابعاً] \n\nb",
    );
    assert_eq!(paragraphs(&document)[1], (2, "الموانئ[footnoteRef:2] الساحلية؛"));
    assert_eq!(paragraphs(&document)[2], (6, "b"));
    assert_eq!(notes(&document), [(1, "2", "أولاً [انظر أدناه] ثانياً] ثالثاً رابعاً")]);
}

#[test]
fn brackets_inside_a_note_need_no_partner() {
    let document = read("a[footnoteRef:1], [1: 区间 [0,1[ 有效。] \n\nb]\n\nc");
    assert_eq!(notes(&document), [(0, "1", "区间 [0,1[ 有效。")]);
    let document = read("a[footnoteRef:1] b[footnoteRef:2], [1: as in [2: there]] [2: two]");
    assert_eq!(notes(&document), [(0, "1", "as in [2: there]"), (0, "2", "two")]);
}

#[test]
fn a_note_without_an_end_takes_no_other_paragraph() {
    let document = read("a[footnoteRef:1], [1: open\nb[footnoteRef:2]; [2: two]");
    let expected = [(1, "a[footnoteRef:1], [1: open"), (2, "b[footnoteRef:2];")];
    assert_eq!(paragraphs(&document), expected);
    assert_eq!(notes(&document), [(1, "2", "two")]);
    let long = format!("a[footnoteRef:1], [1: open\n{}[last]", "la marée monte\n".repeat(60));
    assert_eq!(read(&long).paragraphs.len(), 62);
}

#[test]
fn a_note_may_answer_to_an_earlier_line_of_its_paragraph() {
    let document = read("LIGHTS[footnoteRef:3]\nON THE COAST [3: Adopted twice.]\nnoting");
    let expected = [(1, "LIGHTS[footnoteRef:3]"), (2, "ON THE COAST"), (3, "noting")];
    assert_eq!(paragraphs(&document), expected);
    assert_eq!(notes(&document), [(0, "3", "Adopted twice.")]);
}

#[test]
fn a_doubled_mark_is_not_part_of_the_note() {
    let document = read("the isles[footnoteRef:2]* shall, [2: *\tWith reefs.] ");
    assert_eq!(notes(&document), [(0, "*", "With reefs.")]);
    let document = read("岛屿[footnoteRef:1]1，[1: 1\t包括礁石。] [1: 1\t包括礁石。] ");
    assert_eq!(notes(&document), [(0, "1", "包括礁石。")]);
}

#[test]
fn brackets_that_nothing_calls_are_text() {
    for line in [
        "see [1] and [ABC-1] [1: not a note]",
        "дальность [три] мили[footnoteRef:1] и [2: другое]",
        "the isles[footnoteRef:1] [1: never closed",
        "[footnoteRef:x] [footnoteRef:] [footnoteRef:99999999999] [x: y]",
    ] {
        assert_eq!(paragraphs(&read(line)), [(1, line)]);
    }
    let document = read("a[footnoteRef:1] [1: open\nb]\nc[footnoteRef:1] [1: open\n\n[2]");
    assert_eq!(notes(&document), [(0, "1", "open b")]);
    assert_eq!(paragraphs(&document)[1..], [(3, "c[footnoteRef:1] [1: open"), (5, "[2]")]);
}

#[test]
fn what_is_no_text_is_refused() {
    let message = |bytes: &[u8]| document("x", bytes).unwrap_err().to_string();
    for blank in ["", " \t\r\n", "\u{feff}", "\u{3000}\n\u{a0}\u{2003}\u{200b}", "[bookmark: a]\n"]
    {
        assert!(message(blank.as_bytes()).contains("no text"), "{blank:?}");
    }
    assert!(message(b"PK\x03\x04[Content_Types].xml").contains("save it again as .docx"));
    assert!(message(b"\x01\x02\x03junk").contains("binary data at byte 0"));
    assert!(message(&b"A\0\0\0".repeat(100)).contains("binary data at byte 1"));
    assert!(message(b"\xEF\xBB\xBFa\0\x01").contains("binary data at byte 4"));
    assert!(message(b"\xFE\xFF\0a\0\x01\0\x02").contains("binary data at byte 4"));
    let limits = Limits { input: 1 << 20, ..Limits::default() };
    let large = File::within("x", vec![b'a'; (1 << 20) + 1], &limits).unwrap_err();
    assert!(large.to_string().contains("larger than the limit of 1 MiB; split it"), "{large}");
    assert!(large.to_string().ends_with("with --max-input 2M"), "{large}");
}

/// Hostile lines take time in proportion to their length: were one of these quadratic, the test
/// would take minutes.
#[test]
fn hostile_brackets_are_read_in_linear_time() {
    let many = |piece: &str| piece.repeat(100_000);
    for text in [
        many("[1: "),
        many("[bookmark: "),
        many("[footnoteRef:1] [1: "),
        many("[footnoteRef:1]") + &many(" [1: "),
        many("[footnoteRef:1]") + &many(" [2: \n") + "]",
        many("x[footnoteRef:1] [1: \n"),
        many("[footnoteRef:1]") + &many("\nx [1: [[\ny"),
        many("] [1: x]\n[footnoteRef:1"),
    ] {
        let document = read(&text);
        assert!(!document.paragraphs.is_empty());
    }
}

/// What can be seen of a text, in order.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
}

/// Pieces of lines with artefacts and calls.
const PIECES: &str = "([a-zéжق第 \\[\\]:1\r\n\u{a0}\u{200b}\u{ad}]|\\[bookmark: [a-z]{0,3}\\]\
    |\\[footnoteRef:1\\]){0,80}";

/// Pieces of lines full of calls and bodies.
const NOTES: &str =
    "(([a-f]{1,3}|ж|第|\\[|\\]|\n) ?|\\[footnoteRef:[12]\\]| \\[[12]: |\\]\n){0,60}";

proptest! {
    #[test]
    fn any_bytes_give_a_document_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(document) = document("any", &bytes) {
            prop_assert!(document.paragraphs.is_sorted_by(|a, b| a.line <= b.line));
            prop_assert!(document.paragraphs.iter().all(|p| !p.text.is_empty()));
        }
    }

    #[test]
    fn nothing_visible_is_lost(text in PIECES) {
        // Bodies of notes lose their brackets: the next property is about them.
        prop_assume!(!text.contains("1: "));
        let read = document("any", text.as_bytes()).unwrap_or_else(|_| Document::missing("any"));
        let is_omitted = |line: u32| {
            read.omitted.iter().any(|part| (part.first_line..=part.last_line).contains(&line))
        };
        let lines: Vec<_> = lines::lines(&text)
            .filter(|line| !is_omitted(line.number))
            .map(|line| artefacts::remove(line.text))
            .collect();
        prop_assert_eq!(visible(&read.text), visible(&lines.concat()));
    }

    #[test]
    fn notes_lose_nothing_but_their_brackets(text in NOTES) {
        let sorted = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
            letters.sort_unstable();
            letters
        };
        let got = document("any", text.as_bytes())
            .map(|document| sorted(&document.text))
            .unwrap_or_default();
        prop_assert_eq!(got, sorted(&text));
    }
}

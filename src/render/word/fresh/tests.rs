//! What the parts of a fresh document hold, read back from their XML.

use proptest::prelude::*;

use super::paragraphs::{Look, looks};
use super::parts;
use crate::model::{
    Clause, ClauseId, ClauseKind, ClauseTree, Document, Language, Note, Paragraph, Part, Role,
    Section, Span,
};
use crate::ooxml::xml::{Element, Tree};

/// A version made of paragraphs; in each, clauses `kind|label|text` parted by `¶`.
fn tree(language: Language, lines: &[&str]) -> ClauseTree {
    let mut tree = ClauseTree {
        document: Document::missing("x.txt"),
        language,
        instruments: Vec::new(),
        sections: vec![Section { part: Part::Opening, heading: None, clauses: 0..0 }],
        clauses: Vec::new(),
        skipped: Vec::new(),
        warnings: Vec::new(),
    };
    for line in lines {
        push_paragraph(&mut tree, line);
    }
    tree
}

fn push_paragraph(tree: &mut ClauseTree, line: &str) {
    let start = tree.document.text.len();
    let number = u32::try_from(tree.document.paragraphs.len() + 1).unwrap();
    for clause in line.split('¶') {
        let [kind, label, text] = clause.splitn(3, '|').collect::<Vec<_>>()[..] else {
            append(tree, clause);
            continue;
        };
        if tree.document.text.len() > start {
            append(tree, " ");
        }
        let label = append(tree, label);
        if !label.is_empty() {
            append(tree, "\t");
        }
        let text = append(tree, text);
        push_clause(tree, kind, Clause { label, text, line: number, ..BLANK });
    }
    let text = Span::new(start, tree.document.text.len());
    tree.document.paragraphs.push(Paragraph { line: number, text, role: Role::Unsaid });
    append(tree, "\n");
}

const BLANK: Clause = Clause {
    kind: ClauseKind::Paragraph,
    line: 0,
    label: Span { start: 0, end: 0 },
    text: Span { start: 0, end: 0 },
    parent: None,
    section: 0,
};

/// Adds a clause; a `>` before its kind nests it in the clause before it.
fn push_clause(tree: &mut ClauseTree, kind: &str, clause: Clause) {
    let (name, is_nested) = kind.strip_prefix('>').map_or((kind, false), |name| (name, true));
    let kinds = [
        ClauseKind::Number,
        ClauseKind::Title,
        ClauseKind::History,
        ClauseKind::Enacting,
        ClauseKind::Heading,
        ClauseKind::Clause,
        ClauseKind::Paragraph,
        ClauseKind::Annex,
    ];
    let kind = kinds.into_iter().find(|kind| kind.name() == name).unwrap();
    if kind == ClauseKind::Annex {
        tree.sections.push(Section { part: Part::Annex, heading: None, clauses: 0..0 });
    }
    let section = u32::try_from(tree.sections.len() - 1).unwrap();
    let parent = is_nested.then(|| ClauseId::new(tree.clauses.len() - 1));
    tree.clauses.push(Clause { kind, parent, section, ..clause });
}

fn append(tree: &mut ClauseTree, text: &str) -> Span {
    let start = tree.document.text.len();
    tree.document.text.push_str(text);
    Span::new(start, tree.document.text.len())
}

/// Adds a note that the last paragraph calls with this mark.
fn push_note(tree: &mut ClauseTree, mark: &str, text: &str) {
    let paragraph = tree.document.paragraphs.last().unwrap().text;
    let at = paragraph.start as usize + tree.text(paragraph).rfind(mark).unwrap();
    let text = append(tree, text);
    let paragraph = u32::try_from(tree.document.paragraphs.len() - 1).unwrap();
    tree.document.notes.push(Note { paragraph, mark: Span::new(at, at + mark.len()), text });
    append(tree, "\n");
}

/// The main part.
fn document(tree: &ClauseTree) -> String {
    parts(tree).main
}

/// The part to which the main part leads by this kind of relationship.
fn part(tree: &ClauseTree, kind: &str) -> String {
    parts(tree).related.into_iter().find(|(found, _)| *found == kind).unwrap().1
}

/// The styles of the paragraphs.
fn styles(tree: &ClauseTree) -> String {
    looks(tree).iter().map(Look::style_id).collect::<Vec<_>>().join(" ")
}

/// The characters of each paragraph of an element, notes called as in extracted text.
fn paragraphs(part: &str) -> Vec<String> {
    let tree = Tree::parse(part).unwrap();
    let mut found = Vec::new();
    collect(&tree.root, &mut found);
    found
}

fn collect(element: &Element, found: &mut Vec<String>) {
    let text = match element.word_name() {
        Some("p") => Some(String::new()),
        Some("t") => Some(element.text().into_owned()),
        Some("tab") => Some("\t".to_owned()),
        Some("br") => Some("\u{2028}".to_owned()),
        Some("noBreakHyphen") => Some("\u{2011}".to_owned()),
        Some("softHyphen") => Some("\u{AD}".to_owned()),
        Some("sym") => {
            let code = u32::from_str_radix(&element.attribute("char").unwrap(), 16).unwrap();
            char::from_u32(code).map(String::from)
        }
        Some(name @ ("footnoteReference" | "endnoteReference")) => {
            let kind = name.trim_end_matches("erence");
            Some(format!("[{kind}:{}]", element.attribute("id").unwrap()))
        }
        _ => None,
    };
    match (element.is("p"), text, found.last_mut()) {
        (true, Some(text), _) => found.push(text),
        (false, Some(text), Some(last)) => last.push_str(&text),
        _ => {}
    }
    element.elements().for_each(|child| collect(child, found));
}

/// The runs of each paragraph, with the letters of their properties: `i`talic, `r`ight to left.
fn runs(tree: &ClauseTree) -> Vec<String> {
    let document = document(tree);
    let document = Tree::parse(&document).unwrap();
    let shown = |run: &Element| {
        let properties = run.child("rPr");
        let has =
            |name: &str| properties.is_some_and(|properties| properties.child(name).is_some());
        let signs =
            [("i", "i"), ("rtl", "r")].map(|(name, sign)| if has(name) { sign } else { "" });
        let mut text = vec![String::new()];
        run.elements().for_each(|child| collect(child, &mut text));
        format!("{}<{}>", signs.concat(), text.concat())
    };
    let body = document.root.child("body").unwrap();
    let paragraphs = body.elements().filter(|element| element.is("p"));
    paragraphs
        .map(|paragraph| paragraph.elements().filter(|e| e.is("r")).map(shown).collect())
        .collect()
}

#[test]
fn every_clause_has_the_style_of_its_kind_and_depth() {
    let tree = tree(
        Language::English,
        &[
            "a cover page",
            "number||RESOLUTION 91 (Dubai, 2014)",
            "title||Radio for lighthouses",
            "history||(Hammamet, 2016)",
            "enacting||The Council,",
            "heading||recalling",
            "clause|a)|Resolution 5;",
            ">clause|–|of 2014,",
            "clause|–|lamps:",
            "heading||resolves",
            "clause|1|to assist:",
            ">clause|1.1|in these fields:",
            ">clause|a)|training:",
            ">clause|i)|of keepers:",
            ">clause|–|by day;",
            ">clause|–|by night;",
            "annex||ANNEX 1",
            "title||Lighthouses",
            "paragraph||They are listed below.",
        ],
    );
    let expected = "Normal ResNo Restitle Resref Normalaftertitle Call Normal enumlev1 enumlev1 Call \
        Normal Normal enumlev1 enumlev2 enumlev3 enumlev3 AnnexNo Annextitle Normal";
    assert_eq!(styles(&tree), expected);
}

#[test]
fn lettered_labels_and_headings_run_in_are_italic() {
    let tree = tree(
        Language::Russian,
        &[
            "heading||напоминая,¶clause|a)|Резолюцию 5",
            "enacting||Совет,¶heading||решает¶clause|1|что Союз",
            "heading||решает",
            "clause|1bis|что Союз",
            "clause|б)|что Союз",
        ],
    );
    assert_eq!(
        runs(&tree),
        [
            "i<напоминая,>< >i<a)><\tРезолюцию 5>",
            "<Совет, >i<решает>< 1\tчто Союз>",
            "<решает>",
            "<1bis\tчто Союз>",
            "i<б)><\tчто Союз>",
        ]
    );
    assert_eq!(styles(&tree), "Normal Normalaftertitle Call Normal Normal");
}

#[test]
fn arabic_runs_from_right_to_left() {
    let tree = tree(Language::Arabic, &["heading||إذ يذكّر", "clause|أ )|بالقرار 93 (WTDC)،"]);
    assert_eq!(runs(&tree), ["r<إذ يذكّر>", "ir<أ )>r<\tبالقرار ><93>r< (><WTDC>r<)،>"]);
    let document = document(&tree);
    assert_eq!(document.matches("<w:bidi/>").count(), 3, "two paragraphs and the section");
    assert_eq!(document.matches("<w:rPr><w:rtl/></w:rPr></w:pPr>").count(), 2);
}

#[test]
fn chinese_names_its_fonts_and_is_never_slanted() {
    let tree = tree(Language::Chinese, &["heading||忆及¶clause|a)|第5号“决议”"]);
    assert_eq!(runs(&tree), ["<忆及>< >i<a)><\t第5号“决议”>"]);
    let document = document(&tree);
    assert!(document.contains(r#"<w:rFonts w:hint="eastAsia" w:eastAsia="STKaiti"/>"#));
    let styles = part(&tree, "styles");
    assert!(styles.contains(r#"w:eastAsia="SimSun""#) && !styles.contains("{heading}"));
}

#[test]
fn every_language_is_named() {
    for (language, expected) in [
        (Language::Arabic, "en-GB"),
        (Language::Chinese, "en-GB"),
        (Language::English, "en-GB"),
        (Language::French, "fr-FR"),
        (Language::Russian, "ru-RU"),
        (Language::Spanish, "es-ES"),
    ] {
        let tree = tree(language, &["noting"]);
        let named = format!(r#"w:val="{expected}" w:eastAsia="zh-CN" w:bidi="ar-EG""#);
        for name in ["styles", "settings"] {
            assert!(part(&tree, name).contains(&named), "{language} {name}");
        }
    }
}

#[test]
fn notes_with_a_body_become_notes() {
    let line = "the sea[footnoteRef:1], lakes[footnoteRef:2]*, rain[footnoteRef:9] [endnoteRef:1]";
    let mut tree = tree(Language::English, &["no notes", line]);
    push_note(&mut tree, "1", "Rain & snow.");
    push_note(&mut tree, "*", "Of salt.");
    let calls = tree.text(tree.document.paragraphs[1].text).find("1]").unwrap();
    let at = tree.document.paragraphs[1].text.start as usize + calls;
    let text = append(&mut tree, "With islands.");
    tree.document.notes.push(Note { paragraph: 1, mark: Span::new(at, at + 1), text });

    let document = document(&tree);
    assert_eq!(paragraphs(&document), ["no notes", line]);
    assert_eq!(document.matches("footnoteReference ").count(), 2, "the third has no body");
    let custom = r#"<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t xml:space="preserve">*</w:t></w:r>"#;
    assert!(document.contains(custom), "{document}");
    let footnotes = paragraphs(&part(&tree, "footnotes"));
    assert_eq!(footnotes, ["", "", "\tWith islands.", "*\tOf salt."]);
    assert_eq!(paragraphs(&part(&tree, "endnotes"))[2], "\tRain & snow.");
    assert_eq!(part(&tree, "settings").matches(r#"w:id="-1""#).count(), 2);
}

#[test]
fn a_text_without_notes_has_no_part_for_them() {
    let related = parts(&tree(Language::French, &["notant"])).related;
    let kinds: Vec<&str> = related.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, ["styles", "settings", "fontTable"]);
}

/// What a paragraph reads after a way through XML.
fn writable(text: &str) -> String {
    let is_forbidden = |c: char| {
        (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
    };
    text.replace(is_forbidden, "\u{FFFD}")
}

proptest! {
    #[test]
    fn any_text_comes_back_paragraph_by_paragraph(
        lines in prop::collection::vec(
            "([a-z <&>\"\t\u{2028}\u{2011}\u{AD}\u{0}\u{7}\u{202E}\u{F0B7}\r]|[0-9.,/ ]|[أ-ي،؛() ]|[а-я“”]|[一-丁]|\\PC){0,40}",
            1..5,
        ),
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let drafts: Vec<String> = lines
            .iter()
            .map(|line| format!("heading||{0}¶>clause|{0}|{0}", line.replace(['|', '¶'], "")))
            .collect();
        let drafts: Vec<&str> = drafts.iter().map(String::as_str).collect();
        let tree = tree(language, &drafts);
        let expected: Vec<String> =
            tree.document.paragraphs.iter().map(|p| writable(tree.text(p.text))).collect();
        prop_assert_eq!(paragraphs(&document(&tree)), expected);
    }
}

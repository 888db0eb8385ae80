//! A text that is put into the layout of a page reads back to the outline it had.
//!
//! Texts of the corpus in six languages are wrapped, run together or decorated in many ways; then the
//! clauses must be those of the text with one paragraph a line:
//!
//! ```text
//! a)⇥that irrigation accounts for most of the water;    ─►    a) that irrigation accounts
//!                                                             for most of the water;
//! ```

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use revmark::model::{ClauseKind, ClauseTree, WarningCode};
use revmark::text::fold::fold_case;
use revmark::text::label;
use revmark::{parse, read};

/// A text of each language.
const TEXTS: [&str; 6] = [
    "001-en-plain",
    "003-fr-plain",
    "005-es-plain",
    "007-ru-plain",
    "009-zh-plain",
    "011-ar-plain",
];

/// How much of the outline must come back. What is lost are sections without labels whose heading ends in
/// words that the lexicon does not know, in text that runs on.
const AGREEMENT: f64 = 0.95;

/// The layout of a page.
#[derive(Debug, Clone)]
enum Layout {
    /// Lines of a width, with labels on lines of their own or not.
    Wrapped { width: usize, labels_alone: bool },
    /// The same, with the last line of a clause before the others.
    LastLineFirst { width: usize },
    /// The same, with the number and the header of a page after so many lines.
    Pages { width: usize, lines: usize, has_header: bool },
    /// A bullet before each line below the opening.
    Bullets(char),
    /// So many paragraphs a line.
    RunTogether { paragraphs: usize },
    /// Blank lines between paragraphs, and lines of a site around them.
    Site,
}

fn layouts() -> impl Strategy<Value = Layout> {
    prop_oneof![
        (56_usize..120, any::<bool>())
            .prop_map(|(width, labels_alone)| Layout::Wrapped { width, labels_alone }),
        (64_usize..100).prop_map(|width| Layout::LastLineFirst { width }),
        (64_usize..100, 20_usize..50, any::<bool>())
            .prop_map(|(width, lines, has_header)| Layout::Pages { width, lines, has_header }),
        prop_oneof![Just('•'), Just('-'), Just('–')].prop_map(Layout::Bullets),
        prop_oneof![Just(1000_usize), 12_usize..30]
            .prop_map(|paragraphs| Layout::RunTogether { paragraphs }),
        Just(Layout::Site),
    ]
}

fn source(case: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(case);
    fs::read_to_string(path.join("base.txt")).unwrap()
}

/// The label of a paragraph and its text.
fn parts(paragraph: &str) -> (&str, &str) {
    let length = label::scan(paragraph).map_or(0, |label| label.text);
    let (label, text) = paragraph.split_at(length);
    (label.trim_end(), text)
}

fn is_wide(character: char) -> bool {
    ('\u{2E80}'..'\u{A000}').contains(&character) || ('\u{FF00}'..'\u{FF61}').contains(&character)
}

/// A paragraph in lines of a width; Chinese breaks between any two characters but before a sign.
fn wrap(paragraph: &str, width: usize) -> Vec<String> {
    let mut units: Vec<String> = Vec::new();
    for character in paragraph.chars() {
        let is_sign = matches!(character, '，' | '。' | '；' | '：' | '、' | '）' | '”');
        let breaks = units.last().is_none_or(|unit| {
            let last = unit.chars().last().unwrap();
            last == ' ' || !is_sign && (is_wide(last) || is_wide(character))
        });
        if breaks {
            units.push(String::new());
        }
        units.last_mut().unwrap().push(character);
    }
    let columns = |text: &str| text.chars().map(|c| 1 + usize::from(is_wide(c))).sum::<usize>();
    let mut lines: Vec<String> = vec![String::new()];
    for unit in units {
        let line = lines.last_mut().unwrap();
        if !line.is_empty() && columns(line) + columns(unit.trim_end()) > width {
            lines.push(unit);
        } else {
            line.push_str(&unit);
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

impl Layout {
    /// Puts a text with one paragraph a line into this layout.
    fn of(&self, text: &str) -> String {
        let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let lines: Vec<String> = match *self {
            Self::Wrapped { width, labels_alone } => paragraphs
                .iter()
                .flat_map(|paragraph| match parts(paragraph) {
                    (label, text) if labels_alone && !label.is_empty() => {
                        [vec![label.to_owned()], wrap(text, width)].concat()
                    }
                    _ => wrap(&paragraph.replace('\t', " "), width),
                })
                .collect(),
            Self::LastLineFirst { width } => paragraphs
                .iter()
                .flat_map(|paragraph| {
                    let (label, text) = parts(paragraph);
                    let mut lines = wrap(text, width);
                    let is_short = lines.last().unwrap().chars().count() * 2 < width;
                    if !label.is_empty() && is_short {
                        lines.rotate_right(1);
                    }
                    let label = (!label.is_empty()).then(|| label.to_owned());
                    label.into_iter().chain(lines).collect::<Vec<_>>()
                })
                .collect(),
            Self::Pages { width, lines: length, has_header } => {
                let lines = Self::Wrapped { width, labels_alone: false }.of(text);
                let lines: Vec<&str> = lines.lines().collect();
                let header = if has_header { "\nFinal Acts of the Conference" } else { "" };
                let pages = lines.chunks(length).zip(12..);
                pages
                    .map(|(page, number)| format!("{}\n{number}{header}", page.join("\n")))
                    .collect()
            }
            Self::Bullets(bullet) => paragraphs
                .iter()
                .enumerate()
                .map(|(at, paragraph)| match at {
                    0..4 => (*paragraph).to_owned(),
                    _ => format!("{bullet} {}", paragraph.replace('\t', " ")),
                })
                .collect(),
            Self::RunTogether { paragraphs: count } => {
                let is_chinese = text.contains('，');
                let glue = if is_chinese { "" } else { " " };
                paragraphs.chunks(count).map(|c| c.join(glue).replace('\t', glue)).collect()
            }
            Self::Site => {
                let body = paragraphs.join("\n\n");
                vec!["Home\nNews\nAbout this site\n\n".to_owned() + &body + "\n\nShare this page"]
            }
        };
        lines.join("\n") + "\n"
    }
}

fn tree(text: &str) -> ClauseTree {
    parse::tree(read::document("layout.txt", text.as_bytes()).unwrap(), &parse::Options::default())
}

/// The headings and clauses of a text, each with its label and how it begins, and how often it does.
fn outline(tree: &ClauseTree) -> BTreeMap<(String, String), usize> {
    let mut found = BTreeMap::new();
    for clause in &tree.clauses {
        if matches!(clause.kind, ClauseKind::Heading | ClauseKind::Clause | ClauseKind::Paragraph) {
            let is_letter = |c: &char| c.is_alphanumeric();
            let text =
                fold_case(tree.text(clause.text)).chars().filter(is_letter).take(24).collect();
            let label = label::key(tree.text(clause.label));
            *found.entry((label, text)).or_default() += 1;
        }
    }
    found
}

/// The share of two outlines that is the same.
fn agreement(one: &ClauseTree, other: &ClauseTree) -> f64 {
    let (one, other) = (outline(one), outline(other));
    let common: usize =
        one.iter().map(|(key, count)| other.get(key).map_or(0, |found| *count.min(found))).sum();
    let all: usize = one.values().chain(other.values()).sum();
    let count = |count: usize| f64::from(u32::try_from(count).unwrap());
    2.0 * count(common) / count(all)
}

proptest! {
    #![proptest_config(crate::laws::config_with("tests/proptest-regressions/layouts.txt"))]

    #[test]
    fn a_layout_reads_back_to_the_outline(layout in layouts(), case in 0..TEXTS.len()) {
        let text = source(TEXTS[case]);
        let (clean, laid) = (tree(&text), tree(&layout.of(&text)));
        let share = agreement(&clean, &laid);
        prop_assert!(share >= AGREEMENT, "{} {layout:?}: {share:.3}", TEXTS[case]);
        let [clean] = clean.instruments.as_slice() else { panic!("one instrument") };
        let [laid] = laid.instruments.as_slice() else { panic!("one instrument") };
        prop_assert_eq!(&clean.number, &laid.number);
        prop_assert_eq!(clean.title.replace(' ', ""), laid.title.replace(' ', ""));
    }
}

#[test]
fn one_paragraph_a_line_is_read_as_it_stands() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut count = 0;
    for case in fs::read_dir(folder).unwrap() {
        for name in ["base.txt", "revised.txt"] {
            let Ok(bytes) = fs::read(case.as_ref().unwrap().path().join(name)) else { continue };
            let document = read::document(name, &bytes).unwrap();
            let is_note = |warning: &revmark::model::Warning| warning.code == WarningCode::Layout;
            assert!(!document.warnings.iter().any(is_note), "{case:?} {name}");
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}

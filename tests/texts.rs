//! What must hold for two texts whose marks go into a Word document.
//!
//! In: the corpus, and generated versions ([`crate::strategy`]). Out: a failure that names the
//! paragraph.
//!
//! ```text
//! base.txt ─► document ─┬─► marked ─┬─► all rejected ═ the text of the base
//! revised.txt ─► document┘          └─► all accepted ═ the text of the revised version
//! ```

use proptest::prelude::*;

use revmark::model::{Document, Side, Symbol};
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::render::word;
use revmark::text::calls::without_numbers;
use revmark::text::fold::{fold, is_same};
use revmark::{Options, in_word, read};

use crate::laws::{COMPARER, config_with};
use crate::strategy::{self, Versions};
use crate::word::versions::version_faults;

/// Both versions of a pair with marks, as they are read back.
struct Marked {
    base: Document,
    revised: Document,
    rejected: Document,
    accepted: Document,
    symbols: Vec<Symbol>,
    /// The documents made of the two texts, and the one with marks.
    files: [Vec<u8>; 3],
    is_exact: bool,
}

/// The versions of two texts that do not come back out of a Word document with marks.
pub(crate) fn faults(versions: &Versions, options: &Options, moves: bool) -> Vec<String> {
    marked(versions, options, moves).map(|marked| marked.faults()).unwrap_or_default()
}

/// Marks the changes of two texts, moves as such if wanted; `None` where one of them is no text, or
/// no resolution.
fn marked(versions: &Versions, options: &Options, moves: bool) -> Option<Marked> {
    let text = |text: &str| read::document("text", text.as_bytes()).ok();
    let (base, package) = in_word(text(&versions.base)?, options).unwrap();
    let (revised, other) = in_word(text(&versions.revised)?, options).unwrap();
    let comparison = COMPARER.compare(base.clone(), revised.clone(), options).ok()?;
    let document = COMPARER.document(&comparison, options);
    let writing = word::Options { author: "A".to_owned(), date: None, moves, view: View::Final };
    let bytes = word::marked(&comparison, &document, &package, &writing).unwrap();
    let marked = Package::open(bytes).unwrap();
    let read = |view: View| read::word::document("marked", &marked, view).unwrap();
    Some(Marked {
        base,
        revised,
        rejected: read(View::Original),
        accepted: read(View::Final),
        symbols: comparison.rows.iter().map(|row| row.symbol).collect(),
        files: [&package, &other, &marked].map(|package| package.bytes().to_vec()),
        is_exact: options.typography,
    })
}

/// The paragraphs of a document, then its notes.
fn lines(document: &Document) -> Vec<String> {
    let paragraphs = document.paragraphs.iter().map(|paragraph| paragraph.text);
    let notes = document.notes.iter().map(|note| note.text);
    let text = |span: revmark::model::Span| without_numbers(span.of(&document.text)).into_owned();
    paragraphs.chain(notes).map(text).collect()
}

impl Marked {
    /// Where one of the versions does not come back: as the program reads it, and as a reader does
    /// that knows nothing of the program.
    fn faults(&self) -> Vec<String> {
        let [base, revised, marked] = &self.files;
        let alike = |line: &str| {
            let bare: String = line.split_whitespace().collect();
            if self.is_exact { bare } else { fold(&bare).into_owned() }
        };
        let mut faults = version_faults([base, revised], marked, alike);
        for (version, written, wanted) in
            [("base", &self.rejected, &self.base), ("revised", &self.accepted, &self.revised)]
        {
            let (written, wanted) = (lines(written), lines(wanted));
            // White space behind a label is typography, also where there is none.
            let bare = |text: &String| text.split_whitespace().collect::<String>();
            let is_right = |(one, other): &(&String, &String)| is_same(&bare(one), &bare(other));
            let wrong = written.iter().zip(&wanted).find(|pair| !is_right(pair));
            faults.extend(wrong.map(|(one, other)| format!("{version}: {one:?} for {other:?}")));
            if written.len() != wanted.len() {
                faults.push(format!("{version}: {} lines for {}", written.len(), wanted.len()));
            }
        }
        faults
    }
}

#[test]
fn every_case_of_the_corpus_comes_back_with_the_same_marks() {
    let mut faults = Vec::new();
    for case in crate::corpus::cases() {
        let [base, revised] = [Side::Base, Side::Revised].map(|side| case.text(side));
        // XML has no way to write control characters.
        let has_controls = [&base, &revised].iter().any(|text| text.contains('\u{1b}'));
        let marked = marked(&Versions { base, revised }, &Options::default(), false).unwrap();
        faults.extend(marked.faults().iter().map(|fault| format!("{}: {fault}", case.name)));
        let symbols: Vec<Symbol> = case.compare().rows.iter().map(|row| row.symbol).collect();
        if symbols != marked.symbols && !has_controls {
            faults.push(format!("{}: other marks than as texts", case.name));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn a_note_keeps_its_place_its_number_and_its_own_mark() {
    let base = "noting\na)\tthe sea[footnoteRef:4]; [4: \tAt noon.]\n\n\
        b)\tthe lakes[footnoteRef:5]*, [5: *\tOf salt.]\n\nresolves\n1\tto wait.\n";
    let revised = "noting[footnoteRef:4] [4: \tNew.]\n\na)\tthe sea[footnoteRef:5]; [5: \tAt noon.]\n\n\
        b)\tthe lakes[footnoteRef:6]*, [6: *\tOf much salt.]\n\n\
        c)\train[footnoteRef:7]†, [7: †\tAnd snow.]\n\nresolves\n1\tto wait.\n";
    let versions = Versions { base: base.to_owned(), revised: revised.to_owned() };
    let marked = marked(&versions, &Options { plain: true, ..Options::default() }, false).unwrap();
    assert_eq!(marked.faults(), Vec::<String>::new());
    let marks = |document: &Document| -> Vec<String> {
        document.notes.iter().map(|note| note.mark.of(&document.text).to_owned()).collect()
    };
    assert_eq!(marks(&marked.rejected), ["1", "*"]);
    assert_eq!(marks(&marked.accepted), ["1", "2", "*", "†"]);
}

proptest! {
    #![proptest_config(config_with("tests/proptest-regressions/texts.txt"))]

    #[test]
    fn any_two_resolutions_come_back(versions in strategy::versions()) {
        prop_assert_eq!(faults(&versions, &Options::default(), false), Vec::<String>::new());
    }

    #[test]
    fn any_two_texts_come_back(base in strategy::wild(), revised in strategy::wild()) {
        let options = Options { plain: true, ..Options::default() };
        let versions = Versions { base, revised };
        prop_assert_eq!(faults(&versions, &options, false), Vec::<String>::new());
    }
}

//! Checks list labels in documents of other programs against those that `LibreOffice` shows.
//!
//! ```text
//! <w:numPr><w:ilvl w:val="1"/>…  ─►  "(a)"
//! ```

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use revmark::ooxml::numbering::{Counters, Numbering};
use revmark::ooxml::package::Package;
use revmark::ooxml::story::{blocks, cells, rows};
use revmark::ooxml::styles::Styles;
use revmark::ooxml::xml::{Element, Tree};

use crate::shared;

/// The documents, and the labels of their paragraphs in order, those without one left out.
///
/// `LibreOffice` 7.4 gives no text for bullets, and decimal numbers for the Greek ones.
const EXPECTED: [(&str, &str); 14] = [
    ("samples/en_autonum_base.docx", "a) b) c) d)"),
    // The styles of the second and third level name no list; they are based on one that does.
    ("odd/docx4j/NumberingImplicitNumId.docx", "Section 1. 1.1 (a) Section 2. 2.1 2.2"),
    ("odd/docx4j/numbering_indentation.docx", "1. 2. 3. 4."),
    ("odd/docx4j/arabic_numbering.docx", ""),
    ("odd/docx4j/arabic_align.docx", "• • • • •"),
    ("odd/docx4j/sample-docx.docx", "• ◦ 1) a) i)"),
    (
        "odd/apache-poi/Numbering.docx",
        "• ◦ ▪ • 1. a. i. 1. 1.1. 1.1.1. NEW-1-FORMAT a) i) α. β. γ.",
    ),
    ("odd/apache-poi/NumberingWOverrides.docx", "1 B C A B 4"),
    ("odd/apache-poi/NumberingWithOutOfOrderId.docx", "•"),
    ("odd/mammoth/simple-list.docx", "• •"),
    ("odd/docx-rs/numbering.docx", "Section 1. ① ② i. ii."),
    ("odd/docx-rs/without_numid.docx", ""),
    // Its only paragraph with a list is taken out of it by a list of id 0.
    ("odd/docx-rs/table_indent.docx", ""),
    // Only the former properties name a list.
    ("odd/docx-rs/paragraph_property_change.docx", ""),
];

#[test]
fn labels_are_those_that_are_shown() {
    let Some(folder) = shared() else { return };
    let mut faults = String::new();
    for (name, expected) in EXPECTED {
        let found = labels(&folder.join("fixtures/docx").join(name)).join(" ");
        if found != expected {
            writeln!(faults, "{name}\n  expected {expected}\n  found    {found}").unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

/// The labels of the body of a document.
fn labels(path: &Path) -> Vec<String> {
    let package = Package::open(fs::read(path).unwrap()).unwrap();
    let related = |kind: &str| {
        let part = package.related(package.main(), kind).unwrap();
        part.and_then(|part| package.text(&part).unwrap())
    };
    let (styles, numbering) = (related("styles"), related("numbering"));
    let styles = styles.as_ref().map(|text| Tree::parse(text).unwrap());
    let numbering = numbering.as_ref().map(|text| Tree::parse(text).unwrap());
    let styles = Styles::of(styles.as_ref());
    let numbering = Numbering::of(numbering.as_ref(), &styles);
    let mut counters = Counters::of(&numbering, &styles);
    let main = package.text(package.main()).unwrap().unwrap();
    let mut found = Vec::new();
    let main = Tree::parse(&main).unwrap();
    collect(main.root.child("body").unwrap(), &mut counters, &mut found);
    found
}

fn collect(container: &Element, counters: &mut Counters<'_>, found: &mut Vec<String>) {
    for block in blocks(container) {
        if block.is("tbl") {
            for cell in rows(block).into_iter().flat_map(cells) {
                collect(cell, counters, found);
            }
        } else if let Some(label) = counters.label(block.child("pPr")) {
            found.push(label.text);
        }
    }
}

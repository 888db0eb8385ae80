//! The tracked changes of a package, and the parts that hold them.
//!
//! In: packages. Out: how many changes there are, ids that are not unique, parts that changed.
//!
//! ```text
//! <w:ins w:id="7">…  <w:del w:id="7">…      two changes; 7 stands twice
//! ```

use std::collections::BTreeMap;

use super::package::Package;
use super::projection::{attribute, name, parse};

/// The elements that are tracked changes (ECMA-376 part 1, 17.13.5).
const CHANGES: [&str; 15] = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "cellIns",
    "cellDel",
    "cellMerge",
    "numberingChange",
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "tblGridChange",
    "trPrChange",
    "tcPrChange",
];
/// Other elements whose ids are from the same store.
const ANNOTATIONS: [&str; 4] =
    ["moveFromRangeStart", "moveToRangeStart", "bookmarkStart", "commentRangeStart"];

/// The parts that marks may change: the stories that are compared, and what says that they are there.
const TOUCHED: [&str; 4] =
    ["[Content_Types].xml", "word/settings.xml", "word/footnotes.xml", "word/endnotes.xml"];

/// How many tracked changes a package holds.
pub(super) fn count(package: &Package) -> usize {
    ids(package).iter().filter(|(element, _)| CHANGES.contains(&element.as_str())).count()
}

/// The ids of tracked changes that something else has too.
pub(super) fn repeated_ids(package: &Package) -> Vec<String> {
    let mut owners: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (element, id) in ids(package) {
        owners.entry(id).or_default().push(element);
    }
    owners.retain(|_, elements| {
        elements.len() > 1 && elements.iter().any(|element| CHANGES.contains(&element.as_str()))
    });
    owners.iter().map(|(id, elements)| format!("{id}: {}", elements.join(" "))).collect()
}

/// All annotations with their ids.
fn ids(package: &Package) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (part, _) in package.parts.iter().filter(|(part, _)| is_story(part)) {
        let text = package.text(part).unwrap();
        for node in parse(&text).descendants() {
            let element = name(node);
            if CHANGES.contains(&element) || ANNOTATIONS.contains(&element) {
                let id = attribute(node, "id").unwrap_or("none");
                found.push((element.to_owned(), id.to_owned()));
            }
        }
    }
    found
}

/// Whether a part holds text of the document.
fn is_story(part: &str) -> bool {
    let file = part.strip_prefix("word/").and_then(|part| part.strip_suffix(".xml"));
    let name =
        file.unwrap_or_default().trim_end_matches(|character: char| character.is_ascii_digit());
    ["document", "footnotes", "endnotes", "header", "footer"].contains(&name)
}

/// The parts of the base that marks have no business with, and that are gone or changed.
pub(super) fn touched_parts(base: &Package, marked: &Package) -> Vec<String> {
    let main = base.main();
    let is_left_alone =
        |part: &str| part != main && !part.starts_with("word/_rels/") && !TOUCHED.contains(&part);
    let changed = base.parts.iter().filter(|(part, content)| {
        is_left_alone(part) && marked.part(part) != Some(content.as_slice())
    });
    let added =
        marked.parts.iter().filter(|(part, _)| is_left_alone(part) && base.part(part).is_none());
    changed.chain(added).map(|(part, _)| part.clone()).collect()
}

#[test]
fn ids_that_stand_twice_and_parts_that_changed_are_found() {
    let package = |body: &str, header: &str| {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let parts = [
            ("_rels/.rels", r#"<R><R Type="/officeDocument" Target="word/document.xml"/></R>"#),
            ("word/document.xml", &format!(r#"<w:p xmlns:w="{space}">{body}</w:p>"#)),
            ("word/header1.xml", header),
        ];
        let parts = parts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        Package { parts: parts.to_vec() }
    };
    let base = package(r#"<w:bookmarkStart w:id="7"/>"#, "<a/>");
    let marked =
        package(r#"<w:bookmarkStart w:id="7"/><w:ins w:id="7"/><w:del w:id="8"/>"#, "<b/>");
    assert_eq!((count(&base), count(&marked)), (0, 2));
    assert!(repeated_ids(&base).is_empty());
    assert_eq!(repeated_ids(&marked), ["7: bookmarkStart ins"]);
    assert_eq!(touched_parts(&base, &marked), ["word/header1.xml"]);
    assert!(touched_parts(&base, &base).is_empty());
}

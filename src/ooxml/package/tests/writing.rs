//! What is written of a package.

use std::io::Read;

use zip::ZipArchive;

use super::*;

const MACRO_TYPE: &str = "application/vnd.ms-word.document.macroEnabled.main+xml";
const TEMPLATE_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
const MICROSOFT: &str = "http://schemas.microsoft.com/office/2006/relationships";

/// The names and the deflated bytes of all entries.
fn raw(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let entry = |index| {
        let mut entry = zip.by_index_raw(index).unwrap();
        let (mut bytes, name) = (Vec::new(), entry.name().unwrap().into_owned());
        entry.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    (0..).map(entry).take(ZipArchive::new(Cursor::new(bytes)).unwrap().len()).collect()
}

fn names(bytes: &[u8]) -> Vec<String> {
    raw(bytes).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn what_is_not_changed_is_copied_to_the_byte_and_in_order() {
    let base = sound_with("word/media/tide.bin", &[0, 1, 2, 255]);
    let package = Package::open(base.clone()).unwrap();
    assert_eq!(raw(&package.edit().write().unwrap()), raw(&base));
    let mut edit = package.edit();
    edit.replace("word/document.xml", "<document>the ebb</document>".to_owned()).unwrap();
    let written = edit.clone().write().unwrap();
    assert_eq!(written, edit.write().unwrap());
    let (before, mut after) = (raw(&base), raw(&written));
    assert_ne!(before[2], after[2]);
    after[2] = before[2].clone();
    assert_eq!(before, after);
    let package = Package::open(written).unwrap();
    assert_eq!(package.text("word/document.xml").unwrap().unwrap(), "<document>the ebb</document>");
}

#[test]
fn a_part_that_is_not_there_cannot_be_replaced() {
    let package = Package::open(sound()).unwrap();
    assert!(package.edit().replace("word/notes.xml", String::new()).is_err());
}

#[test]
fn new_parts_are_led_to_and_described() {
    let package = Package::open(sound_with("word/Footnotes.xml", b"<old/>")).unwrap();
    let mut edit = package.edit();
    let ids = [
        edit.add("footnotes", "<new/>".to_owned()),
        edit.add("footnotes", "<newer/>".to_owned()),
        edit.add("endnotes", "<end/>".to_owned()),
    ];
    assert_eq!(ids, ["rId5", "rId6", "rId7"]);
    let written = Package::open(edit.write().unwrap()).unwrap();
    let notes = written.all_related("word/document.xml", "footnotes").unwrap();
    assert_eq!(notes, ["word/footnotes2.xml", "word/footnotes3.xml"]);
    assert_eq!(written.text("word/footnotes3.xml").unwrap().unwrap(), "<newer/>");
    assert_eq!(
        written.content_type("word/endnotes.xml"),
        Some("application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml")
    );
    assert_eq!(written.relationships("word/document.xml").unwrap().len(), 5);
    assert_eq!(written.related("word/document.xml", "hyperlink"), Ok(None));
}

#[test]
fn a_main_part_that_led_nowhere_gets_its_relationships() {
    let mut entries = document("word/document.xml", MAIN_TYPE, &root());
    entries.remove(3);
    let package = Package::open(packed(&entries)).unwrap();
    let mut edit = package.edit();
    assert_eq!(edit.add("settings", "<settings/>".to_owned()), "rId1");
    let bytes = edit.write().unwrap();
    assert_eq!(names(&bytes)[4..], ["word/_rels/document.xml.rels", "word/settings.xml"]);
    let written = Package::open(bytes).unwrap();
    assert!(written.related("word/document.xml", "settings").unwrap().is_some());
}

#[test]
fn new_parts_of_strict_documents_are_led_to_by_strict_relationships() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    let root = ways(&[("rId1", strict, "word/document.xml", "")]);
    let package = Package::open(packed(&document("word/document.xml", MAIN_TYPE, &root))).unwrap();
    let mut edit = package.edit();
    edit.add("footnotes", "<footnotes/>".to_owned());
    let written = Package::open(edit.write().unwrap()).unwrap();
    let ways = written.text("word/_rels/document.xml.rels").unwrap().unwrap();
    assert!(ways.contains("\"http://purl.oclc.org/ooxml/officeDocument/relationships/footnotes\""));
}

/// A document with macros, which lead to more macros.
fn with_macros() -> Package {
    let mut entries = document("word/document.xml", MACRO_TYPE, &root());
    let project = "word/vbaProject.bin";
    let text = |text: String| text.into_bytes();
    entries[0].1 = text(types(&[
        ("word/document.xml", MACRO_TYPE),
        (project, "application/vnd.ms-office.vbaProject"),
        ("word/vbaData.xml", "application/vnd.ms-word.vbaData+xml"),
    ]));
    entries[3].1 = text(ways(&[
        ("rId1", &format!("{MICROSOFT}/vbaProject"), "vbaProject.bin", ""),
        ("rId2", &format!("{OFFICE}/styles"), "styles.xml", ""),
    ]));
    let data = ways(&[("rId1", &format!("{MICROSOFT}/wordVbaData"), "vbaData.xml", "")]);
    entries.push((project.to_owned(), vec![0xCC, 0x61]));
    entries.push((relationships::part_of(project), text(data)));
    entries.push(("word/vbaData.xml".to_owned(), b"<vbaData/>".to_vec()));
    Package::open(packed(&entries)).unwrap()
}

#[test]
fn macros_are_never_written() {
    let package = with_macros();
    assert!(package.is_macro_enabled());
    let fault = package.edit().write().unwrap_err();
    assert_eq!(fault.what, "it holds macros, which a .docx file must not");
    let mut edit = package.edit().without_macros();
    edit.add("footnotes", "<footnotes/>".to_owned());
    let written = Package::open(edit.write().unwrap()).unwrap();
    assert_eq!(written.kind(), Kind::Document);
    assert!(!written.is_macro_enabled());
    assert!(written.parts().all(|part| !part.to_ascii_lowercase().contains("vba")));
    let types = written.text("[Content_Types].xml").unwrap().unwrap();
    assert!(!types.contains("vba") && !types.contains("macro"), "{types}");
    let kept = ["styles", "footnotes"].map(|kind| written.related(written.main(), kind).unwrap());
    assert!(kept.iter().all(Option::is_some));
}

#[test]
fn a_template_becomes_a_document() {
    let bytes = packed(&document("word/document.xml", TEMPLATE_TYPE, &root()));
    let package = Package::open(bytes).unwrap();
    assert_eq!(package.kind(), Kind::Template);
    let written = Package::open(package.edit().write().unwrap()).unwrap();
    assert_eq!(written.kind(), Kind::Document);
}

#[test]
fn a_fresh_package_is_the_same_on_every_run() {
    let parts =
        [("styles", "<styles/>"), ("header", "<a/>"), ("header", "<b/>"), ("theme", "<t/>")];
    let fresh = || Package::fresh("<document/>", &parts, &Limits::default()).unwrap();
    let package = fresh();
    assert_eq!(package.bytes(), fresh().bytes());
    assert_eq!(
        names(package.bytes()),
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/header.xml",
            "word/header2.xml",
            "word/theme.xml",
        ]
    );
    let ids: Vec<String> =
        package.relationships(package.main()).unwrap().into_iter().map(|way| way.id).collect();
    assert_eq!(ids, ["rId1", "rId2", "rId3", "rId4"]);
    assert_eq!(
        package.content_type("word/theme.xml"),
        Some("application/vnd.openxmlformats-officedocument.theme+xml")
    );
}

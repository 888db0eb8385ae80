//! The parts of a package around its body.
//!
//! In: the body, the notes and the comments. Out: a package with styles, a list, a header, settings
//! and a picture that nothing shows.
//!
//! ```text
//! [Content_Types].xml  _rels/.rels  word/document.xml  word/_rels/document.xml.rels
//! word/{styles,numbering,settings,header1,footnotes,endnotes,comments}.xml  word/media/seal.png
//! ```

use std::fmt::Write as _;

use super::inline::Gathered;
use crate::word::package::Package;

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT_WORD: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_OFFICE: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What ends a section: pages of their own size.
pub(super) const SECTION: &str = r#"<w:sectPr><w:pgSz w:w="11907" w:h="16840"/></w:sectPr>"#;

/// The styles of the templates that ITU documents are written in, and those of notes and tables.
const STYLES: [&str; 11] = [
    "ResNo",
    "Restitle",
    "Resref",
    "Normalaftertitle",
    "Call",
    "enumlev1",
    "enumlev2",
    "AnnexNo",
    "Annextitle",
    "Reasons",
    "FootnoteText",
];

/// The smallest picture there is: one pixel.
const PICTURE: [u8; 67] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4,
    0x89, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x00, 0x01, 0x00, 0x00,
    0x05, 0x00, 0x01, 0x0D, 0x0A, 0x2D, 0xB4, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
];

/// A package with a body.
pub(super) fn package(body: &str, gathered: &Gathered) -> Package {
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11907" w:h="16840"/></w:sectPr>"#;
    let mut parts = vec![
        ("styles", "styles", styles()),
        ("numbering", "numbering", numbering()),
        ("settings", "settings", settings(gathered)),
        ("header1", "header", part("hdr", "<w:p><w:r><w:t>Harbour office</w:t></w:r></w:p>")),
    ];
    let apart = [
        ("footnotes", "footnote", &gathered.footnotes),
        ("endnotes", "endnote", &gathered.endnotes),
    ];
    for (name, element, bodies) in apart {
        if !bodies.is_empty() {
            parts.push((name, name, part(name, &(separators(element) + bodies))));
        }
    }
    if !gathered.comments.is_empty() {
        parts.push(("comments", "comments", part("comments", &gathered.comments)));
    }
    let document = part("document", &format!("<w:body>{body}{section}</w:body>"));
    let mut all = vec![
        ("[Content_Types].xml".to_owned(), content_types(&parts)),
        ("_rels/.rels".to_owned(), relationships(&[("officeDocument", "word/document.xml")])),
    ];
    let mut targets: Vec<(&str, String)> =
        parts.iter().map(|(name, kind, _)| (*kind, format!("{name}.xml"))).collect();
    targets.push(("image", "media/seal.png".to_owned()));
    let targets: Vec<(&str, &str)> = targets.iter().map(|(kind, to)| (*kind, &**to)).collect();
    all.push(("word/document.xml".to_owned(), document));
    all.push(("word/_rels/document.xml.rels".to_owned(), relationships(&targets)));
    all.extend(parts.into_iter().map(|(name, _, text)| (format!("word/{name}.xml"), text)));
    let mut parts: Vec<(String, Vec<u8>)> =
        all.into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    parts.push(("word/media/seal.png".to_owned(), PICTURE.to_vec()));
    Package { parts }
}

/// A part of WordprocessingML.
fn part(root: &str, content: &str) -> String {
    format!(
        r#"{DECLARATION}<w:{root} xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml">{content}</w:{root}>"#
    )
}

fn content_types(parts: &[(&str, &str, String)]) -> String {
    let mut types = format!(
        r#"{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>"#
    );
    for (name, kind, _) in parts {
        write!(types, r#"<Override PartName="/word/{name}.xml" ContentType="{TYPE}.{kind}+xml"/>"#)
            .unwrap();
    }
    types + "</Types>"
}

fn relationships(targets: &[(&str, &str)]) -> String {
    let mut all = format!(r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">"#);
    for ((kind, target), number) in targets.iter().zip(1..) {
        write!(all, r#"<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
            .unwrap();
    }
    all + "</Relationships>"
}

fn styles() -> String {
    let mut styles = r#"<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>"#.to_owned();
    for name in STYLES {
        let shown = if name == "FootnoteText" { "footnote text" } else { name };
        write!(
            styles,
            r#"<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/><w:basedOn w:val="Normal"/></w:style>"#
        )
        .unwrap();
    }
    part("styles", &styles)
}

/// One list of decimal numbers.
fn numbering() -> String {
    part(
        "numbering",
        r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#,
    )
}

/// Which notes are separators is said where there are notes.
fn settings(gathered: &Gathered) -> String {
    let mut content = r#"<w:zoom w:percent="100"/>"#.to_owned();
    for (kind, bodies) in [("footnote", &gathered.footnotes), ("endnote", &gathered.endnotes)] {
        if !bodies.is_empty() {
            write!(
                content,
                r#"<w:{kind}Pr><w:{kind} w:id="-1"/><w:{kind} w:id="0"/></w:{kind}Pr>"#
            )
            .unwrap();
        }
    }
    part("settings", &content)
}

/// The two notes that only draw a line.
fn separators(element: &str) -> String {
    let separator = |kind: &str, id: i32| {
        format!(
            r#"<w:{element} w:type="{kind}" w:id="{id}"><w:p><w:r><w:{kind}/></w:r></w:p></w:{element}>"#
        )
    };
    separator("separator", -1) + &separator("continuationSeparator", 0)
}

/// Writes all parts in the namespaces of the strict form.
pub(super) fn make_strict(package: &mut Package) {
    for (_, content) in &mut package.parts {
        if let Ok(text) = str::from_utf8(content) {
            *content = text.replace(WORD, STRICT_WORD).replace(OFFICE, STRICT_OFFICE).into_bytes();
        }
    }
}

/// Writes the main part in UTF-16.
pub(super) fn make_utf16(package: &mut Package) {
    let (_, content) =
        package.parts.iter_mut().find(|(name, _)| name == "word/document.xml").unwrap();
    let text = str::from_utf8(content).unwrap().replace("UTF-8", "UTF-16");
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    *content = units.flat_map(u16::to_le_bytes).collect();
}

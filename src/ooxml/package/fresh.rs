//! A package out of nothing.
//!
//! In: the text of a document and of the parts it leads to. Out: the package.
//!
//! ```text
//! document, [styles, footnotes] ─► [Content_Types].xml
//!                                  _rels/.rels
//!                                  word/document.xml
//!                                  word/_rels/document.xml.rels   rId1 styles, rId2 footnotes
//!                                  word/styles.xml
//!                                  word/footnotes.xml
//! ```

use super::output::Output;
use super::{Package, content_types, relationships};
use crate::ooxml::fault::Fault;
use crate::ooxml::limits::Limits;

const MAIN: &str = "word/document.xml";

/// `[Content_Types].xml` of a package that holds nothing but the main part.
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;

/// `_rels/.rels` of the same package.
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

impl Package {
    /// Makes a transitional .docx package of the text of its main part, `word/document.xml`, and of
    /// the parts that it leads to, each as its kind (`footnotes`, `styles`) and its text. Their
    /// identifiers are `rId1`, `rId2`, … in this order.
    ///
    /// # Errors
    ///
    /// The package is larger than the limits.
    ///
    /// ```
    /// use revmark::Limits;
    /// use revmark::ooxml::package::Package;
    ///
    /// let package = Package::fresh("<document/>", &[("styles", "<styles/>")], &Limits::default())?;
    /// assert_eq!(package.related(package.main(), "styles")?.as_deref(), Some("word/styles.xml"));
    /// # Ok::<(), revmark::ooxml::fault::Fault>(())
    /// ```
    pub fn fresh(document: &str, parts: &[(&str, &str)], limits: &Limits) -> Result<Self, Fault> {
        let mut output = Output::with_capacity(document.len() / 8);
        output.text(content_types::PART, TYPES)?;
        output.text(&relationships::part_of(""), ROOT)?;
        output.text(MAIN, document)?;
        let bare = Self::within(output.finish()?, limits)?;
        let mut edit = bare.edit();
        for (kind, text) in parts {
            edit.add(kind, (*text).to_owned());
        }
        Self::within(edit.write()?, limits)
    }
}

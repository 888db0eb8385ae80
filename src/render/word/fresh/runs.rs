//! Paragraphs and runs as XML.
//!
//! In: text, and how it is emphasized. Out: `w:p` and `w:r` elements that hold its characters.
//!
//! ```text
//! "a)⇥ITU‑R"   ─►   <w:t>a)</w:t><w:tab/><w:t>ITU</w:t><w:noBreakHyphen/><w:t>R</w:t>
//! ```
//!
//! The order of properties is that of the schema (ECMA-376 part 1, 17.3.2): `rStyle`, `rFonts`,
//! `i`, `iCs`, `rtl`.

use std::fmt::Write as _;

use crate::model::{Direction, Language};
use crate::ooxml::xml::Element;
use crate::render::word::direction::{Stretch, stretches};
use crate::render::word::pen::characters;

/// What stands out in a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Emphasis {
    /// Nothing.
    None,
    /// A heading with which a clause is run together.
    Heading,
    /// A lettered label.
    Label,
}

/// Italics, of complex scripts too.
const ITALIC: &str = "<w:i/><w:iCs/>";
/// The regular script that Chinese prints where others print italics.
const KAITI: &str = r#"<w:rFonts w:hint="eastAsia" w:eastAsia="STKaiti"/>"#;
/// Quotation marks and dashes, which scripts share, are taken from the Chinese font.
const CHINESE: &str = r#"<w:rFonts w:hint="eastAsia"/>"#;

/// The run properties of headings.
pub(super) fn heading_properties(language: Language) -> &'static str {
    match language {
        Language::Chinese => KAITI,
        _ => ITALIC,
    }
}

/// Writes paragraphs and runs in one language.
#[derive(Debug)]
pub(super) struct Writer {
    out: String,
    language: Language,
    /// An element whose prefix new elements take.
    like: Element,
}

impl Writer {
    /// A writer that has written nothing.
    pub(super) fn new(language: Language) -> Self {
        Self { out: String::new(), language, like: Element::transitional("r") }
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes XML as it is.
    pub(super) fn raw(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    /// Begins a paragraph of a style.
    pub(super) fn open_paragraph(&mut self, style: &str) {
        self.raw("<w:p>");
        let is_rtl = self.language.direction() == Direction::RightToLeft;
        if !is_rtl && style == "Normal" {
            return;
        }
        self.raw("<w:pPr>");
        if style != "Normal" {
            self.raw(&format!("<w:pStyle w:val=\"{style}\"/>"));
        }
        if is_rtl {
            self.raw("<w:bidi/><w:rPr><w:rtl/></w:rPr>");
        }
        self.raw("</w:pPr>");
    }

    /// Ends the paragraph.
    pub(super) fn close_paragraph(&mut self) {
        self.raw("</w:p>");
    }

    /// Writes text in as many runs as it has changes of direction.
    pub(super) fn text(&mut self, text: &str, emphasis: Emphasis) {
        for stretch in stretches(text, self.language.direction()) {
            self.raw("<w:r>");
            let properties = self.properties(stretch, emphasis);
            if !properties.is_empty() {
                self.raw(&format!("<w:rPr>{properties}</w:rPr>"));
            }
            self.characters(stretch.text);
            self.raw("</w:r>");
        }
    }

    fn properties(&self, stretch: Stretch<'_>, emphasis: Emphasis) -> String {
        let mut properties = String::new();
        let is_chinese = self.language == Language::Chinese && !stretch.text.is_ascii();
        properties += match emphasis {
            Emphasis::Heading => heading_properties(self.language),
            Emphasis::None | Emphasis::Label if is_chinese => CHINESE,
            Emphasis::None | Emphasis::Label => "",
        };
        if emphasis == Emphasis::Label {
            properties += ITALIC;
        }
        if stretch.is_rtl {
            properties += "<w:rtl/>";
        }
        properties
    }

    /// Writes the characters of a run.
    pub(super) fn characters(&mut self, text: &str) {
        for element in characters(text, &self.like) {
            // Writing to a string cannot fail.
            let _ = write!(self.out, "{element}");
        }
    }
}

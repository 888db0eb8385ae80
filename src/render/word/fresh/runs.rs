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

use std::borrow::Cow;

use crate::model::{Direction, Language};
use crate::ooxml::xml::escaped;
use crate::render::word::direction::{Stretch, stretches};

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
}

impl Writer {
    /// A writer that has written nothing.
    pub(super) fn new(language: Language) -> Self {
        Self { out: String::new(), language }
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

    /// Writes the characters of a run; those that Word keeps as elements become such.
    pub(super) fn characters(&mut self, text: &str) {
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            if let Some(element) = element(next) {
                self.raw(&element);
                rest = rest.get(next.len_utf8()..).unwrap_or_default();
                continue;
            }
            let end = rest.find(is_element).unwrap_or(rest.len());
            let (words, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.raw("<w:t xml:space=\"preserve\">");
            self.raw(&escaped(words));
            self.raw("</w:t>");
            rest = behind;
        }
    }
}

fn is_element(character: char) -> bool {
    element(character).is_some()
}

/// The element that Word has for a character (ECMA-376 part 1, 17.3.3); the private ones are those
/// of symbol fonts.
fn element(character: char) -> Option<Cow<'static, str>> {
    Some(match character {
        '\t' => Cow::Borrowed("<w:tab/>"),
        '\u{2028}' => Cow::Borrowed("<w:br/>"),
        '\u{2011}' => Cow::Borrowed("<w:noBreakHyphen/>"),
        '\u{AD}' => Cow::Borrowed("<w:softHyphen/>"),
        '\u{F000}'..='\u{F0FF}' => {
            let code = u32::from(character);
            Cow::Owned(format!("<w:sym w:font=\"Symbol\" w:char=\"{code:04X}\"/>"))
        }
        _ => return None,
    })
}

//! The main part: every paragraph of the text, one after the other.
//!
//! In: the clause tree and its notes. Out: `word/document.xml`.
//!
//! ```text
//! a)⇥Resolution 5;   ─►   <w:p><w:r>italic a)</w:r><w:r>⇥Resolution 5;</w:r></w:p>
//! ```

use super::notes::{Call, Notes, reference_style};
use super::package::{DECLARATION, NAMESPACE};
use super::paragraphs::{Look, looks};
use super::runs::Writer;
use crate::model::{ClauseTree, Direction, Language, Span};

/// The text of `word/document.xml`.
pub(super) fn text(tree: &ClauseTree, notes: &Notes) -> String {
    let mut writer = Writer::new(tree.language);
    writer.raw(&format!("{DECLARATION}<w:document {NAMESPACE}><w:body>"));
    let mut calls = notes.calls.iter().copied().peekable();
    for (paragraph, look) in tree.document.paragraphs.iter().zip(looks(tree)) {
        writer.open_paragraph(look.style_id());
        let mut at = paragraph.text.start;
        while at < paragraph.text.end {
            if let Some(call) = calls.next_if(|call| call.span.start == at) {
                write_call(&mut writer, tree, call);
                at = call.span.end;
                continue;
            }
            let next_call = calls.peek().map(|call| call.span.start);
            let next = next_boundary(&look, next_call, Span { start: at, ..paragraph.text });
            writer.text(tree.text(Span { start: at, end: next }), look.emphasis_at(at));
            at = next;
        }
        writer.close_paragraph();
    }
    writer.raw(&section(tree.language));
    writer.raw("</w:body></w:document>");
    writer.finish()
}

/// Where the run that begins with `rest` ends: at a call, or where the emphasis changes.
fn next_boundary(look: &Look, call: Option<u32>, rest: Span) -> u32 {
    let inside = look.edges().chain(call).filter(|edge| (rest.start + 1..rest.end).contains(edge));
    inside.min().unwrap_or(rest.end)
}

/// Writes the reference to a note, with its own mark where it has one.
fn write_call(writer: &mut Writer, tree: &ClauseTree, call: Call) {
    let follows = if call.mark.is_some() { " w:customMarkFollows=\"1\"" } else { "" };
    writer.raw(&format!(
        "<w:r><w:rPr><w:rStyle w:val=\"{}\"/></w:rPr><w:{}{follows} w:id=\"{}\"/>",
        reference_style(call.kind),
        call.kind.reference(),
        call.id
    ));
    if let Some(mark) = call.mark {
        writer.characters(tree.text(mark));
    }
    writer.raw("</w:r>");
}

/// The page: A4, with the margins of ITU templates, in twentieths of a point.
fn section(language: Language) -> String {
    let direction = match language.direction() {
        Direction::LeftToRight => "",
        Direction::RightToLeft => "<w:bidi/>",
    };
    format!(
        "<w:sectPr><w:pgSz w:w=\"11907\" w:h=\"16840\" w:code=\"9\"/>\
         <w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\" \
         w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/><w:cols w:space=\"720\"/>{direction}\
         </w:sectPr>"
    )
}

//! The text of a whole document, one paragraph a line.
//!
//! In: a package and which of its two versions is wanted. Out: its text with the cells of tables
//! and the notes, and nothing of their looks; text boxes are left out, and the labels that Word
//! counts unless they are asked for.
//!
//! ```text
//! noting                       a paragraph
//! a)⇥that it did so[^1],       the call of a note
//! |A1| Year                    a cell: its column, its row
//! |B1| Place ¶ Dates           a cell of two paragraphs
//! [^1]: See Document 12.       a note, behind everything else, where it is called first
//! ```

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::fault::Fault;
use super::numbering::{Counters, Numbering};
use super::package::Package;
use super::part::Part;
use super::revisions::{View, is_tracked, resolve};
use super::story::{self, Inline, NoteCall, NoteKind, Token};
use super::styles::Styles;
use super::xml::{Element, Tree};

/// What stands between the paragraphs of a cell or a note.
const BETWEEN_PARAGRAPHS: &str = " ¶ ";

/// The text of a version of a document.
///
/// With an `author` only the revisions of that author are carried out or undone; those of others
/// are carried out.
///
/// # Errors
///
/// The document or its notes are damaged or not well formed.
pub fn text(package: &Package, view: View, author: Option<&str>) -> Result<String, Fault> {
    written(package, (view, author), None)
}

/// The same with the labels that Word counts (ECMA-376 part 1, 17.9), a tab behind each.
///
/// # Errors
///
/// The document, its notes, its styles or its lists are damaged or not well formed.
pub fn labelled(package: &Package, view: View) -> Result<String, Fault> {
    let part = |kind| -> Result<_, Fault> {
        let part = package.related_part(kind)?;
        part.map(|part| part.resolved(view, None)).transpose()
    };
    let (styles, numbering) = (part("styles")?, part("numbering")?);
    let styles = Styles::of(styles.as_deref());
    let numbering = Numbering::of(numbering.as_deref(), &styles);
    written(package, (view, None), Some(Counters::of(&numbering, &styles)))
}

/// The text of a version, with labels where there are counters.
fn written(
    package: &Package,
    (view, author): (View, Option<&str>),
    counters: Option<Counters<'_>>,
) -> Result<String, Fault> {
    let main = tree(package.main_part()?, (view, author))?;
    let mut parts = Vec::new();
    for kind in NoteKind::ALL {
        if let Some(part) = package.related_part(kind.relationship())? {
            parts.push((kind, tree(part, (view, author))?));
        }
    }
    let mut page = Page { notes: notes(&parts), counters, ..Page::default() };
    let body = main.root.child("body").unwrap_or(&main.root);
    let mut lines = page.lines(body);
    page.add_notes(&mut lines);
    Ok(lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect())
}

/// A part in the version that is wanted.
fn tree<'p>(part: &'p Part, (view, author): (View, Option<&str>)) -> Result<Cow<'p, Tree>, Fault> {
    let mut tree = part.resolved(view, author)?;
    if author.is_some() && is_tracked(&tree) {
        resolve(tree.to_mut(), View::Final, None);
    }
    Ok(tree)
}

/// The kind of a note and its id.
type Key = (NoteKind, String);

/// The notes of a document.
type Notes<'t> = BTreeMap<Key, &'t Element>;

fn notes<'t>(parts: &'t [(NoteKind, Cow<'_, Tree>)]) -> Notes<'t> {
    let mut notes = Notes::new();
    for (kind, tree) in parts {
        for note in tree.root.elements().filter(|element| element.is(kind.element())) {
            if let Some(id) = note.attribute("id") {
                notes.entry((*kind, id.into_owned())).or_insert(note);
            }
        }
    }
    notes
}

/// The text as it is gathered.
#[derive(Default)]
struct Page<'t> {
    /// What counts the labels that are written.
    counters: Option<Counters<'t>>,
    notes: Notes<'t>,
    /// What the calls of notes call, in the order in which they are numbered.
    calls: Vec<Key>,
    /// The number of the last call of each note.
    numbers: BTreeMap<Key, usize>,
    /// Whether the text itself is written.
    is_at_notes: bool,
}

impl Page<'_> {
    /// The lines of a body, a cell or a note.
    fn lines(&mut self, container: &Element) -> Vec<String> {
        let mut lines = Vec::new();
        let mut inline = Inline::default();
        for block in story::blocks(container) {
            if block.is("tbl") {
                self.table(block, &mut lines);
            } else {
                lines.push(self.paragraph(block, &mut inline));
            }
        }
        lines
    }

    fn paragraph(&mut self, paragraph: &Element, inline: &mut Inline) -> String {
        let counters = self.counters.as_mut();
        let label = counters.and_then(|counters| counters.label(paragraph.child("pPr")));
        let mut line = label.map(|label| label.text + "\t").unwrap_or_default();
        for token in inline.tokens(paragraph, &mut Vec::new()) {
            match token {
                // A line break in the file is a space; one in the text is U+2028.
                Token::Text(text) => line.push_str(&text.replace(['\n', '\r'], " ")),
                Token::Note(call) => {
                    let _ = write!(line, "[^{}]", self.number(call));
                }
            }
        }
        line
    }

    fn table(&mut self, table: &Element, lines: &mut Vec<String>) {
        for (row, cells) in story::rows(table).into_iter().map(story::cells).enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                let text = self.lines(cell).join(BETWEEN_PARAGRAPHS);
                lines.push(format!("|{}{}| {text}", letters(column), row + 1));
            }
        }
    }

    /// Adds the notes that were called, and those that these call. A note that is called again is not
    /// repeated: without end a small file could grow large by it.
    fn add_notes(&mut self, lines: &mut Vec<String>) {
        self.is_at_notes = true;
        let mut written = 0;
        while let Some(key) = self.calls.get(written).cloned() {
            let note = self.notes.remove(&key);
            let text = note.map(|note| self.lines(note).join(BETWEEN_PARAGRAPHS));
            written += 1;
            lines.push(format!("[^{written}]: {}", text.unwrap_or_default()));
        }
    }

    /// The number of a call, which is a new one; in a note that calls one again, or itself, the
    /// number that it has.
    fn number(&mut self, call: NoteCall) -> usize {
        let key = (call.kind, call.id);
        let known = self.numbers.get(&key).filter(|_| self.is_at_notes);
        known.copied().unwrap_or_else(|| {
            self.calls.push(key.clone());
            self.numbers.insert(key, self.calls.len());
            self.calls.len()
        })
    }
}

/// The letter of a column, counted from 0; behind Z comes its number.
fn letters(column: usize) -> String {
    let letter = u8::try_from(column).ok().filter(|column| *column < 26);
    letter.map_or_else(|| format!("Z{column}"), |column| char::from(b'A' + column).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::limits::Limits;
    use super::*;

    const WORD: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    #[test]
    fn a_note_is_written_once_however_often_it_is_called() {
        let call = "<w:r><w:footnoteReference w:id='1'/></w:r>";
        let main =
            format!("<w:document {WORD}><w:body><w:p>{call}{call}</w:p></w:body></w:document>");
        let note = format!("<w:p><w:r><w:t>See</w:t></w:r>{call}</w:p>");
        let notes =
            format!("<w:footnotes {WORD}><w:footnote w:id='1'>{note}</w:footnote></w:footnotes>");
        let package = Package::fresh(&main, &[("footnotes", &notes)], &Limits::default()).unwrap();
        let text = text(&package, View::Final, None).unwrap();
        assert_eq!(text, "[^1][^2]\n[^1]: See[^2]\n[^2]: \n");
    }
}

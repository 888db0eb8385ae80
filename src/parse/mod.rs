//! Reads the clauses out of a document: [`Document`] → [`ClauseTree`].
//!
//! In: paragraphs. Out: instruments, sections and clauses with their labels apart. Parsing cannot
//! fail: what is not recognized is a paragraph, what is left out is said, and a text without any
//! trace of a resolution gives a tree without instruments.
//!
//! ```text
//! RESOLUTION 91 (Rev. Dubai, 2014)      number    ┐
//! Radio for lighthouses                 title     │ opening
//! The Council,                          enacting  ┘
//! recalling                             heading   ┐
//! a)⇥Resolution 5;                      clause    │ preamble
//! b)⇥Resolution 6,                      clause    ┘
//! ```
//!
//! A line is first read by itself (`line`), with its style in a Word document as evidence, then placed among its neighbours (`places`), which puts
//! the tree together row by row (`assembly`, `nesting`). What the finished tree betrays of its text
//! is said in warnings (`labels`, `flattened`).

mod assembly;
mod flattened;
mod labels;
mod line;
mod nesting;
mod places;
#[cfg(test)]
mod tests;

use crate::lexicon::{self, Lexicon};
use crate::model::{ClauseKind, ClauseTree, Document, Language, Role, Span};
use assembly::Assembly;
use line::{Line, LineReader, NewRow};
use places::Places;

/// What the parser may be told beforehand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// The language of the text; detected where `None`.
    pub language: Option<Language>,
    /// Take any text, each paragraph by itself.
    pub plain: bool,
}

/// Reads the instruments, sections and clauses of a document.
///
/// ```
/// use revmark::{parse, read};
/// let text = "RESOLUTION 91 (Dubai, 2014)\nThe Council,\nnoting\na)\tone;\nb)\ttwo,\n";
/// let tree = parse::tree(read::document("91.txt", text.as_bytes())?, &parse::Options::default());
/// assert_eq!(tree.instruments[0].number, "91");
/// assert_eq!(tree.text(tree.clauses[4].text), "two,");
/// # Ok::<(), revmark::Error>(())
/// ```
pub fn tree(document: Document, options: &Options) -> ClauseTree {
    let language = options.language.unwrap_or_else(|| lexicon::detect(&document.text));
    let mut tree = if options.plain {
        plain(document, language)
    } else {
        let mut reader = LineReader::new(Lexicon::of(language));
        let lines: Vec<Line> = document
            .paragraphs
            .iter()
            .enumerate()
            .map(|(index, paragraph)| {
                reader.line(index, paragraph, paragraph.text.of(&document.text))
            })
            .collect();
        Places::new(&lines, Assembly::new(document, language)).fill()
    };
    let mut warnings = std::mem::take(&mut tree.document.warnings);
    warnings.extend(labels::repeated(&tree));
    warnings.extend(flattened::detect(&tree));
    tree.warnings = warnings;
    // Each where it stands in the text; what stands nowhere in it comes first.
    tree.skipped.extend(tree.document.omitted.iter().cloned());
    tree.skipped.sort_by_key(|skipped| skipped.first_line);
    tree
}

/// Every paragraph a row of its own, in one instrument.
fn plain(document: Document, language: Language) -> ClauseTree {
    let paragraphs = document.paragraphs.clone();
    let mut assembly = Assembly::new(document, language);
    assembly.open_instrument(None, None);
    for (index, paragraph) in paragraphs.into_iter().enumerate() {
        let is_row = paragraph.role == Role::TableRow;
        assembly.push(NewRow {
            kind: if is_row { ClauseKind::Table } else { ClauseKind::Paragraph },
            line: paragraph.line,
            label: Span::new(paragraph.text.start as usize, paragraph.text.start as usize),
            text: paragraph.text,
            paragraph: u32::try_from(index).unwrap_or(u32::MAX),
        });
    }
    let mut tree = assembly.finish();
    if let Some(instrument) = tree.instruments.first_mut() {
        instrument.kind = crate::model::InstrumentKind::Text;
    }
    tree
}

//! The shape of `revmark/outline/1`: the clause tree as it was read.
//!
//! In: a [`ClauseTree`]. Out: values that borrow from it and serialize to the contract.
//!
//! ```text
//! 3   to support:              {"label": "3", "text": "to support:", … "children": [
//! –   regional seminars;         {"label": "–", "text": "regional seminars;", … "children": []}]}
//! ```

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::row::CLAUSE_KINDS;
use super::wire::{INSTRUMENT_KINDS, Skipped, Warning};
use crate::model::{self, ClauseKind, ClauseTree, InstrumentKind, Part};

/// Clauses nested deeper hang on the last level: parsers of JSON commonly refuse more than 128
/// containers in one another, and a level takes two.
const DEEPEST: usize = 48;

const PARTS: [Part; 4] = [Part::Opening, Part::Preamble, Part::Operative, Part::Annex];

/// A text as it was read: instruments, sections, clauses.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "revmark outline", extend("$id" = "urn:revmark:outline:1"))]
pub(super) struct Outline<'a> {
    /// The name and version of this contract.
    #[schemars(extend("const" = "revmark/outline/1"))]
    schema: &'static str,
    /// The language of the text, as a code of ISO 639-1.
    language: &'static str,
    /// The direction in which its lines run.
    #[schemars(extend("enum" = ["ltr", "rtl"]))]
    direction: &'static str,
    /// The instruments, in reading order.
    instruments: Vec<Instrument<'a>>,
    /// Lines that belong to no instrument, and what else of the file was not read.
    skipped: Vec<Skipped>,
    /// What a reader should know before trusting the outline.
    warnings: Vec<Warning>,
}

/// One instrument.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OutlinedInstrument")]
struct Instrument<'a> {
    /// What it is; `text` for any text read paragraph by paragraph.
    #[schemars(extend("enum" = INSTRUMENT_KINDS.map(InstrumentKind::name)))]
    kind: &'static str,
    /// Its number as printed, empty where none was found.
    number: &'a str,
    /// What stands in brackets after the number: `Rev. Dubai, 2014`.
    edition: Option<&'a str>,
    /// Its title, on one line.
    title: &'a str,
    /// The line that names the body, empty where there is none.
    enacting: &'a str,
    /// Its sections, in reading order.
    sections: Vec<Section<'a>>,
    /// Its footnotes, in the order of their calls.
    footnotes: Vec<Footnote<'a>>,
}

/// A heading and what stands under it.
#[derive(Serialize, JsonSchema)]
struct Section<'a> {
    /// The heading; null for what stands above the first one and is no number, title or enacting
    /// line, a section that is there only where it holds something.
    heading: Option<&'a str>,
    /// Where it stands in the instrument.
    #[schemars(extend("enum" = PARTS.map(Part::name)))]
    part: &'static str,
    /// The 1-based source line of the heading, or its paragraph of a Word document.
    line: Option<u32>,
    /// The clauses that are nested in no other.
    clauses: Vec<Clause<'a>>,
}

/// A clause and what is nested in it.
#[derive(Serialize, JsonSchema)]
struct Clause<'a> {
    /// Its label, empty where it has none.
    label: &'a str,
    /// Its text, without the label.
    text: &'a str,
    /// The 1-based source line, or the paragraph of a Word document.
    line: u32,
    /// The part it plays.
    #[schemars(extend("enum" = CLAUSE_KINDS.map(ClauseKind::name)))]
    kind: &'static str,
    /// The clauses nested in it.
    children: Vec<Self>,
}

/// A footnote.
#[derive(Serialize, JsonSchema)]
struct Footnote<'a> {
    /// The mark that calls it.
    mark: &'a str,
    /// Its text, without the mark.
    text: &'a str,
}

impl<'a> Outline<'a> {
    /// The document of a clause tree.
    pub(super) fn new(tree: &'a ClauseTree) -> Self {
        Self {
            schema: "revmark/outline/1",
            language: tree.language.code(),
            direction: tree.language.direction().code(),
            instruments: tree
                .instruments
                .iter()
                .map(|instrument| Instrument::new(tree, instrument))
                .collect(),
            skipped: tree.skipped.iter().map(Skipped::new).collect(),
            warnings: tree.warnings.iter().map(Warning::new).collect(),
        }
    }
}

impl<'a> Instrument<'a> {
    fn new(tree: &'a ClauseTree, instrument: &'a model::Instrument) -> Self {
        let sections = tree.sections.get(instrument.sections.clone()).unwrap_or_default();
        let clauses = tree.clauses.get(tree.clauses_of(instrument)).unwrap_or_default();
        let footnotes = clauses.iter().filter(|clause| clause.kind == ClauseKind::Footnote);
        Self {
            kind: instrument.kind.name(),
            number: &instrument.number,
            edition: instrument.edition.as_deref(),
            title: &instrument.title,
            enacting: &instrument.enacting,
            sections: sections.iter().filter_map(|section| Section::new(tree, section)).collect(),
            footnotes: footnotes
                .map(|note| Footnote {
                    mark: tree.text(note.label).trim(),
                    text: tree.text(note.text),
                })
                .collect(),
        }
    }
}

impl<'a> Section<'a> {
    /// `None` for an opening whose lines are all said by the fields of the instrument.
    fn new(tree: &'a ClauseTree, section: &model::Section) -> Option<Self> {
        let heading = section.heading.and_then(|id| tree.clause(id));
        let clauses = nested(tree, section);
        (section.heading.is_some() || !clauses.is_empty()).then(|| Self {
            heading: heading.map(|heading| tree.text(heading.text)),
            part: section.part.name(),
            line: heading.map(|heading| heading.line),
            clauses,
        })
    }
}

/// The clauses of a section, each inside the one it is nested in.
///
/// From the last to the first: a clause stands before what is nested in it, so when its turn comes
/// its children are complete, and no depth of nesting needs a deep stack.
fn nested<'a>(tree: &'a ClauseTree, section: &model::Section) -> Vec<Clause<'a>> {
    let parents = parents(tree, &section.clauses);
    let mut waiting: Vec<Vec<Clause>> = section.clauses.clone().map(|_| Vec::new()).collect();
    let mut roots = Vec::new();
    for (offset, index) in section.clauses.clone().enumerate().rev() {
        let mut children = waiting.pop().unwrap_or_default();
        let Some(clause) = tree.clauses.get(index).filter(|_| is_listed(tree, section, index))
        else {
            roots.append(&mut children);
            continue;
        };
        children.reverse();
        let parent = parents.get(offset).copied().flatten();
        parent.and_then(|parent| waiting.get_mut(parent)).unwrap_or(&mut roots).push(Clause {
            label: tree.text(clause.label).trim(),
            text: tree.text(clause.text),
            line: clause.line,
            kind: clause.kind.name(),
            children,
        });
    }
    roots.reverse();
    roots
}

/// For each clause of a range the one it hangs on, counted from the start of the range.
fn parents(tree: &ClauseTree, range: &Range<usize>) -> Vec<Option<usize>> {
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(range.len());
    let mut levels: Vec<usize> = Vec::with_capacity(range.len());
    for clause in tree.clauses.get(range.clone()).unwrap_or_default() {
        let above = clause.parent.and_then(|id| id.index().checked_sub(range.start));
        let above = above.filter(|above| *above < levels.len());
        let is_deepest = |above: &usize| levels.get(*above).is_some_and(|level| *level >= DEEPEST);
        let parent = match above {
            Some(deep) if is_deepest(&deep) => parents.get(deep).copied().flatten(),
            above => above,
        };
        levels.push(parent.and_then(|at| levels.get(at)).map_or(0, |level| level + 1));
        parents.push(parent);
    }
    parents
}

/// Whether a clause is listed under its section rather than said by another field.
fn is_listed(tree: &ClauseTree, section: &model::Section, index: usize) -> bool {
    let is_heading = section.heading.is_some_and(|heading| heading.index() == index);
    let is_said = tree.clauses.get(index).is_some_and(|clause| match clause.kind {
        ClauseKind::Footnote => true,
        ClauseKind::Number | ClauseKind::Title | ClauseKind::Enacting => section.heading.is_none(),
        _ => false,
    });
    !is_heading && !is_said
}

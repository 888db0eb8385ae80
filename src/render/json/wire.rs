//! The shape of `revmark/comparison/1`, apart from the model.
//!
//! In: a [`model::Comparison`]. Out: values that borrow from it and serialize to the contract; rows
//! are made one by one while they are written.
//!
//! ```text
//! {"schema": "revmark/comparison/1", "symbol": "MOD", "base": {"source": "old.txt", …},
//!  "instruments": [{"index": 0, "symbol": "MOD", "kind": "resolution", …}], "rows": [{…}, …], …}
//! ```
//!
//! A side that is missing is `null`, never left out; text is as it was written, in logical order.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::row::Row;
use super::summary::Summary;
use crate::model::{self, ClauseTree, InstrumentKind, Side, Symbol};

/// Two versions of a text compared clause by clause, every change marked.
///
/// The base text is the `equal` and `delete` runs of the rows that have a `base`; the revised text
/// is the `equal` and `insert` runs of the rows that have a `revised`.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "revmark comparison", extend("$id" = "urn:revmark:comparison:1"))]
pub(super) struct Comparison<'a> {
    /// The name and version of this contract.
    #[schemars(extend("const" = "revmark/comparison/1"))]
    schema: &'static str,
    /// The program that wrote the document.
    generator: Generator,
    /// The symbol of the whole comparison: MOD unless every instrument is NOC or (MOD).
    #[schemars(extend("enum" = ["NOC", "(MOD)", "MOD"]))]
    symbol: &'static str,
    /// The older version.
    base: Version<'a>,
    /// The newer version.
    revised: Version<'a>,
    /// The resolutions, decisions, recommendations and opinions in the text, in reading order.
    instruments: Vec<IndexedInstrument>,
    /// The comparison in figures.
    summary: Summary,
    /// The lines of the marked-up document, in reading order.
    #[schemars(with = "Vec<Row>")]
    rows: Rows<'a>,
    /// Lines that belong to no instrument, and what else of the files was not compared.
    skipped: Vec<SkippedOn>,
    /// What a reader should know before trusting the comparison.
    warnings: Vec<Warning>,
}

/// The program that wrote a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub(in crate::render) struct Generator {
    /// Its name.
    name: &'static str,
    /// Its version.
    version: &'static str,
}

/// Where one of the two versions came from.
#[derive(Serialize, JsonSchema)]
struct Version<'a> {
    /// The path as it was given, or `-` for standard input.
    source: &'a str,
    /// The kind of file: `text` or `docx`.
    format: &'static str,
    /// The language of the text, as a code of ISO 639-1.
    language: &'static str,
    /// The direction in which its lines run.
    #[schemars(extend("enum" = ["ltr", "rtl"]))]
    direction: &'static str,
}

/// One instrument; a side that does not have it is null.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Instrument")]
struct IndexedInstrument {
    /// Its place in this list, from 0; rows refer to it.
    index: usize,
    /// What is known of it.
    #[serde(flatten)]
    instrument: Instrument,
}

/// One instrument; a side that does not have it is null.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instrument {
    /// Its symbol.
    #[schemars(extend("enum" = Symbol::ALL.map(Symbol::name)))]
    pub symbol: String,
    /// What it is; `text` for any text compared paragraph by paragraph.
    #[schemars(extend("enum" = INSTRUMENT_KINDS.map(InstrumentKind::name)))]
    pub kind: String,
    /// Its number as printed, empty where none was found: the revised one, else the base's.
    pub number: String,
    /// The number of the proposal that carries it, such as `RCC/23A1/1`.
    pub proposal: Option<String>,
    /// The instrument in the base.
    pub base: Option<Edition>,
    /// The instrument in the revised version.
    pub revised: Option<Edition>,
}

/// What tells one version of an instrument from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Edition {
    /// What stands in brackets after the number: `Rev. Dubai, 2014`.
    pub edition: Option<String>,
    /// Its title, on one line.
    pub title: String,
}

/// Lines of one version that were not compared.
#[derive(Serialize, JsonSchema)]
struct SkippedOn {
    /// The version they are in.
    #[schemars(extend("enum" = ["base", "revised"]))]
    side: &'static str,
    /// What was left out.
    #[serde(flatten)]
    lines: Skipped,
}

/// Lines that belong to no instrument, or the place of what is no line of the text.
#[derive(Serialize, JsonSchema)]
pub(super) struct Skipped {
    /// The first line left out, 1-based; the paragraph of a Word document; 0 for what has no place
    /// in the text.
    first_line: u32,
    /// The last line left out.
    last_line: u32,
    /// What it is, such as `front matter`, `text box` or `page header or footer`.
    what: &'static str,
}

/// Something a reader should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Warning {
    /// What it is about, such as `stale-cross-reference`.
    pub code: String,
    /// One sentence in English.
    pub message: String,
    /// The version it was noticed in, where it is one of the two.
    #[schemars(extend("enum" = ["base", "revised", null]))]
    pub side: Option<String>,
    /// The 1-based source line, or the paragraph of a Word document, where it is one.
    pub line: Option<u32>,
}

/// All values of `kind` of an instrument.
pub(in crate::render) const INSTRUMENT_KINDS: [InstrumentKind; 5] = [
    InstrumentKind::Resolution,
    InstrumentKind::Decision,
    InstrumentKind::Recommendation,
    InstrumentKind::Opinion,
    InstrumentKind::Text,
];

/// The rows, each made when it is written.
struct Rows<'a> {
    comparison: &'a model::Comparison,
    explain: bool,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows = self.comparison.rows.iter().enumerate();
        serializer.collect_seq(rows.map(|(index, row)| {
            let row_on_wire = Row::new(index + 1, self.comparison, row);
            if self.explain { row_on_wire.explained(row.reason) } else { row_on_wire }
        }))
    }
}

impl<'a> Comparison<'a> {
    /// The document of a comparison; `explain` adds why rows were paired.
    pub(super) fn new(comparison: &'a model::Comparison, explain: bool) -> Self {
        let instruments = comparison.instruments.iter().enumerate();
        let skipped = Side::ALL.into_iter().flat_map(|side| {
            let lines = comparison.side(side).skipped.iter();
            lines.map(move |lines| SkippedOn { side: side.name(), lines: Skipped::new(lines) })
        });
        Self {
            schema: "revmark/comparison/1",
            generator: Generator::THIS,
            symbol: comparison.symbol.name(),
            base: Version::new(&comparison.base),
            revised: Version::new(&comparison.revised),
            instruments: instruments
                .map(|(index, compared)| IndexedInstrument {
                    index,
                    instrument: Instrument::new(comparison, *compared),
                })
                .collect(),
            summary: Summary::new(&comparison.summary),
            rows: Rows { comparison, explain },
            skipped: skipped.collect(),
            warnings: comparison.warnings.iter().map(Warning::new).collect(),
        }
    }
}

impl Generator {
    /// This program.
    pub(in crate::render) const THIS: Self =
        Self { name: "revmark", version: env!("CARGO_PKG_VERSION") };
}

impl<'a> Version<'a> {
    fn new(tree: &'a ClauseTree) -> Self {
        Self {
            source: &tree.document.source.name,
            format: tree.document.source.format.name(),
            language: tree.language.code(),
            direction: tree.language.direction().code(),
        }
    }
}

impl Instrument {
    /// What both versions say of an instrument.
    pub(super) fn new(comparison: &model::Comparison, compared: model::ComparedInstrument) -> Self {
        let base = compared.base.and_then(|at| comparison.base.instruments.get(at));
        let revised = compared.revised.and_then(|at| comparison.revised.instruments.get(at));
        let newest = revised.or(base);
        let proposal = |side: &model::Instrument| side.proposal.clone();
        Self {
            symbol: compared.symbol.name().to_owned(),
            kind: newest.map_or(InstrumentKind::Text, |one| one.kind).name().to_owned(),
            number: newest.map(|one| one.number.clone()).unwrap_or_default(),
            proposal: revised.and_then(proposal).or_else(|| base.and_then(proposal)),
            base: base.map(Edition::new),
            revised: revised.map(Edition::new),
        }
    }
}

impl Edition {
    fn new(instrument: &model::Instrument) -> Self {
        Self { edition: instrument.edition.clone(), title: instrument.title.clone() }
    }
}

impl Skipped {
    pub(super) fn new(skipped: &model::Skipped) -> Self {
        let model::Skipped { first_line, last_line, what } = *skipped;
        Self { first_line, last_line, what: what.name() }
    }
}

impl Warning {
    pub(super) fn new(warning: &model::Warning) -> Self {
        Self {
            code: warning.code.name().to_owned(),
            message: warning.message.clone(),
            side: warning.side.map(|side| side.name().to_owned()),
            line: warning.line,
        }
    }
}

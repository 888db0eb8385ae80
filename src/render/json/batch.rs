//! The shape of `revmark/batch/1`.
//!
//! In: comparisons, one after the other. Out: values that keep nothing of them but what is listed,
//! so that a run over thousands of files holds few documents at a time.
//!
//! ```text
//! {"schema": "revmark/batch/1", "folders": {"base": "old", "revised": "new"}, "totals": {…},
//!  "pairs": [{"base": "res-30.docx", "revised": "en/r30.docx", "symbol": "MOD", …}, …],
//!  "unpaired": [{"symbol": "ADD", …}], "failures": […], "passed_over": […]}
//! ```
//!
//! Paths are those below the two folders, with `/` between their parts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::summary::Summary;
use super::wire::{Generator, INSTRUMENT_KINDS, Instrument, Warning};
use crate::model::{self, Comparison, InstrumentKind, Language, Symbol};
use crate::render::summary::counted;

/// What a run over two folders found.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "revmark batch", extend("$id" = "urn:revmark:batch:1"))]
pub struct Batch {
    /// The name and version of this contract.
    #[schemars(extend("const" = "revmark/batch/1"))]
    schema: &'static str,
    /// The program that wrote the document.
    generator: Generator,
    /// The two folders.
    pub folders: Folders,
    /// The run in figures.
    pub totals: Totals,
    /// The pairs that were compared, by kind and number of their instruments, then by language.
    pub pairs: Vec<Pair>,
    /// Files without a counterpart, in the same order, those of the base first.
    pub unpaired: Vec<Unpaired>,
    /// What could not be compared, and why.
    pub failures: Vec<Failure>,
    /// Files that are no texts and no Word documents, by path.
    pub passed_over: Vec<PassedOver>,
}

/// The two folders, as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Folders {
    /// That of the older versions.
    pub base: String,
    /// That of the newer versions.
    pub revised: String,
}

/// A run in figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Totals {
    /// Pairs that were compared.
    pub pairs: usize,
    /// Those of them in which something changed.
    pub changed: usize,
    /// Files that only the newer folder has.
    pub added: usize,
    /// Files that only the older folder has.
    pub deleted: usize,
    /// Pairs and files that could not be compared.
    pub failures: usize,
    /// Files that are no texts and no Word documents.
    pub passed_over: usize,
    /// Warnings of all pairs.
    pub warnings: usize,
}

/// Two versions of one text, compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pair {
    /// The file of the older version.
    pub base: String,
    /// The file of the newer version.
    pub revised: String,
    /// The language of the newer version, as a code of ISO 639-1.
    #[schemars(extend("enum" = Language::ALL.map(Language::code)))]
    pub language: String,
    /// The direction in which its lines run.
    #[schemars(extend("enum" = ["ltr", "rtl"]))]
    pub direction: String,
    /// The symbol of the whole comparison: MOD unless every instrument is NOC or (MOD).
    #[schemars(extend("enum" = ["NOC", "(MOD)", "MOD"]))]
    pub symbol: String,
    /// Whether anything changed that counts; in a marked Word document also outside the instruments.
    pub changed: bool,
    /// The instruments in the text, in reading order.
    pub instruments: Vec<Instrument>,
    /// The comparison in figures.
    pub summary: Summary,
    /// What a reader should know before trusting the comparison.
    pub warnings: Vec<PlacedWarning>,
    /// The reports that were written, as names of files in the folder of the reports.
    pub reports: Vec<Report>,
}

/// Something a reader should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Warning")]
pub struct PlacedWarning {
    /// What it says.
    #[serde(flatten)]
    pub warning: Warning,
    /// What `line` counts; null where it is null.
    #[schemars(extend("enum" = ["line", "paragraph", null]))]
    pub unit: Option<String>,
}

/// A report of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// Its format, such as `html`.
    pub format: String,
    /// The name of its file.
    pub file: String,
}

/// A file without a counterpart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unpaired {
    /// ADD where only the newer folder has it, SUP where only the older one.
    #[schemars(extend("enum" = ["ADD", "SUP"]))]
    pub symbol: &'static str,
    /// The folder it is in.
    #[schemars(extend("enum" = ["base", "revised"]))]
    pub folder: &'static str,
    /// The file.
    pub file: String,
    /// Its language, as a code of ISO 639-1.
    #[schemars(extend("enum" = Language::ALL.map(Language::code)))]
    pub language: &'static str,
    /// The direction in which its lines run.
    #[schemars(extend("enum" = ["ltr", "rtl"]))]
    pub direction: &'static str,
    /// The instruments in it, in reading order.
    pub instruments: Vec<Named>,
    /// Whether the other folder does hold the instrument, in several files or in one that was
    /// compared with another: then the symbol is not the whole truth.
    pub ambiguous: bool,
}

/// An instrument of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Named {
    /// What it is.
    #[schemars(extend("enum" = INSTRUMENT_KINDS.map(InstrumentKind::name)))]
    pub kind: &'static str,
    /// Its number as printed, empty where none was found.
    pub number: String,
    /// What stands in brackets after the number.
    pub edition: Option<String>,
    /// Its title, on one line.
    pub title: String,
}

/// A file, or a pair of files, that could not be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Failure {
    /// The file of the older version, where there is one.
    pub base: Option<String>,
    /// The file of the newer version, where there is one.
    pub revised: Option<String>,
    /// What is wrong, a sentence for each file that is at fault.
    pub messages: Vec<String>,
}

/// A file that is no text and no Word document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PassedOver {
    /// The folder it is in.
    #[schemars(extend("enum" = ["base", "revised"]))]
    pub folder: &'static str,
    /// The file.
    pub file: String,
    /// Why it was not read.
    pub why: &'static str,
}

impl Totals {
    /// The run in one sentence, nothing but what there is any of.
    ///
    /// ```
    /// use revmark::render::batch::Totals;
    ///
    /// let totals = Totals { pairs: 12, changed: 9, added: 1, warnings: 17, ..Totals::default() };
    /// assert_eq!(totals.sentence(), "12 pairs: 9 changed, 3 unchanged; 1 ADD; 17 warnings");
    /// ```
    pub fn sentence(self) -> String {
        let Self { pairs, changed, added, deleted, failures, passed_over, warnings } = self;
        let counted = |count: usize, noun| counted(count as u64, noun);
        let unchanged = pairs.saturating_sub(changed);
        let compared =
            format!("{}: {changed} changed, {unchanged} unchanged", counted(pairs, "pair"));
        let others = [
            (added, format!("{added} ADD")),
            (deleted, format!("{deleted} SUP")),
            (failures, format!("{failures} failed")),
            (passed_over, format!("{} passed over", counted(passed_over, "file"))),
            (warnings, counted(warnings, "warning")),
        ];
        let others = others.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
        [compared].into_iter().chain(others).collect::<Vec<_>>().join("; ")
    }
}

impl Batch {
    /// The document of a run, its figures drawn from its lists.
    pub fn new(
        folders: Folders,
        pairs: Vec<Pair>,
        unpaired: Vec<Unpaired>,
        (failures, passed_over): (Vec<Failure>, Vec<PassedOver>),
    ) -> Self {
        let alone =
            |symbol: Symbol| unpaired.iter().filter(|file| file.symbol == symbol.name()).count();
        let totals = Totals {
            pairs: pairs.len(),
            changed: pairs.iter().filter(|pair| pair.changed).count(),
            added: alone(Symbol::Add),
            deleted: alone(Symbol::Sup),
            failures: failures.len(),
            passed_over: passed_over.len(),
            warnings: pairs.iter().map(|pair| pair.warnings.len()).sum(),
        };
        let (schema, generator) = ("revmark/batch/1", Generator::THIS);
        Self { schema, generator, folders, totals, pairs, unpaired, failures, passed_over }
    }
}

impl Pair {
    /// A pair of files and their comparison, without reports.
    pub fn new(base: String, revised: String, comparison: &Comparison) -> Self {
        let language = comparison.revised.language;
        let instruments = comparison.instruments.iter();
        let warnings = comparison.warnings.iter();
        Self {
            base,
            revised,
            language: language.code().to_owned(),
            direction: language.direction().code().to_owned(),
            symbol: comparison.symbol.name().to_owned(),
            changed: !comparison.is_unchanged(),
            instruments: instruments.map(|one| Instrument::new(comparison, *one)).collect(),
            summary: Summary::new(&comparison.summary),
            warnings: warnings.map(|warning| PlacedWarning::new(comparison, warning)).collect(),
            reports: Vec::new(),
        }
    }
}

impl Named {
    /// What an unpaired file is listed by.
    pub fn new(instrument: &model::Instrument) -> Self {
        Self {
            kind: instrument.kind.name(),
            number: instrument.number.clone(),
            edition: instrument.edition.clone(),
            title: instrument.title.clone(),
        }
    }
}

impl PlacedWarning {
    fn new(comparison: &Comparison, warning: &model::Warning) -> Self {
        // A line number means something only in one of the two versions.
        let line = warning.side.and(warning.line);
        let format = |side| comparison.side(side).document.source.format;
        let unit = warning.side.filter(|_| line.is_some()).map(|side| format(side).unit());
        Self { warning: Warning { line, ..Warning::new(warning) }, unit: unit.map(str::to_owned) }
    }
}

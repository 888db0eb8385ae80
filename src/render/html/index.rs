//! The page that leads to the reports of many pairs.
//!
//! In: a [`Batch`]. Out: an HTML document that loads nothing; its links lead to the reports beside it.
//!
//! ```text
//! MOD   Resolution 93  Telecommunications for mountain rescue   English   4 clauses modified   html
//! ADD   Resolution 91  Radio for lighthouses                    English
//! ```

use std::borrow::Cow;
use std::io::{self, Write};

use askama::Template;

use super::passage::Passage;
use super::policy;
use crate::model::{self, Direction, Language, Side};
use crate::render::batch::{Batch, Instrument, Named, Pair, PlacedWarning, Report, Unpaired};
use crate::render::summary::{self, counted};
use crate::render::{instruments, noticed};
use crate::text::escape;

/// The style sheet: that of a report, and what it does not have.
const STYLE: &str = concat!(include_str!("report.css"), include_str!("index.css"));

/// Writes the document.
pub(in crate::render) fn write(batch: &Batch, out: &mut dyn Write) -> io::Result<()> {
    Index::of(batch).write_into(out)?;
    writeln!(out)
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "index.html", config = "src/render/html/askama.toml")]
struct Index<'a> {
    policy: String,
    style: &'static str,
    generator: &'static str,
    /// The names of the two folders, base first.
    folders: [Cow<'a, str>; 2],
    sentence: String,
    pairs: Vec<PairView<'a>>,
    unpaired: Vec<AloneView<'a>>,
    failures: Vec<Cow<'a, str>>,
    /// Files, and why they were passed over.
    passed_over: Vec<(Cow<'a, str>, &'static str)>,
}

/// Two versions that were compared.
#[derive(Debug)]
struct PairView<'a> {
    symbol: &'a str,
    name: String,
    title: Option<Passage<'a>>,
    /// The edition and the file of both versions.
    versions: [(Option<Passage<'a>>, Cow<'a, str>); 2],
    language: &'static str,
    changes: String,
    warnings: Vec<Cow<'a, str>>,
    reports: &'a [Report],
}

/// A file without a counterpart.
#[derive(Debug)]
struct AloneView<'a> {
    symbol: &'static str,
    name: String,
    title: Option<Passage<'a>>,
    edition: Option<Passage<'a>>,
    file: Cow<'a, str>,
    language: &'static str,
    is_ambiguous: bool,
}

impl<'a> Index<'a> {
    fn of(batch: &'a Batch) -> Self {
        let failures = batch.failures.iter().flat_map(|failure| &failure.messages);
        let passed_over = batch.passed_over.iter();
        Self {
            policy: policy::of_style(STYLE),
            style: STYLE,
            generator: concat!("revmark ", env!("CARGO_PKG_VERSION")),
            folders: [&batch.folders.base, &batch.folders.revised].map(|path| folder(path)),
            sentence: batch.totals.sentence(),
            pairs: batch.pairs.iter().map(PairView::of).collect(),
            unpaired: batch.unpaired.iter().map(AloneView::of).collect(),
            failures: failures.map(|message| said(message)).collect(),
            passed_over: passed_over
                .map(|passed| (escape::line(&passed.file), passed.why))
                .collect(),
        }
    }
}

impl<'a> PairView<'a> {
    fn of(pair: &'a Pair) -> Self {
        let language = language(&pair.language);
        let only = match pair.instruments.as_slice() {
            [only] => Some(only),
            _ => None,
        };
        let versions =
            only.map_or([None, None], |only| [only.base.as_ref(), only.revised.as_ref()]);
        let [base, revised] = versions.map(|version| {
            let edition = version.and_then(|version| version.edition.as_deref());
            edition.map(|edition| Passage::new(language, edition))
        });
        Self {
            symbol: &pair.symbol,
            name: name(pair.instruments.iter().map(Instrument::called)),
            title: only.and_then(Instrument::title).map(|title| Passage::new(language, title)),
            versions: [(base, escape::line(&pair.base)), (revised, escape::line(&pair.revised))],
            language: language.name(),
            changes: summary::sentence(&model::Summary::from(&pair.summary)),
            warnings: pair.warnings.iter().map(warned).collect(),
            reports: &pair.reports,
        }
    }

    /// The report that the name leads to: the first, which is for people where there is one.
    fn main(&self) -> Option<&Report> {
        self.reports.first()
    }
}

impl<'a> AloneView<'a> {
    fn of(file: &'a Unpaired) -> Self {
        let language = language(file.language);
        let only = match file.instruments.as_slice() {
            [only] => Some(only),
            _ => None,
        };
        let title = only.map(|only| only.title.as_str()).filter(|title| !title.is_empty());
        let edition = only.and_then(|only| only.edition.as_deref());
        let called = |named: &'a Named| (named.kind, named.number.as_str());
        Self {
            symbol: file.symbol,
            name: name(file.instruments.iter().map(called)),
            title: title.map(|title| Passage::new(language, title)),
            edition: edition.map(|edition| Passage::new(language, edition)),
            file: escape::line(&file.file),
            language: language.name(),
            is_ambiguous: file.ambiguous,
        }
    }
}

impl Instrument {
    /// Its kind and number.
    fn called(&self) -> (&str, &str) {
        (&self.kind, &self.number)
    }

    /// Its title, the revised one where there is one.
    fn title(&self) -> Option<&str> {
        let versions = [self.revised.as_ref(), self.base.as_ref()].into_iter().flatten();
        versions.map(|version| version.title.as_str()).find(|title| !title.is_empty())
    }
}

/// What the text of a file is called: its instrument, or how many there are.
fn name<'a>(mut instruments: impl ExactSizeIterator<Item = (&'a str, &'a str)>) -> String {
    match (instruments.len(), instruments.next()) {
        (1, Some((kind, number))) => instruments::called(kind, number),
        (0 | 1, _) => "Text".to_owned(),
        (count, _) => counted(count as u64, "instrument"),
    }
}

/// A warning with the place where it was noticed.
fn warned(PlacedWarning { warning, unit }: &PlacedWarning) -> Cow<'_, str> {
    let side = warning.side.as_deref().and_then(Side::from_name);
    let message = said(&warning.message);
    match noticed::place(side, unit.as_deref().zip(warning.line)) {
        Some(place) => Cow::Owned(format!("{place}: {message}")),
        None => message,
    }
}

/// The name of a folder; the folders it is in are nobody's business.
fn folder(path: &str) -> Cow<'_, str> {
    let path = path.trim_end_matches(['/', '\\']);
    escape::line(path.rsplit(['/', '\\']).next().unwrap_or(path))
}

/// A message. It may quote Arabic, and keeps the implicit marks of it.
fn said(text: &str) -> Cow<'_, str> {
    escape::text(text, Direction::RightToLeft)
}

/// The language of a code that we wrote ourselves.
fn language(code: &str) -> Language {
    Language::from_code(code).unwrap_or(Language::English)
}

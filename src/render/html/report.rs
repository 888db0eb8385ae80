//! The page: what stands above, beside and below the text.
//!
//! In: a [`Comparison`]. Out: a [`Report`], which the template prints.
//!
//! ```text
//! MOD  Resolution 91                      what was compared
//! Dubai, 2014 → Buenos Aires, 2017
//! 6 clauses modified, 2 editorial …       the figures
//! old.txt, line 12: …                     the warnings
//! ```

use askama::Template;
use rustc_hash::FxHashMap;

use crate::model::{Comparison, Direction, Instrument, Row, Side, Symbol};
use crate::render::summary::{self, Figures, counted};
use crate::render::{Level, Options, instruments, noticed, omissions};
use crate::text::escape;

use super::contents::{self, Chapter};
use super::groups::{self, Group};
use super::passage::Passage;
use super::policy;
use super::row::{ItemView, Rows};

/// The style sheet.
const STYLE: &str = include_str!("report.css");
/// The script.
const SCRIPT: &str = include_str!("report.js");

/// The page.
#[derive(Debug, Template)]
#[template(path = "report.html", config = "src/render/html/askama.toml")]
pub(super) struct Report<'a> {
    policy: String,
    style: &'static str,
    script: &'static str,
    generator: &'static str,
    /// The heading of the page.
    heading: String,
    /// The two versions, base first.
    versions: [Version; 2],
    instruments: Vec<InstrumentView<'a>>,
    sentence: String,
    figures: Figures,
    warnings: Vec<Notice>,
    omissions: Vec<String>,
    contents: Vec<Chapter>,
    /// The direction of the columns of both versions.
    dir: &'static str,
    /// Whether the symbols of rows stand in the margin.
    has_symbols: bool,
    /// Whether there are figures only.
    is_short: bool,
    /// Whether it opens with both versions side by side.
    is_beside: bool,
    rows: Rows<'a>,
}

/// One of the files compared.
#[derive(Debug)]
struct Version {
    /// What it is.
    role: &'static str,
    /// The class of its column.
    class: &'static str,
    /// The name of the file, without the folders it is in.
    file: String,
}

/// An instrument.
#[derive(Debug)]
struct InstrumentView<'a> {
    index: usize,
    symbol: &'static str,
    /// What it is called: `Resolution 91`.
    name: String,
    title: Option<Passage<'a>>,
    /// What stands in brackets after the number, in the base and in the revised version.
    editions: [Option<Passage<'a>>; 2],
    proposal: Option<Passage<'a>>,
    groups: Vec<Group>,
}

/// A warning.
#[derive(Debug)]
struct Notice {
    /// Where it was noticed.
    place: Option<String>,
    /// The row that stands there.
    id: Option<usize>,
    message: String,
}

impl<'a> Report<'a> {
    /// The page of a comparison.
    pub(super) fn of(comparison: &'a Comparison, options: &'a Options) -> Self {
        let rows = Rows::of(comparison, options);
        let is_rtl = |side| comparison.side(side).language.direction() == Direction::RightToLeft;
        let is_rtl = is_rtl(Side::Base) && is_rtl(Side::Revised);
        Self {
            policy: policy::of(STYLE, SCRIPT),
            style: STYLE,
            script: SCRIPT,
            generator: concat!("revmark ", env!("CARGO_PKG_VERSION")),
            heading: heading(comparison),
            versions: [version(comparison, Side::Base), version(comparison, Side::Revised)],
            instruments: views(comparison),
            sentence: summary::sentence(&comparison.summary),
            figures: Figures::of(&comparison.summary),
            warnings: notices(comparison, options.statistics),
            omissions: omissions::sentences(comparison),
            contents: if options.statistics { Vec::new() } else { contents::of(&rows) },
            dir: if is_rtl { "rtl" } else { "ltr" },
            has_symbols: options.level == Level::Provision,
            is_short: options.statistics,
            is_beside: options.side_by_side.is_some(),
            rows,
        }
    }

    /// The only instrument.
    fn only(&self) -> Option<&InstrumentView<'a>> {
        match self.instruments.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The symbol and the name of an instrument in the jump list.
    fn called(&self, chapter: &Chapter) -> (&str, &str) {
        let found =
            self.instruments.iter().find(|instrument| instrument.index == chapter.instrument);
        found.map_or(("", ""), |instrument| (instrument.symbol, instrument.name.as_str()))
    }
}

/// The instruments, in reading order.
fn views(comparison: &Comparison) -> Vec<InstrumentView<'_>> {
    let mut first = 0;
    let runs = comparison.rows.chunk_by(|left, right| left.instrument == right.instrument);
    runs.map(|rows| {
        let view = instrument(comparison, rows, first);
        first += rows.len();
        view
    })
    .collect()
}

/// An instrument, given its rows and the index of the first of them.
fn instrument<'a>(comparison: &'a Comparison, rows: &[Row], first: usize) -> InstrumentView<'a> {
    let index = rows.first().map_or(0, |row| row.instrument as usize);
    let symbol = comparison.instruments.get(index).map_or(Symbol::Noc, |found| found.symbol);
    let on = |side| instruments::on(comparison, index, side);
    let passage = |side: Side, text: &'a str| Passage::new(comparison.side(side).language, text);
    let edition = |side| {
        let text = on(side).and_then(|found| found.edition.as_deref());
        text.map(|text| passage(side, text))
    };
    let title = [Side::Revised, Side::Base].into_iter().find_map(|side| {
        let title = on(side).map(|found| found.title.as_str());
        title.filter(|title| !title.is_empty()).map(|title| passage(side, title))
    });
    InstrumentView {
        index,
        symbol: symbol.name(),
        name: on(Side::Revised).or_else(|| on(Side::Base)).map(name).unwrap_or_default(),
        title,
        editions: [edition(Side::Base), edition(Side::Revised)],
        proposal: instruments::proposal(comparison, index).map(|text| passage(Side::Revised, text)),
        groups: groups::of(rows, first, instruments::is_plain(comparison, index)),
    }
}

/// What an instrument is called.
fn name(instrument: &Instrument) -> String {
    instruments::called(instrument.kind.name(), &instrument.number)
}

/// The heading of the page: the name of the instrument, or how many there are.
fn heading(comparison: &Comparison) -> String {
    match comparison.instruments.len() {
        1 if instruments::is_plain(comparison, 0) => "Two texts compared".to_owned(),
        1 => {
            let on = |side| instruments::on(comparison, 0, side);
            on(Side::Revised).or_else(|| on(Side::Base)).map(name).unwrap_or_default()
        }
        count => format!("{} compared", counted(count as u64, "instrument")),
    }
}

/// One of the files; the folders it is in are nobody's business.
fn version(comparison: &Comparison, side: Side) -> Version {
    let document = &comparison.side(side).document;
    let file = document.source.name.rsplit(['/', '\\']).next().unwrap_or_default();
    let role = match side {
        Side::Base => "Base",
        Side::Revised => "Revised",
    };
    let file = match file {
        _ if document.is_missing() => "no such version",
        "-" => "standard input",
        _ => file,
    };
    Version {
        role,
        class: side.name(),
        file: escape::text(file, Direction::LeftToRight).into_owned(),
    }
}

/// The warnings, each with the row that stands where it was noticed, if rows are shown at all.
fn notices(comparison: &Comparison, is_short: bool) -> Vec<Notice> {
    let mut rows = FxHashMap::default();
    if !comparison.warnings.is_empty() && !is_short {
        for (at, row) in comparison.rows.iter().enumerate() {
            for (side, id) in [(Side::Base, row.base), (Side::Revised, row.revised)] {
                if let Some(clause) = id.and_then(|id| comparison.side(side).clause(id)) {
                    rows.entry((side, clause.line)).or_insert(at + 1);
                }
            }
        }
    }
    let notice = |warning: &crate::model::Warning| {
        let side = warning.side;
        let unit = side.map(|side| comparison.side(side).document.source.format.unit());
        let place = noticed::place(side, unit.zip(warning.line));
        let id = side.zip(warning.line).and_then(|place| rows.get(&place).copied());
        // A message may quote an Arabic label with the implicit marks that belong to it.
        let message = escape::text(&warning.message, Direction::RightToLeft).into_owned();
        Notice { place, id, message }
    };
    comparison.warnings.iter().map(notice).collect()
}

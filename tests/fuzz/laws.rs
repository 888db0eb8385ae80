//! Two texts through the comparison, every format and all laws.
//!
//! In: settings, base and revised text. Out: a panic where a law of [`crate::laws`] is broken, or a
//! format cannot be printed.
//!
//! ```text
//! 0RESOLUTION 7 …␞RESOLUTION 8 …    clause by clause
//! 3a b␞a c                          paragraph by paragraph, with typography
//! ```

use revmark::model::Comparison;
use revmark::render::{self, Format, Level};

use super::input::versions;
use crate::laws::{all_hold, compare};

pub(crate) fn try_on(bytes: &[u8]) {
    let (settings, versions) = versions(bytes);
    let options = settings.options();
    if let Err(fault) = all_hold(&versions, &options) {
        panic!("{fault}");
    }
    if let Some(comparison) = compare(&versions, &options) {
        are_printed(&comparison);
    }
}

/// What the laws do not look at is printed too: reasons, figures, reports of two columns.
fn are_printed(comparison: &Comparison) {
    let reasons = render::Options { explain: true, full: true, ..render::Options::default() };
    let figures = render::Options { statistics: true, ..render::Options::default() };
    let beside = render::Options {
        side_by_side: Some(render::NARROWEST),
        level: Level::Provision,
        ..render::Options::default()
    };
    for format in Format::ALL {
        for options in [&reasons, &figures, &beside] {
            render::comparison(comparison, format, options, &mut Vec::new()).unwrap();
        }
    }
    render::omissions(comparison);
}

//! What both versions say of an instrument.
//!
//! In: the index of a compared instrument. Out: what its two versions know of it.
//!
//! ```text
//! instrument 0      base: 91 (Dubai, 2014)      revised: 91 (Rev. Buenos Aires, 2017)
//! instrument 1      -                           revised: 92, proposal RCC/23A1/1
//! ```

use crate::model::{Comparison, Direction, Instrument, InstrumentKind, Side};
use crate::text::escape;

/// An instrument as one version has it.
pub(super) fn on(comparison: &Comparison, index: usize, side: Side) -> Option<&Instrument> {
    let compared = comparison.instruments.get(index)?;
    let at = match side {
        Side::Base => compared.base,
        Side::Revised => compared.revised,
    };
    comparison.side(side).instruments.get(at?)
}

/// What an instrument is called, given the name of its kind and its number: `Resolution 91`.
pub(super) fn called(kind: &str, number: &str) -> String {
    let mut called = format!("{kind} {}", escape::text(number, Direction::LeftToRight));
    if let Some(first) = called.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    called.truncate(called.trim_end().len());
    called
}

/// The number of the proposal that carries an instrument, printed above it as in documents of
/// conferences.
pub(super) fn proposal(comparison: &Comparison, index: usize) -> Option<&str> {
    let of = |side| on(comparison, index, side).and_then(|found| found.proposal.as_deref());
    of(Side::Revised).or_else(|| of(Side::Base))
}

/// Whether an instrument is any text, compared paragraph by paragraph.
pub(super) fn is_plain(comparison: &Comparison, index: usize) -> bool {
    let found = on(comparison, index, Side::Base).or_else(|| on(comparison, index, Side::Revised));
    found.is_some_and(|instrument| instrument.kind == InstrumentKind::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instrument_is_called_by_kind_and_number() {
        assert_eq!(called("resolution", "ITU-R 36-5"), "Resolution ITU-R 36-5");
        assert_eq!(called("text", ""), "Text");
        assert!(!called("opinion", "\u{202e}5").contains('\u{202e}'));
    }
}

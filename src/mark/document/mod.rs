//! A comparison put back on whole documents.
//!
//! In: a comparison, whose rows show clauses. Out: the marked-up document: every paragraph of both
//! versions, blank ones, tables, notes and what stands outside the instruments too, so that
//! rejecting every change gives the base and accepting it the revised document.
//!
//! ```text
//! rows           MOD  b) Resolution 23 …          base       revised    (the comparison)
//!                SUP  c) the tides                cover      cover
//!                                                 b) …       b) …
//!                                                 (blank)    (blank)
//!                                                 c) …
//! document       ═ cover    ═ b) − … + …    ═ (blank)   − c) the tides
//! ```

mod alone;
mod blocks;
mod links;
mod looks;
mod notes;
mod paragraph;
mod sequence;
mod tables;
mod version;

use super::Options;
use super::notes::Notes;
use super::text::TextMarker;
use crate::model::{Comparison, MarkedDocument, Side};
use links::Links;
use version::Version;

/// Puts the marks of a comparison on the whole documents it was made from.
///
/// The comparison must hold all its changes: one from which some were [left out](super::select)
/// does not say what the revised document says.
pub fn document(comparison: &Comparison, options: Options) -> MarkedDocument {
    let base = Version::new(&comparison.base, Side::Base);
    let revised = Version::new(&comparison.revised, Side::Revised);
    let links = Links::of(comparison, &base, &revised);
    let texts = TextMarker::new(comparison.revised.language, options);
    let calls = Notes::of(comparison);
    let drafter = Drafter { comparison, base, revised, links, texts, calls };
    let mut body = drafter.body();
    looks::lend(&drafter, &mut body);
    let notes = drafter.notes(&body);
    MarkedDocument { body, notes }
}

/// Makes the marked-up document.
struct Drafter<'a> {
    comparison: &'a Comparison,
    base: Version<'a>,
    revised: Version<'a>,
    links: Links,
    texts: TextMarker,
    calls: Notes,
}

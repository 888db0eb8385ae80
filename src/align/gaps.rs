//! Clauses that are alone in their gap: rewritten in their place.
//!
//! In: the clauses of two paired sections, most of them paired. Out: a pair for each gap that holds
//! exactly one open clause on either side.
//!
//! ```text
//! base                        revised
//! a) one      ──────────────  a) one
//! b) on fares                 b) on the protection of data      one rewritten clause
//! c) three    ──────────────  c) three
//! ```

use super::clauses::kinds_agree;
use super::contents::Contents;
use super::counterparts::{Counterparts, State};
use crate::model::{ClauseId, ClauseKind, Reason, Side};
use crate::text::label::{self, Style};

/// Pairs what is alone in its gap.
pub(super) fn close(
    contents: (&Contents<'_>, &Contents<'_>),
    lists: (&[ClauseId], &[ClauseId]),
    counterparts: &mut Counterparts,
) {
    let (base, revised) = contents;
    let mut rest = lists.1;
    let mut gap: Vec<ClauseId> = Vec::new();
    let ends = lists.0.iter().map(Some).chain([None]);
    for id in ends {
        let partner = match id.map(|id| (id, counterparts.state(Side::Base, *id))) {
            Some((id, State::Open(Reason::NothingAlike))) => {
                gap.push(*id);
                continue;
            }
            Some((_, State::With(revised, _))) => Some(revised),
            Some(_) => continue,
            None => None,
        };
        let end = partner.map_or(rest.len(), |p| rest.iter().position(|id| *id == p).unwrap_or(0));
        let (inside, behind) = rest.split_at(end);
        rest = behind.get(usize::from(partner.is_some())..).unwrap_or_default();
        let open: Vec<ClauseId> = inside
            .iter()
            .copied()
            .filter(|id| {
                counterparts.state(Side::Revised, *id) == State::Open(Reason::NothingAlike)
            })
            .collect();
        if let ([one], [other]) = (gap.as_slice(), open.as_slice())
            && kinds_agree(base, revised, (*one, *other))
            && levels_agree(base, revised, (*one, *other))
        {
            counterparts.pair(*one, *other, Reason::AloneInGap);
        }
        gap.clear();
    }
}

/// Whether two clauses stand on the same level: a deleted dash and an added main clause are not one
/// rewritten clause.
fn levels_agree(base: &Contents<'_>, revised: &Contents<'_>, ids: (ClauseId, ClauseId)) -> bool {
    let style = |contents: &Contents<'_>, id: ClauseId| -> Option<Style> {
        let clause = contents.tree.clause(id)?;
        let label = contents.tree.text(clause.label);
        label::scan(&format!("{label}\t.")).map(|found| found.style)
    };
    let is_plain = |contents: &Contents<'_>, id: ClauseId| {
        contents.tree.clause(id).is_some_and(|clause| clause.kind == ClauseKind::Paragraph)
    };
    style(base, ids.0) == style(revised, ids.1) || is_plain(base, ids.0) || is_plain(revised, ids.1)
}

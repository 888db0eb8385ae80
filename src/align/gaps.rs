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
use super::contents::{Contents, Weights};
use super::counterparts::{Counterparts, State};
use crate::model::{ClauseId, ClauseKind, Reason, Side};
use crate::text::label::{self, Style};

/// Beside others in the gap, a clause that kept its label is recognized by so much of its words …
const SOMETHING_ALIKE_IN_PLACE: f32 = 0.2;

/// … and any other clause by so much, common words counting as much as rare ones.
const SOMETHING_ALIKE: f32 = 0.35;

/// A gap with more clauses than this on one side is a passage written anew, not a clause.
const LONG_GAP: usize = 12;

/// Pairs what is alone in its gap.
pub(super) fn close(
    contents: (&Contents<'_>, &Contents<'_>),
    lists: (&[ClauseId], &[ClauseId]),
    counterparts: &mut Counterparts,
) {
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
        if let Some((one, other, reason)) = only_pair(contents, (&gap, &open)) {
            counterparts.pair(one, other, reason);
        }
        gap.clear();
    }
}

/// The pair that a gap holds: the only clauses on either side; or the only clause on one side and,
/// of several on the other, the one that kept its label or else the most alike.
fn only_pair(
    (base, revised): (&Contents<'_>, &Contents<'_>),
    gap: (&[ClauseId], &[ClauseId]),
) -> Option<(ClauseId, ClauseId, Reason)> {
    // A row of a table is a record: with next to nothing in common it is another one, not the same
    // rewritten.
    let is_same_record = |one, other| {
        let kind = base.tree.clause(one).map(|clause| clause.kind);
        let is_row = kind == Some(ClauseKind::Table) || base.text(one).contains('\t');
        let likeness = || Weights::default().likeness(base.bag(one), revised.bag(other));
        !is_row || likeness() >= SOMETHING_ALIKE_IN_PLACE
    };
    let may_pair = |one, other| {
        kinds_agree(base, revised, (one, other))
            && levels_agree(base, revised, (one, other))
            && is_same_record(one, other)
    };
    match gap {
        ([one], [other]) => may_pair(*one, *other).then_some((*one, *other, Reason::AloneInGap)),
        ([_], others) | (others, [_]) if others.len() <= LONG_GAP => {
            let pairs = gap.0.iter().flat_map(|one| gap.1.iter().map(move |other| (*one, *other)));
            let alike =
                pairs.filter(|(one, other)| may_pair(*one, *other)).filter_map(|(one, other)| {
                    let likeness = Weights::default().likeness(base.bag(one), revised.bag(other));
                    let kept_label = base.label_key(one) == revised.label_key(other);
                    let floor = if kept_label { SOMETHING_ALIKE_IN_PLACE } else { SOMETHING_ALIKE };
                    (likeness >= floor).then_some((kept_label, likeness, one, other))
                });
            let best = alike.max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            best.map(|(kept_label, likeness, one, other)| {
                let reason = if kept_label { Reason::Alike(likeness) } else { Reason::AloneInGap };
                (one, other, reason)
            })
        }
        _ => None,
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

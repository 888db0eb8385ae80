//! What aligning gives: which clause of one version answers to which clause of the other, and why.
//!
//! In: nothing, these are types. Out: pairings in the reading order of the marked-up document.
//!
//! ```text
//! base            revised
//! a) one   ─────  a) one            Both, equal text
//! b) two   ──╮    b) new            Added
//! c) three ──│──  c) three          Both, equal text
//!            ╰──  d) two            MovedAway at b), MovedHere at d)
//! ```

use super::ClauseId;

/// Why two clauses were paired, or why one stands alone; `--explain` prints it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// The texts are equal once typography is folded.
    EqualText,
    /// The texts are alike: the share of words in common, from 0 to 1.
    Alike(f32),
    /// Both lines play the same part: number line, title, enacting line.
    SamePart,
    /// The headings are equal once typography is folded.
    EqualHeading,
    /// The headings differ but open sections that are alike: the share in common, from 0 to 1.
    AlikeSection(f32),
    /// Nothing closer was left in this place: one clause, rewritten as a whole.
    AloneInGap,
    /// The base clause was split; this revised clause is its first part.
    FirstPart,
    /// The revised clause holds this base clause and the next.
    Merged,
    /// Both are notes called from the same place.
    SameCall,
    /// Nothing alike was found on the other side.
    NothingAlike,
    /// The rest of a base clause that was split.
    LaterPart,
    /// The base clause was merged into the one before.
    Absorbed,
    /// The whole instrument stands on one side only.
    NoCounterpart,
}

/// One step of the marked-up document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pairing {
    /// A clause that both versions have, in order.
    Both {
        /// The clause of the base.
        base: ClauseId,
        /// The clause of the revised version.
        revised: ClauseId,
        /// Why they belong together.
        reason: Reason,
    },
    /// A clause that only the base has.
    Deleted {
        /// The clause of the base.
        base: ClauseId,
        /// Why it stands alone.
        reason: Reason,
    },
    /// A clause that only the revised version has.
    Added {
        /// The clause of the revised version.
        revised: ClauseId,
        /// Why it stands alone.
        reason: Reason,
    },
    /// The old place of a clause that moved.
    MovedAway {
        /// The clause as it was, in the base.
        base: ClauseId,
        /// The clause as it is, in the revised version.
        revised: ClauseId,
        /// The number of the move, from 1; its two ends share it.
        id: u32,
        /// The share of words in common, from 0 to 1.
        likeness: f32,
    },
    /// The new place of a clause that moved.
    MovedHere {
        /// The clause as it was, in the base.
        base: ClauseId,
        /// The clause as it is, in the revised version.
        revised: ClauseId,
        /// The number of the move, from 1; its two ends share it.
        id: u32,
        /// The share of words in common, from 0 to 1.
        likeness: f32,
    },
}

/// Two instruments that are versions of each other, or one that stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstrumentPairing {
    /// Index in [`ClauseTree::instruments`](super::ClauseTree::instruments) of the base.
    pub base: Option<usize>,
    /// Index in [`ClauseTree::instruments`](super::ClauseTree::instruments) of the revised version.
    pub revised: Option<usize>,
}

/// How two clause trees answer to each other.
///
/// Every clause of either tree stands in exactly one pairing that shows it: `Both`, `Deleted` or
/// `MovedAway` for the base, `Both`, `Added` or `MovedHere` for the revised version.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The instruments, in reading order.
    pub instruments: Vec<InstrumentPairing>,
    /// For each of [`Alignment::instruments`], its pairings in reading order.
    pub pairings: Vec<Vec<Pairing>>,
}

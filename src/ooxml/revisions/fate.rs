//! What becomes of a revision in one of the two versions.
//!
//! In: the element that tracks it. Out: whether what it tracks stays, goes, or is not decided.
//!
//! ```text
//!                              Original   Final
//! ins  moveTo    cellIns       goes       stays
//! del  moveFrom  cellDel       stays      goes
//! of another author than the one asked for: undecided
//! ```

use std::collections::BTreeSet;

use super::super::xml::Element;
use super::View;

/// What becomes of what a revision tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is part of the version and no longer tracked.
    Stays,
    /// It is not part of the version.
    Goes,
    /// It stays tracked.
    Undecided,
}

/// Decides about revisions, met in the order of the document.
#[derive(Debug)]
pub(super) struct Judge<'n> {
    view: View,
    author: Option<&'n str>,
    /// The ranges that have begun and are removed: kind and id.
    begun: BTreeSet<(String, String)>,
    /// How many of those take the tags of the content controls away that they run over.
    unwrapping: usize,
}

impl<'n> Judge<'n> {
    pub(super) fn new(view: View, author: Option<&'n str>) -> Self {
        Self { view, author, begun: BTreeSet::new(), unwrapping: 0 }
    }

    pub(super) fn view(&self) -> View {
        self.view
    }

    /// Whether the revision is one of those to be carried out or undone.
    pub(super) fn concerns(&self, revision: &Element) -> bool {
        self.author.is_none_or(|author| revision.attribute("author").as_deref() == Some(author))
    }

    /// What becomes of what an element tracks, be it content, a mark, a row or a cell.
    pub(super) fn fate(&self, revision: &Element) -> Fate {
        let version = match revision.word_name() {
            Some("ins" | "moveTo" | "cellIns") => View::Final,
            Some("del" | "moveFrom" | "cellDel") => View::Original,
            _ => return Fate::Undecided,
        };
        if !self.concerns(revision) {
            Fate::Undecided
        } else if version == self.view {
            Fate::Stays
        } else {
            Fate::Goes
        }
    }

    /// Whether a child of this element says that the element itself goes.
    pub(super) fn condemns(&self, properties: &Element) -> bool {
        properties.elements().any(|child| self.fate(child) == Fate::Goes)
    }

    /// Whether the start or the end of a tracked range is removed.
    ///
    /// An end names no author: it goes with its start.
    pub(super) fn removes_range(&mut self, marker: &Element) -> bool {
        let Some((kind, is_start)) = range(marker.local()) else { return false };
        let id = marker.attribute("id").unwrap_or_default().into_owned();
        let key = (kind.to_owned(), id);
        let unwraps = usize::from(self.unwraps(kind));
        if is_start {
            let removes = self.concerns(marker);
            if removes && self.begun.insert(key) {
                self.unwrapping += unwraps;
            }
            return removes;
        }
        let was_begun = self.begun.remove(&key);
        if was_begun {
            self.unwrapping -= unwraps;
        }
        was_begun || self.author.is_none()
    }

    /// Whether no removed range is open here.
    pub(super) fn is_between_ranges(&self) -> bool {
        self.begun.is_empty()
    }

    /// Whether a content control that begins here is not part of the version, while what it holds
    /// may be.
    pub(super) fn unwraps_here(&self) -> bool {
        self.unwrapping > 0
    }

    fn unwraps(&self, kind: &str) -> bool {
        match self.view {
            View::Original => matches!(kind, "customXmlInsRange" | "customXmlMoveToRange"),
            View::Final => matches!(kind, "customXmlDelRange" | "customXmlMoveFromRange"),
        }
    }
}

/// The kind of a tracked range and whether this is its start: `moveToRangeStart`.
pub(super) fn range(name: &str) -> Option<(&str, bool)> {
    let (kind, is_start) = ends_of(name)?;
    let is_tracked = matches!(
        kind,
        "moveFromRange"
            | "moveToRange"
            | "customXmlInsRange"
            | "customXmlDelRange"
            | "customXmlMoveFromRange"
            | "customXmlMoveToRange"
    );
    is_tracked.then_some((kind, is_start))
}

/// The kind of anything that has two ends, tracked or not, and whether this is its start.
pub(super) fn ends_of(name: &str) -> Option<(&str, bool)> {
    let start = name.strip_suffix("Start").map(|kind| (kind, true));
    let (kind, is_start) = start.or_else(|| Some((name.strip_suffix("End")?, false)))?;
    let is_known = kind.ends_with("Range") || matches!(kind, "bookmark" | "perm");
    is_known.then_some((kind, is_start))
}

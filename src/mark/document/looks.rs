//! What an inserted paragraph or label looks like: the nearest paragraph of the base that plays its
//! part.
//!
//! In: the marked-up body. Out: the same, each inserted paragraph with its model.
//!
//! ```text
//! ═ recalling
//! ═ a)⇥Resolution 5     ◄─┐
//! + b)⇥Resolution 7     ──┘ a clause on the first level, in the style `enumlev1` if it names one
//! ```

use std::collections::BTreeMap;

use super::Drafter;
use super::version::Version;
use crate::model::{ClauseKind, MarkedBlock, MarkedParagraph, Side};

/// What a paragraph has to share with its model.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Look {
    style: String,
    kind: Option<ClauseKind>,
    depth: usize,
    has_label: bool,
    /// Whether its label is a letter, which many texts print in italics and numbers not.
    is_lettered: bool,
}

/// Gives each inserted paragraph of the body, and each that gets a label, its model: the last one above that looks the same,
/// else the first one below, else the last one above of the same kind, else the last one above;
/// none where it is no part of an instrument. A label is only like one of a clause that looks the
/// same.
pub(super) fn lend(drafter: &Drafter<'_>, body: &mut [MarkedBlock]) {
    let all = Models::of(drafter, body);
    let mut above = Models::default();
    for block in body {
        let MarkedBlock::Paragraph(paragraph) = block else { continue };
        match (paragraph.base, paragraph.revised) {
            (Some(line), revised) => {
                let Some(old) = look(drafter, Side::Base, line) else { continue };
                let new = revised.and_then(|line| look(drafter, Side::Revised, line));
                let new = new.filter(|new| new.has_label && !old.has_label);
                // Its end keeps its properties, so that its style does not matter.
                let new = new.map(|new| Look { style: old.style.clone(), ..new });
                paragraph.like = new.and_then(|new| above.same(&new).or_else(|| all.same(&new)));
                above.add(old, line);
            }
            (None, Some(line)) => {
                let Some(look) = look(drafter, Side::Revised, line) else { continue };
                let found = above.same(&look).or_else(|| all.same(&look));
                let found = found.or_else(|| above.of_kind(&look)).or_else(|| all.of_kind(&look));
                // What is no part of an instrument is not to look like one.
                paragraph.like = found.or_else(|| look.kind.and(above.last.or(all.first)));
            }
            (None, None) => {}
        }
    }
}

/// Paragraphs of the base by what they look like.
#[derive(Debug, Default)]
struct Models {
    by_look: BTreeMap<Look, u32>,
    by_kind: BTreeMap<(Option<ClauseKind>, usize), u32>,
    first: Option<u32>,
    last: Option<u32>,
}

impl Models {
    /// The first paragraph of each look.
    fn of(drafter: &Drafter<'_>, body: &[MarkedBlock]) -> Self {
        let mut models = Self::default();
        let lines = body.iter().rev().filter_map(|block| match block {
            MarkedBlock::Paragraph(MarkedParagraph { base, .. }) => *base,
            MarkedBlock::Table(_) => None,
        });
        for line in lines {
            if let Some(look) = look(drafter, Side::Base, line) {
                models.add(look, line);
            }
        }
        models.first = models.last;
        models
    }

    fn add(&mut self, look: Look, line: u32) {
        self.by_kind.insert((look.kind, look.depth), line);
        self.by_look.insert(look, line);
        self.last = Some(line);
    }

    fn same(&self, look: &Look) -> Option<u32> {
        self.by_look.get(look).copied()
    }

    fn of_kind(&self, look: &Look) -> Option<u32> {
        self.by_kind.get(&(look.kind, look.depth)).copied()
    }
}

/// What a paragraph of the body looks like.
fn look(drafter: &Drafter<'_>, side: Side, line: u32) -> Option<Look> {
    let version = match side {
        Side::Base => &drafter.base,
        Side::Revised => &drafter.revised,
    };
    let (block, piece) = version.paragraph(line)?;
    let style = if drafter.base.is_word() && drafter.revised.is_word() {
        piece.style.clone()
    } else {
        String::new()
    };
    let row = drafter.links.rows_in(side, block).first();
    let row = row.and_then(|row| drafter.comparison.rows.get(*row));
    let id = row.and_then(|row| match side {
        Side::Base => row.base,
        Side::Revised => row.revised,
    });
    let clause = id.and_then(|id| version.tree.clause(id));
    Some(Look {
        style,
        kind: clause.map(|clause| clause.kind),
        depth: id.map_or(0, |_| depth(version, id)),
        has_label: clause.is_some_and(|clause| !clause.label.is_empty()),
        is_lettered: clause.is_some_and(|clause| is_lettered(version.text(clause.label))),
    })
}

fn is_lettered(label: &str) -> bool {
    label.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_alphabetic)
}

/// How deep a clause is nested.
fn depth(version: &Version<'_>, id: Option<crate::model::ClauseId>) -> usize {
    /// Word has nine levels of a list; deeper nesting looks like the ninth.
    const DEEPEST: usize = 9;
    let parent = |id: &crate::model::ClauseId| version.tree.clause(*id)?.parent;
    std::iter::successors(id, parent).take(DEEPEST).count()
}

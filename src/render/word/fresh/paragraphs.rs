//! What each paragraph looks like, by the clauses it holds.
//!
//! In: the clause tree. Out: a style for every paragraph, and what stands out in it.
//!
//! ```text
//! recalling                     Call
//! a)⇥Resolution 5, on:          Normal    label a)
//! –⇥lamps;                      enumlev1
//! решает, 1 что Союз            Normal    heading решает,
//! ```
//!
//! The names are those of the styles in the templates of ITU conferences; a list under a numbered
//! or lettered clause begins at `enumlev1`, as in published resolutions.

use super::runs::Emphasis;
use crate::model::{Clause, ClauseKind, ClauseTree, Part, Span};
use crate::text::label::{self, Style as LabelStyle};

/// A paragraph style of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Text, and whatever is no part of an instrument.
    Normal,
    /// The number line.
    Number,
    /// A line of the title.
    Title,
    /// The line of earlier editions.
    History,
    /// The enacting line.
    Enacting,
    /// A heading with nothing behind it.
    Heading,
    /// A clause in a list, by its depth from 1 to 3.
    Item(u8),
    /// The line that opens an annex.
    Annex,
    /// A line of the title of an annex.
    AnnexTitle,
}

impl Style {
    /// Its `w:styleId`.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Number => "ResNo",
            Self::Title => "Restitle",
            Self::History => "Resref",
            Self::Enacting => "Normalaftertitle",
            Self::Heading => "Call",
            Self::Item(0 | 1) => "enumlev1",
            Self::Item(2) => "enumlev2",
            Self::Item(_) => "enumlev3",
            Self::Annex => "AnnexNo",
            Self::AnnexTitle => "Annextitle",
        }
    }

    /// The style of a clause at a depth of lists.
    fn of(clause: &Clause, level: u8, tree: &ClauseTree) -> Self {
        let is_in_annex =
            || tree.section_of(clause).is_some_and(|section| section.part == Part::Annex);
        match clause.kind {
            ClauseKind::Number => Self::Number,
            ClauseKind::Title if is_in_annex() => Self::AnnexTitle,
            ClauseKind::Title => Self::Title,
            ClauseKind::History => Self::History,
            ClauseKind::Enacting => Self::Enacting,
            ClauseKind::Heading => Self::Heading,
            ClauseKind::Annex => Self::Annex,
            ClauseKind::Clause if level > 0 => Self::Item(level),
            ClauseKind::Clause
            | ClauseKind::Paragraph
            | ClauseKind::Footnote
            | ClauseKind::Table => Self::Normal,
        }
    }
}

/// What a paragraph looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Its style; `None` where it is no part of an instrument.
    style: Option<Style>,
    /// The heading in it.
    heading: Option<Span>,
    /// The label in it, where it is a letter.
    label: Option<Span>,
}

impl Look {
    /// Its `w:styleId`.
    pub(super) fn style_id(&self) -> &'static str {
        self.style.unwrap_or(Style::Normal).id()
    }

    /// How the character at an offset is emphasized; the style of a heading that stands alone does
    /// that by itself.
    pub(super) fn emphasis_at(&self, at: u32) -> Emphasis {
        let holds = |span: Option<Span>| span.is_some_and(|s| (s.start..s.end).contains(&at));
        if holds(self.heading) && self.style != Some(Style::Heading) {
            Emphasis::Heading
        } else if holds(self.label) {
            Emphasis::Label
        } else {
            Emphasis::None
        }
    }

    /// The offsets at which the emphasis may change.
    pub(super) fn edges(&self) -> impl Iterator<Item = u32> {
        [self.heading, self.label].into_iter().flatten().flat_map(|span| [span.start, span.end])
    }

    /// Adds a clause: the first one gives the style, unless it is a heading with which another is
    /// run together.
    fn add(&mut self, clause: &Clause, style: Style, tree: &ClauseTree) {
        if self.style.is_none_or(|own| own == Style::Heading) {
            self.style = Some(style);
        }
        if style == Style::Heading {
            self.heading.get_or_insert(clause.text);
        }
        if is_lettered(tree.text(clause.label)) {
            self.label.get_or_insert(clause.label);
        }
    }
}

/// What every paragraph of a text looks like, in order.
pub(super) fn looks(tree: &ClauseTree) -> Vec<Look> {
    let paragraphs = &tree.document.paragraphs;
    let mut looks = vec![Look::default(); paragraphs.len()];
    for (clause, level) in tree.clauses.iter().zip(levels(tree)) {
        if clause.kind == ClauseKind::Footnote {
            continue;
        }
        let style = Style::of(clause, level, tree);
        // A label alone on its line stands in the paragraph before its text.
        for span in [clause.label, clause.text].into_iter().filter(|span| !span.is_empty()) {
            let index = paragraphs.partition_point(|paragraph| paragraph.text.end <= span.start);
            if let Some(look) = looks.get_mut(index) {
                look.add(clause, style, tree);
            }
        }
    }
    looks
}

/// Whether a label is a letter, which ITU texts print in italics; a number is upright.
fn is_lettered(label: &str) -> bool {
    label.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_alphabetic)
}

/// How deep in lists each clause stands: 0 for what is not indented.
///
/// Numbers are never indented under numbers (`1.1` under `1`), nor is an outermost label, unless it
/// is a dash.
fn levels(tree: &ClauseTree) -> Vec<u8> {
    let mut levels: Vec<u8> = Vec::with_capacity(tree.clauses.len());
    for clause in &tree.clauses {
        let style = label_style(clause, tree);
        let level = match clause.parent.and_then(|id| Some((id, tree.clause(id)?))) {
            None => u8::from(style == Some(LabelStyle::Dash)),
            Some((id, parent)) => {
                let above = levels.get(id.index()).copied().unwrap_or_default();
                let is_same = is_number(style) && is_number(label_style(parent, tree));
                above.saturating_add(u8::from(!is_same))
            }
        };
        levels.push(level);
    }
    levels
}

fn label_style(clause: &Clause, tree: &ClauseTree) -> Option<LabelStyle> {
    label::scan(tree.text(clause.label)).map(|label| label.style)
}

fn is_number(style: Option<LabelStyle>) -> bool {
    matches!(style, Some(LabelStyle::Number | LabelStyle::Dotted(_)))
}

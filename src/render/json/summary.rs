//! A comparison in figures, as JSON documents hold it.
//!
//! In: a [`model::Summary`]. Out: the object `summary`.
//!
//! ```text
//! {"rows": {"NOC": 24, "(MOD)": 4, …}, "words": {"unchanged": 1442, …}, "categories": {…}}
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{self, Category, Counts, Symbol};

/// The comparison in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    /// Rows by symbol.
    pub rows: RowCounts,
    /// Words of clause text, without labels and moved text; a Han character is a word.
    pub words: WordCounts,
    /// Rows by category; a row may count in several.
    pub categories: CategoryCounts,
}

/// Rows by symbol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RowCounts {
    /// Unchanged.
    #[serde(rename = "NOC")]
    pub noc: u64,
    /// Editorial changes.
    #[serde(rename = "(MOD)")]
    pub editorial: u64,
    /// Modified.
    #[serde(rename = "MOD")]
    pub modified: u64,
    /// Added.
    #[serde(rename = "ADD")]
    pub added: u64,
    /// Deleted.
    #[serde(rename = "SUP")]
    pub deleted: u64,
    /// Moved here.
    #[serde(rename = "ADD*")]
    pub moved_here: u64,
    /// Moved away.
    #[serde(rename = "SUP*")]
    pub moved_away: u64,
}

/// Words of clause text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WordCounts {
    /// Words in both versions.
    pub unchanged: u64,
    /// Words in the base only.
    pub deleted: u64,
    /// Words in the revised version only.
    pub inserted: u64,
}

/// Rows by what their changes are about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CategoryCounts {
    /// Words of the text.
    pub wording: u64,
    /// The number, venue or year of an instrument, or a clause referred to.
    pub reference: u64,
    /// A number that is no reference.
    pub figure: u64,
    /// The label of a clause.
    pub renumbering: u64,
    /// Punctuation or capital letters.
    pub punctuation: u64,
    /// Characters that mean the same.
    pub typography: u64,
    /// The text of a heading or title.
    pub heading: u64,
    /// The place of a clause.
    #[serde(rename = "move")]
    pub moved: u64,
}

impl Summary {
    pub(in crate::render) fn new(summary: &model::Summary) -> Self {
        let rows = |symbol| summary.rows_with(symbol);
        let about = |category| summary.rows_about(category);
        Self {
            rows: RowCounts {
                noc: rows(Symbol::Noc),
                editorial: rows(Symbol::EditorialMod),
                modified: rows(Symbol::Mod),
                added: rows(Symbol::Add),
                deleted: rows(Symbol::Sup),
                moved_here: rows(Symbol::AddMoved),
                moved_away: rows(Symbol::SupMoved),
            },
            words: WordCounts {
                unchanged: summary.words.unchanged,
                deleted: summary.words.deleted,
                inserted: summary.words.inserted,
            },
            categories: CategoryCounts {
                wording: about(Category::Wording),
                reference: about(Category::Reference),
                figure: about(Category::Figure),
                renumbering: about(Category::Renumbering),
                punctuation: about(Category::Punctuation),
                typography: about(Category::Typography),
                heading: about(Category::Heading),
                moved: about(Category::Move),
            },
        }
    }
}

impl From<&Summary> for model::Summary {
    fn from(summary: &Summary) -> Self {
        let Summary { rows, words, categories: about } = summary;
        let RowCounts { noc, editorial, modified, added, deleted, moved_here, moved_away } = *rows;
        Self {
            // In the order of `Symbol::ALL`, and of `Category::ALL`.
            rows: [noc, editorial, modified, added, deleted, moved_here, moved_away],
            categories: [
                about.wording,
                about.reference,
                about.figure,
                about.renumbering,
                about.punctuation,
                about.typography,
                about.heading,
                about.moved,
            ],
            words: Counts {
                unchanged: words.unchanged,
                deleted: words.deleted,
                inserted: words.inserted,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_come_back_as_they_were() {
        let summary = model::Summary {
            rows: [1, 2, 3, 4, 5, 6, 7],
            categories: [1, 2, 3, 4, 5, 6, 7, 8],
            words: Counts { unchanged: 9, deleted: 10, inserted: 11 },
        };
        assert_eq!(model::Summary::from(&Summary::new(&summary)), summary);
    }
}

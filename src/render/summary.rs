//! The comparison in one sentence, or in a table of figures.
//!
//! In: the [`Summary`]. Out: the closing line of a page, or the lines of `--stat`.
//!
//! ```text
//! 6 clauses modified, 2 editorial, 1 added, 1 moved, 24 unchanged; 31 words inserted, 12 deleted
//! ```

use crate::model::{Category, Counts, Summary, Symbol};

/// The closing sentence.
pub(super) fn sentence(summary: &Summary) -> String {
    if Symbol::ALL.iter().all(|symbol| *symbol == Symbol::Noc || summary.rows_with(*symbol) == 0) {
        return unchanged(summary);
    }
    let rows = [
        (summary.rows_with(Symbol::Mod), "modified"),
        (summary.rows_with(Symbol::EditorialMod), "editorial"),
        (summary.rows_with(Symbol::Add), "added"),
        (summary.rows_with(Symbol::Sup), "deleted"),
        (summary.rows_with(Symbol::SupMoved), "moved"),
        (summary.rows_with(Symbol::Noc), "unchanged"),
    ];
    let Counts { inserted, deleted, .. } = summary.words;
    let clauses = enumeration("clause", &rows);
    let words = enumeration("word", &[(inserted, "inserted"), (deleted, "deleted")]);
    if words.is_empty() { clauses } else { format!("{clauses}; {words}") }
}

/// The figures, in three groups: rows by symbol, words, rows by category; nothing but what there
/// is any of.
#[derive(Debug)]
pub(super) struct Figures {
    /// Rows with each symbol, and what happened to them.
    pub(super) rows: Vec<(u64, &'static str, &'static str)>,
    /// Words of clause text, and what became of them.
    pub(super) words: Vec<(u64, &'static str)>,
    /// Rows with changes of each category: `in wording`.
    pub(super) categories: Vec<(u64, &'static str)>,
}

impl Figures {
    /// The figures of a comparison.
    pub(super) fn of(summary: &Summary) -> Self {
        let Counts { unchanged, deleted, inserted } = summary.words;
        let words = [(unchanged, "unchanged"), (deleted, "deleted"), (inserted, "inserted")];
        let rows = Symbol::ALL
            .map(|symbol| (summary.rows_with(symbol), symbol.name(), what_happened(symbol)));
        let categories =
            Category::ALL.map(|category| (summary.rows_about(category), phrase(category)));
        Self {
            rows: rows.into_iter().filter(|(count, ..)| *count > 0).collect(),
            words: words.into_iter().filter(|(count, _)| *count > 0).collect(),
            categories: categories.into_iter().filter(|(count, _)| *count > 0).collect(),
        }
    }
}

/// The lines of `--stat`, nothing but what there is any of.
pub(super) fn table(summary: &Summary) -> Vec<String> {
    let Figures { rows, words, categories } = Figures::of(summary);
    let row = |(count, symbol, what)| (count, format!("{symbol:<5}  {what}"));
    let groups: [Vec<(u64, String)>; 3] = [
        rows.into_iter().map(row).collect(),
        words.into_iter().map(|(count, what)| (count, format!("words {what}"))).collect(),
        categories.into_iter().map(|(count, what)| (count, what.to_owned())).collect(),
    ];
    let largest = groups.iter().flatten().map(|(count, _)| *count).max().unwrap_or(0);
    let width = largest.to_string().len();
    let mut lines = Vec::new();
    for group in groups.iter().filter(|group| !group.is_empty()) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(group.iter().map(|(count, phrase)| format!("{count:>width$}  {phrase}")));
    }
    lines
}

/// A count with its noun in the right number: `1 clause`, `2 clauses`.
pub(super) fn counted(count: u64, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// What is said when nothing changed; differences of typography are counted, not marked.
fn unchanged(summary: &Summary) -> String {
    match summary.rows_about(Category::Typography) {
        0 => "no changes".to_owned(),
        1 => "no changes; 1 clause differs in typography".to_owned(),
        count => format!("no changes; {count} clauses differ in typography"),
    }
}

/// `6 clauses modified, 2 editorial`: what there is any of, the noun after the first number.
fn enumeration(noun: &str, counts: &[(u64, &str)]) -> String {
    let present = counts.iter().filter(|(count, _)| *count > 0).enumerate();
    let parts: Vec<String> = present
        .map(|(index, (count, what))| match index {
            0 => format!("{} {what}", counted(*count, noun)),
            _ => format!("{count} {what}"),
        })
        .collect();
    parts.join(", ")
}

/// What happened to a row of this symbol, in words.
pub(super) fn what_happened(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Noc => "unchanged",
        Symbol::EditorialMod => "editorial",
        Symbol::Mod => "modified",
        Symbol::Add => "added",
        Symbol::Sup => "deleted",
        Symbol::AddMoved => "moved here",
        Symbol::SupMoved => "moved away",
    }
}

fn phrase(category: Category) -> &'static str {
    match category {
        Category::Wording => "in wording",
        Category::Reference => "in references",
        Category::Figure => "in figures",
        Category::Renumbering => "in numbering",
        Category::Punctuation => "in punctuation or capitals",
        Category::Typography => "in typography",
        Category::Heading => "in headings",
        Category::Move => "in place",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_there_is() {
        let mut summary = Summary {
            rows: [24, 2, 6, 1, 0, 1, 1],
            words: Counts { unchanged: 500, deleted: 12, inserted: 31 },
            ..Summary::default()
        };
        assert_eq!(
            sentence(&summary),
            "6 clauses modified, 2 editorial, 1 added, 1 moved, 24 unchanged; \
             31 words inserted, 12 deleted"
        );
        summary.rows = [0, 1, 0, 0, 0, 0, 0];
        summary.words = Counts { unchanged: 3, deleted: 1, inserted: 0 };
        assert_eq!(sentence(&summary), "1 clause editorial; 1 word deleted");
    }

    #[test]
    fn nothing_changed_is_said() {
        let mut summary = Summary { rows: [9, 0, 0, 0, 0, 0, 0], ..Summary::default() };
        assert_eq!(sentence(&summary), "no changes");
        summary.categories[Category::Typography as usize] = 2;
        assert_eq!(sentence(&summary), "no changes; 2 clauses differ in typography");
    }

    #[test]
    fn the_table_is_aligned_and_leaves_out_zeros() {
        let summary = Summary {
            rows: [124, 0, 6, 0, 0, 0, 0],
            categories: [0, 6, 0, 0, 0, 0, 0, 0],
            words: Counts { unchanged: 1500, deleted: 0, inserted: 3 },
        };
        insta::assert_snapshot!(table(&summary).join("\n"), @r#"
         124  NOC    unchanged
           6  MOD    modified

        1500  words unchanged
           3  words inserted

           6  in references
        "#);
    }
}

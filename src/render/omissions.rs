//! What was not compared, in words: quiet, and never silent.
//!
//! In: the lines that parsing left out. Out: a sentence for each version, and one for the pages.
//!
//! ```text
//! not compared in the base: lines 1–16 (front matter), line 64 (reasons)
//! not compared in the revised version: paragraph 12 (text box)
//! not compared: page headers and footers
//! ```
//!
//! Lines that only part the page are not worth a word. Nearly every Word document has page headers
//! and footers, so that they are worth three words for both versions together.

use super::noticed;
use crate::model::{ClauseTree, Comparison, Format, Omission, Side, Skipped};

/// What the headers and footers of both versions are called.
pub(super) const PAGES: &str = "page headers and footers";

/// What was not compared clause by clause, a line each.
pub(super) fn sentences(comparison: &Comparison) -> Vec<String> {
    let of = |side| sentence(side, comparison.side(side), Omission::has_words);
    let has_pages = Side::ALL.into_iter().any(|side| has_pages(comparison.side(side)));
    let pages = has_pages.then(|| format!("not compared: {PAGES}"));
    Side::ALL.into_iter().filter_map(of).chain(pages).collect()
}

/// What was not compared at all, where whole documents are: what hangs on the text. The pages keep
/// the headers and footers of the base, as anyone would expect.
pub(super) fn beside_text(comparison: &Comparison) -> Vec<String> {
    let of = |side| sentence(side, comparison.side(side), Omission::is_beside_text);
    Side::ALL.into_iter().filter_map(of).collect()
}

/// What was not compared of one version, of some kinds.
fn sentence(side: Side, tree: &ClauseTree, is_said: fn(Omission) -> bool) -> Option<String> {
    /// A file of many proposals has as many lines of their kind.
    const MOST: usize = 8;
    let parts: Vec<&Skipped> = in_text(tree).filter(|part| is_said(part.what)).collect();
    let format = tree.document.source.format;
    let name = |part: &&Skipped| format!("{} ({})", place(part, format), part.what.name());
    let mut said: Vec<String> = parts.iter().take(MOST).map(name).collect();
    if parts.len() > MOST {
        said.push(format!("and {} more places", parts.len() - MOST));
    }
    let version = noticed::version(side);
    (!said.is_empty()).then(|| format!("not compared in the {version}: {}", said.join(", ")))
}

/// What was left out that stands in the text itself.
pub(super) fn in_text(tree: &ClauseTree) -> impl Iterator<Item = &Skipped> {
    tree.skipped.iter().filter(|part| part.what != Omission::PageHeader)
}

/// Whether headers or footers of pages were left out.
pub(super) fn has_pages(tree: &ClauseTree) -> bool {
    tree.skipped.iter().any(|part| part.what == Omission::PageHeader)
}

/// Where the lines stand: `lines 1–16`, `paragraph 12`.
pub(super) fn place(part: &Skipped, format: Format) -> String {
    let (first, last, unit) = (part.first_line, part.last_line, format.unit());
    if first == last { format!("{unit} {first}") } else { format!("{unit}s {first}–{last}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::render::fixture;

    #[test]
    fn what_was_left_out_is_said_in_few_words() {
        let mut comparison = fixture::comparison(Language::English, "title | | Lights");
        let omit = |first_line, last_line, what| Skipped { first_line, last_line, what };
        comparison.base.skipped =
            vec![omit(1, 16, Omission::FrontMatter), omit(20, 20, Omission::RuledLine)];
        let pages = (0..6).map(|_| omit(0, 0, Omission::PageHeader));
        comparison.revised.skipped = pages.chain([omit(12, 12, Omission::TextBox)]).collect();
        comparison.revised.document.source.format = Format::Word;
        assert_eq!(
            sentences(&comparison),
            [
                "not compared in the base: lines 1–16 (front matter)",
                "not compared in the revised version: paragraph 12 (text box)",
                "not compared: page headers and footers"
            ]
        );
        assert_eq!(
            beside_text(&comparison),
            ["not compared in the revised version: paragraph 12 (text box)"]
        );
        comparison.revised.skipped = (1..=10).map(|at| omit(at, at, Omission::Formula)).collect();
        let said = sentences(&comparison).pop().unwrap();
        assert!(said.ends_with("paragraph 8 (formula), and 2 more places"), "{said}");
    }
}

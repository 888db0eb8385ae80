//! Finds the words of the lexicon that a heading begins with.
//!
//! A heading is a verb with words around it, and in the operative part often whom it addresses:
//!
//! ```text
//! further instructs the Director to report
//! └──┬──┘ └───┬───┘ └────┬─────┘
//! qualifier  verb     addressee
//! ```

use super::{Lexicon, Phrases};
use crate::model::Part;

/// The words of a heading at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownHeading {
    /// The part of the instrument that it opens a section of.
    pub part: Part,
    /// The length of its words, in bytes.
    pub length: usize,
    /// Whether it names whom it addresses.
    pub is_addressed: bool,
}

/// What may stand between two addressees, folded.
const BETWEEN: [&str; 13] =
    [", ", "、", "和", "及", "以及", "与", " and ", " et ", " y ", " e ", " и ", "، ", " و"];

impl Lexicon {
    /// The heading at the start of a text that is folded with
    /// [`fold_case`](crate::text::fold::fold_case).
    ///
    /// ```
    /// use revmark::lexicon::Lexicon;
    /// use revmark::model::Language;
    /// let lexicon = Lexicon::of(Language::English);
    /// assert_eq!(lexicon.heading("considering further that").map(|h| h.length), Some(19));
    /// assert_eq!(lexicon.heading("the conclusions"), None);
    /// ```
    pub fn heading(&self, folded: &str) -> Option<KnownHeading> {
        let mut at = 0;
        let KnownHeading { part, length: mut end, .. } = loop {
            let qualifier = end_of(&self.headings.qualifiers, folded, at);
            match (self.verb(folded, at), qualifier) {
                // `关切地注意到` notes with concern: `关切` alone is not the verb.
                (Some(found), Some(end))
                    if end > found.length && self.verb(folded, end).is_some() =>
                {
                    at = end;
                }
                (Some(found), _) => break found,
                (None, qualifier) => at = qualifier?,
            }
        };
        // `建议书` is a recommendation, not `建议` and something behind it.
        let is_longer = |words: &Phrases| end_of(words, folded, at) > Some(end);
        if self.instruments.kinds().iter().any(|(_, words)| is_longer(words)) {
            return None;
        }
        while let Some(longer) = end_of(&self.headings.qualifiers, folded, end) {
            end = longer;
        }
        let addressee = end_of(&self.headings.addressees, folded, end);
        let addressee = addressee.filter(|_| part == Part::Operative);
        let length = addressee.map_or(end, |end| self.addressees(folded, end));
        Some(KnownHeading { part, length, is_addressed: addressee.is_some() })
    }

    /// Where the last of several addressees ends, given where the first does.
    fn addressees(&self, folded: &str, first: usize) -> usize {
        let mut end = first;
        while let Some(next) = BETWEEN.iter().find_map(|between| {
            let rest = folded.get(end..)?.strip_prefix(between)?;
            let length = self.headings.addressees.prefix_of(rest)?;
            Some(folded.len() - rest.len() + length)
        }) {
            end = next;
        }
        end
    }

    /// The longer of the preamble's and the operative part's verbs at a place, and where it ends.
    fn verb(&self, folded: &str, at: usize) -> Option<KnownHeading> {
        let preamble = end_of(&self.headings.preamble, folded, at);
        let operative = end_of(&self.headings.operative, folded, at);
        let part = if operative > preamble { Part::Operative } else { Part::Preamble };
        let longer = preamble.max(operative);
        longer.map(|length| KnownHeading { part, length, is_addressed: false })
    }
}

/// Where the longest of the phrases ends that stands at `at` or behind a space or comma there.
fn end_of(phrases: &Phrases, folded: &str, at: usize) -> Option<usize> {
    let text = folded.get(at..)?.trim_start_matches([' ', ',', '،']);
    phrases.prefix_of(text).map(|length| folded.len() - text.len() + length)
}

//! Who made a change and when, on every mark.
//!
//! In: an author, a date, the ids that the package already uses. Out: the elements of marks, each
//! with an id of its own.
//!
//! ```text
//! <w:ins w:id="7" w:author="revmark" w:date="2026-01-01T00:00:00Z">
//! ```

use crate::ooxml::xml::Element;

/// Makes the elements of marks.
#[derive(Debug)]
pub(super) struct Stamp {
    author: String,
    /// An `xsd:dateTime` in UTC; none is written where it is `None`.
    date: Option<String>,
    /// The id of the next mark.
    next: u32,
}

impl Stamp {
    /// Marks of this author and date; no id of `parts` is given to any of them.
    pub(super) fn new(author: &str, date: Option<&str>, parts: &[&Element]) -> Self {
        let highest = parts.iter().map(|part| highest_id(part)).max().unwrap_or_default();
        Self { author: author.to_owned(), date: date.map(str::to_owned), next: highest + 1 }
    }

    /// An id that no annotation of the package has.
    pub(super) fn id(&mut self) -> String {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        id.to_string()
    }

    /// The element of a mark, without content.
    pub(super) fn mark(&mut self, like: &Element, name: &str) -> Element {
        let id = self.id();
        let mark = Element::word(like, name).with("id", &id).with("author", &self.author);
        match &self.date {
            Some(date) => mark.with("date", date),
            None => mark,
        }
    }
}

/// The highest id of an annotation in a part; those of content controls are of another kind and
/// stand in `w:val`.
fn highest_id(element: &Element) -> u32 {
    /// Ids are 32 bits wide with a sign; the upper half is left for those that other programs make.
    const HIGHEST: u32 = 1 << 30;
    let own = element.attribute("id").and_then(|id| id.parse::<u32>().ok());
    let own = own.filter(|id| *id < HIGHEST).unwrap_or_default();
    element.elements().map(highest_id).max().unwrap_or_default().max(own)
}

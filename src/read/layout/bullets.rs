//! Takes off the bullets that a site puts before every line.
//!
//! ```text
//! • recalling                              recalling
//!   • a)Resolution 37;             ─►      a)Resolution 37;
//!   • b)the texts:                         b)the texts:
//!   • – the Plan;                          – the Plan;
//! ```
//!
//! Most lines carry one, and many of them stand before a heading or another label. A list inside keeps
//! its own.

use super::Page;
use super::look::{Look, Words};
use crate::text::label::{Label, Style, scan};

/// The lines without their outer bullets; whether there were any.
pub(super) fn strip(page: &mut Page) -> bool {
    let inner: Vec<Option<Inner>> = page
        .lines
        .iter()
        .map(|line| {
            let bullet = bullet(&line.text)?;
            let behind = line.text.get(bullet.text..).unwrap_or_default();
            Some(Inner { start: bullet.text, look: Look::at(behind, page.lexicon) })
        })
        .collect();
    if !are_outer(&inner) {
        return false;
    }
    // Whether the line before belongs to a list that has no other labels.
    let mut is_list = false;
    let mut is_colon = false;
    for (at, inner) in inner.into_iter().enumerate() {
        let Some(inner) = inner else {
            (is_list, is_colon) = (false, false);
            continue;
        };
        is_list = !inner.is_known() && (is_list || is_colon);
        is_colon = matches!(inner.look.sign, Some(':' | '：'));
        if !is_list {
            page.cut_start(at, inner.start);
        }
    }
    true
}

/// What stands behind a bullet.
struct Inner {
    start: usize,
    look: Look,
}

impl Inner {
    /// Whether it is a heading, or has a label of its own.
    fn is_known(&self) -> bool {
        self.look.label.is_some()
            || matches!(self.look.words, Words::Heading { .. } | Words::Number | Words::Enacting)
    }
}

fn bullet(text: &str) -> Option<Label> {
    scan(text).filter(|label| label.style == Style::Dash && label.text < text.len())
}

/// Whether most lines from the first bullet to the last carry one, a third of them before a label or a
/// heading.
fn are_outer(lines: &[Option<Inner>]) -> bool {
    let first = lines.iter().position(Option::is_some);
    let last = lines.iter().rposition(Option::is_some);
    let (Some(first), Some(last)) = (first, last) else { return false };
    let bulleted: Vec<&Inner> = lines.iter().flatten().collect();
    let known = bulleted.iter().filter(|inner| inner.is_known()).count();
    let is_most = bulleted.len() * 3 > (last + 1 - first) * 2;
    bulleted.len() >= 3 && is_most && known * 3 >= bulleted.len()
}

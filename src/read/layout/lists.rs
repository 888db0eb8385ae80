//! The lists that are open at a place in a text, so that a label can be told from a number or a
//! reference.
//!
//! ```text
//! 2 training:  a) seminars;  b) …      open: numbers at 2, letters at 2
//!                                      c) and 3 go on, i) and a) begin, 7 and e) are no labels here
//! ```

use crate::text::label::{Label, Style};

/// A list with the label that came last.
#[derive(Debug, Clone, Copy)]
struct Open {
    style: Style,
    ordinal: u32,
    outermost: u32,
}

/// The open lists, the innermost last.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists(Vec<Open>);

impl Lists {
    /// Closes all lists: a heading stands here.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether no label has come since the last heading.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the label goes on with a list that is open.
    pub(super) fn continues(&self, label: Label) -> bool {
        let label = self.resolve(label);
        self.0.iter().any(|open| goes_on(*open, label))
    }

    /// Whether the label is the first of a list.
    pub(super) fn begins(&self, label: Label) -> bool {
        let label = self.resolve(label);
        match label.style {
            Style::Dotted(_) => self.continues_inside(label),
            _ => label.ordinal <= 1,
        }
    }

    /// Takes a label as the next one.
    pub(super) fn take(&mut self, label: Label) {
        let label = self.resolve(label);
        if let Some(at) = self.0.iter().rposition(|open| open.style == label.style) {
            self.0.truncate(at);
        } else if let Style::Dotted(levels) = label.style {
            let is_inside = |style| matches!(style, Style::Dotted(other) if other < levels);
            let at = self.0.iter().rposition(|o| o.style == Style::Number || is_inside(o.style));
            self.0.truncate(at.map_or(0, |at| at + 1));
        }
        self.0.push(label);
    }

    fn continues_inside(&self, label: Open) -> bool {
        label.ordinal <= 1
            && self.0.iter().any(|open| match open.style {
                Style::Number => open.ordinal == label.outermost,
                Style::Dotted(_) => open.outermost == label.outermost,
                _ => false,
            })
    }

    /// `i)` goes on with `h)`, and begins a Roman list elsewhere.
    fn resolve(&self, label: Label) -> Open {
        let Label { style, ordinal, outermost, .. } = label;
        let letter = Open { style, ordinal, outermost };
        let roman = match ordinal {
            _ if style != Style::Letter => return letter,
            9 => 1,
            22 => 5,
            24 => 10,
            _ => return letter,
        };
        let is_open = |sought: Style, before: u32| {
            self.0.iter().any(|open| open.style == sought && open.ordinal == before)
        };
        if is_open(Style::Letter, ordinal - 1) || roman > 1 && !is_open(Style::Roman, roman - 1) {
            return letter;
        }
        Open { style: Style::Roman, ordinal: roman, outermost: roman }
    }
}

fn goes_on(open: Open, label: Open) -> bool {
    match (open.style, label.style) {
        (Style::Dash, Style::Dash) => true,
        (Style::Dotted(before), Style::Dotted(levels)) if before == levels => {
            open.outermost == label.outermost && open.ordinal + 1 == label.ordinal
        }
        (Style::Number, Style::Dotted(_)) => open.ordinal == label.outermost && label.ordinal <= 1,
        (before, style) => before == style && open.ordinal + 1 == label.ordinal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::label::scan;

    #[test]
    fn labels_go_on_with_any_open_list() {
        let mut lists = Lists::default();
        for label in ["1 x", "2 x", "a) x", "b) x"] {
            lists.take(scan(label).unwrap());
        }
        let continues = |label: &str| lists.continues(scan(label).unwrap());
        for (label, expected) in
            [("c) x", true), ("3 x", true), ("2.1 x", true), ("d) x", false), ("7 x", false)]
        {
            assert_eq!(continues(label), expected, "{label}");
        }
        assert!(lists.begins(scan("i) x").unwrap()));
    }

    #[test]
    fn a_roman_numeral_is_a_letter_behind_the_letter_before_it() {
        let mut lists = Lists::default();
        lists.take(scan("h) x").unwrap());
        assert!(lists.continues(scan("i) x").unwrap()));
        lists.clear();
        lists.take(scan("i) x").unwrap());
        assert!(lists.continues(scan("ii) x").unwrap()));
    }
}

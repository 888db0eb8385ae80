//! Marks on a label: the letter or number alone, never the bracket.
//!
//! In: two labels. Out: runs that give back either.
//!
//! ```text
//! c)  → d)     [-c-]{+d+})
//!  أ ) → ب)    [- أ -]{+ب+})
//! 3.1 → 4.1    [-3.1-]{+4.1+}
//! a)  → (none) [-a)-]
//! ```

use crate::model::{Operation, Run, Span};
use crate::text::characters::is_invisible;
use crate::text::label;

/// Whether two labels differ in more than typography.
pub(super) fn is_renumbered(base: &str, revised: &str) -> bool {
    base != revised
        && (base.is_empty() != revised.is_empty() || label::key(base) != label::key(revised))
}

/// The runs of two labels, each given with its place in its document; `exactly` marks differences
/// of typography too.
pub(super) fn runs(base: (Span, &str), revised: (Span, &str), exactly: bool) -> Vec<Run> {
    let run = |operation, span: Span| Run { operation, span };
    let same = if exactly { base.1 == revised.1 } else { !is_renumbered(base.1, revised.1) };
    if same {
        return Vec::from_iter((!base.1.is_empty()).then(|| run(Operation::Equal, base.0)));
    }
    let (left, right) = match (bracket(base.1), bracket(revised.1)) {
        (Some(one), Some(other)) if !exactly || base.1.get(one..) == revised.1.get(other..) => {
            (one, other)
        }
        _ => (base.1.len(), revised.1.len()),
    };
    let part = |span: Span, from: usize, to: usize| {
        Span::new(span.start as usize + from, span.start as usize + to)
    };
    let runs = [
        run(Operation::Delete, part(base.0, 0, left)),
        run(Operation::Insert, part(revised.0, 0, right)),
        run(Operation::Equal, part(base.0, left, base.1.len())),
    ];
    runs.into_iter().filter(|run| !run.span.is_empty()).collect()
}

/// Where the closing bracket stands, if it ends the label.
fn bracket(label: &str) -> Option<usize> {
    let visible = label.trim_end_matches(|c: char| is_invisible(c) || c.is_whitespace());
    let core = visible.strip_suffix([')', '）'])?;
    (!core.is_empty()).then_some(core.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(base: &str, revised: &str) -> String {
        marked_as(base, revised, false)
    }

    fn marked_as(base: &str, revised: &str, exactly: bool) -> String {
        let spans = (Span::new(0, base.len()), Span::new(0, revised.len()));
        let shown = |run: Run| match run.operation {
            Operation::Equal => run.span.of(base).to_owned(),
            Operation::Delete => format!("[-{}-]", run.span.of(base)),
            Operation::Insert => format!("{{+{}+}}", run.span.of(revised)),
        };
        runs((spans.0, base), (spans.1, revised), exactly).into_iter().map(shown).collect()
    }

    #[test]
    fn the_letter_is_marked_and_the_bracket_is_not() {
        for (base, revised, expected) in [
            ("c)", "d)", "[-c-]{+d+})"),
            (" أ )", "ب)", "[- أ -]{+ب+})"),
            ("3.1", "4.1", "[-3.1-]{+4.1+}"),
            ("a)", "A)", "[-a-]{+A+})"),
            ("", "a)", "{+a)+}"),
            ("1", "", "[-1-]"),
            ("هـ )", "ﻫ)", "هـ )"),
            ("‘1’", "'1'", "‘1’"),
        ] {
            assert_eq!(marked(base, revised), expected);
        }
    }

    #[test]
    fn exactly_means_that_brackets_and_spaces_count_too() {
        for (base, revised, expected) in [
            ("c)", "d)", "[-c-]{+d+})"),
            ("c)", "d）", "[-c)-]{+d）+}"),
            ("c)", "c )", "[-c-]{+c +})"),
            ("c)", "c)", "c)"),
            ("1", "2)", "[-1-]{+2)+}"),
            ("", "", ""),
        ] {
            assert_eq!(marked_as(base, revised, true), expected);
        }
        assert_eq!(marked("c)", "d）"), "[-c-]{+d+})");
        assert_eq!(marked("c)", "c )"), "c)");
    }
}

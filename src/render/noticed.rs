//! Where a warning was noticed, in words.
//!
//! In: the version, what its lines are called, and the line. Out: what is said before the message.
//!
//! ```text
//! base, line, 12           base, line 12
//! revised, paragraph, 5    revised version, paragraph 5
//! base, no line            base
//! no version               -
//! ```

use crate::model::Side;

/// What a version is called in a sentence.
pub(super) fn version(side: Side) -> &'static str {
    match side {
        Side::Base => "base",
        Side::Revised => "revised version",
    }
}

/// The version, and the line in units such as `paragraph` where it is one.
pub(super) fn place(side: Option<Side>, line: Option<(&str, u32)>) -> Option<String> {
    let version = version(side?);
    Some(match line {
        Some((unit, line)) => format!("{version}, {unit} {line}"),
        None => version.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_says_what_is_known() {
        let line = Some(("line", 12));
        assert_eq!(place(Some(Side::Base), line).as_deref(), Some("base, line 12"));
        assert_eq!(place(Some(Side::Revised), None).as_deref(), Some("revised version"));
        assert_eq!(place(None, line), None);
    }
}

//! Lines that differ only in typography as one.
//!
//! In: a line of a version. Out: a line that is equal where the versions count as equal. White space
//! says nothing but that two words are two.
//!
//! ```text
//! "a)⇥the “re‑use” ;"   ─►   "a)the\"re-use\";"      "the use" stays apart from "theuse"
//! ```

use crate::score::text;

/// The line without its typography.
pub(super) fn fold(line: &str) -> String {
    words(line, text::fold)
}

/// The line as it was written, but for its white space.
pub(super) fn fold_spaces(line: &str) -> String {
    words(line, str::to_owned)
}

/// The words of a line, each folded in some way, with spaces where two would become one.
fn words(line: &str, fold: impl Fn(&str) -> String) -> String {
    let mut folded = String::new();
    for word in line.split(char::is_whitespace).map(fold) {
        let parts_words =
            folded.ends_with(char::is_alphanumeric) && word.starts_with(char::is_alphanumeric);
        if parts_words {
            folded.push(' ');
        }
        folded.push_str(&word);
    }
    folded
}

#[test]
fn only_spaces_between_words_stay() {
    assert_eq!(fold("a)\tthe\u{A0}“re\u{2011}use” ;"), "a)the\"re-use\";");
    assert_ne!(fold("the use"), fold("theuse"));
    assert_eq!(fold("|A1| x ¶ y"), "|A1|x¶y");
    assert_eq!(fold_spaces("a)\tre\u{2011}use  it"), "a)re\u{2011}use it");
}

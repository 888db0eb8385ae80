//! The text of a label with places for numbers.
//!
//! In: the `w:lvlText` of a level. Out: its pieces.
//!
//! ```text
//! "Section %1.%2"  ─►  `Section ` · number of level 0 · `.` · number of level 1
//! ```
//!
//! ECMA-376 part 1, 17.9.11. A file of a few kilobytes could give a label of a megabyte to each of
//! its paragraphs, so what is longer than any label is cut.

/// The longest label, in characters: Word allows 31 ([MS-OI29500] 2.1.283), other programs more.
pub(super) const LONGEST: usize = 100;

/// A piece of the text of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Characters as they are.
    Literal(String),
    /// The number of a level, from 0.
    Number(usize),
}

/// The pieces of a text, as far as a label can be long; a `%` without a digit from 1 to 9 is a character.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut literal = String::new();
    let mut characters = text.chars().take(LONGEST).peekable();
    while let Some(character) = characters.next() {
        let digit = characters.peek().and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0);
        match digit {
            Some(digit) if character == '%' => {
                characters.next();
                if !literal.is_empty() {
                    found.push(Piece::Literal(std::mem::take(&mut literal)));
                }
                found.push(Piece::Number(digit as usize - 1));
            }
            _ => literal.push(character),
        }
    }
    if !literal.is_empty() {
        found.push(Piece::Literal(literal));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_between_characters() {
        let literal = |text: &str| Piece::Literal(text.to_owned());
        assert_eq!(
            pieces("%1.%2)"),
            [Piece::Number(0), literal("."), Piece::Number(1), literal(")")]
        );
        assert_eq!(
            pieces("第%1条 100% %0"),
            [literal("第"), Piece::Number(0), literal("条 100% %0")]
        );
        assert_eq!(pieces(""), []);
        assert_eq!(pieces(&"a".repeat(1 << 20)), [literal(&"a".repeat(LONGEST))]);
    }
}

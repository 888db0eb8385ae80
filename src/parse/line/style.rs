//! What the style of a paragraph adds to what its words say.
//!
//! In: the role a style gives to a line, and the words of the line. Out: the words, with what they
//! leave open settled by the style.
//!
//! ```text
//! Call      foreseeing                        unknown words: a heading
//! Call      that ships need lights;           a sentence: no heading
//! Call      Reasons:                          known words: reasons
//! ResNo     RESOLUSI 5                        unknown words: a number line
//! ```
//!
//! Styles are applied by hand and often wrong, so they are heard where the words say nothing, and
//! never against a label, known words or a sentence.

use super::calls::without_calls;
use super::heading::Opener;
use super::proposal;
use super::words::Words;
use crate::lexicon::Lexicon;
use crate::model::Role;

/// The words of a line whose style gives it a role, and whether they come from the style alone.
///
/// `is_phrase` is whether the line could be a heading or the like: not too long, and no sentence.
pub(super) fn settle(
    role: Role,
    (text, words): (&str, Words),
    is_phrase: bool,
    lexicon: &Lexicon,
) -> (Words, bool) {
    let settled = match (role, &words) {
        // All of the line is the heading, also what the lexicon does not know of it.
        (Role::Heading, Words::Opener(opener)) if is_phrase => {
            return (Words::Opener(Opener { is_whole: true, ..*opener }), false);
        }
        (Role::Heading, Words::Nothing | Words::Cells | Words::History) if is_phrase => {
            Words::Heading
        }
        (Role::Reasons, Words::Nothing | Words::Cells | Words::Opener(_)) => Words::Reasons,
        (_, Words::Nothing | Words::Cells) if is_phrase => match role {
            Role::Number => {
                let line = without_calls(text);
                Words::Number(lexicon.instruments.presumed_number_line(line))
            }
            Role::History => Words::History,
            Role::Annex => Words::Annex,
            Role::Proposal => Words::Proposal(proposal::presumed(text)),
            _ => return (words, false),
        },
        _ => return (words, false),
    };
    (settled, true)
}

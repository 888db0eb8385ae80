//! The words of one text, ready to be compared.
//!
//! In: the text of a clause. Out: its tokens, each with a key that is equal where typography is the
//! only difference, and the white space between them.
//!
//! ```text
//! text   re‑equipping  systems,        (U+2011, two spaces)
//! tokens re‑equipping│systems│,
//! keys   of re-equipping, systems, ,
//! ```
//!
//! The call of a note is one token where its number is no text; its key is that of its note.

use std::ops::Range;

use super::han::Dictionary;
use super::notes::KeyedCall;
use crate::model::Span;
use crate::text::characters::is_invisible;
use crate::text::fold;
use crate::text::words::{Class, Spelling, Token, tokens};

/// The tokens of a text with their keys.
#[derive(Debug)]
pub(super) struct Words<'a> {
    /// The whole text.
    pub(super) text: &'a str,
    /// Its tokens, in order.
    pub(super) tokens: Vec<Token>,
    /// For each token a number that equal tokens share, typography folded.
    pub(super) keys: Vec<u64>,
    /// The calls of notes that are tokens of their own, in order.
    calls: &'a [KeyedCall],
}

impl<'a> Words<'a> {
    /// The words of a text, typography folded, each Han character by itself.
    pub(super) fn new(text: &'a str, calls: &'a [KeyedCall]) -> Self {
        Self::of_tokens((text, calls), with_calls(text, calls), Token::key)
    }

    /// The same words with Han characters joined to words of the dictionary.
    pub(super) fn with_han_words(self, dictionary: &Dictionary) -> Self {
        let follows = |one: &Token, other: &Token| {
            one.class == Class::Han && other.class == Class::Han && one.span.end == other.span.start
        };
        let mut joined = Vec::with_capacity(self.tokens.len());
        for run in self.tokens.chunk_by(follows) {
            let ([first, _, ..], Some(last)) = (run, run.last()) else {
                joined.extend_from_slice(run);
                continue;
            };
            let mut start = first.span.start as usize;
            for length in dictionary.words(first.span.to(last.span).of(self.text)) {
                joined.push(Token {
                    span: Span::new(start, start + length),
                    class: Class::Han,
                    spelling: Spelling::Unknown,
                });
                start += length;
            }
        }
        Self::of_tokens((self.text, self.calls), joined, Token::key)
    }

    fn of_tokens(
        (text, calls): (&'a str, &'a [KeyedCall]),
        tokens: Vec<Token>,
        key: impl Fn(Token, &str) -> u64,
    ) -> Self {
        let key_of = |token: &Token| match call_at(calls, token.span) {
            Some(call) => call.key,
            None => key(*token, text),
        };
        let keys = tokens.iter().map(key_of).collect();
        Self { text, tokens, keys, calls }
    }

    /// The words and every stretch of white space between them, nothing folded: for marking
    /// differences of typography too.
    pub(super) fn exact(text: &'a str, calls: &'a [KeyedCall]) -> Self {
        let mut all = Vec::new();
        let mut end = 0;
        for token in with_calls(text, calls) {
            if token.span.start > end {
                all.push(Token {
                    span: Span { start: end, end: token.span.start },
                    class: Class::Sign,
                    spelling: Spelling::Unknown,
                });
            }
            end = token.span.end;
            all.push(token);
        }
        if (end as usize) < text.len() {
            all.push(Token {
                span: Span::new(end as usize, text.len()),
                class: Class::Sign,
                spelling: Spelling::Unknown,
            });
        }
        Self::of_tokens((text, calls), all, |token, text| fold::hash_exact(token.span.of(text)))
    }

    /// The text of the token at an index; empty beyond the end.
    pub(super) fn word(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.span.of(self.text))
    }

    /// Whether the token at an index is a word, a number or a Han character.
    pub(super) fn is_word(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| token.is_word())
    }

    /// Whether the token at an index is the call of a note.
    pub(super) fn is_call(&self, index: usize) -> bool {
        self.tokens.get(index).is_some_and(|token| call_at(self.calls, token.span).is_some())
    }

    /// Whether Han characters stand in a range of tokens.
    pub(super) fn has_han(&self, range: Range<usize>) -> bool {
        self.tokens.get(range).unwrap_or_default().iter().any(|token| token.class == Class::Han)
    }

    /// The text from the first to the last token of a range.
    pub(super) fn stretch(&self, range: Range<usize>) -> &'a str {
        stretch(self.text, self.tokens.get(range).unwrap_or_default())
    }

    /// Whether the token at an index is this one sign.
    pub(super) fn is_any_sign(&self, index: usize, signs: &[char]) -> bool {
        let word = self.word(index);
        if word.bytes().next().is_none_or(|byte| byte.is_ascii_alphanumeric()) {
            return false;
        }
        let mut characters = word.chars().filter(|c| !is_invisible(*c));
        matches!((characters.next(), characters.next()), (Some(sign), None) if signs.contains(&sign))
    }

    /// How many words stand in a range of tokens.
    pub(super) fn count(&self, range: Range<usize>) -> usize {
        range.filter(|index| self.is_word(*index)).count()
    }

    /// The white space in front of the token at an index, or behind the last token.
    pub(super) fn gap_before(&self, index: usize) -> Span {
        let start = index.checked_sub(1).and_then(|before| self.tokens.get(before));
        let start = start.map_or(0, |token| token.span.end as usize);
        let end = self.tokens.get(index).map_or(self.text.len(), |token| token.span.start as usize);
        Span::new(start, end)
    }

    /// Whether white space stands in front of the token at an index, or behind the last token.
    pub(super) fn has_space_before(&self, index: usize) -> bool {
        self.gap_before(index).of(self.text).contains(char::is_whitespace)
    }
}

/// Texts have at least so many bytes for each token, or nearly so: 4.5 in English, which has the
/// shortest words in bytes.
const BYTES_PER_TOKEN: usize = 4;

/// The tokens of a text, each call one of them.
fn with_calls(text: &str, calls: &[KeyedCall]) -> Vec<Token> {
    if calls.is_empty() {
        let mut all = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
        all.extend(tokens(text));
        return all;
    }
    let mut all: Vec<Token> = Vec::new();
    let mut start = 0;
    let ends = calls.iter().map(|call| Some(call.span)).chain([None]);
    for call in ends {
        let end = call.map_or(text.len(), |call| call.range().start);
        let between = text.get(start..end).unwrap_or_default();
        let offset = Span::new(start, start).start;
        let shifted = |token: Token| Token { span: token.span.shifted(offset), ..token };
        all.extend(tokens(between).map(shifted));
        all.extend(call.map(|span| Token {
            span,
            class: Class::Word,
            spelling: Spelling::Unknown,
        }));
        start = call.map_or(end, |call| call.range().end);
    }
    all
}

/// The call that is all of a stretch.
fn call_at(calls: &[KeyedCall], span: Span) -> Option<&KeyedCall> {
    let at = calls.binary_search_by_key(&span.start, |call| call.span.start).ok()?;
    calls.get(at).filter(|call| call.span == span)
}

/// The text from the first to the last of some tokens.
pub(super) fn stretch<'a>(text: &'a str, tokens: &[Token]) -> &'a str {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.to(last.span).of(text),
        _ => "",
    }
}

//! What characters and words are, in the six languages: the kit that the stages share.
//!
//! In: text as it was written. Out: what counts as the same character ([`fold`]), what counts as one
//! word ([`words`]), where labels ([`label`]) and calls of notes ([`calls`]) stand, and what is shown
//! instead of being sent ([`escape`]).
//!
//! ```text
//! بالقـرار 135  ─fold─►  بالقرار 135        l'article 12,5%  ─words─►  l'article│12,5%
//! ```

pub mod calls;
pub mod characters;
pub mod escape;
pub mod fold;
pub mod label;
pub mod words;

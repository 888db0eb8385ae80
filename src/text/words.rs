//! What counts as one word.

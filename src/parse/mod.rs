//! Stage: parse.

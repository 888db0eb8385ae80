//! Stage: align.

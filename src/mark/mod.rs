//! Stage: mark.

//! What docs/batch.md says.

//! Stage: read. Bytes become a document.

mod artefacts;
mod encoding;
mod legacy;
mod lines;
mod notes;
mod paragraphs;
mod sniff;

//! Stage: read. Bytes become a document.

mod lines;
mod sniff;

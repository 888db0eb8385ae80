//! Stage: read. Bytes become a document.

mod encoding;
mod legacy;
mod lines;
mod sniff;

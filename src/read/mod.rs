//! Stage: read. Bytes become a document.

mod sniff;

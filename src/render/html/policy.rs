//! What the browser is allowed to do with the report: show it.
//!
//! In: the style sheet and the script of the report. Out: a Content Security Policy (level 3) that
//! names them by their hashes and forbids everything else.
//!
//! ```text
//! default-src 'none'; style-src 'sha256-…'; script-src 'sha256-…'; base-uri 'none'; …
//! ```
//!
//! Should a text of a document ever reach the page as markup, nothing in it would run or be loaded.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The value of the policy.
pub(super) fn of(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
        source(style),
        source(script)
    )
}

/// The value of the policy of a page without a script.
pub(super) fn of_style(style: &str) -> String {
    format!(
        "default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
        source(style)
    )
}

/// An element of that content, as a policy names it: the hash of its bytes in UTF-8.
fn source(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_is_named_by_its_hash() {
        // The example of the specification: https://www.w3.org/TR/CSP3/#external-hash
        assert_eq!(
            source("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
    }
}

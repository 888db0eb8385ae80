//! Any text into the parser and the outline.
//!
//! In: a setting and a text. Out: a panic where a line is lost, or the outline is not printed.
//!
//! ```text
//! 0noting⏎a)⇥that …    language detected
//! 3noting⏎a)⇥that …    read as if it were Spanish
//! ```

use revmark::model::{ClauseTree, Language};
use revmark::{parse, read, render};
use serde_json::Value;

use super::input::settings;
use crate::laws::comparison::is_complete;
use crate::laws::output::outlines;

pub(crate) fn try_on(bytes: &[u8]) {
    let (settings, rest) = settings(bytes);
    let text = String::from_utf8_lossy(rest);
    outlines(text.as_bytes());
    let Ok(document) = read::document("text", text.as_bytes()) else { return };
    let language = settings.number().checked_sub(1);
    let language = language.and_then(|number| Language::ALL.get(number)).copied();
    let options = parse::Options { language, ..parse::Options::default() };
    let tree = parse::tree(document.clone(), &options);
    assert_eq!(tree, parse::tree(document, &options), "two runs");
    if !tree.instruments.is_empty() {
        is_complete(&tree).unwrap();
    }
    is_outlined(&tree);
}

/// The outline is printed, and JSON is JSON.
fn is_outlined(tree: &ClauseTree) {
    let mut json = Vec::new();
    render::outline(tree, true, &mut json).unwrap();
    let json: Value = serde_json::from_slice(&json).unwrap();
    assert!(json.is_object());
    let mut page = Vec::new();
    render::outline(tree, false, &mut page).unwrap();
    let page = String::from_utf8(page).unwrap();
    let is_raw = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{2028}' | '\u{2029}');
    assert!(!page.contains(is_raw), "{page:?}");
}

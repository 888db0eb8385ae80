//! What stays of content that is left out: the ends of bookmarks and comments.
//!
//! In: an element that goes. Out: the markers in it whose other end stands outside.
//!
//! ```text
//! <w:bookmarkStart id=1/> kept <w:del> <w:bookmarkEnd id=1/> <w:bookmarkStart id=2/> <w:bookmarkEnd id=2/> </w:del>
//!                                      stays                 goes                    goes
//! ```

use std::collections::BTreeMap;

use super::super::xml::{Element, Node};
use super::fate::{Judge, ends_of};

/// Whether this is an end of something that has two: no text, and allowed everywhere.
pub(super) fn is_marker(element: &Element) -> bool {
    element.word_name().is_some_and(|name| ends_of(name).is_some())
}

/// Whether joining paragraphs and unwrapping pass through this element.
pub(super) fn is_wrapper(element: &Element) -> bool {
    matches!(element.word_name(), Some("sdt" | "sdtContent" | "customXml" | "smartTag"))
}

/// The markers in an element that goes, without those of which it holds both ends.
pub(super) fn markers(element: Element, judge: &mut Judge<'_>) -> Vec<Node> {
    let mut found = Vec::new();
    collect(element, judge, &mut found);
    let mut starts = BTreeMap::new();
    let mut is_whole = vec![false; found.len()];
    for (at, marker) in found.iter().enumerate() {
        let Some((kind, is_start)) = ends_of(marker.local()) else { continue };
        let key = (kind, marker.attribute("id"));
        if is_start {
            starts.insert(key, at);
        } else if let Some(start) = starts.remove(&key) {
            for end in [start, at] {
                if let Some(end) = is_whole.get_mut(end) {
                    *end = true;
                }
            }
        }
    }
    drop(starts);
    let stays = found.into_iter().zip(is_whole).filter(|(_, is_whole)| !is_whole);
    stays.map(|(marker, _)| Node::Element(marker)).collect()
}

/// Gathers the markers in an element, in order, those of tracked ranges only if they stay.
fn collect(element: Element, judge: &mut Judge<'_>, found: &mut Vec<Element>) {
    if is_marker(&element) {
        if !judge.removes_range(&element) {
            found.push(element);
        }
        return;
    }
    for node in element.children {
        if let Node::Element(child) = node {
            collect(child, judge, found);
        }
    }
}

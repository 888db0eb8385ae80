//! Properties that were changed, and marks that stand among properties.
//!
//! In: the properties of a run, a paragraph, a section, a table, a row or a cell. Out: the old or
//! the new ones, without revisions.
//!
//! ```text
//! <w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>
//!
//! Original   <w:rPr><w:i/></w:rPr>
//! Final      <w:rPr><w:b/></w:rPr>
//! ```

use std::mem;

use super::super::xml::{Element, Node};
use super::View;
use super::content::Resolver;
use super::fate::Fate;

impl Resolver<'_> {
    /// Resolves the revisions among the children of a property element; others are left alone.
    pub(super) fn settle_properties(&self, element: &mut Element) {
        let change = match element.word_name() {
            Some("rPr") => "rPrChange",
            Some("pPr") => "pPrChange",
            Some("sectPr") => "sectPrChange",
            Some("tblPr") => "tblPrChange",
            Some("tblPrEx") => "tblPrExChange",
            Some("tblGrid") => "tblGridChange",
            Some("trPr") => "trPrChange",
            Some("tcPr") => "tcPrChange",
            Some("numPr") => "numberingChange",
            _ => return,
        };
        self.settle_change(element, change);
        self.settle_merge(element);
        element.children.retain(|node| {
            node.element().is_none_or(|child| self.judge.fate(child) == Fate::Undecided)
        });
    }

    /// Whether nothing is left of properties that numbered a paragraph only in the other version.
    pub(super) fn is_foreign_numbering(&self, element: &Element) -> bool {
        element.is("numPr") && self.judge.condemns(element)
    }

    /// Puts the old properties back, or forgets them.
    fn settle_change(&self, element: &mut Element, name: &str) {
        let is_change = |node: &Node| node.element().is_some_and(|child| child.is(name));
        let Some(at) = element.children.iter().position(is_change) else { return };
        let concerned = element.children.get(at).and_then(Node::element);
        if !concerned.is_some_and(|change| self.judge.concerns(change)) {
            return;
        }
        let change = element.children.remove(at);
        if self.judge.view() == View::Original && name != "numberingChange" {
            restore(element, change);
        }
    }

    /// Gives a cell the vertical merge that it has in the version (17.13.5.1).
    fn settle_merge(&self, properties: &mut Element) {
        let Some(merge) = properties.child("cellMerge") else { return };
        if !properties.is("tcPr") || !self.judge.concerns(merge) {
            return;
        }
        let value = merge.attribute(match self.judge.view() {
            View::Original => "vMergeOrig",
            View::Final => "vMerge",
        });
        let value = match value.as_deref() {
            Some("rest") => Some("restart"),
            Some(_) => Some("continue"),
            None => None,
        };
        let merge = value.map(|value| Element::word(properties, "vMerge").with("val", value));
        properties.remove_children(|name| matches!(name, "cellMerge" | "vMerge"));
        if let Some(merge) = merge {
            let comes_before = |node: &Node| {
                let name = node.element().and_then(Element::word_name);
                matches!(name, Some("cnfStyle" | "tcW" | "gridSpan" | "hMerge"))
            };
            let at = properties.children.iter().rposition(comes_before).map_or(0, |at| at + 1);
            properties.children.insert(at, Node::Element(merge));
        }
    }
}

/// Replaces properties with the old ones, except what the old ones never hold.
fn restore(element: &mut Element, change: Node) {
    let Node::Element(mut change) = change else { return };
    let kind = element.local().to_owned();
    let beside: &[&str] = match kind.as_str() {
        "rPr" => &["ins", "del", "moveFrom", "moveTo"],
        "pPr" => &["rPr", "sectPr"],
        "sectPr" => &["headerReference", "footerReference"],
        "trPr" => &["ins", "del"],
        "tcPr" => &["cellIns", "cellDel", "cellMerge"],
        _ => &[],
    };
    let is_beside = |node: &Node| {
        let name = node.element().and_then(Element::word_name);
        name.is_some_and(|name| beside.contains(&name))
    };
    let mut old =
        change.child_mut(&kind).map(|old| mem::take(&mut old.children)).unwrap_or_default();
    old.retain(|node| !is_beside(node));
    element.children.retain(is_beside);
    // The schema has them first in runs and sections, last elsewhere.
    if matches!(kind.as_str(), "rPr" | "sectPr") {
        element.children.append(&mut old);
    } else {
        old.append(&mut element.children);
        element.children = old;
    }
}

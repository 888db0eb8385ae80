//! Formulas whose structure was inserted or deleted.
//!
//! In: an object of Office Math. Out: whether it goes, and what stays of it.
//!
//! ```text
//! <m:f><m:fPr><m:ctrlPr><w:del/></m:ctrlPr></m:fPr> <m:num>1</m:num> <m:den>2</m:den> </m:f>
//!
//! Final   1 2     unless the runs of the two arguments are deleted too, as Word does it
//! ```
//!
//! The control character stands for the structure itself, such as a fraction's bar
//! (ECMA-376 part 1, 17.13.5.16 and 17.13.5.20).

use super::super::xml::{Element, Node, Space};
use super::fate::Judge;

/// Whether the structure of a formula is not part of the version.
pub(super) fn goes(object: &Element, judge: &Judge<'_>) -> bool {
    let properties = object.elements().next().filter(|first| first.local().ends_with("Pr"));
    let control = properties
        .and_then(|properties| properties.elements().find(|child| is_math(child, "ctrlPr")));
    control.is_some_and(|control| judge.condemns(control))
}

/// What stands in the arguments of a formula, in order.
pub(super) fn arguments(object: Element) -> Vec<Node> {
    let is_content =
        |node: &Node| node.element().is_none_or(|child| !child.local().ends_with("Pr"));
    let mut content = Vec::new();
    for node in object.children.into_iter().filter(is_content) {
        match node {
            Node::Element(row) if is_math(&row, "mr") => content.extend(arguments(row)),
            Node::Element(argument) => {
                content.extend(argument.children.into_iter().filter(is_content));
            }
            Node::Text(_) | Node::Other(_) => {}
        }
    }
    content
}

fn is_math(element: &Element, local: &str) -> bool {
    element.space() == Space::Math && element.local() == local
}

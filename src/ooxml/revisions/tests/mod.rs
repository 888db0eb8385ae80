//! What each kind of revision leaves in the two versions.

mod blocks;
mod laws;
mod properties;

use super::super::xml::{Element, Node};
use super::*;

const SPACES: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
     xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' \
     xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

/// The content of an element as it is in a version.
fn resolved(element: &str, content: &str, view: View, author: Option<&str>) -> String {
    let text = format!("<w:{element} {SPACES}>{content}</w:{element}>");
    let mut tree = Tree::parse(&text).unwrap();
    resolve(&mut tree, view, author);
    let written = |node: &Node| match node {
        Node::Element(element) => element.to_string(),
        Node::Text(text) | Node::Other(text) => text.to_string(),
    };
    tree.root.children.iter().map(written).collect()
}

/// Both versions of the content of an element.
fn versions_in(element: &str, content: &str) -> [String; 2] {
    [View::Original, View::Final].map(|view| resolved(element, content, view, None))
}

/// Both versions of the content of a body.
fn versions(content: &str) -> [String; 2] {
    versions_in("body", content)
}

/// A run of text.
fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn inserted(content: &str) -> String {
    tracked("ins", "A", content)
}

fn deleted(text: &str) -> String {
    tracked("del", "A", &format!("<w:r><w:delText>{text}</w:delText></w:r>"))
}

fn tracked(name: &str, author: &str, content: &str) -> String {
    format!("<w:{name} w:id=\"1\" w:author=\"{author}\">{content}</w:{name}>")
}

/// A paragraph without properties.
fn plain(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

/// A paragraph in a style.
fn styled(style: &str, content: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{content}</w:p>")
}

/// A paragraph in a style whose mark is tracked.
fn marked(style: &str, mark: &str, content: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:rPr><w:{mark} w:id=\"2\" w:author=\"A\"/>\
         </w:rPr></w:pPr>{content}</w:p>"
    )
}

#[test]
fn runs_come_and_go() {
    let content = plain(&[run("a"), deleted("b"), inserted(&run("c"))].concat());
    let both = |kept: &str| plain(&[run("a"), run(kept)].concat());
    assert_eq!(versions(&content), [both("b"), both("c")]);
}

#[test]
fn moved_runs_keep_the_name_of_their_text() {
    let moved = |name: &str| {
        let (start, end) = (format!("<w:{name}RangeStart"), format!("<w:{name}RangeEnd"));
        let content = tracked(name, "A", &run("x"));
        plain(&format!("{start} w:id=\"9\" w:author=\"A\"/>{content}{end} w:id=\"9\"/>"))
    };
    let content = [moved("moveFrom"), plain(&run("y")), moved("moveTo")].concat();
    let version = |first: &str, last: &str| {
        [plain(first), plain(&run("y")), plain(last)].concat().replace("<w:p/>", "<w:p></w:p>")
    };
    assert_eq!(versions(&content), [version(&run("x"), ""), version("", &run("x"))]);
}

#[test]
fn a_deletion_in_an_insertion_is_in_neither_version() {
    let content = plain(&[run("a"), inserted(&[run("b"), deleted("c")].concat())].concat());
    assert_eq!(versions(&content), [plain(&run("a")), plain(&[run("a"), run("b")].concat())]);
}

#[test]
fn what_only_one_author_did_is_undone_alone() {
    let content = plain(
        &[
            tracked("ins", "A", &run("a")),
            tracked("ins", "B", &run("b")),
            tracked("del", "B", "<w:r><w:delText>c</w:delText></w:r>"),
        ]
        .concat(),
    );
    let rest = tracked("ins", "A", &run("a"));
    let of = |view| resolved("body", &content, view, Some("B"));
    assert_eq!(of(View::Original), plain(&[rest.clone(), run("c")].concat()));
    assert_eq!(of(View::Final), plain(&[rest, run("b")].concat()));
    assert_eq!(resolved("body", &content, View::Final, Some("C")), content);
}

#[test]
fn a_deletion_of_another_author_stays_in_an_accepted_insertion() {
    let other = tracked("del", "B", "<w:r><w:delText>b</w:delText></w:r>");
    let content = plain(&tracked("ins", "A", &[run("a"), other.clone()].concat()));
    let accepted = resolved("body", &content, View::Final, Some("A"));
    assert_eq!(accepted, plain(&[run("a"), other].concat()));
    assert_eq!(
        resolved("body", &content, View::Original, Some("B")),
        plain(&tracked("ins", "A", &[run("a"), run("b")].concat()))
    );
}

#[test]
fn field_codes_come_back() {
    let field = "<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>";
    let content = plain(&tracked("del", "A", field));
    let [original, last] = versions(&content);
    assert_eq!(original, plain("<w:r><w:instrText>PAGE</w:instrText></w:r>"));
    assert_eq!(last, "<w:p></w:p>");
}

#[test]
fn the_ends_of_bookmarks_that_stay_are_kept() {
    let start = |id: u8| format!("<w:bookmarkStart w:id=\"{id}\"/>");
    let end = |id: u8| format!("<w:bookmarkEnd w:id=\"{id}\"/>");
    let gone = [end(1), start(2), run("x"), end(2), start(3)].concat();
    let content = plain(&[start(1), inserted(&gone), end(3)].concat());
    assert_eq!(versions(&content)[0], plain(&[start(1), end(1), start(3), end(3)].concat()));
}

#[test]
fn content_controls_come_and_go_around_their_content() {
    let control =
        |content: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>");
    let range = |kind: &str| {
        let start = |id: u8| format!("<w:customXml{kind}RangeStart w:id=\"{id}\" w:author=\"A\"/>");
        let end = |id: u8| format!("<w:customXml{kind}RangeEnd w:id=\"{id}\"/>");
        let inner = [end(1), run("x"), start(2)].concat();
        plain(&[start(1), control(&inner), end(2), control(&run("y"))].concat())
    };
    let with = plain(&[control(&run("x")), control(&run("y"))].concat());
    let without = plain(&[run("x"), control(&run("y"))].concat());
    assert_eq!(versions(&range("Ins")), [without.clone(), with.clone()]);
    assert_eq!(versions(&range("MoveTo")), [without.clone(), with.clone()]);
    assert_eq!(versions(&range("Del")), [with.clone(), without.clone()]);
    assert_eq!(versions(&range("MoveFrom")), [with, without]);
    let content = range("Ins");
    assert_eq!(resolved("body", &content, View::Original, Some("B")), content);
}

#[test]
fn a_content_control_among_runs_may_end_up_empty() {
    let control =
        |content: &str| plain(&format!("<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"));
    assert_eq!(versions(&control(&inserted(&run("x")))), [control(""), control(&run("x"))]);
}

#[test]
fn formulas_lose_their_structure_but_not_their_content() {
    let fraction = |control: &str, over: &str| {
        format!(
            "<m:f><m:fPr><m:ctrlPr>{control}</m:ctrlPr></m:fPr><m:num><m:r>1</m:r></m:num>\
             <m:den>{over}</m:den></m:f>"
        )
    };
    let formula = |content: &str| plain(&format!("<m:oMath>{content}</m:oMath>"));
    let two = tracked("del", "A", "<m:r>2</m:r>");
    let content = formula(&fraction(&tracked("del", "A", "<w:rPr><w:b/></w:rPr>"), &two));
    let [original, last] = versions(&content);
    assert_eq!(original, formula(&fraction("<w:rPr><w:b/></w:rPr>", "<m:r>2</m:r>")));
    assert_eq!(last, formula("<m:r>1</m:r>"));
}

#[test]
fn runs_of_formulas_may_be_tracked_inside() {
    let formula = |content: &str| plain(&format!("<m:oMath><m:r>{content}</m:r></m:oMath>"));
    let content = formula(&inserted("<w:rPr/><m:t>2</m:t>"));
    assert_eq!(versions(&content), [formula(""), formula("<w:rPr/><m:t>2</m:t>")]);
}

#[test]
fn both_halves_of_a_text_box_are_resolved() {
    let text_box = |content: &str| {
        let half = format!("<w:txbxContent>{content}</w:txbxContent>");
        plain(&format!(
            "<w:r><mc:AlternateContent><mc:Choice>{half}</mc:Choice><mc:Fallback><w:pict>{half}\
             </w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ))
    };
    let content = text_box(&marked("a", "ins", &inserted(&run("x"))));
    assert_eq!(versions(&content), [text_box(&styled("a", "")), text_box(&styled("a", &run("x")))]);
}

#[test]
fn what_is_not_tracked_stays_as_it_was_written() {
    let rest = "<w:p  w:rsidR = \"0\"><w:pPr></w:pPr><w:hyperlink/><!-- c --><w:r> </w:r></w:p>\n";
    let content = [rest, &plain(&inserted("")), "<w:sectPr/>"].concat();
    let expected = [rest, "<w:p></w:p>", "<w:sectPr/>"].concat();
    assert_eq!(versions(&content), [expected.clone(), expected]);
}

#[test]
fn only_revisions_of_text_and_structure_count() {
    let holds = |content: &str| {
        let text = format!("<w:body {SPACES}>{content}</w:body>");
        has_revisions(&Tree::parse(&text).unwrap())
    };
    assert!(holds(&plain(&inserted(&run("a")))));
    assert!(holds(&marked("a", "del", "")));
    assert!(holds("<w:tcPr><w:cellMerge/></w:tcPr>"));
    assert!(holds(
        "<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"a\"/></w:pPr></w:pPrChange></w:pPr>"
    ));
    assert!(!holds("<w:pPr><w:jc/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>"));
    assert!(!holds("<w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr>"));
}

#[test]
fn authors_are_named_once() {
    let content = [tracked("ins", "B", ""), tracked("del", "A", ""), tracked("rPrChange", "B", "")];
    let text = format!("<w:body {SPACES}>{}</w:body>", content.concat());
    assert_eq!(authors(&Tree::parse(&text).unwrap()), ["A", "B"]);
}

//! Trees are read, changed and written, case by case.

use super::*;

const WORD: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

#[test]
fn what_is_not_touched_is_written_as_it_was() {
    for text in [
        "<?xml version=\"1.0\"?>\r\n<!-- a --><w:p xmlns:w='x'  a = \"1\" ><w:t>a &amp; b&#x202B;</w:t><b/><c></c><d /><![CDATA[<e>]]><?f g?></w:p>\n",
        "<a>\u{A0}القرار\t第91号决议\r\n</a>",
    ] {
        assert_eq!(Tree::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn names_go_by_their_namespace() {
    let strict = "<x:p xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><y xmlns=\"a\"/><z/></x:p>";
    let tree = Tree::parse(strict).unwrap();
    assert!(tree.root.is("p"));
    assert!(tree.root.elements().all(|element| element.space() == Space::Other));
    let default =
        "<p xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><r/></p>";
    assert!(Tree::parse(default).unwrap().root.child("r").is_some());
}

#[test]
fn entities_are_resolved_in_text_and_attributes() {
    let text = format!("<w:t {WORD} w:val='a&quot;b'>x &lt; <!-- no --> y<![CDATA[&]]></w:t>");
    let root = Tree::parse(&text).unwrap().root;
    assert_eq!(root.text(), "x <  y&");
    assert_eq!(root.value().as_deref(), Some("a\"b"));
}

#[test]
fn attributes_are_set_and_removed() {
    let text = format!("<w:p {WORD} w:rsidR='1' w:val='a&amp;b'/>");
    let mut root = Tree::parse(&text).unwrap().root;
    root.remove_attributes(|key| key == "w:rsidR");
    root.set_attribute("val", "<\"é\">");
    assert_eq!(root.value().as_deref(), Some("<\"é\">"));
    assert_eq!(root.attribute("rsidR"), None);
    root.set_text("1 < 2\u{1}");
    assert!(root.to_string().ends_with(">1 &lt; 2\u{FFFD}</w:p>"), "{root}");
}

#[test]
fn what_is_not_well_formed_is_refused_with_its_place() {
    let deep = "<a>".repeat(300);
    let attributes = |name: &str, count: u32| {
        (0..count).map(|number| format!(" {name}{number}=''")).collect::<Vec<_>>().concat()
    };
    let wide = format!("<a{}/>", attributes("b", 100_000));
    let prefixes = format!("<a{}>", attributes("xmlns:b", 100)).repeat(6);
    for (text, what) in [
        ("<a><b></a>", "expected"),
        ("<a>", "ends before"),
        ("", "ends before"),
        ("<a/><b/>", "two roots"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type"),
        ("<a b=c/>", "attribute"),
        (deep.as_str(), "nested too deep"),
        (wide.as_str(), "too many attributes"),
        (prefixes.as_str(), "too many prefixes"),
    ] {
        let error = Tree::parse(text).unwrap_err();
        assert!(error.what.contains(what), "{what}: {}", error.what);
    }
}

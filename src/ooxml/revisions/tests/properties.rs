//! Changed properties, numbering.

use super::*;

/// Both versions of the content of an element, on one line.
fn check(content: &str, original: &str, last: &str) {
    assert_eq!(versions_in("x", content), [original, last], "{content}");
}

#[test]
fn old_properties_come_back() {
    for (name, child) in [("rPr", "b"), ("tblPr", "jc"), ("tblGrid", "gridCol"), ("tblPrEx", "jc")]
    {
        let old = format!("<w:{name}><w:{child} w:val=\"1\"/></w:{name}>");
        let new = format!("<w:{name}><w:{child} w:val=\"2\"/></w:{name}>");
        let change = format!("<w:{name}Change w:id=\"1\">{old}</w:{name}Change></w:{name}>");
        check(&new.replace(&format!("</w:{name}>"), &change), &old, &new);
    }
}

#[test]
fn properties_that_the_old_ones_never_hold_stay() {
    check(
        "<w:pPr><w:jc/><w:rPr><w:b/></w:rPr><w:sectPr/><w:pPrChange><w:pPr><w:ind/></w:pPr></w:pPrChange></w:pPr>",
        "<w:pPr><w:ind/><w:rPr><w:b/></w:rPr><w:sectPr/></w:pPr>",
        "<w:pPr><w:jc/><w:rPr><w:b/></w:rPr><w:sectPr/></w:pPr>",
    );
    check(
        "<w:sectPr><w:headerReference/><w:pgSz/><w:sectPrChange><w:sectPr><w:cols/></w:sectPr></w:sectPrChange></w:sectPr>",
        "<w:sectPr><w:headerReference/><w:cols/></w:sectPr>",
        "<w:sectPr><w:headerReference/><w:pgSz/></w:sectPr>",
    );
    check(
        "<w:tcPr><w:tcW/><w:tcPrChange><w:tcPr><w:shd/></w:tcPr></w:tcPrChange></w:tcPr>",
        "<w:tcPr><w:shd/></w:tcPr>",
        "<w:tcPr><w:tcW/></w:tcPr>",
    );
    check(
        "<w:trPr><w:trHeight/><w:trPrChange><w:trPr><w:jc/></w:trPr></w:trPrChange></w:trPr>",
        "<w:trPr><w:jc/></w:trPr>",
        "<w:trPr><w:trHeight/></w:trPr>",
    );
}

#[test]
fn the_properties_of_a_mark_are_resolved_with_it() {
    let mark = "<w:pPr><w:rPr><w:ins w:author=\"A\"/><w:b/><w:rPrChange w:author=\"B\"><w:rPr><w:ins/><w:i/></w:rPr></w:rPrChange></w:rPr></w:pPr>";
    check(mark, "<w:pPr><w:rPr><w:i/></w:rPr></w:pPr>", "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>");
    assert_eq!(
        resolved("x", mark, View::Original, Some("B")),
        "<w:pPr><w:rPr><w:ins w:author=\"A\"/><w:i/></w:rPr></w:pPr>"
    );
}

#[test]
fn properties_without_anything_vanish() {
    let content = "<w:pPr><w:rPr><w:ins/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr></w:pPr>";
    check(content, "", "");
    check("<w:rPr><w:b/><w:rPrChange/></w:rPr>", "", "<w:rPr><w:b/></w:rPr>");
    check("<w:ins/><w:rPr></w:rPr>", "<w:rPr></w:rPr>", "<w:rPr></w:rPr>");
}

#[test]
fn numbers_come_and_go() {
    let number = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    let inserted = number.replace("</w:numPr>", "<w:ins w:author=\"A\"/></w:numPr>");
    check(
        &format!("<w:pPr><w:jc/>{inserted}</w:pPr>"),
        "<w:pPr><w:jc/></w:pPr>",
        &format!("<w:pPr><w:jc/>{number}</w:pPr>"),
    );
    let changed = number.replace("</w:numPr>", "<w:numberingChange w:original=\"1)\"/></w:numPr>");
    check(&changed, number, number);
    let field = "<w:fldChar><w:numberingChange w:original=\"1)\"/></w:fldChar>";
    check(field, "<w:fldChar></w:fldChar>", "<w:fldChar></w:fldChar>");
}

#[test]
fn changes_of_another_author_stay_whole() {
    let content = "<w:pPr><w:jc/><w:pPrChange w:author=\"B\"><w:pPr><w:numPr><w:ins w:author=\"A\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>";
    assert_eq!(resolved("x", content, View::Original, Some("A")), content);
}

#[test]
fn what_stands_where_it_tracks_nothing_vanishes() {
    check("<w:p/><w:cellIns/><w:cellDel/><w:cellMerge/>", "<w:p/>", "<w:p/>");
    check(
        "<w:p><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:p>",
        "<w:p></w:p>",
        "<w:p></w:p>",
    );
    let twice = "<w:rPr><w:i/><w:rPrChange/><w:rPrChange/></w:rPr>";
    check(twice, "", "<w:rPr><w:i/></w:rPr>");
    let other = "<w:p><w:cellIns w:author=\"B\"/></w:p>";
    assert_eq!(resolved("x", other, View::Original, Some("A")), other);
}

//! Paragraph marks, rows, cells.

use super::*;

/// A row of cells, with properties in front.
fn row(properties: &str, cells: &[&str]) -> String {
    let cells: String = cells.iter().flat_map(|cell| ["<w:tc>", cell, "</w:tc>"]).collect();
    format!("<w:tr>{properties}{cells}</w:tr>")
}

fn row_marked(mark: &str, cells: &[&str]) -> String {
    row(&format!("<w:trPr><w:{mark} w:id=\"4\" w:author=\"A\"/></w:trPr>"), cells)
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.concat())
}

#[test]
fn a_paragraph_without_mark_runs_on_into_the_next() {
    for mark in ["ins", "moveTo"] {
        let content = [marked("a", mark, &run("1")), styled("b", &run("2"))].concat();
        let apart = [styled("a", &run("1")), styled("b", &run("2"))].concat();
        let joined = styled("b", &[run("1"), run("2")].concat());
        assert_eq!(versions(&content), [joined, apart], "{mark}");
    }
    for mark in ["del", "moveFrom"] {
        let content = [marked("a", mark, &run("1")), plain(&run("2"))].concat();
        let apart = [styled("a", &run("1")), plain(&run("2"))].concat();
        let joined = plain(&[run("1"), run("2")].concat());
        assert_eq!(versions(&content), [apart, joined], "{mark}");
    }
}

#[test]
fn chains_of_paragraphs_run_into_one() {
    let content = ["1", "2", "3"].map(|text| marked("a", "del", &run(text))).concat();
    let content = [content, styled("b", &run("4"))].concat();
    assert_eq!(versions(&content)[1], styled("b", &["1", "2", "3", "4"].map(run).concat()));
}

#[test]
fn a_mark_inserted_by_one_and_deleted_by_another_is_in_neither_version() {
    let both = "<w:p><w:pPr><w:rPr><w:ins w:author=\"A\"/><w:del w:author=\"B\"/></w:rPr></w:pPr>";
    let content = format!("{both}{}</w:p>{}", run("1"), plain(&run("2")));
    let joined = plain(&[run("1"), run("2")].concat());
    assert_eq!(versions(&content), [joined.clone(), joined]);
    let accepted = resolved("body", &content, View::Final, Some("A"));
    assert_eq!(accepted, content.replace("<w:ins w:author=\"A\"/>", ""));
}

#[test]
fn markers_between_joined_paragraphs_keep_their_place() {
    let (start, end) = ("<w:bookmarkStart w:id=\"1\"/>", "<w:bookmarkEnd w:id=\"1\"/>");
    let first = marked("a", "del", &[start, &run("1")].concat());
    let content = [&first, end, &plain(&run("2"))].concat();
    assert_eq!(versions(&content)[1], plain(&[start, &run("1"), end, &run("2")].concat()));
}

#[test]
fn before_a_table_only_text_keeps_a_paragraph() {
    let table = table(&[row("", &[&plain("")])]);
    let end = "<w:bookmarkEnd w:id=\"1\"/>";
    let content = [&marked("a", "ins", &inserted(&run("1"))), end, &table].concat();
    assert_eq!(
        versions(&content),
        [[end, &table].concat(), [&styled("a", &run("1")), end, &table].concat()]
    );
    let content = [marked("a", "ins", &run("1")), table.clone()].concat();
    assert_eq!(versions(&content)[0], [styled("a", &run("1")), table].concat());
}

#[test]
fn at_the_end_of_a_container_only_text_keeps_a_paragraph() {
    let first = styled("a", &run("1"));
    let content = [&first, &marked("b", "ins", &inserted(&run("2"))), "<w:sectPr/>"].concat();
    assert_eq!(versions(&content)[0], [&first, "<w:sectPr/>"].concat());
    let content = [&first, &marked("b", "ins", &run("2")), "<w:sectPr/>"].concat();
    assert_eq!(versions(&content)[0], [&first, &styled("b", &run("2")), "<w:sectPr/>"].concat());
}

#[test]
fn containers_keep_a_paragraph() {
    for element in ["body", "tc", "footnote", "endnote", "comment", "hdr", "ftr"] {
        let content = marked("a", "ins", &inserted(&run("1")));
        assert_eq!(versions_in(element, &content)[0], styled("a", ""), "{element}");
        let content = inserted(&plain(&run("1")));
        assert_eq!(versions_in(element, &content)[0], "<w:p/>", "{element}");
    }
}

#[test]
fn a_cell_ends_with_a_paragraph() {
    let nested = table(&[row("", &[&plain("")])]);
    let content = [nested.clone(), marked("a", "ins", "")].concat();
    assert_eq!(versions_in("tc", &content)[0], [nested, styled("a", "")].concat());
}

#[test]
fn a_section_ends_with_its_mark() {
    let section = |mark: &str| {
        let mark = format!("<w:rPr><w:{mark} w:author=\"A\"/></w:rPr>");
        format!("<w:p><w:pPr>{mark}<w:sectPr/></w:pPr>{}</w:p>", run("1"))
    };
    let content = [section("ins"), plain(&run("2"))].concat();
    assert_eq!(versions(&content)[0], plain(&[run("1"), run("2")].concat()));
    assert_eq!(versions(&section("ins"))[0], format!("<w:p><w:pPr></w:pPr>{}</w:p>", run("1")));
}

#[test]
fn content_controls_do_not_part_joined_paragraphs() {
    let control = |content: &str| format!("<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>");
    let gone = marked("a", "moveFrom", &tracked("moveFrom", "A", &run("1")));
    let content = [control(&gone), plain(&run("2"))].concat();
    assert_eq!(versions(&content)[1], plain(&run("2")));
    let content = [marked("a", "del", &run("1")), control(&plain(&run("2")))].concat();
    assert_eq!(versions(&content)[1], control(&plain(&[run("1"), run("2")].concat())));
    let content = [control(&marked("a", "del", &run("1"))), plain(&run("2"))].concat();
    assert_eq!(versions(&content)[1], plain(&[run("1"), run("2")].concat()));
}

#[test]
fn rows_come_and_go_whatever_their_cells_say() {
    let kept = row("", &[&plain(&run("1"))]);
    let new = row_marked("ins", &[&plain(&run("2"))]);
    let old = row_marked("del", &[&plain(&run("3"))]);
    let content = table(&[kept.clone(), new, old]);
    let version = |text: &str| table(&[kept.clone(), row("", &[&plain(&run(text))])]);
    assert_eq!(versions(&content), [version("3"), version("2")]);
}

#[test]
fn a_table_goes_with_its_last_row() {
    let table = table(&[row_marked("ins", &[&plain(&run("2"))])]);
    let content = [marked("a", "ins", &run("1")), table, plain(&run("3"))].concat();
    assert_eq!(versions(&content)[0], plain(&[run("1"), run("3")].concat()));
}

#[test]
fn cells_come_and_go() {
    let cell = |mark: &str, text: &str| {
        format!("<w:tcPr><w:tcW/><w:{mark} w:author=\"A\"/></w:tcPr>{}", plain(&run(text)))
    };
    let clean = |text: &str| format!("<w:tcPr><w:tcW/></w:tcPr>{}", plain(&run(text)));
    let content = table(&[row("", &[&cell("cellIns", "1"), &cell("cellDel", "2")])]);
    let version = |text: &str| table(&[row("", &[&clean(text)])]);
    assert_eq!(versions(&content), [version("2"), version("1")]);
    let content = [table(&[row("", &[&cell("cellIns", "1")])]), plain("")].concat();
    assert_eq!(versions(&content)[0], plain(""));
}

#[test]
fn cells_merge_and_part() {
    let cell = |merge: &str| format!("<w:tc><w:tcPr><w:tcW/>{merge}<w:shd/></w:tcPr><w:p/></w:tc>");
    for (new, old, original, last) in [
        (Some("rest"), None, "", "<w:vMerge w:val=\"restart\"/>"),
        (
            Some("cont"),
            Some("rest"),
            "<w:vMerge w:val=\"restart\"/>",
            "<w:vMerge w:val=\"continue\"/>",
        ),
        (None, Some("cont"), "<w:vMerge w:val=\"continue\"/>", ""),
    ] {
        let attribute = |name: &str, value: Option<&str>| {
            value.map(|value| format!(" w:{name}=\"{value}\"")).unwrap_or_default()
        };
        let change = [attribute("vMerge", new), attribute("vMergeOrig", old)].concat();
        let content = cell(&format!("<w:vMerge/><w:cellMerge w:author=\"A\"{change}/>"));
        assert_eq!(versions_in("tr", &content), [cell(original), cell(last)]);
    }
}

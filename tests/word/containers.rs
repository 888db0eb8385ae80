//! Where the last paragraph of a section, of a content control or of the body has no partner.
//!
//! In: two bodies written as XML. Out: whether the marked file gives back both.
//!
//! ```text
//! base      ┤control: the gulls├  (blank)          revised   the terns
//! marked    the end of the last paragraph stays: another has to go in its place
//! ```

use super::builder::{Flavour, lines, package};
use super::checks::faults;
use super::program::mark;

/// A paragraph.
fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph with properties.
fn with(properties: &str, text: &str) -> String {
    paragraph(text).replacen("<w:p>", &format!("<w:p><w:pPr>{properties}</w:pPr>"), 1)
}

/// The last paragraph of a section.
fn section(text: &str) -> String {
    with(r#"<w:sectPr><w:pgSz w:w="11907" w:h="16834"/></w:sectPr>"#, text)
}

/// A content control around blocks.
fn control(content: &str) -> String {
    format!("<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

fn table(text: &str) -> String {
    let cell = paragraph(text);
    format!(
        r#"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"#
    )
}

/// The file with this body.
fn file(body: &str) -> Vec<u8> {
    let mut package = package(&lines("THE BODY"), Flavour::Plain);
    let main = package.main();
    let text = package.text(&main).unwrap();
    let start = text.find("<w:p>").unwrap();
    let end = start + text.get(start..).unwrap().find("</w:p>").unwrap() + "</w:p>".len();
    let text = format!("{}{body}{}", text.get(..start).unwrap(), text.get(end..).unwrap());
    for (name, content) in &mut package.parts {
        if *name == main {
            *content = text.clone().into_bytes();
        }
    }
    package.to_bytes()
}

/// Compares two bodies both ways.
fn assert_holds(base: &str, revised: &str) {
    for (base, revised) in [(base, revised), (revised, base)] {
        let found = faults(&file(base), &file(revised), "--plain");
        assert!(found.is_empty(), "{found:?}\n  {base}\n  {revised}");
    }
}

#[test]
fn a_section_of_which_nothing_is_kept_goes_with_its_end() {
    let [gulls, terns, auks] = ["the gulls of March", "eleven terns", "some auks were seen"];
    let before = paragraph(auks);
    assert_holds(&[section(gulls), before.clone()].concat(), &before);
    assert_holds(&[section(gulls), paragraph("")].concat(), &paragraph(terns));
    assert_holds(
        &[before.clone(), section(""), paragraph(gulls), paragraph(terns), paragraph("")].concat(),
        &[before.clone(), paragraph("")].concat(),
    );
    assert_holds(
        &[before.clone(), section(gulls), section(terns), paragraph("")].concat(),
        &before,
    );
}

#[test]
fn the_last_end_takes_the_place_of_one_in_a_content_control() {
    let [gulls, terns] = ["the gulls of March", "eleven terns"];
    let controlled = control(&paragraph(gulls));
    assert_holds(&controlled, &[controlled.clone(), paragraph("")].concat());
    assert_holds(&[controlled.clone(), paragraph("")].concat(), &paragraph(terns));
    assert_holds(
        &[controlled.clone(), paragraph("")].concat(),
        &[table(terns), paragraph("")].concat(),
    );
    assert_holds(
        &[control(&[table(gulls), paragraph("")].concat()), paragraph("")].concat(),
        &paragraph(terns),
    );
}

#[test]
fn a_cell_of_four_thousand_million_columns_is_written_as_a_wide_one() {
    let span = r#"<w:tcPr><w:gridSpan w:val="4294967295"/></w:tcPr>"#;
    let wide = table("eleven terns").replace("<w:tc>", &format!("<w:tc>{span}"));
    let twice = wide.replacen("<w:tr>", &format!("<w:tr><w:tc>{span}<w:p/></w:tc>"), 1);
    let gulls = paragraph("the gulls of March");
    let run = mark(&file(&gulls), &file(&[twice, gulls.clone()].concat()), "--plain");
    assert!(run.file("marked.docx").is_some_and(|bytes| bytes.len() < 100_000), "{}", run.stderr);
}

#[test]
fn a_cell_without_a_paragraph_is_a_blank_one() {
    let gulls = paragraph("the gulls of March");
    let bare = table("").replace(&paragraph(""), "");
    let run = mark(&file(&gulls), &file(&[bare, gulls.clone()].concat()), "--plain");
    assert!(run.file("marked.docx").is_some(), "{}", run.stderr);
}

/// A field with this result.
fn field(result: &str) -> String {
    let turn = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    let code = r#"<w:r><w:instrText xml:space="preserve"> SEQ Table </w:instrText></w:r>"#;
    let result = format!("<w:r><w:t>{result}</w:t></w:r>");
    [&turn("begin"), code, &turn("separate"), &result, &turn("end")].concat()
}

#[test]
fn what_is_inserted_before_a_field_stands_before_it() {
    let simple = |result: &str| {
        format!(r#"<w:fldSimple w:instr="SEQ"><w:r><w:t>{result}</w:t></w:r></w:fldSimple>"#)
    };
    for field in [field("12"), simple("12")] {
        let alone = format!("<w:p>{field}</w:p>");
        let table =
            alone.replace("<w:p>", r#"<w:p><w:r><w:t xml:space="preserve">Table </w:t></w:r>"#);
        assert_holds(&alone, &table);
        assert_holds(&alone, &table.replace("</w:p>", "<w:r><w:t>, of terns</w:t></w:r></w:p>"));
    }
}

#[test]
fn a_call_before_the_first_tab_is_no_label() {
    let [base, revised] = ["the gulls of March", "{endnote:Seen twice.}⇥eleven terns"]
        .map(|line| package(&lines(line), Flavour::Plain).to_bytes());
    let found = faults(&base, &revised, "--plain");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn an_automatic_number_on_one_side_takes_no_text_with_it() {
    const NUMBER: &str = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#;
    let [gulls, terns] = ["the gulls of March stay", "eleven terns were counted there"];
    assert_holds(&paragraph(gulls), &with(NUMBER, terns));
    assert_holds(&paragraph(gulls), &with(NUMBER, gulls));
    assert_holds(
        &paragraph(&format!("{gulls}. {terns}")),
        &[with(NUMBER, gulls), with(NUMBER, terns)].concat(),
    );
}

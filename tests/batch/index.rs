//! The page that leads to the reports.

use roxmltree::{Document, Node};
use serde_json::Value;

use super::{Case, EXAMPLES, docx, english};

/// The elements of a name.
fn elements<'d>(document: &'d Document<'_>, name: &str) -> Vec<Node<'d, 'd>> {
    document.descendants().filter(|node| node.has_tag_name(name)).collect()
}

/// All text in an element.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// Adds to the six languages what else the page can list.
pub(super) fn write_all_there_is(case: &Case) {
    case.write("old/gone.txt", english(4)[0].as_bytes());
    case.write("new/recipe.txt", "Cut the <bread> into slices.\nToast them.\n");
    case.write("new/minutes.pdf", "%PDF-1.7");
    case.write("new/93-en.txt", EXAMPLES[2].2.replace("Tele", "\u{202e}Tele"));
    std::fs::remove_file(case.path("new/93-en.docx")).unwrap();
}

/// The page of a run over the six languages, with all that can be listed.
fn page(case: &Case) -> String {
    write_all_there_is(case);
    case.run("old new -o reports -f html,text");
    case.read("reports/index.html").replace("<!DOCTYPE html>", "")
}

#[test]
fn every_pair_has_a_row_and_every_link_an_end() {
    let case = Case::with_six_languages();
    let page = page(&case);
    let document = Document::parse(&page).unwrap();
    let rows = elements(&document, "tr");
    let row_of = |language: &str| {
        let rows: Vec<String> = rows.iter().map(|row| text(*row)).collect();
        rows.into_iter().find(|row| row.contains(language)).unwrap()
    };
    for (language, title) in [
        ("Arabic", "الاتصالات في خدمة الإنقاذ في الجبال"),
        ("Chinese", "服务于山区救援的电信"),
        ("Russian", "Электросвязь на службе горноспасателей"),
    ] {
        let row = row_of(language);
        assert!(row.contains("MOD") && row.contains("Resolution 93"), "{row}");
        assert!(row.contains(title) && row.contains("words inserted"), "{row}");
    }
    assert!(text(document.root_element()).contains("new/recipe.txt: not a resolution"));
    assert!(text(document.root_element()).contains("minutes.pdf: not a text"));
    assert!(row_of("English").contains("revised version, line "), "{}", row_of("English"));
    assert!(row_of("SUP").contains("Resolution 4"));
    let links = elements(&document, "a").into_iter().filter_map(|link| link.attribute("href"));
    let (inner, outer): (Vec<&str>, Vec<&str>) = links.partition(|link| link.starts_with('#'));
    assert_eq!(inner, ["#reports"]);
    assert_eq!(outer.len(), 6 * 3 + 1);
    assert!(outer.iter().all(|link| case.path("reports").join(link).is_file()), "{outer:?}");
}

#[test]
fn a_warning_says_where_it_was_noticed() {
    let case = Case::new();
    let [base, revised] = english(30).map(|text| text.replace("RESOLUTION", "\u{202e}RESOLUTION"));
    case.write("old/30.txt", base);
    case.write("new/30.docx", docx(&revised));
    let summary = case.summary("", 1);
    let warnings = summary["pairs"][0]["warnings"].as_array().unwrap();
    let place = |warning: &Value| ["side", "unit"].map(|field| warning[field].clone());
    let places: Vec<_> = warnings.iter().map(place).collect();
    assert!(places.contains(&["base", "line"].map(Value::from)), "{places:?}");
    assert!(places.contains(&["revised", "paragraph"].map(Value::from)), "{places:?}");
    let page = case.read("reports/index.html");
    assert!(page.contains("base, line ") && page.contains("revised version, paragraph "));
}

#[test]
fn texts_say_their_language_and_nothing_is_loaded() {
    let case = Case::with_six_languages();
    let page = page(&case);
    let document = Document::parse(&page).unwrap();
    let arabic = elements(&document, "bdi").into_iter().find(|bdi| text(*bdi).contains("الاتصالات"));
    let arabic = arabic.unwrap();
    assert_eq!((arabic.attribute("lang"), arabic.attribute("dir")), (Some("ar"), Some("rtl")));
    let policy = elements(&document, "meta")
        .into_iter()
        .find_map(|meta| meta.attribute("http-equiv").and(meta.attribute("content")));
    assert!(policy.unwrap().starts_with("default-src 'none'; style-src 'sha256-"));
    for element in ["script", "img", "link", "iframe", "form"] {
        assert!(elements(&document, element).is_empty(), "{element}");
    }
    for node in document.descendants() {
        let names: Vec<&str> = node.attributes().map(|attribute| attribute.name()).collect();
        assert!(names.iter().all(|name| !name.starts_with("on") && *name != "style"), "{names:?}");
    }
    assert!(
        !page.contains('\u{202e}') && page.contains("&lt;U+202E&gt;")
            || page.contains("&#60;U+202E")
    );
}

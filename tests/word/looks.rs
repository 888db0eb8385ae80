//! What inserted text looks like: as its neighbours do.
//!
//! In: pairs of descriptions. Out: whether each inserted run has the properties it should have.
//!
//! ```text
//! *a)*⇥the charts,            {i iCs}b)  {}⇥the tides
//! + b)⇥the tides        ─►    italic label, upright text
//! ```

use roxmltree::Node;

use super::builder::{Flavour, lines, package};
use super::package::Package;
use super::program::mark;
use super::projection::{name, parse};

/// What an ITU resolution begins with.
const FRONT: &str = "<ResNo> RESOLUTION 7 (Suva, 2014)\n<Restitle> Tides\n";
const ARABIC_FRONT: &str = "<ResNo> القرار 7 (سوفا، 2014)\n<Restitle> المد والجزر\n";

/// The marked copy of the base, whose main part is changed before: each of these texts is replaced.
fn marked(base: &str, revised: &str, changes: &[(&str, &str)]) -> Package {
    let mut base = package(&lines(base), Flavour::Plain);
    for (name, content) in &mut base.parts {
        if name == "word/document.xml" {
            let text = String::from_utf8(content.clone()).unwrap();
            let change = |text: String, (old, new): &(&str, &str)| text.replace(old, new);
            *content = changes.iter().fold(text, change).into_bytes();
        }
    }
    let revised = package(&lines(revised), Flavour::Plain).to_bytes();
    Package::open(&mark(&base.to_bytes(), &revised, "").file("marked.docx").unwrap())
}

/// The inserted runs that say something: the names of their properties in braces, and their text.
fn inserted_runs(part: &str) -> Vec<String> {
    let document = parse(part);
    let is_inserted = |node: &Node| name(*node) == "r" && node.parent().is_some_and(is_insertion);
    let runs = document.descendants().filter(is_inserted).map(|run| {
        let text = run.children().filter_map(|child| match name(child) {
            "t" => child.text(),
            "tab" => Some("⇥"),
            _ => None,
        });
        format!("{{{}}}{}", properties(run, "rPr"), text.collect::<String>())
    });
    runs.filter(|run| !run.ends_with('}')).collect()
}

fn is_insertion(node: Node) -> bool {
    name(node) == "ins"
}

/// The names of some properties of an element.
fn properties(element: Node, wanted: &str) -> String {
    let found = element.children().find(|child| name(*child) == wanted);
    let names = found.into_iter().flat_map(|found| found.children()).map(name);
    names.collect::<Vec<_>>().join(" ")
}

/// The properties of the inserted paragraphs, and those of their ends.
fn inserted_ends(part: &str) -> Vec<String> {
    let document = parse(part);
    let ends = document.descendants().filter(|node| {
        name(*node) == "pPr"
            && node.descendants().any(is_insertion)
            && !node.descendants().any(|inside| name(inside) == "pPrChange")
    });
    ends.map(|end| {
        format!("{} {{{}}}", properties(end.parent().unwrap(), "pPr"), properties(end, "rPr"))
    })
    .collect()
}

#[test]
fn an_inserted_label_looks_like_those_of_its_neighbours() {
    let base = "<Call> noting\n*a)*⇥the charts;\n*b)*⇥the tides,\n<Call> considering\nthat gauges rust,\n<Call> resolves\nto paint them.";
    let revised = "<Call> noting\n*a)*⇥the charts;\n*b)*⇥the tides,\n<Call> considering\n*a)*⇥that gauges rust;\n*b)*⇥that paint is cheap,\n<Call> resolves\nto paint them.";
    let marked = marked(&[FRONT, base].concat(), &[FRONT, revised].concat(), &[]);
    let runs = inserted_runs(&marked.text("word/document.xml").unwrap());
    assert_eq!(runs, ["{i iCs}a)", "{}⇥", "{};", "{i iCs}b)", "{}⇥that paint is cheap,"]);
}

#[test]
fn what_is_raised_lends_its_format_to_nothing_that_is_added() {
    let base =
        "<Call> resolves\n1⇥to guard 12 km*2* at sea;\n2⇥to guard the coast{mark:†=In winter.}.";
    let revised = "<Call> resolves\n1⇥to guard 12 km*2* of ice at sea;\n2⇥to guard the coast{mark:†=In winter.} too.";
    let raised = [("<w:i/><w:iCs/>", r#"<w:vertAlign w:val="superscript"/>"#)];
    let marked = marked(&[FRONT, base].concat(), &[FRONT, revised].concat(), &raised);
    let runs = inserted_runs(&marked.text("word/document.xml").unwrap());
    assert_eq!(runs, ["{} of ice", "{} too"]);
}

#[test]
fn arabic_is_parted_from_numbers_and_latin_words() {
    let base = "<Call> يقرر\n1⇥وضع المقاييس؛\n2⇥تقديم تقرير.";
    let revised = "<Call> يقرر\n1⇥وضع المقاييس وفقاً للتوصية ITU-R M.633 (2010){note:الطبعة 4.}؛\n2⇥شراء 40 جهاز GPS؛\n3⇥تقديم تقرير.";
    let numbers = [("<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">2014", "<w:t>2014")];
    let marked =
        marked(&[ARABIC_FRONT, base].concat(), &[ARABIC_FRONT, revised].concat(), &numbers);
    let main = marked.text("word/document.xml").unwrap();
    let runs = inserted_runs(&main);
    let wanted = [
        "{rtl} وفقاً للتوصية ",
        "{}ITU-R M.633 (2010)",
        "{}2",
        "{rtl}⇥شراء ",
        "{}40",
        "{rtl} جهاز ",
        "{}GPS",
        "{rtl}؛",
        "{}3",
    ];
    assert_eq!(runs, wanted);
    assert_eq!(inserted_ends(&main), ["bidi rPr {ins rtl}"]);
    let notes = inserted_runs(&marked.text("word/footnotes.xml").unwrap());
    assert_eq!(notes, ["{rtl} الطبعة ", "{}4", "{rtl}."]);
}

#[test]
fn a_new_row_and_a_filled_cell_look_like_the_row_above() {
    let base = "<Call> resolves\nto keep the list below:\n| <Tabletext> Low Rock | <Tabletext> 12 |\n| <Tabletext> High Rock | <Tabletext> |\nto print it.";
    let revised = "<Call> resolves\nto keep the list below:\n| <Tabletext> Low Rock | <Tabletext> 12 |\n| <Tabletext> Gull Rock | <Tabletext> 7 |\n| <Tabletext> High Rock | <Tabletext> 40 |\nto print it.";
    let style = r#"<w:pStyle w:val="Tabletext"/>"#;
    let centred = format!("{style}<w:jc w:val=\"center\"/><w:rPr><w:b/></w:rPr>");
    let marked = marked(&[FRONT, base].concat(), &[FRONT, revised].concat(), &[(style, &centred)]);
    let main = marked.text("word/document.xml").unwrap();
    assert_eq!(inserted_ends(&main), ["pStyle jc rPr {ins b}", "pStyle jc rPr {ins b}"]);
    assert_eq!(inserted_runs(&main), ["{}Gull Rock", "{}7", "{b}40"]);
}

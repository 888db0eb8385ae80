//! The report in HTML: what stands where, and that nothing of a text becomes markup.

use roxmltree::{Document, Node, ParsingOptions};

use super::*;
use crate::model::{Side, Warning, WarningCode};
use crate::render::Level;

const TABLE: &str = "
    heading | | resolves
    table   | | north\t[-30-]{+35+} m\tred
    table   | | [-south\t20 m\tgreen-]
    table   | | {+east\t40 m+}
    clause  | 1 | to build them.
";

const HOSTILE: &str = r#"
    number    | | RESOLUTION 91 (Rev. <b onclick="alert(1)">)
    title     | | </title></script><script>alert(1)</script>
    heading   | | recalling <!-- ]]> &amp; <style>*{display:none}</style>
    clause    | [-"><img src=x onerror=alert(1)>-]{+'b'+} | {+<a href="javascript:alert(1)">+}
    paragraph | | left RTLright
"#;

fn report(language: Language, lines: &str, options: &Options) -> String {
    rendered(&fixture::comparison(language, lines), Format::Html, options)
}

/// The page without style sheet and script, which are no XML.
fn markup(report: &str) -> String {
    let mut markup = report.to_owned();
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        let start = markup.find(open).unwrap() + open.len();
        let end = markup.find(close).unwrap();
        markup.replace_range(start..end, "");
    }
    markup
}

/// Hands the parsed page on.
fn read<T>(report: &str, look: impl FnOnce(&Document) -> T) -> T {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let markup = markup(report);
    look(&Document::parse_with_options(&markup, options).unwrap())
}

fn elements<'a>(document: &'a Document, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(move |node| node.has_tag_name(name))
}

fn classed<'a>(node: Node<'a, 'a>, class: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    let has = move |node: &Node| {
        node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
    };
    node.descendants().filter(has)
}

fn row<'a>(document: &'a Document, id: &str) -> Node<'a, 'a> {
    document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap()
}

fn text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// The texts of what has a class, below a row.
fn texts(document: &Document, id: &str, class: &'static str) -> Vec<String> {
    classed(row(document, id), class).map(text).collect()
}

#[test]
fn a_row_is_marked_and_stands_in_both_columns() {
    let report = report(Language::English, LIGHTHOUSES, &Options::default());
    read(&report, |page| {
        let marked = classed(row(page, "row-7"), "marked").next().unwrap();
        insta::assert_snapshot!(
            markup(&report).get(marked.range()).unwrap(),
            @r#"<p class="marked" lang="en" dir="ltr"><span class="label"><del><bdi dir="ltr">b)</bdi></del><ins><bdi dir="ltr">c)</bdi></ins></span> Resolution 23 (Rev. Hyderabad, 2010)<del><bdi dir="ltr">,</bdi></del><ins><bdi dir="ltr">;</bdi></ins></p>"#
        );
        assert_eq!(texts(page, "row-7", "base"), ["b) Resolution 23 (Rev. Hyderabad, 2010),"]);
        assert_eq!(texts(page, "row-7", "revised"), ["c) Resolution 23 (Rev. Hyderabad, 2010);"]);
        assert_eq!(texts(page, "row-15", "base"), ["2 to publish a gazette;"]);
        assert!(texts(page, "row-15", "revised").is_empty());
        assert!(texts(page, "row-18", "base").is_empty());
    });
}

#[test]
fn moves_lead_to_each_other() {
    let report = report(Language::English, LIGHTHOUSES, &Options::default());
    read(&report, |page| {
        assert_eq!(texts(page, "row-5", "note"), ["moved from d)"]);
        assert_eq!(texts(page, "row-9", "note"), ["moved to a)"]);
        let link = |id| elements(page, "a").find(|link| text(*link) == id).unwrap();
        assert_eq!(link("d)").attribute("href"), Some("#row-9"));
        assert_eq!(link("a)").attribute("href"), Some("#row-5"));
        assert_eq!(texts(page, "row-5", "lost"), ["2012"]);
        assert_eq!(texts(page, "row-5", "revised"), ["a) the outcome of the review of 2015;"]);
    });
}

#[test]
fn every_text_says_its_language_and_direction() {
    let cases = [
        (Language::English, LIGHTHOUSES),
        (Language::French, LIGHTHOUSES),
        (Language::Spanish, LIGHTHOUSES),
        (Language::Arabic, ARABIC),
        (Language::Chinese, CHINESE),
        (Language::Russian, RUSSIAN),
    ];
    for (language, lines) in cases {
        let (lang, dir) = (language.code(), language.direction().code());
        read(&report(language, lines, &Options::default()), |page| {
            assert_eq!(elements(page, "article").next().unwrap().attribute("dir"), Some(dir));
            for class in ["marked", "base", "revised"] {
                for line in classed(elements(page, "article").next().unwrap(), class) {
                    if !text(line).starts_with(['B', 'R']) || line.has_attribute("lang") {
                        assert_eq!(line.attribute("lang"), Some(lang), "{line:?}");
                        assert_eq!(line.attribute("dir"), Some(dir));
                    }
                }
            }
            let main = elements(page, "main").next().unwrap();
            let marks = main.descendants().filter(|node| {
                ["del", "ins"].contains(&node.tag_name().name())
                    && node.attribute("class").is_none_or(|class| class != "lost")
            });
            for mark in marks {
                let inner = mark.first_element_child().unwrap();
                assert!(inner.has_tag_name("bdi"), "{mark:?}");
                assert_eq!(inner.attribute("dir"), Some(dir));
            }
        });
    }
}

#[test]
fn texts_of_two_languages_keep_their_own() {
    let mut comparison =
        fixture::comparison(Language::English, "clause | a) | the [-sea-]{+mer+};");
    comparison.revised.language = Language::Arabic;
    read(&rendered(&comparison, Format::Html, &Options::default()), |page| {
        let marked = classed(row(page, "row-1"), "marked").next().unwrap();
        assert_eq!(marked.attribute("lang"), Some("ar"));
        let foreign: Vec<_> =
            marked.children().filter(|node| node.attribute("lang").is_some()).collect();
        assert!(foreign.iter().all(|node| node.attribute("lang") == Some("en")));
        assert_eq!(foreign.len(), 2, "what is kept before and behind the mark");
        let base = classed(row(page, "row-1"), "base").next().unwrap();
        assert_eq!((base.attribute("lang"), base.attribute("dir")), (Some("en"), Some("ltr")));
    });
}

#[test]
fn nothing_of_a_text_becomes_markup() {
    let hostile = HOSTILE.replace("RTL", "\u{202e}");
    for language in [Language::English, Language::Arabic] {
        let report = report(language, &hostile, &Options::default());
        assert_eq!(report.matches("<script").count(), 1);
        assert_eq!(report.matches("<style").count(), 1);
        assert!(!report.contains('\u{202e}'));
        read(&report, |page| {
            assert_eq!(
                texts(page, "row-2", "marked"),
                ["</title></script><script>alert(1)</script>"]
            );
            assert_eq!(texts(page, "row-5", "base"), ["left <U+202E>right"]);
            assert_eq!(elements(page, "img").count(), 0);
            for node in page.descendants().filter(Node::is_element) {
                for attribute in node.attributes() {
                    assert!(!attribute.name().starts_with("on"), "{attribute:?}");
                    assert_ne!(attribute.name(), "style");
                    assert_ne!(attribute.name(), "src");
                    let is_address = attribute.name() == "href";
                    assert!(!is_address || attribute.value().starts_with('#'), "{attribute:?}");
                }
            }
        });
    }
}

#[test]
fn names_are_there_once_and_links_lead_somewhere() {
    let options = Options { level: Level::Provision, explain: true, ..Options::default() };
    for lines in [LIGHTHOUSES, TABLE] {
        read(&report(Language::English, lines, &options), |page| {
            let mut ids: Vec<_> =
                page.descendants().filter_map(|node| node.attribute("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count);
            for link in elements(page, "a").filter_map(|link| link.attribute("href")) {
                assert!(ids.contains(&link.trim_start_matches('#')), "{link}");
            }
        });
    }
}

#[test]
fn changes_are_numbered_listed_and_never_folded() {
    read(&report(Language::English, LIGHTHOUSES, &Options::default()), |page| {
        let numbers: Vec<_> =
            page.descendants().filter_map(|node| node.attribute("data-change")).collect();
        let expected: Vec<String> = (1..=numbers.len()).map(|number| number.to_string()).collect();
        assert_eq!(numbers, expected);
        let listed: Vec<_> =
            classed(elements(page, "nav").next().unwrap(), "number").map(text).collect();
        assert_eq!(listed, expected);
        let is_fold = |node: &Node| node.attribute("class") == Some("unchanged");
        let folds: Vec<_> = elements(page, "details").filter(is_fold).collect();
        assert!(folds.iter().all(|fold| classed(*fold, "change").next().is_none()));
        let said: Vec<_> = folds.iter().filter_map(Node::first_element_child).map(text).collect();
        assert_eq!(
            said,
            [
                "… 2 clauses unchanged",
                "… 1 clause unchanged",
                "… 1 clause unchanged",
                "… 1 clause unchanged",
                "… 1 clause unchanged"
            ]
        );
    });
}

#[test]
fn rows_of_a_table_stand_in_one_table() {
    read(&report(Language::English, TABLE, &Options::default()), |page| {
        assert_eq!(elements(page, "table").count(), 1);
        assert_eq!(texts(page, "row-2", "marked"), ["north", "3035 m", "red"]);
        assert_eq!(texts(page, "row-2", "base"), ["north", "30 m", "red"]);
        assert_eq!(texts(page, "row-2", "revised"), ["north", "35 m", "red"]);
        assert_eq!(texts(page, "row-3", "base"), ["south", "20 m", "green"]);
        assert_eq!(texts(page, "row-3", "revised"), [""]);
        let columns = |id, class| -> usize {
            let width = |cell: Node| cell.attribute("colspan").map_or(1, |n| n.parse().unwrap());
            classed(row(page, id), class).map(width).sum()
        };
        for id in ["row-2", "row-3", "row-4"] {
            assert_eq!(
                [columns(id, "marked"), columns(id, "base"), columns(id, "revised")],
                [3; 3]
            );
        }
    });
}

#[test]
fn calls_of_notes_are_raised_and_stay_whole_in_the_text() {
    let lines = "clause | a) | the coast[footnoteRef:12] and the sea;";
    read(&report(Language::English, lines, &Options::default()), |page| {
        assert_eq!(texts(page, "row-1", "marked"), ["a) the coast[footnoteRef:12] and the sea;"]);
        let call = classed(row(page, "row-1"), "call").next().unwrap();
        assert_eq!(call.children().find(Node::is_text).unwrap().text(), Some("12"));
    });
}

#[test]
fn several_instruments_stand_one_below_the_other() {
    let lines = "
        number  | | RESOLUTION 91 (Dubai, 2014)
        heading | | resolves
        clause  | 1 | to [-keep-]{+light+} lamps.
        number  | | RESOLUTION 92 (Dubai, 2014)
        heading | | resolves
        clause  | 1 | to build towers.
    ";
    read(&report(Language::English, lines, &Options::default()), |page| {
        assert_eq!(text(elements(page, "h1").next().unwrap()), "2 instruments compared");
        let chapters: Vec<_> = classed(page.root(), "chapter").map(text).collect();
        assert_eq!(chapters, ["Resolution 91 MOD", "Resolution 92 NOC"]);
        let symbols: Vec<_> = elements(page, "article")
            .filter_map(|article| classed(article, "symbol").next())
            .map(text)
            .collect();
        assert_eq!(symbols, ["MOD", "NOC"]);
    });
}

#[test]
fn texts_without_changes_are_shown_and_said_to_have_none() {
    let lines = "heading | | resolves \n clause | 1 | to continue;";
    read(&report(Language::English, lines, &Options::default()), |page| {
        assert_eq!(classed(page.root(), "sentence").map(text).collect::<Vec<_>>(), ["no changes"]);
        assert_eq!(classed(page.root(), "change").count(), 0);
        assert_eq!(texts(page, "row-2", "marked"), ["1 to continue;"]);
    });
}

#[test]
fn a_report_opens_with_the_view_that_was_asked_for() {
    for (side_by_side, checked) in [(None, "view-marked"), (Some(80), "view-sides")] {
        let options = Options { side_by_side, ..Options::default() };
        read(&report(Language::English, LIGHTHOUSES, &options), |page| {
            let inputs = elements(page, "input").filter(|input| input.has_attribute("checked"));
            let radios = inputs.filter(|input| input.attribute("type") == Some("radio"));
            let opened: Vec<_> = radios.filter_map(|radio| radio.attribute("id")).collect();
            assert_eq!(opened, [checked]);
        });
    }
}

#[test]
fn a_version_that_does_not_exist_has_no_name() {
    let mut comparison = fixture::comparison(Language::English, "title | | {+Lights+}");
    comparison.base.document = crate::model::Document::missing("/dev/null");
    let report = rendered(&comparison, Format::Html, &Options::default());
    assert!(report.contains(": no such version → "), "{report}");
}

#[test]
fn figures_can_stand_alone() {
    let options = Options { statistics: true, ..Options::default() };
    read(&report(Language::English, LIGHTHOUSES, &options), |page| {
        assert_eq!(elements(page, "article").count() + elements(page, "nav").count(), 0);
        let main = elements(page, "main").next().unwrap();
        assert!(text(main).contains("16 inserted"), "{}", text(main));
    });
}

#[test]
fn symbols_and_reasons_stand_beside_rows_when_asked() {
    let options = Options { level: Level::Provision, explain: true, ..Options::default() };
    read(&report(Language::English, LIGHTHOUSES, &options), |page| {
        assert_eq!(texts(page, "row-15", "symbol"), ["SUP"]);
        let reason = texts(page, "row-15", "reason");
        assert_eq!(reason, ["alone: nothing alike was found on the other side"]);
    });
}

#[test]
fn warnings_lead_to_the_row_they_are_about() {
    let mut comparison = fixture::comparison(Language::English, LIGHTHOUSES);
    let warning =
        Warning::new(WarningCode::RepeatedLabel, "two clauses <b> carry the label \"b)\"");
    comparison.warnings = vec![warning.clone().at(4).on(Side::Base), warning];
    comparison.revised.document.source.name = "/home/delegate/<new>.txt".to_owned();
    let report = rendered(&comparison, Format::Html, &Options::default());
    assert!(!report.contains("delegate"), "folders are nobody's business");
    read(&report, |page| {
        let warnings: Vec<_> = classed(page.root(), "warnings").map(text).collect();
        let said = "two clauses <b> carry the label \"b)\"";
        assert_eq!(warnings.concat().trim(), format!("base, line 4: {said}\n{said}"));
        let link = elements(page, "a").find(|link| text(*link) == "base, line 4").unwrap();
        assert_eq!(link.attribute("href"), Some("#row-4"));
        assert_eq!(classed(page.root(), "file").map(text).last().unwrap(), "<new>.txt");
    });
}

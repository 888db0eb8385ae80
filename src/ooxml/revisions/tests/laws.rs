//! Documents of every shape: nothing is lost, nothing is doubled, nothing changes its place.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// A piece of a document.
#[derive(Debug, Clone)]
enum Piece {
    Run(u16),
    /// Content in an element of this name.
    In(&'static str, Vec<Piece>),
    /// A paragraph, a row or a cell of which the properties say that it is tracked.
    Tracked(&'static str, &'static str, Vec<Piece>),
}

/// Runs, some of them tracked, some by two authors.
fn runs() -> impl Strategy<Value = Vec<Piece>> {
    let run = any::<u16>().prop_map(Piece::Run).boxed();
    let wrapped = |inner: BoxedStrategy<Piece>| {
        let names = ["ins", "moveTo", "del", "moveFrom", "hyperlink", "smartTag"];
        (select(names.to_vec()), vec(inner, 0..3)).prop_map(|(name, runs)| Piece::In(name, runs))
    };
    let once = prop_oneof![2 => run.clone(), 1 => wrapped(run.clone())].boxed();
    let twice = wrapped(once.clone());
    vec(prop_oneof![3 => run, 2 => once, 1 => twice], 0..4)
}

fn paragraph() -> impl Strategy<Value = Piece> {
    let marks = ["", "", "ins", "moveTo", "del", "moveFrom"];
    (select(marks.to_vec()), runs()).prop_map(|(mark, runs)| Piece::Tracked("p", mark, runs))
}

fn blocks() -> impl Strategy<Value = Vec<Piece>> {
    let block = paragraph().prop_recursive(3, 24, 4, |inner| {
        let cell = (vec(inner.clone(), 0..3), paragraph());
        let cell = (select(["", "", "", "cellIns", "cellDel"].as_slice()), cell);
        let cell = cell.prop_map(|(mark, (mut blocks, last))| {
            blocks.push(last);
            Piece::Tracked("tc", mark, blocks)
        });
        let row = (select(["", "", "ins", "del"].as_slice()), vec(cell, 1..3));
        let row = row.prop_map(|(mark, cells)| Piece::Tracked("tr", mark, cells));
        prop_oneof![
            vec(row, 1..3).prop_map(|rows| Piece::In("tbl", rows)),
            vec(inner, 1..3).prop_map(|blocks| Piece::In("sdt", blocks)),
        ]
    });
    vec(block, 1..6)
}

fn write(pieces: &[Piece]) -> String {
    let written = |piece: &Piece| match piece {
        Piece::Run(text) => format!("<w:r><w:t>{text}</w:t></w:r>"),
        Piece::In("sdt", content) => {
            format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", write(content))
        }
        Piece::In(name, content) => format!("<w:{name}>{}</w:{name}>", write(content)),
        Piece::Tracked(name, mark, content) => {
            let mark = if mark.is_empty() { String::new() } else { format!("<w:{mark}/>") };
            let mark = if *name == "p" { format!("<w:rPr>{mark}</w:rPr>") } else { mark };
            format!("<w:{name}><w:{name}Pr>{mark}</w:{name}Pr>{}</w:{name}>", write(content))
        }
    };
    pieces.iter().map(written).collect()
}

/// The runs that are in a version, in order.
fn kept(pieces: &[Piece], view: View, found: &mut Vec<u16>) {
    let gone = match view {
        View::Original => ["ins", "moveTo", "cellIns"],
        View::Final => ["del", "moveFrom", "cellDel"],
    };
    for piece in pieces {
        match piece {
            Piece::Run(text) => found.push(*text),
            Piece::In(name, content) if !gone.contains(name) => kept(content, view, found),
            Piece::Tracked(name, mark, content) if *name == "p" || !gone.contains(mark) => {
                kept(content, view, found);
            }
            Piece::In(..) | Piece::Tracked(..) => {}
        }
    }
}

/// The text of the runs in a tree, in order.
fn texts(element: &Element, found: &mut Vec<u16>) {
    if element.is("t") {
        found.extend(element.text().parse::<u16>());
    }
    for child in element.elements() {
        texts(child, found);
    }
}

/// Whether the last block is a paragraph, be it in a content control.
fn ends_with_paragraph(container: &Element) -> bool {
    container.elements().last().is_some_and(|last| {
        last.is("p") || matches!(last.local(), "sdt" | "sdtContent") && ends_with_paragraph(last)
    })
}

/// Whether every cell ends with a paragraph, every row has a cell and every table a row.
fn is_sound(element: &Element) -> bool {
    let ends_well = match element.word_name() {
        Some("tc") => ends_with_paragraph(element),
        Some("tr") => element.child("tc").is_some(),
        Some("tbl") => element.child("tr").is_some(),
        Some("body") => element.elements().next().is_some(),
        _ => true,
    };
    ends_well && element.elements().all(is_sound)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_stay_in_order_and_containers_sound(pieces in blocks()) {
        let text = format!("<w:body {SPACES}>{}</w:body>", write(&pieces));
        for view in [View::Original, View::Final] {
            let mut tree = Tree::parse(&text).unwrap();
            resolve(&mut tree, view, None);
            let (mut expected, mut found) = (Vec::new(), Vec::new());
            kept(&pieces, view, &mut expected);
            texts(&tree.root, &mut found);
            prop_assert_eq!(found, expected, "{}", tree);
            prop_assert!(is_sound(&tree.root), "{}", tree);
            prop_assert!(!is_tracked(&tree), "{}", tree);
        }
    }
}

//! Which clause answers to which, case by case.

mod comparisons;
mod instruments;
mod rules;

use std::fmt::Write;

use super::*;
use crate::model::{Clause, Document, Format, Instrument, InstrumentKind, Language, Part, Source};

/// A tree of one instrument from lines: `# heading`, `label⇥text`, `^ note` or text.
fn tree(lines: &str) -> ClauseTree {
    let source = Source { name: "test".to_owned(), format: Format::Text };
    let text = lines.to_owned();
    let mut clauses = Vec::new();
    let mut sections = vec![Section { part: Part::Opening, heading: None, clauses: 0..0 }];
    let mut start = 0;
    for (index, line) in lines.split('\n').enumerate() {
        let (label, body) = line.split_once('\t').map_or(("", line), |(label, body)| (label, body));
        let heading = body.strip_prefix("# ");
        let is_note = line.starts_with("^ ");
        let kind = match heading {
            Some(_) => ClauseKind::Heading,
            None if is_note => ClauseKind::Footnote,
            None if label.is_empty() => ClauseKind::Paragraph,
            None => ClauseKind::Clause,
        };
        if heading.is_some() {
            let id = ClauseId::new(index);
            sections.push(Section {
                part: Part::Preamble,
                heading: Some(id),
                clauses: index..index,
            });
        }
        let end = start + line.len();
        let text = end - heading.unwrap_or(body).len();
        clauses.push(Clause {
            kind,
            line: u32::try_from(index + 1).unwrap(),
            label: crate::model::Span::new(start, start + label.len()),
            text: crate::model::Span::new(text, end),
            parent: is_note.then(|| caller(&clauses)).flatten(),
            section: u32::try_from(sections.len() - 1).unwrap(),
        });
        sections.last_mut().unwrap().clauses.end = index + 1;
        start = end + 1;
    }
    let instrument = Instrument {
        kind: InstrumentKind::Resolution,
        number: String::new(),
        edition: None,
        title: String::new(),
        enacting: String::new(),
        proposal: None,
        sections: 0..sections.len(),
    };
    ClauseTree {
        document: Document {
            source,
            text,
            paragraphs: vec![],
            notes: vec![],
            layout: crate::model::Layout::default(),
            omitted: vec![],
            warnings: vec![],
        },
        language: Language::English,
        instruments: vec![instrument],
        sections,
        clauses,
        skipped: vec![],
        warnings: vec![],
    }
}

/// The clause that calls a note below these clauses.
fn caller(clauses: &[Clause]) -> Option<ClauseId> {
    clauses.iter().rposition(|clause| clause.kind != ClauseKind::Footnote).map(ClauseId::new)
}

/// The alignment of two texts in short: `1=1` paired, `-2` deleted, `+2` added, `3>5` moved.
fn aligned(base: &str, revised: &str) -> String {
    let (base, revised) = (tree(base), tree(revised));
    let alignment = trees(&base, &revised);
    let mut short = String::new();
    for pairing in alignment.pairings.iter().flatten() {
        let line = |id: ClauseId| id.0 + 1;
        match *pairing {
            Pairing::Both { base, revised, .. } => {
                write!(short, " {}={}", line(base), line(revised))
            }
            Pairing::Deleted { base, .. } => write!(short, " -{}", line(base)),
            Pairing::Added { revised, .. } => write!(short, " +{}", line(revised)),
            Pairing::MovedAway { base, revised, .. } => {
                write!(short, " {}>{}", line(base), line(revised))
            }
            Pairing::MovedHere { base, revised, .. } => {
                write!(short, " {}<{}", line(revised), line(base))
            }
        }
        .unwrap();
    }
    short.trim_start().to_owned()
}

const ANCHORS: &str = "a)\tanchors are inspected once a year by the harbour authority;";
const BUOYS: &str = "b)\tbuoys carry a light and a bell where fog is frequent;";
const CRANES: &str = "c)\tcranes stop working in winds of more than twenty metres a second;";

#[test]
fn of_two_that_are_beyond_doubt_the_more_alike_is_paired() {
    let base = "# noting\nf)\tthe role of lights,";
    let revised = "# noting\nf)\tthe role of lights;\ng)\tthe role of horns,";
    assert_eq!(aligned(base, revised), "1=1 2=2 +3");
}

#[test]
fn labels_never_pair_clauses_of_unlike_content() {
    let base = format!("# noting\n{ANCHORS}\n{BUOYS}");
    let revised = format!(
        "# noting\n{}\n{}\n{}",
        CRANES.replace("c)", "a)"),
        ANCHORS.replace("a)", "b)"),
        BUOYS.replace("b)", "c)")
    );
    assert_eq!(aligned(&base, &revised), "1=1 +2 2=3 3=4");
}

#[test]
fn a_clause_that_changed_places_moved_down() {
    let base = format!("# noting\n{ANCHORS}\n{BUOYS}\n{CRANES}");
    let revised = format!("# noting\n{BUOYS}\n{CRANES}\n{ANCHORS}");
    assert_eq!(aligned(&base, &revised), "1=1 2>4 3=2 4=3 4<2");
    let swapped = format!("# noting\n{BUOYS}\n{ANCHORS}\n{CRANES}");
    assert_eq!(aligned(&base, &swapped), "1=1 2>3 3=2 3<2 4=4");
}

#[test]
fn a_clause_moves_across_sections_lightly_edited() {
    let base = format!("# noting\n{ANCHORS}\n{BUOYS}\n# resolves\n{CRANES}");
    let edited = BUOYS.replace("a light and a bell", "a light, a radar reflector and a bell");
    let revised = format!("# noting\n{ANCHORS}\n# resolves\n{edited}\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 3>4 4=3 4<3 5=5");
}

#[test]
fn a_heading_changes_over_the_same_clauses() {
    let base = format!("# considering\n{ANCHORS}\n{BUOYS}");
    let revised = format!("# considering further\n{ANCHORS}\n{BUOYS}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 3=3");
    let revised = format!("# aware\n{ANCHORS}\n{BUOYS}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 3=3");
}

#[test]
fn sections_of_unlike_content_are_deleted_and_added() {
    let base = format!("# noting\n{ANCHORS}\n# bearing in mind\n{BUOYS}\n# resolves\n{CRANES}");
    let revised = format!(
        "# noting\n{ANCHORS}\n# emphasizing\nthe role of women pilots,\n# resolves\n{CRANES}"
    );
    assert_eq!(aligned(&base, &revised), "1=1 2=2 -3 -4 +3 +4 5=5 6=6");
}

#[test]
fn swapped_sections_are_moves() {
    let base = format!("# noting\n{ANCHORS}\n# recalling\n{BUOYS}\n{CRANES}");
    let revised = format!("# recalling\n{BUOYS}\n{CRANES}\n# noting\n{ANCHORS}");
    assert_eq!(aligned(&base, &revised), "1>4 2>5 3=1 4=2 5=3 4<1 5<2");
}

#[test]
fn a_split_keeps_the_first_part_and_a_merge_the_first_clause() {
    let whole = "1\tto build light terminals for boats, and to agree on crossing borders with such terminals;";
    let parts = "1\tto build light terminals for boats;\n2\tto agree on crossing borders with such terminals;";
    assert_eq!(
        aligned(&format!("# resolves\n{whole}"), &format!("# resolves\n{parts}")),
        "1=1 2=2 +3"
    );
    assert_eq!(
        aligned(&format!("# resolves\n{parts}"), &format!("# resolves\n{whole}")),
        "1=1 2=2 -3"
    );
}

#[test]
fn one_clause_alone_in_its_gap_was_rewritten() {
    let base = format!("# noting\n{ANCHORS}\nb)\tthe price of rope;\n{CRANES}");
    let revised = format!("# noting\n{ANCHORS}\nb)\thow gulls nest on roofs;\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 3=3 4=4");
}

#[test]
fn a_dash_and_a_clause_are_not_one_rewritten_clause() {
    let base = format!("# noting\n{ANCHORS}\n–\tthe price of rope;\n{CRANES}");
    let revised = format!("# noting\n{ANCHORS}\nb)\thow gulls nest on roofs;\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 -3 +3 4=4");
}

#[test]
fn boilerplate_pairs_in_order_and_copies_are_added() {
    let report = "1\tto report to the Council each year;";
    let base = format!("# instructs A\n{report}\n# instructs B\n{report}");
    assert_eq!(aligned(&base, &base), "1=1 2=2 3=3 4=4");
    let twice = format!("# instructs A\n{report}\n{report}\n# instructs B\n{report}");
    assert_eq!(aligned(&base, &twice), "1=1 2=2 +3 3=4 4=5");
}

#[test]
fn clauses_that_cite_the_same_instrument_pair() {
    let base = "# noting\na)\tResolution 48 of the Council, on the lights of harbours and their keepers;\nb)\tthe budget;";
    let revised = "# noting\na)\tResolution 48, as amended, which now covers radio beacons, racons and the training of crews for them;\nb)\tthe budget;";
    assert_eq!(aligned(base, revised), "1=1 2=2 3=3");
}

#[test]
fn notes_of_one_clause_pair_by_what_they_say_and_then_in_order() {
    let base = format!("{ANCHORS}\n^ With the islands of the north.\n^ As amended in 2014.");
    let revised = format!(
        "{ANCHORS}\n^ Chains too.\n^ With all islands of the north.\n^ Ropes and nets are left out."
    );
    assert_eq!(aligned(&base, &revised), "1=1 +2 2=3 3=4");
    assert_eq!(aligned(&revised, &base), "1=1 -2 3=2 4=3");
}

#[test]
fn instruments_without_number_and_title_pair_in_order() {
    let mut two = tree("# noting\na)\tthe tides\n# noting\na)\tthe winds");
    let second = Instrument { sections: 2..3, ..two.instruments[0].clone() };
    two.instruments[0].sections = 0..2;
    two.instruments.push(second);
    let pairs = trees(&two, &two).instruments;
    assert_eq!(pairs, [0, 1].map(|at| InstrumentPairing { base: Some(at), revised: Some(at) }));
}

#[test]
fn clauses_of_common_words_pair_by_the_words_they_have_together() {
    let clause = |at: usize, last: usize| -> String {
        let words = (1..12_usize).map(|nth| at * nth * nth % 47 + nth * at / 47).chain([last]);
        words.map(|word| format!("word{}", word % 47)).collect::<Vec<_>>().join(" ")
    };
    let lines = |last: usize| -> String {
        (1..=300).map(|at| clause(at, at + last)).collect::<Vec<_>>().join("\n")
    };
    let expected = (1..=300).map(|line| format!("{line}={line}")).collect::<Vec<_>>().join(" ");
    assert_eq!(aligned(&lines(1), &lines(5)), expected);
}

//! Which instrument of one file is a version of which of the other, case by case.
//!
//! In: two lists of instruments, each a kind, a number, a title and an enacting line. Out: their
//! pairs in reading order, in short: `1=1` paired, `-2` only in the base, `+2` only in the revised
//! file.

use super::*;
use InstrumentKind::{Decision, Resolution};

/// What an instrument is known by.
type Known<'a> = (InstrumentKind, &'a str, &'a str, &'a str);

fn file(instruments: &[Known<'_>]) -> ClauseTree {
    let mut file = tree("");
    let instrument = |known: &Known<'_>| Instrument {
        kind: known.0,
        number: known.1.to_owned(),
        title: known.2.to_owned(),
        enacting: known.3.to_owned(),
        sections: 0..0,
        ..file.instruments[0].clone()
    };
    file.instruments = instruments.iter().map(instrument).collect();
    file
}

fn paired(base: &[Known<'_>], revised: &[Known<'_>]) -> String {
    let short = |pairing: &InstrumentPairing| match (pairing.base, pairing.revised) {
        (Some(base), Some(revised)) => format!("{}={}", base + 1, revised + 1),
        (Some(base), None) => format!("-{}", base + 1),
        (None, Some(revised)) => format!("+{}", revised + 1),
        (None, None) => "nothing".to_owned(),
    };
    let pairs = trees(&file(base), &file(revised)).instruments;
    pairs.iter().map(short).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_number_decides_and_what_is_added_keeps_its_place() {
    let numbered = |number| (Resolution, number, "", "");
    assert_eq!(
        paired(&["30", "71", "139"].map(numbered), &["12", "30", "139", "200"].map(numbered)),
        "+1 1=2 -2 3=3 +4"
    );
    assert_eq!(paired(&["COM6/5", "7"].map(numbered), &["8", "com6/5"].map(numbered)), "+1 1=2 -2");
}

#[test]
fn a_number_is_that_of_one_kind() {
    let base = [(Resolution, "5", "", ""), (Decision, "6", "", "")];
    let revised = [(Decision, "5", "", ""), (Decision, "6", "", "")];
    assert_eq!(paired(&base, &revised), "+1 -1 2=2");
}

#[test]
fn the_number_counts_for_more_than_the_title() {
    let base = [(Resolution, "5", "Les phares", ""), (Resolution, "6", "Les balises", "")];
    let revised = [(Resolution, "6", "Les phares", ""), (Resolution, "5", "Les balises", "")];
    assert_eq!(paired(&base, &revised), "1=2 2=1");
}

#[test]
fn a_text_that_was_numbered_anew_is_known_by_its_title() {
    let titled = |(number, title)| (Resolution, number, title, "");
    let base = [("[ABC-1]", "Маяки и буи"), ("[ABC-2]", "Гавани"), ("3", "Сети для судов")];
    let revised = [("40", "ГАВАНИ"), ("41", "Маяки и буи"), ("42", "Сборы")];
    assert_eq!(paired(&base.map(titled), &revised.map(titled)), "1=2 +3 2=1 -3");
    let unlike_in_kind = [(Decision, "40", "Маяки и буи", ""), (Decision, "41", "Сборы", "")];
    assert_eq!(paired(&base.map(titled), &unlike_in_kind), "+1 +2 -1 -2 -3");
}

#[test]
fn titles_that_are_not_equal_pair_the_most_alike() {
    let titled = |(number, title)| (Resolution, number, title, "");
    let base = [("1", "Lights and bells of harbours"), ("2", "The price of rope")];
    let revised = [
        ("3", "Lights of bridges, their bells and their keepers"),
        ("4", "Lights and bells of small harbours"),
        ("5", "How gulls nest on roofs"),
    ];
    assert_eq!(paired(&base.map(titled), &revised.map(titled)), "+1 1=2 +3 -2");
    // Neither has anything but its kind: nothing says that one is a version of the other.
    let base = [(Resolution, "1", "", ""), (Resolution, "2", "Buoys", "")];
    let revised = [(Resolution, "3", "", ""), (Resolution, "4", "Buoys", "")];
    assert_eq!(paired(&base, &revised), "+1 -1 2=2");
}

#[test]
fn among_very_many_texts_only_equal_titles_are_looked_for() {
    let titles = |ending: &str, count: usize| -> Vec<String> {
        (0..count).map(|nth| format!("Lamps {nth} of the {ending}")).collect()
    };
    let titled = |titles: &'static [String]| -> Vec<Known<'static>> {
        titles.iter().map(|title| (Resolution, "", title.as_str(), "")).collect()
    };
    let pairs = |ending: &str, count: usize| {
        let base = titled(titles("harbour", count).leak());
        paired(&base, &titled(titles(ending, count).leak())).matches('=').count()
    };
    assert_eq!(pairs("harbour", 101), 101);
    assert_eq!(pairs("old harbour", 101), 0);
    assert_eq!(pairs("old harbour", 10), 10);
}

#[test]
fn a_title_of_which_nothing_stayed_in_another_kind_is_another_text() {
    let base = [(Resolution, "1", "Las boyas del norte", ""), (Resolution, "2", "Los faros", "")];
    let revised = [
        (Decision, "3", "Las boyas del norte y sus luces", ""),
        (Resolution, "4", "Las boyas del norte y sus campanas", ""),
    ];
    assert_eq!(paired(&base, &revised), "+1 1=2 -2");
}

#[test]
fn without_number_and_title_the_enacting_line_decides() {
    let by = |enacting| (Resolution, "", "", enacting);
    let base = ["The Council,", "The Assembly,"].map(by);
    let revised = ["the assembly,", "The Forum,"].map(by);
    assert_eq!(paired(&base, &revised), "-1 2=1 +2");
    // A text that has a title is none of them, though it lost its number.
    let base = [(Resolution, "", "Ropes", "The Council,"), (Resolution, "", "", "The Council,")];
    let revised = [(Resolution, "", "", "The Council,"), (Resolution, "", "Gulls", "The Forum,")];
    assert_eq!(paired(&base, &revised), "-1 2=1 +2");
}

#[test]
fn the_only_text_of_each_file_is_a_version_of_the_other() {
    let base = [(Resolution, "5", "Anchors", "The Council,")];
    let revised = [(Decision, "9", "Harbour dues", "The Forum,")];
    assert_eq!(paired(&base, &revised), "1=1");
}

#[test]
fn an_instrument_alone_stands_alone_with_all_its_clauses() {
    let mut base = tree("# noting\na)\tthe tides\n# noting\na)\tthe winds");
    let second =
        Instrument { sections: 2..3, number: "2".to_owned(), ..base.instruments[0].clone() };
    base.instruments[0].sections = 0..2;
    base.instruments.push(second);
    let mut revised = tree("# noting\na)\tthe winds");
    revised.instruments[0].number = "2".to_owned();
    let alignment = trees(&base, &revised);
    let alone = |id| Pairing::Deleted { base: ClauseId(id), reason: Reason::NoCounterpart };
    assert_eq!(alignment.pairings[0], [alone(0), alone(1)]);
    assert_eq!(alignment.pairings[1].len(), 2);
}

#[test]
fn a_section_at_the_end_is_no_version_of_the_next_instrument() {
    let two = |lines: &str, sections: usize| {
        let mut file = tree(lines);
        let number =
            |nth: &str| Instrument { number: nth.to_owned(), ..file.instruments[0].clone() };
        let (first, second) = (number("1"), number("2"));
        let end = first.sections.end;
        file.instruments = vec![
            Instrument { sections: 0..sections, ..first },
            Instrument { sections: sections..end, ..second },
        ];
        file
    };
    let base = two(&format!("# noting\n{ANCHORS}\n# resolves\n{BUOYS}\n# invites\n{CRANES}"), 3);
    let revised = two(&format!("# noting\n{ANCHORS}\n# invites\n{CRANES}"), 2);
    let alignment = trees(&base, &revised);
    let alone = |id| Pairing::Deleted { base: ClauseId(id), reason: Reason::NothingAlike };
    assert_eq!(alignment.pairings[0][2..], [alone(2), alone(3)]);
    assert_eq!(alignment.pairings[1].len(), 2);
}

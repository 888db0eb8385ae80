//! What a whole comparison says: symbols, figures, warnings and what is left out on request.
//!
//! In: two texts in short lines and which line answers to which. Out: the comparison.
//!
//! ```text
//! ! title    # heading    a)⇥clause    paragraph        1=1 -2 +2 3>4 4<3
//! ```

use super::*;
use crate::model::{
    ClauseId, Document, Format, Instrument, InstrumentKind, InstrumentPairing, Layout, Pairing,
    Part, Reason, Section, Source,
};

fn tree(lines: &str) -> ClauseTree {
    let mut clauses = Vec::new();
    let mut sections = vec![Section { part: Part::Opening, heading: None, clauses: 0..0 }];
    let mut start = 0;
    for (index, line) in lines.split('\n').enumerate() {
        let end = start + line.len();
        let (label, body) = line.split_once('\t').unwrap_or(("", line));
        let (kind, text) = match (body.strip_prefix("# "), body.strip_prefix("! ")) {
            (Some(heading), _) => (ClauseKind::Heading, heading),
            (_, Some(title)) => (ClauseKind::Title, title),
            _ if label.is_empty() => (ClauseKind::Paragraph, body),
            _ => (ClauseKind::Clause, body),
        };
        if kind == ClauseKind::Heading {
            let part = if text == "resolves" { Part::Operative } else { Part::Preamble };
            let heading = Some(ClauseId::new(index));
            sections.push(Section { part, heading, clauses: index..index });
        }
        clauses.push(crate::model::Clause {
            kind,
            line: u32::try_from(index + 1).unwrap(),
            label: Span::new(start, start + label.len()),
            text: Span::new(end - text.len(), end),
            parent: None,
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
    let document = Document {
        source: Source { name: "test".to_owned(), format: Format::Text },
        text: lines.to_owned(),
        paragraphs: vec![],
        notes: vec![],
        layout: Layout::default(),
        omitted: vec![],
        warnings: vec![],
    };
    ClauseTree {
        document,
        language: Language::English,
        instruments: vec![instrument],
        sections,
        clauses,
        skipped: vec![],
        warnings: vec![],
    }
}

/// Pairings in short, lines counted from 1: `1=1`, `-2`, `+2`, `3>4`, `4<3`.
fn pairings(short: &str) -> Vec<Pairing> {
    let id = |line: &str| ClauseId::new(line.parse::<usize>().unwrap() - 1);
    let reason = Reason::NothingAlike;
    let pairing = |word: &str| {
        if let Some((base, revised)) = word.split_once('=') {
            Pairing::Both { base: id(base), revised: id(revised), reason: Reason::EqualText }
        } else if let Some((base, revised)) = word.split_once('>') {
            Pairing::MovedAway { base: id(base), revised: id(revised), id: 1, likeness: 1.0 }
        } else if let Some((revised, base)) = word.split_once('<') {
            Pairing::MovedHere { base: id(base), revised: id(revised), id: 1, likeness: 1.0 }
        } else if let Some(base) = word.strip_prefix('-') {
            Pairing::Deleted { base: id(base), reason }
        } else {
            Pairing::Added { revised: id(word.strip_prefix('+').unwrap()), reason }
        }
    };
    short.split_whitespace().map(pairing).collect()
}

fn compared(base: &str, revised: &str, short: &str) -> Comparison {
    let instruments = vec![InstrumentPairing { base: Some(0), revised: Some(0) }];
    let alignment = Alignment { instruments, pairings: vec![pairings(short)] };
    comparison(tree(base), tree(revised), &alignment, Options::default())
}

fn symbols(comparison: &Comparison) -> String {
    comparison.rows.iter().map(|row| row.symbol.name()).collect::<Vec<_>>().join(" ")
}

fn messages(comparison: &Comparison) -> Vec<&str> {
    comparison.warnings.iter().map(|warning| warning.message.as_str()).collect()
}

#[test]
fn an_instrument_is_modified_as_soon_as_one_row_is_more_than_editorial() {
    let base = "! Lamps\na)\tone lamp,\nb)\ttwo lamps;";
    for (revised, short, expected) in [
        (base, "1=1 2=2 3=3", Symbol::Noc),
        ("! Lamps\na)\tone lamp;\nb)\ttwo lamps;", "1=1 2=2 3=3", Symbol::EditorialMod),
        ("! Lamps\na)\tone lamp;\nb)\tsix lamps;", "1=1 2=2 3=3", Symbol::Mod),
        ("! Lamps\na)\tone lamp,", "1=1 2=2 -3", Symbol::Mod),
        ("! Lamps", "1=1 -2 -3", Symbol::Sup),
    ] {
        let found = compared(base, revised, short);
        assert_eq!(found.instruments[0].symbol, expected, "{revised}");
        let of_all = if expected == Symbol::Sup { Symbol::Mod } else { expected };
        assert_eq!(found.symbol, of_all, "{revised}");
    }
    let titles = compared("! Lamps", "! Bells", "1=1");
    assert_eq!(titles.instruments[0].symbol, Symbol::Mod, "nothing but a title was there before");
}

#[test]
fn an_instrument_that_one_version_has_is_added_or_suppressed() {
    for (base, revised, expected) in [(Some(0), None, Symbol::Sup), (None, Some(0), Symbol::Add)] {
        let short = if base.is_some() { "-1" } else { "+1" };
        let alignment = Alignment {
            instruments: vec![InstrumentPairing { base, revised }],
            pairings: vec![pairings(short)],
        };
        let found = comparison(tree("! A"), tree("! B"), &alignment, Options::default());
        assert_eq!(found.instruments[0].symbol, expected);
        assert_eq!(found.symbol, Symbol::Mod);
    }
}

#[test]
fn versions_that_keep_next_to_nothing_are_warned_of() {
    let words = |word: &str, count: usize| vec![word; count].join(" ");
    let warned = |kept: usize, deleted: usize, inserted: usize| {
        let base = format!("{}\n{}", words("kept", kept), words("old", deleted));
        let revised = format!("{}\n{}", words("kept", kept), words("new", inserted));
        !messages(&compared(&base, &revised, "1=1 -2 +2")).is_empty()
    };
    assert!(warned(1, 99, 99));
    assert!(warned(14, 86, 20));
    assert!(warned(14, 20, 86));
    assert!(!warned(15, 85, 85));
    assert!(!warned(50, 50, 50));
    // What only grew or only shrank is a version all the same.
    assert!(!warned(1, 99, 0));
    assert!(!warned(1, 0, 99));
    let found =
        compared("kept kept\nold", &format!("kept kept\n{}", words("new", 18)), "1=1 -2 +2");
    assert!(messages(&found)[0].starts_with("only 10 % of the words"));
}

#[test]
fn versions_in_two_languages_are_warned_of_and_what_each_side_warns_of_is_kept() {
    let mut base = tree("one lamp");
    base.warnings.push(Warning::new(WarningCode::RepeatedLabel, "b) stands twice".to_owned()));
    let mut revised = tree("deux cloches");
    revised.language = Language::French;
    let alignment = Alignment {
        instruments: vec![InstrumentPairing { base: Some(0), revised: Some(0) }],
        pairings: vec![pairings("1=1")],
    };
    let found = comparison(base, revised, &alignment, Options::default());
    let codes: Vec<WarningCode> = found.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, [WarningCode::RepeatedLabel, WarningCode::LanguagesDiffer]);
    assert_eq!(found.warnings[0].side, Some(Side::Base));
}

#[test]
fn moved_text_counts_where_it_was_edited() {
    let found =
        compared("a)\tone red lamp\nb)\tbells", "a)\tbells\nb)\tone green lamp", "1>2 2=1 2<1");
    assert_eq!(symbols(&found), "SUP* (MOD) ADD*");
    let words = found.summary.words;
    assert_eq!((words.unchanged, words.deleted, words.inserted), (1, 1, 1));
    assert_eq!(found.summary.rows_with(Symbol::AddMoved), 1);
    assert_eq!(found.summary.rows_about(Category::Move), 2);
}

const CONSIDERED: &str = "# considering\na)\tthe tides;\nb)\tthe winds;\nc)\tthe fog,";

/// The warnings about one line that cites clauses, when `a)` was added above the others.
fn stale(cites: &str) -> Vec<String> {
    let base = format!("{CONSIDERED}\n# noting\na)\t{cites}");
    let grown = "# considering\na)\tgulls;\nb)\tthe tides;\nc)\tthe winds;\nd)\tthe fog,";
    let revised = format!("{grown}\n# noting\na)\t{cites}");
    let found = compared(&base, &revised, "1=1 +2 2=3 3=4 4=5 5=6 6=7");
    messages(&found).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_reference_is_stale_when_its_clause_has_another_label_now() {
    let now = |cited: &str, label: &str| {
        format!(
            "the reference to \"considering {cited})\" may be stale: that clause is now \"considering {label})\""
        )
    };
    assert_eq!(stale("the needs in considering b) above,"), [now("b", "c")]);
    assert_eq!(stale("considering a), b) and c),"), [now("a", "b"), now("b", "c"), now("c", "d")]);
    assert_eq!(stale("points a) and c) of considering;"), [now("a", "b"), now("c", "d")]);
    assert_eq!(stale("what considering “b)” says;"), [now("b", "c")]);
    // What does not cite a clause of this heading.
    for cites in [
        "considering how long b) has been known,",
        "considering (b) as a note,",
        "considering x) above,",
        "considering 340 lamps,",
        "the lamps b) and the bells c),",
        "the needs,",
    ] {
        assert_eq!(stale(cites), [""; 0], "{cites}");
    }
}

#[test]
fn a_reference_that_was_corrected_is_not_stale_and_one_corrected_wrongly_is() {
    let base = format!("{CONSIDERED}\n# noting\na)\tas in considering b),");
    let grown = "# considering\na)\tgulls;\nb)\tthe tides;\nc)\tthe winds;\nd)\tthe fog,";
    for (cites, count) in [("b", 1), ("c", 0), ("d", 1)] {
        let revised = format!("{grown}\n# noting\na)\tas in considering {cites}),");
        let found = compared(&base, &revised, "1=1 +2 2=3 3=4 4=5 5=6 6=7");
        assert_eq!(found.warnings.len(), count, "{cites}");
    }
}

#[test]
fn a_reference_to_a_clause_that_is_gone_or_moved_is_stale() {
    let base = "# considering\na)\tthe tides;\nb)\tthe fog;\n# resolves\n1\tas in considering b);\n2\tsee resolves 1.";
    let gone =
        "# considering\na)\tthe tides;\n# resolves\n1\tas in considering b);\n2\tsee resolves 1.";
    let found = compared(base, gone, "1=1 2=2 -3 4=3 5=4 6=5");
    assert_eq!(
        messages(&found),
        ["the reference to \"considering b)\" names a clause that was deleted (base line 3)"]
    );
    assert_eq!((found.warnings[0].side, found.warnings[0].line), (Some(Side::Revised), Some(4)));
    let moved = "# considering\na)\tthe tides;\n# resolves\n1\tas in considering b);\n2\tsee resolves 1;\n3\tthe fog;";
    let found = compared(base, moved, "1=1 2=2 3>6 4=3 5=4 6=5 6<3");
    assert_eq!(
        messages(&found),
        ["the reference to \"considering b)\" may be stale: that clause is now \"resolves 3\""]
    );
    let renumbered = "# considering\na)\tthe tides;\nb)\tthe fog;\n# resolves\n1\tto ring;\n2\tas in considering b);\n3\tsee resolves 1.";
    let found = compared(base, renumbered, "1=1 2=2 3=3 4=4 +5 5=6 6=7");
    assert_eq!(
        messages(&found),
        ["the reference to \"resolves 1\" may be stale: that clause is now \"resolves 2\""]
    );
}

#[test]
fn labels_written_anew_make_a_reference_stale_though_no_clause_came_or_went() {
    let base =
        "considering\n# considering\na)\tthe tides;\nb)\tthe fog,\n# noting\nas in considering b),";
    let revised = base.replace("b)\t", "c)\t").replace("a)\t", "b)\t");
    let found = compared(base, &revised, "1=1 2=2 3=3 4=4 5=5 6=6");
    assert_eq!(found.warnings.len(), 1);
}

#[test]
fn a_clause_that_kept_its_label_under_another_heading_makes_a_reference_stale() {
    let base = "# considering\na)\tthe tides;\nb)\tthe fog,\n# noting\na)\tgulls;\n# resolves\n1\tas in considering b),";
    let revised = "# considering\na)\tthe tides;\n# noting\na)\tgulls;\nb)\tthe fog,\n# resolves\n1\tas in considering b),";
    let found = compared(base, revised, "1=1 2=2 3>5 4=3 5=4 5<3 6=6 7=7");
    assert_eq!(
        messages(&found),
        ["the reference to \"considering b)\" may be stale: that clause is now \"noting b)\""]
    );
}

#[test]
fn a_reference_means_the_heading_of_its_own_instrument() {
    let one = "# considering\na)\tthe tides;\nb)\tthe fog,\n# noting\na)\tas in considering b),";
    let grown = "# considering\na)\tgulls;\nb)\tthe tides;\nc)\tthe fog,\n# noting\na)\tas in considering b),";
    let two = |first: &str, second: &str| {
        let mut file = tree(&format!("{first}\n{second}"));
        let whole = file.instruments[0].clone();
        file.instruments = vec![
            Instrument { sections: 0..3, ..whole.clone() },
            Instrument { sections: 3..5, ..whole },
        ];
        file
    };
    let both = |at| InstrumentPairing { base: Some(at), revised: Some(at) };
    let alignment = Alignment {
        instruments: vec![both(0), both(1)],
        pairings: vec![pairings("1=1 2=2 3=3 4=4 5=5"), pairings("6=6 +7 7=8 8=9 9=10 10=11")],
    };
    let found = comparison(two(one, one), two(one, grown), &alignment, Options::default());
    let lines: Vec<Option<u32>> = found.warnings.iter().map(|warning| warning.line).collect();
    assert_eq!(lines, [Some(11)]);
}

#[test]
fn rows_whose_changes_are_not_wanted_count_as_unchanged() {
    let base = "# noting\na)\tone lamp,\nb)\ttwo lamps;";
    let revised = "# noting\nb)\tone lamp;\nc)\tsix lamps;\nd)\tgulls.";
    let all = || compared(base, revised, "1=1 2=2 3=3 +4");
    let about = |categories: &[Category]| -> Categories { categories.iter().copied().collect() };
    assert_eq!(symbols(&all()), "NOC (MOD) MOD ADD");
    assert_eq!(select(all(), None, Categories::default()), all());
    let found = select(all(), None, about(&[Category::Renumbering]));
    assert_eq!(symbols(&found), "NOC (MOD) MOD ADD");
    assert!(found.rows.iter().take(3).all(|row| row.label.len() < 2), "no label is marked");
    let found = select(all(), Some(about(&[Category::Wording])), about(&[Category::Renumbering]));
    assert_eq!(symbols(&found), "NOC NOC MOD ADD");
    let found = select(all(), Some(about(&[Category::Reference])), Categories::default());
    assert_eq!(symbols(&found), "NOC NOC NOC");
    assert!(found.is_unchanged() && found.symbol == Symbol::Noc);
    assert_eq!(found.instruments[0].symbol, Symbol::Noc);
    assert!(found.rows.iter().all(|row| row.text.len() == 1), "printed as the base has it");
    let found = select(all(), Some(about(&[Category::Punctuation])), Categories::default());
    assert_eq!((symbols(&found).as_str(), found.symbol), ("NOC (MOD) NOC", Symbol::EditorialMod));
}

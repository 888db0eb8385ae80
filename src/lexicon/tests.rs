//! The six tables are whole, hold what every resolution has, and are carried as they were edited.

use std::fs;
use std::path::Path;

use super::*;

/// A list of a table as a whole reader of TOML reads it, folded.
fn edited(table: &str, group: &str, list: &str) -> Phrases {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lexicon/{table}.toml"));
    let table: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    let phrases = table[group][list].as_array().unwrap().clone();
    Phrases::new(phrases.iter().map(|phrase| phrase.as_str().unwrap()))
}

/// Fails unless the program carries the list as it was edited.
fn assert_carried(carried: &Phrases, table: &str, group: &str, list: &str) {
    let edited = edited(table, group, list);
    assert_eq!(
        carried.iter().collect::<Vec<_>>(),
        edited.iter().collect::<Vec<_>>(),
        "{table}.toml: {group}.{list}"
    );
}

#[test]
fn the_build_script_reads_the_tables_as_toml_and_folds_them() {
    for language in Language::ALL {
        let (code, lexicon) = (language.code(), Lexicon::of(language));
        assert_carried(&lexicon.headings.preamble, code, "headings", "preamble");
        assert_carried(&lexicon.headings.operative, code, "headings", "operative");
        assert_carried(&lexicon.headings.addressees, code, "headings", "addressees");
        assert_carried(&lexicon.instruments.resolution, code, "instruments", "resolution");
        assert_carried(&lexicon.instruments.draft, code, "instruments", "draft");
        assert_carried(&lexicon.parts.matter, code, "parts", "matter");
        assert_carried(&lexicon.references.venues, code, "references", "venues");
        assert_carried(function_words(language), "frequent", "function_words", code);
        assert_carried(negations(language), "frequent", "negations", code);
    }
}

#[test]
fn lines_that_begin_with_a_phrase_may_be_known() {
    for language in Language::ALL {
        let lexicon = Lexicon::of(language);
        let lists = [
            &lexicon.headings.preamble,
            &lexicon.headings.operative,
            &lexicon.headings.qualifiers,
            &lexicon.bodies.enacting,
            &lexicon.parts.annex,
            &lexicon.parts.section,
            &lexicon.parts.reasons,
            &lexicon.parts.matter,
            &lexicon.instruments.draft,
        ];
        let kinds = lexicon.instruments.kinds().map(|(_, phrases)| phrases);
        for phrase in lists.into_iter().chain(kinds).flat_map(Phrases::iter) {
            for line in
                [phrase.to_owned(), format!("{}, x", phrase.to_uppercase()), format!("{phrase}91")]
            {
                assert!(lexicon.may_know(&line), "{line}");
            }
        }
        assert!(lexicon.first_words.is_sorted());
    }
}

#[test]
fn latin_speakers_are_those_of_the_lists() {
    const LATIN: [Language; 3] = [Language::English, Language::French, Language::Spanish];
    for word in LATIN.into_iter().flat_map(|language| function_words(language).iter()) {
        // Words are split at signs and spaces, so what holds one is never asked for.
        if !word.chars().all(char::is_alphanumeric) {
            continue;
        }
        let speakers = LATIN.iter().enumerate().filter(|(_, l)| function_words(**l).contains(word));
        let expected: u8 = speakers.map(|(bit, _)| 1 << bit).sum();
        assert_eq!(Latin::speakers(word), expected, "{word}");
        assert_eq!(Latin::speakers(&word.to_uppercase()), expected, "{word}");
    }
}

#[test]
fn every_table_reads_and_has_no_empty_list() {
    for language in Language::ALL {
        let lexicon = Lexicon::of(language);
        let lists = [
            function_words(language),
            prepositions(language),
            negations(language),
            &lexicon.headings.preamble,
            &lexicon.headings.operative,
            &lexicon.headings.qualifiers,
            &lexicon.headings.addressees,
            &lexicon.instruments.resolution,
            &lexicon.instruments.decision,
            &lexicon.instruments.recommendation,
            &lexicon.instruments.opinion,
            &lexicon.instruments.draft,
            &lexicon.instruments.bodies,
            &lexicon.instruments.revision,
            &lexicon.bodies.enacting,
            &lexicon.parts.annex,
            &lexicon.parts.section,
            &lexicon.parts.reasons,
            &lexicon.parts.matter,
            &lexicon.references.instruments,
            &lexicon.references.clause,
            &lexicon.references.venues,
        ];
        assert!(lists.iter().all(|list| list.iter().next().is_some()), "{language}");
    }
}

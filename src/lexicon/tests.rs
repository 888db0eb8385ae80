//! The six tables are whole, hold what every resolution has, and are carried as they were edited.

use std::fs;
use std::path::Path;

use super::*;

/// The tables as linguists edit them, beside those that the program carries.
const FILES: [&str; 7] = ["ar", "en", "es", "fr", "frequent", "ru", "zh"];

/// A table with its phrases folded and sorted.
fn folded(name: &str, edited: &str) -> String {
    let edited: toml::Table = edited.parse().unwrap();
    let mut text = format!("Made of {name}.toml by: BLESS=1 cargo test lexicon\n");
    let mut push = |name: &str, list: &toml::Value| {
        let phrases = list.as_array().unwrap().iter().map(|phrase| phrase.as_str().unwrap());
        text.extend(["[", name, "]\n"]);
        for phrase in Phrases::new(phrases).iter() {
            text.extend([phrase, "\n"]);
        }
    };
    for (group, value) in &edited {
        match value {
            toml::Value::Table(lists) => {
                lists.iter().for_each(|(name, list)| push(&format!("{group}.{name}"), list));
            }
            list => push(group, list),
        }
    }
    text
}

#[test]
fn the_folded_tables_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    #[expect(clippy::disallowed_methods, reason = "the switch that rewrites the files")]
    let bless = std::env::var_os("BLESS").is_some();
    for name in FILES {
        let edited = fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap();
        let (path, text) = (folder.join(format!("folded/{name}.txt")), folded(name, &edited));
        if bless {
            fs::write(path, text).unwrap();
        } else {
            let is_current = fs::read_to_string(&path).is_ok_and(|carried| carried == text);
            assert!(is_current, "{} is not current; BLESS=1 cargo test lexicon", path.display());
        }
    }
}

#[test]
fn no_list_has_a_name_that_nobody_asks_for() {
    let texts = [
        include_str!("folded/ar.txt"),
        include_str!("folded/en.txt"),
        include_str!("folded/es.txt"),
        include_str!("folded/fr.txt"),
        include_str!("folded/ru.txt"),
        include_str!("folded/zh.txt"),
    ];
    for text in texts {
        let mut table = Table::of(text);
        Lexicon::from_table(&mut table);
        assert_eq!(table.rest(), Vec::<&str>::new());
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

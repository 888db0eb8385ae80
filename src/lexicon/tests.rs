//! The six tables are whole and hold what every resolution has.

use super::*;

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

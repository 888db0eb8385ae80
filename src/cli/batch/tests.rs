//! Which files of two folders pair, case by case, in the six languages.

use std::path::PathBuf;

use proptest::collection::vec;
use proptest::prelude::*;
use revmark::model::{Instrument, InstrumentKind, Language};

use super::digest::Digest;
use super::pairing::{Alone, pair};
use super::survey::{Content, Surveyed};

/// A file written `en/r30.docx: en 30 D5`: its path, its language, the numbers of the resolutions in
/// it, those of decisions after a D; `?` stands for a file that cannot be read.
fn file(written: &str) -> Surveyed {
    let (path, said) = written.split_once(": ").unwrap();
    let path = PathBuf::from(path);
    let mut words = said.split_whitespace();
    let Some(language) = words.next().and_then(Language::from_code) else {
        return Surveyed { path, content: Err(format!("{said}: damaged")) };
    };
    let instruments = words.map(|number| {
        let decision = number.strip_prefix('D');
        let kind = match decision {
            Some(_) => InstrumentKind::Decision,
            None => InstrumentKind::Resolution,
        };
        Instrument {
            kind,
            number: decision.unwrap_or(number).replace('_', " "),
            edition: None,
            title: String::new(),
            enacting: String::new(),
            proposal: None,
            sections: 0..0,
        }
    });
    let digest = Digest::of(written.as_bytes());
    Surveyed { path, content: Ok(Content { digest, language, instruments: instruments.collect() }) }
}

/// What pairs, as `base = revised`; what is alone stands beside a dash, with an exclamation mark where
/// the other folder holds the instrument.
fn paired(base: &[&str], revised: &[&str]) -> Vec<String> {
    let [base, revised] = [base, revised]
        .map(|files| files.iter().map(|written| file(written)).collect::<Vec<Surveyed>>());
    let pairing = pair(&base, &revised);
    let path = |files: &[Surveyed], at: usize| files[at].path.display().to_string();
    let mark = |alone: &Alone| if alone.is_ambiguous { "!" } else { "" };
    let pairs = pairing.pairs.iter();
    let pairs =
        pairs.map(|(one, other)| format!("{} = {}", path(&base, *one), path(&revised, *other)));
    let deleted = pairing.deleted.iter();
    let deleted = deleted.map(|alone| format!("{} -{}", path(&base, alone.file), mark(alone)));
    let added = pairing.added.iter();
    let added = added.map(|alone| format!("- {}{}", path(&revised, alone.file), mark(alone)));
    pairs.chain(deleted).chain(added).collect()
}

#[test]
fn number_and_language_find_the_counterpart_whatever_the_names() {
    assert_eq!(
        paired(
            &["a: en 30", "b: fr 30", "c: es 30", "d: ru 30", "e: ar 30", "f: zh 30"],
            &["1: zh 30", "2: ar 30", "3: ru 30", "4: es 30", "5: fr 30", "6: en 30"],
        ),
        ["e = 2", "f = 1", "a = 6", "b = 5", "d = 3", "c = 4"]
    );
}

#[test]
fn kinds_are_told_apart() {
    let pairs = paired(&["x: en 5", "y: en D5"], &["p: en D5", "q: en 5"]);
    assert_eq!(pairs, ["x = q", "y = p"]);
}

#[test]
fn another_language_of_a_number_is_no_version_of_it() {
    let pairs = paired(&["res-30.txt: en 30"], &["res-30.txt: fr 30"]);
    assert_eq!(pairs, ["res-30.txt -", "- res-30.txt"]);
}

#[test]
fn names_decide_between_files_of_one_instrument() {
    assert_eq!(
        paired(
            &["rev1.docx: en 30", "rev2.docx: en 30"],
            &["rev2.txt: en 30", "rev1.docx: en 30", "rev3.docx: en 30"],
        ),
        ["rev1.docx = rev1.docx", "rev2.docx = rev2.txt", "- rev3.docx!"]
    );
    // Which of the two is the base nobody can know.
    assert_eq!(
        paired(&["r30-rev1: en 30", "r30-rev2: en 30"], &["r30: en 30"]),
        ["r30-rev1 -!", "r30-rev2 -!", "- r30!"]
    );
}

#[test]
fn files_without_a_number_pair_by_name() {
    assert_eq!(
        paired(
            &["a/plan.txt: en", "b/plan.txt: en", "x-E.docx: en", "avis (2014): fr", "y: en"],
            &["b/plan.docx: en", "a/plan.txt: en", "sub/x rev.2: en", "avis (Rév.1) 2018: fr"],
        ),
        [
            "a/plan.txt = a/plan.txt",
            "b/plan.txt = b/plan.docx",
            "x-E.docx = sub/x rev.2",
            "avis (2014) = avis (Rév.1) 2018",
            "y -",
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_keeps_its_counterpart() {
    assert_eq!(
        paired(
            &["en/r30.docx: ?", "fr/r30.docx: fr 30", "lost.docx: ?"],
            &["en/r30.docx: en 30", "fr/r30.docx: ?"],
        ),
        ["en/r30.docx = en/r30.docx", "fr/r30.docx = fr/r30.docx", "lost.docx -"]
    );
}

#[test]
fn names_never_pair_different_instruments() {
    let alone = ["draft -", "- draft"];
    assert_eq!(paired(&["draft: en 30"], &["draft: en 71"]), alone);
    // The number of a draft changes when it is adopted.
    assert_eq!(paired(&["draft: en [ARB-1]"], &["draft: en 205"]), ["draft = draft"]);
    // A number that any draft has tells nothing.
    assert_eq!(paired(&["one: en XX"], &["two: en XX"]), ["one -", "- two"]);
}

#[test]
fn a_sector_adds_the_edition_to_the_number() {
    assert_eq!(
        paired(
            &["a: en ITU-R_36-5", "b: en ITU-R_37-1"],
            &["c: en ITU-R_36-6", "d: en ITU-R_37-1", "e: en ITU-R_37-2"],
        ),
        ["a = c", "b = d", "- e!"]
    );
}

#[test]
fn files_of_several_instruments_pair_by_all_of_them() {
    assert_eq!(
        paired(
            &["all: en 1 2 3", "some: en 4 5", "one: en 1"],
            &["acts: en 3 2 1", "some: en 4 5 6", "first: en 1"],
        ),
        ["all = acts", "one = first", "some = some"]
    );
}

#[test]
fn numbers_are_in_the_order_in_which_people_count() {
    let files = ["z: en", "1: en 139", "2: fr 30", "3: en 30", "4: en D1", "5: en 9", "6: en C5/3"];
    let pairs = paired(&files, &files);
    assert_eq!(pairs, ["5 = 5", "3 = 3", "2 = 2", "1 = 1", "6 = 6", "4 = 4", "z = z"]);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let base = ["a.txt: en 1", "b.txt: en 1", "c.txt: en", "d.txt: fr 2", "e.txt: ?"];
    let revised = ["b.txt: en 1", "c.docx: en", "x.txt: fr 2", "e.docx: en 7", "y.txt: zh 3"];
    let backwards = |files: [&'static str; 5]| files.into_iter().rev().collect::<Vec<_>>();
    assert_eq!(paired(&backwards(base), &backwards(revised)), paired(&base, &revised));
}

/// A file of few names, languages and numbers, so that many are alike.
fn any_file() -> impl Strategy<Value = String> {
    let name = "(en/|fr/)?(r30|r31|draft)(-rev[12]|-E)?\\.(txt|docx)";
    let content = "\\?|(en|fr)( (30|31|D30|XX|\\[A-1\\]|R_3-[12])){0,2}";
    (name, content).prop_map(|(name, content)| format!("{name}: {content}"))
}

/// Files of one folder: no path stands there twice.
fn any_folder() -> impl Strategy<Value = Vec<String>> {
    vec(any_file(), 0..8).prop_map(|mut files| {
        files.sort();
        files.dedup_by(|one, other| one.split(':').next() == other.split(':').next());
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_file_has_one_place_and_no_side_counts_more(
        base in any_folder(),
        revised in any_folder(),
    ) {
        let [base, revised] = [base, revised]
            .map(|files| files.iter().map(|written| file(written)).collect::<Vec<Surveyed>>());
        let there = pair(&base, &revised);
        let places = |pairs: Vec<usize>, alone: &[Alone]| {
            let mut places: Vec<usize> =
                pairs.into_iter().chain(alone.iter().map(|alone| alone.file)).collect();
            places.sort_unstable();
            places
        };
        let (left, right): (Vec<usize>, Vec<usize>) = there.pairs.iter().copied().unzip();
        prop_assert_eq!(places(left, &there.deleted), (0..base.len()).collect::<Vec<_>>());
        prop_assert_eq!(places(right, &there.added), (0..revised.len()).collect::<Vec<_>>());
        let language = |file: &Surveyed| file.content.as_ref().ok().map(|content| content.language);
        for (one, other) in &there.pairs {
            let languages = [language(&base[*one]), language(&revised[*other])];
            prop_assert!(languages.contains(&None) || languages[0] == languages[1]);
        }
        let back = pair(&revised, &base);
        let mut turned: Vec<_> = back.pairs.iter().map(|(one, other)| (*other, *one)).collect();
        let mut pairs = there.pairs;
        pairs.sort_unstable();
        turned.sort_unstable();
        prop_assert_eq!(pairs, turned);
        prop_assert_eq!((there.deleted, there.added), (back.added, back.deleted));
    }
}

//! Folds the tables of the lexicon while the program is built.
//!
//! Linguists write phrases as they are printed; the program looks them up with typography and capitals
//! folded, sorted, and without any work at start-up. So each table becomes a constant expression:
//!
//! ```text
//! src/lexicon/en.toml             OUT_DIR/en.rs
//! [parts]                         Lexicon {
//! annex = ["Annex", "annex a"]  ─►    parts: Parts {
//!                                         annex: Phrases::folded("annexannex a", &[5, 12], …),
//! ```
//!
//! A list that `src/lexicon/mod.rs` has no field for, or the other way round, does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The program's own folding, so that phrases and texts are folded alike.
#[path = "src/text"]
#[allow(dead_code, unreachable_pub, reason = "only folding is used here")]
mod text {
    pub mod characters;
    pub mod fold;
}

type Failure = Box<dyn std::error::Error>;

/// The tables of the languages; `frequent.toml` holds the small words of all of them.
const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// The languages of one script, in the order of the bits in `latin.rs`.
const LATIN: [&str; 3] = ["en", "fr", "es"];

/// The lists of a table, by group and name.
type Lists = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn main() -> Result<(), Failure> {
    #[allow(clippy::disallowed_methods, reason = "how cargo tells a build script its folders")]
    let folder = |name| env::var_os(name).map(PathBuf::from).ok_or(name);
    let (source, out) = (folder("CARGO_MANIFEST_DIR")?, folder("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/lexicon");
    for language in LANGUAGES {
        let lists = table(&source, language)?;
        let lexicon = expression("Lexicon", &lists, None, &first_words(&lists));
        fs::write(out.join(format!("{language}.rs")), lexicon)?;
    }
    let frequent = table(&source, "frequent")?;
    let words = frequent.get("function_words").ok_or("frequent.toml: no function_words")?;
    fs::write(out.join("latin.rs"), latin(words))?;
    let frequent = expression("Frequent", &frequent, Some("ByLanguage"), "");
    fs::write(out.join("frequent.rs"), frequent)?;
    Ok(())
}

/// Reads a table and folds its phrases.
fn table(source: &Path, name: &str) -> Result<Lists, Failure> {
    let path = source.join(format!("src/lexicon/{name}.toml"));
    let mut lists = read(&fs::read_to_string(&path)?)
        .map_err(|(line, fault)| format!("{}:{line}: {fault}", path.display()))?;
    for list in lists.values_mut().flat_map(BTreeMap::values_mut) {
        *list = list.iter().map(|phrase| text::fold::fold_case(phrase)).collect();
        list.sort_unstable();
        list.dedup();
    }
    Ok(lists)
}

/// Reads groups of lists of plain strings, the part of TOML that the tables need; a test holds the
/// result against a whole reader of TOML.
fn read(text: &str) -> Result<Lists, (usize, &'static str)> {
    let mut lists = Lists::new();
    let (mut group, mut open) = (None, None);
    for (number, line) in text.lines().enumerate() {
        let failed = |fault| (number + 1, fault);
        let mut rest = line.trim();
        if open.is_none() {
            if rest.is_empty() || rest.starts_with('#') {
                continue;
            }
            if let Some(name) = rest.strip_prefix('[') {
                let name = name.strip_suffix(']').ok_or(failed("a group is written [name]"))?;
                group = Some(name.to_owned());
                continue;
            }
            let (name, list) = rest.split_once('=').ok_or(failed("neither a group nor a list"))?;
            rest = list.trim_start().strip_prefix('[').ok_or(failed("a list begins with ["))?;
            open = Some(name.trim().to_owned());
        }
        let group = group.clone().ok_or(failed("a list outside any group"))?;
        let name = open.clone().unwrap_or_default();
        let list = lists.entry(group).or_default().entry(name).or_default();
        let rest = take_phrases(rest, list).map_err(failed)?;
        if rest.starts_with(']') {
            open = None;
        } else if !(rest.is_empty() || rest.starts_with('#')) {
            return Err(failed("only phrases in quotes stand in a list"));
        }
    }
    Ok(lists)
}

/// Moves the phrases a line begins with into the list; returns what stands behind them.
fn take_phrases<'line>(
    mut line: &'line str,
    list: &mut Vec<String>,
) -> Result<&'line str, &'static str> {
    loop {
        line = line.trim_start();
        let Some(inside) = line.strip_prefix('"') else { return Ok(line) };
        let (phrase, behind) = inside.split_once('"').ok_or("a phrase is not closed")?;
        if phrase.contains('\\') {
            return Err("a phrase has no escapes");
        }
        list.push(phrase.to_owned());
        line = behind.trim_start().trim_start_matches(',');
    }
}

/// The lists as an expression of Rust: the type, its groups and their lists, as fields.
fn expression(of: &str, lists: &Lists, group_type: Option<&str>, last_field: &str) -> String {
    let mut code = format!("{of} {{\n");
    for (group, lists) in lists {
        let (first, rest) = group.split_at(1);
        let own_type = first.to_uppercase() + rest;
        let _ = writeln!(code, "{group}: {} {{", group_type.unwrap_or(&own_type));
        for (name, phrases) in lists {
            let mut end = 0;
            let ends = phrases.iter().map(|phrase| {
                end += phrase.len();
                end
            });
            let ends: Vec<usize> = ends.collect();
            let _ = writeln!(code, "{name}: Phrases::folded({:?}, &{ends:?}),", phrases.concat());
        }
        code += "},\n";
    }
    code + last_field + "}\n"
}

/// The field for the words that a line which the lexicon knows can begin with: the first words of all
/// phrases that are looked for there, each as a number of its first eight bytes, sorted.
/// `Lexicon::may_know` makes the same number of a line. Chinese phrases have no first word.
fn first_words(lists: &Lists) -> String {
    let is_at_start = |group: &str, name: &str| match group {
        "headings" => name != "addressees",
        "references" => false,
        _ => name != "revision",
    };
    let is_of_word = |c: char| text::characters::is_letter(c) && !text::characters::is_han(c);
    let mut numbers = BTreeSet::new();
    for (group, lists) in lists {
        let lists = lists.iter().filter(|(name, _)| is_at_start(group, name));
        for phrase in lists.flat_map(|(_, phrases)| phrases) {
            let word = phrase.split(|c| !is_of_word(c)).next().unwrap_or_default();
            let bytes = word.bytes().chain(std::iter::repeat(0)).take(8);
            numbers.insert(bytes.fold(0, |number: u64, byte| (number << 8) | u64::from(byte)));
        }
    }
    let numbers: Vec<u64> = numbers.into_iter().collect();
    format!("first_words: &{numbers:?},\n")
}

/// The function words of the languages in Latin script, each as a number and with a bit for each
/// language that has it, sorted by the numbers. `Latin::number` in the lexicon makes the same number of a
/// word. Words with a space or a sign in them are left out, since texts are split there.
fn latin(words: &BTreeMap<String, Vec<String>>) -> String {
    let mut speakers: BTreeMap<u128, u8> = BTreeMap::new();
    for (bit, language) in LATIN.into_iter().enumerate() {
        for word in words.get(language).into_iter().flatten() {
            if word.len() <= 16 && word.chars().all(char::is_alphanumeric) {
                let padded = format!("{}{word}", " ".repeat(16 - word.len()));
                let number =
                    padded.bytes().fold(0, |number, byte| (number << 8) | u128::from(byte));
                *speakers.entry(number).or_default() |= 1 << bit;
            }
        }
    }
    let pairs: Vec<(u128, u8)> = speakers.into_iter().collect();
    format!("{pairs:?}")
}

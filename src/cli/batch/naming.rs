//! What the reports of a pair are called.
//!
//! In: the paths of the newer files, in the order of the plan. Out: a name for each, without
//! extension, that stands for one pair only, on any system, and leads nowhere.
//!
//! ```text
//! res-30.docx              ─►  res-30
//! en/res-30.docx           ─►  en-res-30
//! en/res 30<b>.txt         ─►  en-res-30-b
//! RES-30.txt               ─►  RES-30-2       (the same as res-30 where capitals do not count)
//! a very … long/res-30.txt ─►  long-res-30    (the end, which tells files of one folder apart)
//! ```

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use revmark::text::characters::is_invisible;
use revmark::text::fold::fold_case;
use unicode_normalization::UnicodeNormalization;

use super::card::slashed;

/// What the folder of the reports holds besides, and what Windows keeps for devices: these names are
/// taken.
const TAKEN: [&str; 8] = ["index", "summary", "con", "prn", "aux", "nul", "com1", "lpt1"];

/// The longest name, in bytes: with an extension, and the name of a temporary file, systems take 255.
const LONGEST: usize = 150;

/// A name for each path.
pub(super) fn names<'p>(paths: impl Iterator<Item = &'p PathBuf>) -> Vec<String> {
    let mut taken = TAKEN.map(|name| (name.to_owned(), 1)).into();
    paths.map(|path| free(safe(path), &mut taken)).collect()
}

/// A name as it is, or with the first number behind it that makes it one of its own. Each name that
/// is taken is kept with the last number that was put behind it, so that none is tried twice.
fn free(name: String, taken: &mut HashMap<String, usize>) -> String {
    let folded = fold_case(&name);
    let Some(mut count) = taken.get(&folded).copied() else {
        taken.insert(folded, 1);
        return name;
    };
    loop {
        count += 1;
        let numbered = format!("{name}-{count}");
        let folded_numbered = fold_case(&numbered);
        if !taken.contains_key(&folded_numbered) {
            taken.extend([(folded, count), (folded_numbered, 1)]);
            return numbered;
        }
    }
}

/// A path as the name of a file: letters and digits of any script and a few signs; what else there
/// is becomes a hyphen, so that nothing of it is obeyed by a system, a browser or a shell.
fn safe(path: &Path) -> String {
    let path = slashed(&path.with_extension(""));
    let mut name = String::with_capacity(path.len());
    // Some systems give `é` as two characters, of which one is no letter.
    for character in path.nfc().filter(|character| !is_invisible(*character)) {
        let is_kept = character.is_alphanumeric() || matches!(character, '_' | '.' | '(' | ')');
        let character = if is_kept { character } else { '-' };
        // One sign between words is enough. A dot in front would hide the file, and a hyphen there
        // look like an option.
        let is_sign = matches!(character, '-' | '.');
        if !is_sign || !name.is_empty() && !name.ends_with(['-', '.']) {
            name.push(character);
        }
    }
    let name = last(name.trim_end_matches(['-', '.'])).trim_start_matches(['-', '.']);
    if name.is_empty() { "pair".to_owned() } else { name.to_owned() }
}

/// The end of a name, as long as names may be.
fn last(name: &str) -> &str {
    let start = name.char_indices().map(|(at, _)| at).find(|at| name.len() - at <= LONGEST);
    start.and_then(|at| name.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(paths: &[&str]) -> Vec<String> {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        names(paths.iter())
    }

    #[test]
    fn names_are_readable_and_lead_nowhere() {
        for (path, name) in [
            ("res-30.docx", "res-30"),
            ("en/Res 30 (Rev.2).docx", "en-Res-30-(Rev.2)"),
            ("قرار-30.txt", "قرار-30"),
            ("第30号决议.txt", "第30号决议"),
            ("../../etc/passwd.txt", "etc-passwd"),
            ("a\n\u{1b}[31m<script>'\"&%2F?#\u{202e}b.txt", "a-31m-script-2F-b"),
            ("...txt", "pair"),
            ("-rf.txt", "rf"),
            ("Re\u{301}solution.txt", "R\u{e9}solution"),
            ("index.txt", "index-2"),
            ("AUX.txt", "AUX-2"),
        ] {
            assert_eq!(named(&[path]), [name], "{path:?}");
        }
    }

    #[test]
    fn of_a_long_name_the_end_is_kept() {
        let folder = "长 ".repeat(100);
        let paths = [format!("{folder}/res-30.txt"), format!("{folder}/res-31.txt")];
        let [one, other] = named(&[&paths[0], &paths[1]]).try_into().unwrap();
        assert!(one.starts_with('长') && one.ends_with("长-res-30"), "{one}");
        assert!(other.ends_with("长-res-31"), "{other}");
        for name in [one, other, named(&[&"长".repeat(200)]).remove(0)] {
            assert!((LONGEST - 4..=LONGEST).contains(&name.len()), "{name}");
        }
    }

    #[test]
    fn no_two_are_the_same() {
        assert_eq!(
            named(&["res-30.docx", "res-30.txt", "RES-30.docx", "res-30-2.txt", "res/30.txt"]),
            ["res-30", "res-30-2", "RES-30-3", "res-30-2-2", "res-30-4"]
        );
        assert_eq!(named(&["a-3.txt", "a.txt", "a.txt", "a.txt"]), ["a-3", "a", "a-2", "a-4"]);
        let names = named(&vec!["res-30.txt"; 50_000]);
        assert_eq!(names.last().map(String::as_str), Some("res-30-50000"));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_gives_one() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let path = PathBuf::from(OsStr::from_bytes(b"res\xff\xfe30.txt"));
        assert_eq!(names([&path].into_iter()), ["res-30"]);
    }
}

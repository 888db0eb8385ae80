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
//! ```

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use revmark::text::characters::is_invisible;
use revmark::text::fold::fold_case;
use unicode_normalization::UnicodeNormalization;

use super::card::slashed;

/// What the folder of the reports holds besides: their names are taken.
const TAKEN: [&str; 2] = ["index", "summary"];

/// The longest name, in bytes: with an extension, and the name of a temporary file, systems take 255.
const LONGEST: usize = 150;

/// A name for each path.
pub(super) fn names<'p>(paths: impl Iterator<Item = &'p PathBuf>) -> Vec<String> {
    let mut taken: HashSet<String> = TAKEN.map(str::to_owned).into();
    let free = |path: &PathBuf| {
        let name = safe(path);
        let mut free = name.clone();
        let mut count = 1;
        while !taken.insert(fold_case(&free)) {
            count += 1;
            free = format!("{name}-{count}");
        }
        free
    };
    paths.map(free).collect()
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
        if name.len() + character.len_utf8() > LONGEST {
            break;
        }
        // One sign between words is enough. A dot in front would hide the file, and a hyphen there
        // look like an option.
        let is_sign = matches!(character, '-' | '.');
        if !is_sign || !name.is_empty() && !name.ends_with(['-', '.']) {
            name.push(character);
        }
    }
    name.truncate(name.trim_end_matches(['-', '.']).len());
    if name.is_empty() { "pair".to_owned() } else { name }
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
        ] {
            assert_eq!(named(&[path]), [name], "{path:?}");
        }
        assert!(named(&[&"长".repeat(200)])[0].len() <= LONGEST);
    }

    #[test]
    fn no_two_are_the_same() {
        assert_eq!(
            named(&["res-30.docx", "res-30.txt", "RES-30.docx", "res-30-2.txt", "res/30.txt"]),
            ["res-30", "res-30-2", "RES-30-3", "res-30-2-2", "res-30-4"]
        );
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

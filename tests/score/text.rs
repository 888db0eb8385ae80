//! Texts as the scorer compares them: without typography, and footnotes apart from their lines.
//!
//! In: a line as it was written. Out: what must be the same in both versions. It is written anew
//! here, and shares nothing with the program: a fold that folded too much would hide its own fault.
//!
//! ```text
//! b)⇥re‑equipping  systems[footnoteRef:1]; [1: ⇥Since 2014.]
//! ─►  b)re-equippingsystems;   and the note   1Since2014.
//! ```

use unicode_normalization::UnicodeNormalization;

/// Cyrillic letters, and the Latin ones that look like them.
const LOOKALIKES: [(&str, &str); 2] = [("АВЕКМНОРСТХ", "ABEKMHOPCTX"), ("аеорсух", "aeopcyx")];

/// The text without its typography: white space, forms of letters, hyphens and quotes, invisible
/// characters, vowel signs, look-alikes.
pub(crate) fn fold(text: &str) -> String {
    without_bookmarks(text).nfkc().filter(|c| !is_typography(*c)).map(plain).collect()
}

/// Whether the character never makes a difference.
fn is_typography(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{AD}' | '\u{640}' | '\u{64B}'..='\u{652}' | '\u{FEFF}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
}

/// The character that stands for all that look like it.
fn plain(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        _ => LOOKALIKES
            .iter()
            .find_map(|(from, to)| to.chars().nth(from.chars().position(|c| c == character)?))
            .unwrap_or(character),
    }
}

/// The text without `[bookmark: …]`, which extraction leaves in it.
fn without_bookmarks(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[bookmark: ") {
        kept.push_str(before);
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    kept + rest
}

/// A line without the calls and the bodies of footnotes, and the bodies with their marks.
pub(crate) fn split_notes(line: &str) -> (String, String) {
    let (mut text, mut notes) = (String::new(), String::new());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        if let Some(after) = after.strip_prefix("footnoteRef:").and_then(call_end) {
            rest = after;
        } else if let Some((mark, body, after)) = note(after) {
            notes.push_str(mark);
            notes.push_str(body);
            rest = after;
        } else {
            text.push('[');
            rest = after;
        }
    }
    (text + rest, notes)
}

/// What follows `1]` or `1]1`: the number of a note may stand behind its call too.
fn call_end(text: &str) -> Option<&str> {
    let digits = |c: char| c.is_ascii_digit();
    Some(text.trim_start_matches(digits).strip_prefix(']')?.trim_start_matches(digits))
}

/// The mark and the body of a note, and what follows `1: ⇥Since 2014.]`.
fn note(text: &str) -> Option<(&str, &str, &str)> {
    let (mark, after) = text.split_once(':')?;
    let is_mark = !mark.is_empty() && mark.chars().all(|c| c.is_ascii_digit());
    let (body, after) = after.split_once(']').filter(|_| is_mark)?;
    Some((mark, body, after))
}

/// How many words a text holds: a Han character is one, and so is a stretch of other letters and
/// digits.
pub(crate) fn words(text: &str) -> usize {
    let mut count = 0;
    let mut inside = false;
    for character in text.chars() {
        let is_han = ('\u{4E00}'..='\u{9FFF}').contains(&character);
        if is_han || character.is_alphanumeric() && !inside {
            count += 1;
        }
        inside = character.is_alphanumeric() && !is_han;
    }
    count
}

#[test]
fn typography_is_folded() {
    assert_eq!(fold("re\u{2011}equipping\u{A0} “systems”"), "re-equipping\"systems\"");
    assert_eq!(fold("بالقـرارِ"), fold("بالقرار"));
    assert_eq!(fold("e\u{301}le\u{300}ve"), fold("élève"));
    assert_eq!(fold("[bookmark: _Toc1]А/RES"), "A/RES");
    assert_ne!(fold("Member"), fold("member"));
}

#[test]
fn notes_are_taken_out_of_their_line() {
    let (text, notes) = split_notes("systems[footnoteRef:1]1 in [all] areas; [1: \tSince 2014.]");
    assert_eq!((text.as_str(), notes.as_str()), ("systems in [all] areas; ", "1 \tSince 2014."));
}

#[test]
fn words_are_counted() {
    assert_eq!(words("a 60% share, ITU-T"), 5);
    assert_eq!(words("决议2"), 3);
}

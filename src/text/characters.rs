//! The classes of characters that the comparison treats in its own way.
//!
//! In: a character. Out: which of a few questions it answers yes to.
//!
//! ```text
//! U+00AD soft hyphen      invisible     U+202E override     invisible, bidi control
//! U+0007 bell             control       U+0640 tatweel      invisible
//! ```
//!
//! Letters of the six languages are known by their ranges (`is_plain_letter`), without the tables of the
//! standard library, which a test asks about every character there is.

/// Whether the character directs the Unicode bidirectional algorithm (UAX #9, section 2): it shows
/// nothing itself and can make text read as something else.
pub fn is_bidi_control(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether the character is an explicit embedding, override or isolate: the ones that can reorder
/// other text. The implicit marks (U+200E, U+200F, U+061C) are common in honest Arabic and are not
/// among them.
pub fn is_bidi_reordering(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether the character is a C0 or C1 control or DEL, except for the white space that ends lines
/// or sets tabs.
pub fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{85}')
}

/// Whether the character shows nothing or only decorates its neighbour, so that its presence never
/// makes a word another word: controls, zero-width characters, bidi controls, the soft hyphen,
/// Arabic vowel signs (harakat) and tatweel.
pub fn is_invisible(character: char) -> bool {
    match character {
        ' '..='\u{7E}' | '\t' | '\n' | '\r' => false,
        '\u{AD}'
        | '\u{034F}'
        | '\u{061C}'
        | '\u{180E}'
        | '\u{FEFF}'
        | '\u{0640}'
        | '\u{064B}'..='\u{0652}'
        | '\u{0670}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{E0000}'..='\u{E007F}' => true,
        _ => is_control(character),
    }
}

/// Whether the character is a Han character, each of which can be a word by itself (UAX #24,
/// `Script=Han`, the blocks in common use).
pub fn is_han(character: char) -> bool {
    matches!(character,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{323AF}' | '\u{3005}' | '\u{3007}')
}

/// Whether the character is one of the letters of the six languages that are known without looking
/// into the tables of Unicode: no mark, no digit and nothing that joins what stands before it.
///
/// The tables take some fifty steps for one character, and these are nine of ten.
pub fn is_plain_letter(character: char) -> bool {
    match character {
        '\0'..='\u{7F}' => character.is_ascii_alphabetic(),
        'А'..='я' | 'ء'..='ؿ' | 'ف'..='ي' | '\u{4E00}'..='\u{9FFF}' => true,
        'À'..='ÿ' => !matches!(character, '×' | '÷'),
        _ => false,
    }
}

/// Whether the character is a letter of any script, as [`char::is_alphabetic`] says.
pub fn is_letter(character: char) -> bool {
    is_plain_letter(character) || character.is_alphabetic()
}

/// Whether the character is a letter or a digit of any script, as [`char::is_alphanumeric`] says.
pub fn is_word_character(character: char) -> bool {
    is_plain_letter(character) || character.is_alphanumeric()
}

/// Whether the character is written in the Arabic script.
pub fn is_arabic(character: char) -> bool {
    matches!(character,
        '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Whether the character is written in the Cyrillic script.
pub fn is_cyrillic(character: char) -> bool {
    matches!(character, '\u{0400}'..='\u{052F}')
}

/// Whether the character ends a clause or a sentence in one of the six languages.
pub fn is_terminal(character: char) -> bool {
    matches!(
        character,
        ';' | ',' | '.' | ':' | '،' | '؛' | '；' | '，' | '。' | '：' | '、' | '!' | '?' | '؟'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_never_include_visible_ones() {
        for character in "aé5 \t«»—-–ا1和ж٪".chars() {
            assert!(!is_invisible(character), "{character:?}");
        }
        for character in
            "\u{0}\u{1b}\u{7f}\u{9b}\u{ad}\u{200b}\u{200f}\u{202e}\u{2066}\u{feff}ـَّ".chars()
        {
            assert!(is_invisible(character), "{character:?}");
        }
    }

    #[test]
    fn letters_and_digits_are_those_of_the_tables() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_word_character(character), character.is_alphanumeric(), "{character:?}");
            assert_eq!(is_letter(character), character.is_alphabetic(), "{character:?}");
            let is_mark = unicode_normalization::char::is_combining_mark(character);
            let is_other = is_mark || is_invisible(character) || character.is_numeric();
            assert!(!is_plain_letter(character) || !is_other, "{character:?}");
        }
    }

    #[test]
    fn every_bidi_control_is_invisible() {
        let controls: Vec<char> = ('\u{0}'..='\u{FFFF}').filter(|c| is_bidi_control(*c)).collect();
        assert_eq!(controls.len(), 12);
        assert!(controls.into_iter().all(is_invisible));
    }
}

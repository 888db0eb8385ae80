//! The signs that bullets show.
//!
//! In: the text of a bullet and the font that it is set in. Out: the characters that a reader sees.
//!
//! ```text
//! U+F0B7 in Symbol      •      a symbol font has no letters: its signs stand at code points
//! U+F0A7 in Wingdings   ▪      of the private use area, or at those of unlike letters
//! §      in Wingdings   ▪
//! o      in any font    ◦      the letter stands for a ring
//! ```

/// What a bullet shows whose sign is not known.
const BULLET: char = '•';

/// Signs of the font Symbol: code and character.
const SYMBOL: [(u8, char); 12] = [
    (0x2A, '∗'),
    (0x2D, '–'),
    (0xA7, '♣'),
    (0xA8, '♦'),
    (0xA9, '♥'),
    (0xAA, '♠'),
    (0xAE, '→'),
    (0xB0, '°'),
    (0xB7, '•'),
    (0xBE, '—'),
    (0xD7, '·'),
    (0xDE, '⇒'),
];

/// Signs of the font Wingdings.
const WINGDINGS: [(u8, char); 26] = [
    (0x46, '☞'),
    (0x6C, '●'),
    (0x6D, '○'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9E, '·'),
    (0x9F, '•'),
    (0xA0, '▪'),
    (0xA1, '○'),
    (0xA7, '▪'),
    (0xA8, '◻'),
    (0xB7, '•'),
    (0xD8, '➢'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFE, '☑'),
];

/// What a bullet shows.
pub(super) fn shown(text: &str, font: &str) -> String {
    match text {
        "o" => "◦".to_owned(),
        _ => text.chars().map(|character| sign(character, font)).collect(),
    }
}

fn sign(character: char, font: &str) -> char {
    let is_private = ('\u{E000}'..='\u{F8FF}').contains(&character);
    let is_symbol_font = font.eq_ignore_ascii_case("Symbol");
    let is_wingdings = font.eq_ignore_ascii_case("Wingdings");
    let is_letter_of_symbols = (is_symbol_font || is_wingdings) && u32::from(character) < 0x100;
    if !is_private && !is_letter_of_symbols {
        return character;
    }
    let signs: &[(u8, char)] = if is_wingdings { &WINGDINGS } else { &SYMBOL };
    let [code, ..] = u32::from(character).to_le_bytes();
    signs.iter().find(|(other, _)| *other == code).map_or(BULLET, |(_, sign)| *sign)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn symbol_fonts_have_signs_for_letters() {
        for (text, font, sign) in [
            ("\u{F0B7}", "Symbol", "•"),
            ("\u{F0B7}", "", "•"),
            ("·", "Symbol", "•"),
            ("\u{F02D}", "Symbol", "–"),
            ("\u{F0A7}", "Wingdings", "▪"),
            ("§", "Wingdings", "▪"),
            ("\u{F0D8}", "wingdings", "➢"),
            ("\u{F031}", "Webdings", "•"),
            ("o", "Courier New", "◦"),
            ("–", "Times New Roman", "–"),
            ("-", "", "-"),
            ("●", "Symbol", "●"),
        ] {
            assert_eq!(shown(text, font), sign, "{text} in {font}");
        }
    }
}

//! Which legacy encoding bytes are in that are not Unicode.
//!
//! In: bytes. Out: the likeliest encoding of a text in one of the six languages.
//!
//! ```text
//! CF F0 E8 E7 ED E0 E2 E0 FF     windows-1251   Признавая
//! C7 E1 DE D1 C7 D1              windows-1256   القرار
//! 52 E9 73 6F 6C 75              windows-1252   Résolu…
//! ```

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, Encoding, GB18030, GBK, IBM866, ISO_8859_5, ISO_8859_6, KOI8_R, KOI8_U, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1256,
};

/// Encodings that texts in the six languages are found in. The detector knows those of all web
/// pages; a guess outside this list is Western European text that reads a little like Turkish or
/// Baltic, whose letters are the same.
const KNOWN: [&Encoding; 11] = [
    WINDOWS_1252,
    WINDOWS_1251,
    WINDOWS_1256,
    GBK,
    GB18030,
    BIG5,
    KOI8_R,
    KOI8_U,
    IBM866,
    ISO_8859_5,
    ISO_8859_6,
];

/// The likeliest encoding of the bytes.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let found = detector.guess(None, Utf8Detection::Deny);
    if KNOWN.contains(&found) { found } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_is_enough_to_tell_the_encodings_apart() {
        for (encoding, line) in [
            (WINDOWS_1252, "la Résolution 7 sur les phares côtiers et les îles éloignées,"),
            (WINDOWS_1252, "la señal acústica de niebla y la observación de la mar,"),
            (WINDOWS_1251, "признавая, что маяки передают сигналы круглосуточно,"),
            (WINDOWS_1251, "РЕЗОЛЮЦИЯ 7 (Пересм. Женева, 2031 г.)"),
            (WINDOWS_1251, "b)\tчто в ходе исследований МСЭ-R учтены «туманные» сигналы;"),
            (WINDOWS_1256, "وإذ يدرك أن المنارات تبث إشارات الضباب ليلاً ونهاراً،"),
            (WINDOWS_1256, "القرار 7 (المراجَع في جنيف، 2031)"),
            (GBK, "认识到灯塔昼夜发射雾号，"),
        ] {
            let (bytes, _, unmappable) = encoding.encode(line);
            assert!(!unmappable, "{line}");
            assert_eq!(guess(&bytes), encoding, "{line}");
        }
    }

    #[test]
    fn without_evidence_the_guess_is_western() {
        for bytes in [&b"caf\xE9"[..], b"5\xA0km", b"", b"\x93quoted\x94"] {
            assert_eq!(guess(bytes), WINDOWS_1252);
        }
    }
}

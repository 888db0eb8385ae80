//! Words of six languages, and characters that are easy to get wrong.
//!
//! In: a script. Out: the lines and words that resolutions in it are made of.
//!
//! ```text
//! ordinary   radio, 660 000, Resolution 5 (Rev. Suva, 2014)
//! awkward    NUL, RLO, ZWJ, a lone accent, [-, {+, \, [footnoteRef:1]
//! ```

use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization as _;

/// What resolutions in one language are made of.
#[derive(Debug)]
pub(super) struct Script {
    pub(super) opening: &'static [&'static str],
    pub(super) headings: &'static [&'static str],
    pub(super) words: &'static [&'static str],
}

/// The six, Chinese last.
pub(super) const SCRIPTS: [Script; 6] = [
    Script {
        opening: &["القرار 7 (المراجَع في دبي، 2014)", "الراديو في الموانئ", "إن المجلس،"],
        headings: &["إذ يذكّر", "وإذ يضع في اعتباره", "يقرر", "يكلف الأمين العام"],
        words: &[
            "الاتصالات",
            "بالقرار",
            "في",
            "المراجَع",
            "دبي،",
            "2014",
            "النفاذ",
            "إلى",
            "الأمين",
            "وعلى",
            "١٣٥",
            "(الدوحة،",
            "2006)",
            "تذكِّر",
        ],
    },
    Script {
        opening: &["RESOLUTION 7 (Rev. Dubai, 2014)", "Radio for harbours", "The Council,"],
        headings: &["recalling", "considering further", "resolves", "instructs the Director"],
        words: &[
            "radio",
            "the",
            "of",
            "harbours",
            "660 000",
            "Resolution 5 (Rev. Suva, 2014)",
            "re-equipping",
            "and",
            "2006-2010",
            "considering b) above",
            "60%",
            "A/RES/70/125",
            "(ICTs)",
            "to",
            "\"quoted\"",
            "telecommunications/ICTs",
        ],
    },
    Script {
        opening: &["RÉSOLUTION 7 (Rév. Dubaï, 2014)", "Radio des ports", "Le Conseil,"],
        headings: &["rappelant", "considérant en outre", "décide", "charge le Directeur"],
        words: &[
            "l'Union",
            "la",
            "Résolution 5 (Rév. Suva, 2014)",
            "États Membres",
            "décidé",
            "des",
            "« ports »",
            "5 %",
            "b) du considérant",
            "à",
            "1 500",
            "œuvre",
        ],
    },
    Script {
        opening: &["РЕЗОЛЮЦИЯ 7 (Пересм. Дубай, 2014 г.)", "Радио в портах", "Совет,"],
        headings: &["напоминая", "учитывая", "решает", "поручает Директору"],
        words: &[
            "Резолюцию 5 (Сува, 2014 г.)",
            "в",
            "порты",
            "и",
            "электросвязи",
            "Государств-Членов",
            "й",
            "с",
            "А/70/125",
            "«Радио»",
            "о",
            "1 500",
        ],
    },
    Script {
        opening: &["RESOLUCIÓN 7 (Rev. Dubái, 2014)", "Radio en los puertos", "El Consejo,"],
        headings: &["recordando", "considerando además", "resuelve", "encarga al Director"],
        words: &[
            "la",
            "Resolución 5 (Rev. Suva, 2014)",
            "de",
            "los",
            "puertos",
            "año",
            "telecomunicaciones",
            "y",
            "¿qué?",
            "1.500",
            "Estados Miembros",
            "según",
        ],
    },
    Script {
        opening: &["第7号决议（2014年，迪拜，修订版）", "港口的无线电", "理事会，"],
        headings: &["忆及", "考虑到", "做出决议", "责成秘书长"],
        words: &[
            "电信",
            "每年",
            "（2014年，釜山）",
            "发展中国家",
            "的",
            "成员国",
            "在",
            "三个",
            "港口",
            "无线电",
            "60%",
            "和",
            "报告",
            "第5号决议",
        ],
    },
];

/// Pieces that are easy to get wrong, in any language.
const AWKWARD: [&str; 48] = [
    "",
    "\0",
    "\u{1}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{85}",
    "\u{9b}",
    "\u{ad}",
    "\u{a0}",
    "\t",
    "\u{b}",
    "\u{c}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{200f}",
    "\u{202e}",
    "\u{202c}",
    "\u{2066}",
    "\u{2069}",
    "\u{2028}",
    "\u{2029}",
    "\u{feff}",
    "\u{fffd}",
    "\u{301}",
    "e\u{301}",
    "ـ",
    "َّ",
    "ﻫ )",
    "ﷺ",
    "\u{1100}\u{1161}",
    "´",
    "½",
    "İ",
    "ß",
    "👩\u{200d}🚀",
    "[-",
    "-]",
    "{+",
    "+}",
    "\\",
    "<U+202E>",
    "␛",
    "[footnoteRef:1]",
    "[1: note]",
    "[bookmark: x]",
    "a)",
    "—",
];

/// One awkward piece.
pub(crate) fn awkward() -> impl Strategy<Value = &'static str> {
    select(&AWKWARD[..])
}

/// An ordinary word of any language but Chinese.
pub(super) fn any_word() -> impl Strategy<Value = &'static str> {
    (0..SCRIPTS.len() - 1).prop_flat_map(|index| select(SCRIPTS[index].words))
}

/// One word of a language, now and then an awkward one.
pub(super) fn word(script: &'static Script) -> impl Strategy<Value = String> + Clone {
    let ordinary = select(script.words).prop_map(str::to_owned);
    let foreign = any_word();
    let joined = (select(script.words), awkward(), select(script.words))
        .prop_map(|(one, between, other)| format!("{one}{between}{other}"));
    let any = "\\PC{1,4}|.{1,3}";
    std::sync::Arc::new(prop_oneof![
        24 => ordinary,
        1 => foreign.prop_map(str::to_owned),
        2 => joined,
        1 => awkward().prop_map(str::to_owned),
        1 => any.prop_map(|text: String| text.replace(['\n', '\r'], " ")),
    ])
}

/// A character in another typography that says the same; most stay as they are.
pub(super) fn retyped(character: char, choice: u8) -> String {
    match (character, choice % 8) {
        (' ', 0) => "\u{a0}".to_owned(),
        (' ', 1) => "  ".to_owned(),
        ('-', 0..4) => "\u{2011}".to_owned(),
        ('\'', 0..4) => "’".to_owned(),
        ('"', 0..4) => "“".to_owned(),
        ('«' | '»', 0..4) => "\"".to_owned(),
        ('А', 0..4) => "A".to_owned(),
        ('о', 0) => "o".to_owned(),
        ('（', 0) => "(".to_owned(),
        ('2', 0) if choice > 200 => "２".to_owned(),
        (letter, 2) if letter.is_alphabetic() => letter.nfd().collect(),
        (letter, 3) if letter.is_alphabetic() => format!("{letter}\u{200b}"),
        (letter, 4) if letter.is_alphabetic() => format!("{letter}\u{ad}"),
        ('\u{620}'..='\u{64a}', 5) => format!("{character}\u{640}"),
        _ => character.to_string(),
    }
}

//! What a human editor would mark, case by case, in the six languages.

mod rules;
mod whole;

use super::text::{TextMarker, TextPair};
use super::*;
use crate::model::{Categories, Category, ClauseKind, Language, Operation, Run, Span};

/// The marks between two texts as `[-…-]` and `{+…+}`, and what they are about.
fn marked(base: &str, revised: &str, language: Language, typography: bool) -> (String, Categories) {
    let marker = TextMarker::new(language, Options { typography, ..Options::default() });
    let (runs, categories) = marker.marks(TextPair {
        base: (base, Span::new(0, base.len())),
        revised: (revised, Span::new(0, revised.len())),
        calls: (&[], &[]),
        kind: ClauseKind::Clause,
        is_rewritten: false,
    });
    let side = |wanted: &[Operation]| -> String {
        let text = |run: &Run| match run.operation {
            Operation::Insert => run.span.of(revised),
            _ => run.span.of(base),
        };
        runs.iter().filter(|run| wanted.contains(&run.operation)).map(text).collect()
    };
    assert_eq!(side(&[Operation::Equal, Operation::Delete]), base, "rejecting gives the base");
    if typography {
        assert_eq!(side(&[Operation::Equal, Operation::Insert]), revised);
    }
    let shown = |run: &Run| match run.operation {
        Operation::Equal => run.span.of(base).to_owned(),
        Operation::Delete => format!("[-{}-]", run.span.of(base)),
        Operation::Insert => format!("{{+{}+}}", run.span.of(revised)),
    };
    (runs.iter().map(shown).collect(), categories)
}

/// Reads a marked text, marks its two versions anew, and expects the same marks.
fn check(language: Language, expected: &str) {
    let version = |drop: (&str, &str), keep: (&str, &str)| {
        let mut text = expected.to_owned();
        while let Some(start) = text.find(drop.0) {
            let end = text.split_at(start).1.find(drop.1).unwrap() + start + drop.1.len();
            text.replace_range(start..end, "");
        }
        text.replace(keep.0, "").replace(keep.1, "")
    };
    let base = version(("{+", "+}"), ("[-", "-]"));
    let revised = version(("[-", "-]"), ("{+", "+}"));
    let found = marked(&base, &revised, language, false).0;
    // Chinese words need the dictionary.
    if language != Language::Chinese || cfg!(feature = "chinese") {
        assert_eq!(found, expected);
    }
}

#[cfg(not(feature = "chinese"))]
#[test]
fn without_the_dictionary_chinese_is_marked_character_by_character() {
    let (marks, _) = marked("由护林员报告", "由巡护员报告", Language::Chinese, false);
    assert_eq!(marks, "由{+巡+}护[-林-]员报告");
}

#[test]
fn whole_words_and_whole_numbers_are_marked() {
    for (language, expected) in [
        (Language::English, "some [-40%-]{+55%+} of the 660 000 [-farms-]{+farmers+};"),
        (Language::French, "plus de [-12 000-]{+660 000+} animaux;"),
        (Language::Spanish, "con un plazo de [-seis-]{+doce+} meses;"),
        (Language::Russian, "площадь около [-340-]{+350+} млн. гектаров;"),
        (Language::Chinese, "在[-三-]{+六+}个国家开展试点；"),
        (Language::Arabic, "أن [-ثلاث-]{+تسع+} إدارات أجرت تجارب؛"),
    ] {
        check(language, expected);
    }
}

#[test]
fn venue_and_year_are_one_phrase() {
    for (language, expected) in [
        (
            Language::English,
            "Resolution 8 (Rev. [-Busan, 2014-]{+Dubai, 2018+}) of this conference;",
        ),
        (Language::English, "Resolution 8 (Rev. Dubai, [-2014-]{+2018+}) of this conference;"),
        (Language::French, "la Résolution 8 (Rév. [-Busan, 2014-]{+Buenos Aires, 2017+});"),
        (Language::Spanish, "la Resolución 8 ([-Busán, 2014-]{+Rev. Dubái, 2018+});"),
        (Language::Russian, "Резолюцию 8 (Пересм. [-Пусан, 2014-]{+Дубай, 2018+} г.);"),
        (Language::Chinese, "第8号决议（[-2014年，釜山-]{+2018年，迪拜+}，修订版）；"),
        (Language::Arabic, "القرار 8 (المراجَع في [-بوسان، 2014-]{+دبي، 2018+})؛"),
    ] {
        check(language, expected);
    }
}

#[test]
fn an_insertion_carries_its_space_in_front() {
    for (language, expected) in [
        (Language::English, "held in Suva{+, and the road map adopted there+};"),
        (Language::English, "{+New +}forms of assistance;"),
        (Language::French, "de former les équipages{+ et les passagers+} à bord;"),
        (Language::Chinese, "提请{+国际海事组织和+}万国邮政联盟注意；"),
        (Language::Arabic, "أهمية إشراك الصيادين{+ والتعاونيات+} في التصميم،"),
        (Language::Russian, "упростить порядок{+ временного+} ввоза средств связи;"),
    ] {
        check(language, expected);
    }
}

#[test]
fn neighbouring_changes_are_one_change() {
    for (language, expected) in [
        (Language::English, "coverage remains [-limited,-]{+patchy and dear;+}"),
        (Language::English, "the [-safe and silent-]{+silent and safe+} operation of lifts;"),
        (Language::English, "studied by ISO[- and-]{+,+} IEC{+ and WHO+} in turn;"),
        (Language::French, "[-près de 65%-]{+plus de 60%+} des terminaux;"),
        (
            Language::Spanish,
            "entre [-las mujeres y los hombres-]{+los hombres y las mujeres+} del sector;",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn a_preposition_parts_two_changes() {
    for (language, expected) in [
        (
            Language::English,
            "that the lamps of the harbour are [-hard-]{+simple+} to [-mend-]{+replace+} at night;",
        ),
        (
            Language::French,
            "que les feux du port sont [-allumés-]{+éteints+} pour [-guider-]{+tromper+} les grands oiseaux;",
        ),
        (
            Language::Spanish,
            "el acuerdo sobre las boyas firmado en [-2011-]{+2019+} con la [-Liga de Faros-]{+Unión de Puertos+} del norte;",
        ),
        (
            Language::Russian,
            "что огни на старой башне были [-зажжены-]{+погашены+} в [-марте-]{+июле+} прошлого года;",
        ),
        (
            Language::Arabic,
            "أن عدد السفن التي تزور المنارات [-القديمة-]{+الحديثة+} في [-الجزر-]{+الموانئ+} الشمالية كبير؛",
        ),
        (
            Language::English,
            "the boats of the [-chamber of commerce-]{+union of pilots+} shall carry a lamp at night;",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn a_negation_goes_with_the_word_beside_it() {
    for (language, expected) in [
        (
            Language::French,
            "que les feux du port [-ne brillent pas toujours-]{+brillent rarement+} par temps de brume;",
        ),
        (
            Language::Spanish,
            "que los faros del norte [-no deberían superar-]{+deberían alcanzar+} los cuarenta metros de altura;",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn an_insertion_is_one_though_it_repeats_a_word_beside_it() {
    for (language, expected) in [
        (
            Language::French,
            "que les conditions du point 1{+ et la règle du point 3+} du décide ci-dessus s'appliquent;",
        ),
        (Language::Russian, "(Женева, 2016 г.; Дубай, 2018 г.{+; Доха, 2020 г.+})"),
        (
            Language::Russian,
            "поручает [-Хранителю-]{+Хранителям+} Бюро{+ маяков и Бюро+} погоды северных морей",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn a_phrase_that_moved_is_marked_and_not_what_it_passed() {
    for (language, expected) in [
        (
            Language::English,
            "that{+ during the winter nights+} keepers answer calls[- during the winter nights-] without delay;",
        ),
        (
            Language::Arabic,
            "أن عدد السفن{+ في ليالي الشتاء+} يزيد بنسبة [-10% في ليالي الشتاء-]{+25%+} مقارنة بالصيف؛",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn members_of_a_list_change_places_as_one() {
    for (language, expected) in [
        (
            Language::Spanish,
            "la [-altura máxima y la forma-]{+forma y la altura máxima+} de las boyas;",
        ),
        (Language::Chinese, "需要[-灯光、浮标和绳索-]{+绳索、灯光和浮标+}方面的长期投入；"),
        (
            Language::English,
            "to ring the bells in towers[- and-]{+,+} on{+ ships and+} piers of the northern coast;",
        ),
    ] {
        check(language, expected);
    }
}

#[test]
fn far_changes_stay_apart() {
    for (language, expected) in [
        (
            Language::English,
            "barely [-three-]{+eleven+} of the new stations report [-daily-]{+hourly+} values;",
        ),
        (Language::English, "the needs in considering [-b-]{+c+}) and [-e-]{+f+}) above;"),
        (Language::Chinese, "[-太阳能-]{+可再生能源+}供电{+与储能+}；"),
    ] {
        check(language, expected);
    }
}

#[test]
fn a_clause_written_anew_is_one_block_without_its_final_sign() {
    check(
        Language::English,
        "[-that spare parts are becoming hard to find everywhere-]{+that broadcast sound brings guests more comfort+};",
    );
}

#[test]
fn typography_is_counted_and_not_marked() {
    for (base, revised) in [
        ("re-equipping  the l'Union", "re\u{2011}equipping the l’Union"),
        ("de\u{301}cide", "décide"),
        ("بالقـرار 135", "بالقرار 135"),
        ("A/70/125", "А/70/125"),
        ("« texte »", "«\u{a0}texte\u{a0}»"),
        (
            "in the 2006-2010 A/RES/70/125 A/RES/70/125;",
            "in the ２006-2010 A/RES/70/125 A/RES/70/1２5;",
        ),
    ] {
        let (text, categories) = marked(base, revised, Language::English, false);
        assert_eq!(text, base);
        assert_eq!(categories, [Category::Typography].into_iter().collect());
    }
}

#[test]
fn typography_is_marked_to_the_character_on_request() {
    for (base, revised) in [
        ("one  two three", "one two\u{a0}three four"),
        ("a\u{200b}b, c", "ab, d"),
        ("第１号决议", "第1号决议"),
        ("", "x"),
        (" x", "x "),
    ] {
        marked(base, revised, Language::Chinese, true);
    }
}

#[test]
fn changes_are_told_by_what_they_are_about() {
    use Category::{Figure, Punctuation, Reference, Wording};
    for (base, revised, expected) in [
        ("(Rev. Busan, 2014)", "(Rev. Dubai, 2018)", vec![Reference]),
        ("Resolution 71 of", "Resolution 72 of", vec![Reference]),
        ("in A/RES/68/198;", "in A/RES/70/125;", vec![Reference]),
        ("in considering b) above", "in considering c) above", vec![Reference]),
        ("some 600 people", "some 680 people", vec![Figure]),
        ("one ship,", "one ship;", vec![Punctuation]),
        ("the Assembly", "the assembly", vec![Punctuation]),
        ("one ship,", "two boats;", vec![Wording, Punctuation]),
    ] {
        let expected: Categories = expected.into_iter().collect();
        assert_eq!(marked(base, revised, Language::English, false).1, expected, "{base}");
    }
}

#[test]
fn what_only_looks_like_a_reference_is_none() {
    use Category::{Figure, Wording};
    for (base, revised, expected) in [
        ("the lamps (a) of", "the lamps (b) of", Wording),
        ("a red lamp) of", "a green lamp) of", Wording),
        ("the lamps x of", "the lamps y of", Wording),
        ("(2014 lamps)", "(2014 bells)", Wording),
        ("(19 lamps in Dubai)", "(19 lamps in Busan)", Wording),
        ("(near Dubai)", "(near Busan)", Wording),
        ("in Dubai, 2014, the", "in Busan, 2014, the", Wording),
        ("lamps and/or bells", "lamps or/and bells", Wording),
        ("some 71 lamps", "some 72 lamps", Figure),
    ] {
        let expected: Categories = [expected].into_iter().collect();
        assert_eq!(marked(base, revised, Language::English, false).1, expected, "{base}");
    }
}

#[test]
fn a_difference_of_typography_counts_only_where_it_is_marked() {
    let symbol =
        |category, typography| categories::symbol([category].into_iter().collect(), typography);
    assert_eq!(symbol(Category::Typography, false), Symbol::Noc);
    assert_eq!(symbol(Category::Typography, true), Symbol::EditorialMod);
    assert_eq!(symbol(Category::Move, true), Symbol::Noc);
    assert_eq!(symbol(Category::Renumbering, false), Symbol::EditorialMod);
    assert_eq!(symbol(Category::Figure, false), Symbol::Mod);
}

/// Looking back over a text that repeats itself takes minutes unless it is bounded.
#[test]
fn texts_that_repeat_themselves_are_marked_in_bounded_time() {
    const TIMES: usize = 20_000;
    for (base, revised) in [
        ("the radio ", "the radio and "),
        ("the radio and ", "the radio "),
        ("1 2 3 4 5 6 7 ", "1 2 3 4 5 "),
        ("radio, ", "radio, radio, "),
        ("(Suva, 2014) ", "(Suva, 2015) "),
    ] {
        let (base, revised) = (base.repeat(TIMES), revised.repeat(TIMES));
        let (marked, _) = marked(base.trim_end(), revised.trim_end(), Language::English, false);
        assert!(marked.contains("[-") || marked.contains("{+"));
    }
}

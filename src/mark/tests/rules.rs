//! Each rule of what belongs to one mark, with the case beside it in which the rule does not hold.

use super::super::granularity::{keep_calls, may_be_block, whole};
use super::super::hunks::{self, Hunk};
use super::super::notes::KeyedCall;
use super::super::tokens::Words;
use super::*;
use crate::text::fold;

#[test]
fn of_a_clause_of_which_less_than_half_survives_one_block_is_marked() {
    check(
        Language::English,
        "the [-keeper writes each lamp into one book by hand-]{+harbour sends each list of one day by post+};",
    );
    // But four words that stay together are no scattered piece.
    check(
        Language::English,
        "[-keepers wrote letters-]{+pilots sent signals+} on the old stone quay [-then slept badly-]{+before sailing home tonight+};",
    );
    check(
        Language::Spanish,
        "[-el farero escribe-]{+los prácticos envían+} en el viejo muelle de piedra [-cartas-]{+señales+} a [-su madre-]{+todos los barcos+};",
    );
}

#[test]
fn brackets_and_semicolons_part_two_changes() {
    for (language, expected) in [
        (Language::English, "all [-red-]{+green+} ([-old-]{+new+}) lamps on the quay and at sea;"),
        (Language::French, "les feux [-rouges-]{+verts+}; [-anciens-]{+nouveaux+} phares du port;"),
        (Language::Russian, "все [-красные-]{+зелёные+} «[-старые-]{+новые+}» огни на причале;"),
    ] {
        check(language, expected);
    }
}

#[test]
fn what_is_cut_out_takes_a_common_word_along_only_if_it_outweighs_it() {
    check(
        Language::English,
        "keep every lamp on the quay lit [-by hand all night of ports-]{+of quays+};",
    );
    check(Language::English, "keep every lamp on the quay[- lit-] of [-ports-]{+quays+};");
}

#[test]
fn two_insertions_around_a_word_that_stays_are_two() {
    check(
        Language::English,
        "keep every lamp{+ and each old iron bell that rings+} of{+ those small fishing+} harbours lit;",
    );
}

#[test]
fn a_long_insertion_takes_in_a_common_word_before_what_was_replaced() {
    check(
        Language::English,
        "the keepers of lamps on the old stone quay [-and pilots-]{+who watch all night long for ships in distress and sailors+} sleep by day;",
    );
    check(
        Language::English,
        "the keepers of lamps on the old stone quay{+ who watch+} and [-pilots-]{+sailors+} sleep by day;",
    );
}

#[test]
fn members_of_a_list_are_kept_when_it_shrinks() {
    check(Language::English, "studied by ISO[-,-]{+ and+} IEC[- and WHO-] in turn;");
    check(Language::French, "étudié par l'ISO[-,-]{+ et+} la CEI[- et l'OMS-] tour à tour;");
}

#[test]
fn words_that_changed_places_across_more_than_they_are_stay_two_changes() {
    check(
        Language::English,
        "{+safe +}lifts in all houses of the old harbour town must be [-safe-]{+silent+} at night;",
    );
}

#[test]
fn tokens_on_which_both_sides_of_a_hunk_agree_are_no_part_of_it() {
    let (base, revised) =
        (Words::new("red lamp at night", &[]), Words::new("red old bell at night", &[]));
    let all = Hunk { base: 0..4, revised: 0..5 };
    assert_eq!(all.trimmed(&base, &revised), Hunk { base: 1..2, revised: 1..3 });
    let (short, long) = (Words::new("lamp, lamp", &[]), Words::new("lamp, lamp, lamp", &[]));
    let all = Hunk { base: 0..3, revised: 0..5 };
    assert_eq!(all.trimmed(&short, &long), Hunk { base: 3..3, revised: 3..5 });
    assert_eq!(Hunk { base: 1..1, revised: 2..4 }.trimmed(&short, &long).base, 1..1);
    assert_eq!(Hunk { base: 1..3, revised: 2..2 }.trimmed(&short, &long).revised, 2..2);
}

#[test]
fn the_sign_that_ends_both_texts_stays_outside_a_block() {
    let block = |base: &str, revised: &str| {
        let found = whole(&Words::new(base, &[]), &Words::new(revised, &[]));
        (found.base, found.revised)
    };
    assert_eq!(block("red lamps;", "one old bell;"), (0..2, 0..3));
    assert_eq!(block("red lamps;", "one old bell,"), (0..3, 0..4));
    assert_eq!(block("red lamps", "old lamps"), (0..2, 0..2));
}

#[test]
fn a_clause_rewritten_in_its_place_is_a_block_if_it_is_long_and_little_of_it_stays() {
    let is_block = |base: &str, revised: &str| {
        let (base, revised) = (Words::new(base, &[]), Words::new(revised, &[]));
        may_be_block(&hunks::find(&base, &revised), &base, &revised)
    };
    assert!(is_block("la boya del norte lleva luz", "la campana que suena con niebla"));
    assert!(!is_block("la boya del norte lleva luz", "la boya del sur lleva luz"));
    assert!(!is_block("la boya del norte", "la campana que suena"));
    assert!(!is_block("one two three four five six", "one two three seven eight nine"));
}

#[test]
fn the_call_of_a_note_that_stays_is_kept_out_of_a_hunk() {
    let call = |text: &str, mark: &str, note: &str| {
        let start = text.find(mark).unwrap();
        KeyedCall { span: Span::new(start, start + mark.len()), key: fold::hash_exact(note) }
    };
    let (one, other) = ("lamps[1] at sea", "old bells[2] on quays");
    let (calls, others) = ([call(one, "[1]", "same")], [call(other, "[2]", "same")]);
    let (base, revised) = (Words::new(one, &calls), Words::new(other, &others));
    let all = || vec![Hunk { base: 0..4, revised: 0..5 }];
    let parts = [Hunk { base: 0..1, revised: 0..2 }, Hunk { base: 2..4, revised: 3..5 }];
    assert_eq!(keep_calls(all(), &base, &revised), parts);
    let others = [call(other, "[2]", "another")];
    let revised = Words::new(other, &others);
    assert_eq!(keep_calls(all(), &base, &revised), all());
    // Nothing but the call is nothing.
    let only = Hunk { base: 1..2, revised: 1..2 };
    assert_eq!(keep_calls(vec![only], &base, &base), []);
}

#[test]
fn an_insertion_stands_where_it_reads_best() {
    for (language, expected) in [
        (Language::English, "the members{+ and academic members+} of the club ring;"),
        (Language::English, "lamps (red){+ and horns (blue)+} and bells (green) ring;"),
        (Language::English, "the keepers{+, the pilots+}, the crews of boats;"),
        (Language::French, "les phares{+ et les balises+} et les cloches du port;"),
        (Language::Russian, "огни маяков{+ и огни буёв+} и огни причалов;"),
        (Language::Spanish, "véase «faros»{+ y «boyas»+} y «muelles» del norte;"),
    ] {
        check(language, expected);
    }
}

#[test]
fn a_deletion_stands_where_it_reads_best() {
    for (language, expected) in [
        (Language::English, "the members[- and academic members-] of the club ring;"),
        (Language::English, "lamps (red)[- and horns (blue)-] and bells (green) ring;"),
        (Language::French, "les phares[- et les balises-] et les cloches du port;"),
    ] {
        check(language, expected);
    }
}

#[test]
fn what_was_inserted_into_a_list_is_no_exchange_with_what_was_replaced_behind_it() {
    for (language, expected) in [
        (
            Language::English,
            "the lamps{+ and horns+} of harbours, the bells of [-the-]{+all+} ports;",
        ),
        (
            Language::English,
            "the [-quiet-]{+loud+} bells of the old quay and the [-loud-]{+quiet+} horns;",
        ),
        (Language::English, "[-bells and horns-]{+horns and bells+} ring at noon;"),
    ] {
        check(language, expected);
    }
}

#[test]
fn something_equal_stands_between_any_two_hunks() {
    let text = |number: usize| -> String {
        let words = (0..4).map(|at| ["", "red ", "old ", "new "][number >> (2 * at) & 3]);
        words.collect()
    };
    for (one, other) in (0..256).flat_map(|one| (0..256).step_by(7).map(move |at| (one, at))) {
        let (base, revised) = (text(one), text(other));
        let (base, revised) = (Words::new(&base, &[]), Words::new(&revised, &[]));
        let found = hunks::find(&base, &revised);
        for pair in found.windows(2) {
            let kept = pair[1].base.start - pair[0].base.end;
            assert!(kept > 0 && pair[1].revised.start - pair[0].revised.end == kept);
        }
    }
}

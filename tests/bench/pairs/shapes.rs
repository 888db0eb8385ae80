//! The shapes of text that are hardest to compare, in any size.
//!
//! In: a shape and a size: clauses, headings or words. Out: two versions. Every shape is one that
//! makes some way of comparing texts slow: what is equal many times, what is nowhere equal, what is
//! very long, what is very deep.
//!
//! ```text
//! moved       a b c d … x        alternating   lamp horn lamp horn …
//!             x … d c b a                      horn lamp horn lamp …
//! ```

use revmark::model::Language;
use revmark::model::Language::{Arabic, Chinese, English};

use super::{Pair, invented, resolutions};

/// A shape of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// How large it is where instructions are counted: below a second of a count, if that can be.
    pub(crate) size: usize,
    /// Makes it in another size.
    pub(crate) pair: fn(usize) -> Pair,
}

/// All shapes.
pub(crate) const SHAPES: &[Shape] = &[
    shape("resolutions-en", 12, |size| resolutions(English, size)),
    shape("resolutions-ar", 12, |size| resolutions(Arabic, size)),
    shape("resolutions-zh", 12, |size| resolutions(Chinese, size)),
    shape("identical-clauses", 2_000, |size| {
        clauses(size, |_| "to light the lamps".to_owned(), |_| "to light the lamps".to_owned())
    }),
    shape("one-more-identical-clause", 2_000, |size| {
        let mut pair =
            clauses(size, |_| "to light the lamps".to_owned(), |_| "to light the lamps".to_owned());
        pair.revised += "1\tto trim the wicks;\n1\tto light the lamps;\n";
        pair
    }),
    shape("two-clauses-in-turn", 2_000, |size| {
        let turn = |at: usize| ["to light the lamps", "to sound the horns"][at % 2].to_owned();
        clauses(size, turn, move |at| turn(at + 1))
    }),
    shape("all-clauses-reversed", 1_000, |size| {
        clauses(size, |at| text(English, at, 8), move |at| text(English, size - 1 - at, 8))
    }),
    shape("all-clauses-shuffled", 1_000, |size| {
        // A step that is prime to every size here leads past every clause once.
        clauses(size, |at| text(English, at, 8), move |at| text(English, at * 7_919 % size, 8))
    }),
    shape("halves-exchanged", 1_000, |size| {
        let half = size / 2;
        clauses(size, |at| text(English, at, 8), move |at| text(English, (at + half) % size, 8))
    }),
    shape("sections-reversed", 400, |size| Pair {
        base: opened(English, &sections(0..size, 0)),
        revised: opened(English, &sections((0..size).rev(), 0)),
    }),
    shape("unrelated-resolutions-en", 12, |size| unrelated(English, size)),
    shape("unrelated-resolutions-ar", 12, |size| unrelated(Arabic, size)),
    shape("unrelated-resolutions-zh", 12, |size| unrelated(Chinese, size)),
    shape("unrelated-clauses", 1_000, |size| {
        clauses(size, |at| text(English, at, 8), move |at| text(English, at + size, 8))
    }),
    shape("unrelated-clauses-of-one-vocabulary", 1_000, |size| {
        let words = |at: usize| (8 * at..8 * at + 8).map(known_word).collect::<Vec<_>>().join(" ");
        clauses(size, words, move |at| words(at + size))
    }),
    shape("clauses-of-common-words", 1_000, |size| {
        clauses(size, |at| common_words(at, 1), |at| common_words(at, 5))
    }),
    shape("every-clause-edited", 1_000, |size| {
        clauses(
            size,
            |at| text(English, at, 8),
            |at| format!("{} {}", text(English, at, 7), word(English, at * 3)),
        )
    }),
    shape("every-clause-split", 500, |size| {
        let half = |at: usize| text(English, at, 8);
        let mut pair =
            clauses(size, |at| format!("{}, and {}", half(2 * at), half(2 * at + 1)), half);
        pair.revised = clauses(2 * size, half, half).revised;
        pair
    }),
    shape("unlike-headings", 400, |size| Pair {
        base: opened(English, &sections(0..size, 0)),
        revised: opened(English, &sections(0..size, size)),
    }),
    shape("headings-of-one-word", 1_000, |size| {
        let section = |at: usize| format!("noting\na)\tthat {},\n", text(English, at, 3));
        Pair {
            base: opened(English, &lines(0..size, section)),
            revised: opened(English, &lines(0..size, |at| section(at + at % 2 * size))),
        }
    }),
    shape("instruments-of-one-number", 200, |size| {
        let one = |at: usize| OPENING_ENGLISH.to_owned() + &clause(&text(English, at, 6));
        Pair { base: lines(0..size, one), revised: lines(0..size, |at| one(at + 1)) }
    }),
    shape("instruments-without-clauses", 500, |size| {
        let one = |at: usize| {
            format!(
                "RESOLUTION {at} (Dubai, 2014)\nThe lamps of the port of {}\n",
                word(English, at)
            )
        };
        let tail = OPENING_ENGLISH.to_owned() + &clause("to wait");
        Pair { base: lines(0..size, one) + &tail, revised: lines(1..size, one) + &tail }
    }),
    shape("long-clause-en", 8_000, |size| long(English, size, 100)),
    shape("long-clause-ar", 8_000, |size| long(Arabic, size, 100)),
    shape("long-clause-zh", 12_000, |size| long(Chinese, size, 100)),
    shape("many-differences-en", 4_000, |size| long(English, size, 3)),
    shape("many-differences-ar", 4_000, |size| long(Arabic, size, 3)),
    shape("many-differences-zh", 3_000, |size| long(Chinese, size, 3)),
    shape("all-words-unlike-en", 4_000, |size| long(English, size, 1)),
    shape("all-words-unlike-ar", 4_000, |size| long(Arabic, size, 1)),
    shape("all-words-unlike-zh", 3_000, |size| long(Chinese, size, 1)),
    shape("words-in-turn", 8_000, |size| {
        let turn = |at: usize| ["lamp", "horn"][at % 2].to_owned();
        Pair { base: line(size, turn), revised: line(size, move |at| turn(at + 1)) }
    }),
    // With fewer words the smallest difference is still looked for to the end, which is the square.
    shape("words-of-one-vocabulary", 8_000, |size| Pair {
        base: line(size, known_word),
        revised: line(size, move |at| known_word(at + size)),
    }),
    shape("words-of-a-few-shuffled", 4_000, |size| {
        let few = |at: usize| word(English, super::scrambled(at as u64) as usize % 8);
        Pair { base: line(size, few), revised: line(size, move |at| few(at + size)) }
    }),
    shape("words-moved", 4_000, |size| {
        let half = size / 2;
        let at_end = move |at: usize| word(English, (at + half) % size);
        Pair { base: line(size, |at| word(English, at)), revised: line(size, at_end) }
    }),
    shape("characters-without-space", 30_000, |size| Pair {
        base: opened(English, &clause(&"lamps".repeat(size / 5))),
        revised: opened(English, &clause(&"horns".repeat(size / 5))),
    }),
    shape("punctuation", 8_000, |size| Pair {
        base: opened(English, &clause(&"(;".repeat(size))),
        revised: opened(English, &clause(&");".repeat(size))),
    }),
    shape("numbers", 3_000, |size| Pair {
        base: line(size, |at| format!("{at} 000")),
        revised: line(size, |at| format!("{} 000", at + at % 3)),
    }),
    shape("footnotes", 400, |size| Pair {
        base: opened(English, &lines(0..size, |at| footnote(at, at))),
        revised: opened(English, &lines(0..size, |at| footnote(at, at + at % 2 * size))),
    }),
    shape("footnotes-of-one-clause", 400, |size| Pair {
        base: opened(English, &one_with_footnotes(size, 0)),
        revised: opened(English, &one_with_footnotes(size, size)),
    }),
    shape("deep-numbering", 200, |size| {
        let deep = |at: usize| {
            format!("{}\tto {};\n", vec!["1"; at % 300 + 1].join("."), word(English, at))
        };
        let revised = |at: usize| deep(at).replace("to", "not to");
        Pair {
            base: opened(English, &lines(0..size, deep)),
            revised: opened(English, &lines(0..size, revised)),
        }
    }),
    shape("deep-labels", 2_000, |size| {
        let label = |at: usize| ["1", "a)", "i)", "–", "1.1", "'1'", "A)"][at % 7];
        let deep = |at: usize| format!("{}\tto {};\n", label(at), text(English, at, 2));
        Pair {
            base: opened(English, &lines(0..size, deep)),
            revised: opened(English, &lines(1..size, deep)),
        }
    }),
    shape("deep-brackets", 8_000, |size| {
        let deep = |word: &str| "(".repeat(size) + word + &")".repeat(size);
        Pair {
            base: opened(English, &clause(&deep("lamp"))),
            revised: opened(English, &clause(&deep("horn"))),
        }
    }),
    shape("cross-references", 600, |size| {
        let cited = |at: usize| format!("as said in considering {at} above, {}", word(English, at));
        clauses(size, cited, |at| cited(at + 1))
    }),
    shape("relabelled", 2_000, |size| {
        let labelled = |at: usize| format!("{at}\tto {};\n", text(English, at, 4));
        let counted_on = |at: usize| format!("{}\tto {};\n", at + 1, text(English, at, 4));
        Pair {
            base: opened(English, &lines(1..size, labelled)),
            revised: opened(English, &lines(1..size, counted_on)),
        }
    }),
    shape("cells", 3_000, |size| {
        let row =
            |at: usize| (at..at + 6).map(|at| word(English, at)).collect::<Vec<_>>().join("\t");
        Pair {
            base: opened(English, &lines(0..size / 6, |at| row(at * 6) + "\n")),
            revised: opened(English, &lines(0..size / 6, |at| row(at * 6 + at % 2 * size) + "\n")),
        }
    }),
    shape("cells-of-one-row", 2_000, |size| {
        let row =
            |start: usize| (start..start + size).map(|at| word(English, at)).collect::<Vec<_>>();
        Pair {
            base: opened(English, &(row(0).join("\t") + "\n")),
            revised: opened(English, &(row(size / 2).join("\t") + "\n")),
        }
    }),
    shape("control-characters", 4_000, |size| Pair {
        base: line(size, |at| word(English, at) + "\u{1b}[31m\u{202e}"),
        revised: line(size, |at| word(English, at + at % 2 * size) + "\u{7}\u{2066}"),
    }),
    shape("only-typography", 6_000, |size| Pair {
        base: line(size, |at| format!("e\u{301}{} -", word(English, at))),
        revised: line(size, |at| format!("\u{e9}{}\u{a0}\u{2010}", word(English, at))),
    }),
    shape("one-version-only", 1_000, |size| Pair {
        base: opened(English, &clause("to wait")),
        revised: clauses(size, |at| text(English, at, 8), |at| text(English, at, 8)).revised,
    }),
];

const fn shape(name: &'static str, size: usize, pair: fn(usize) -> Pair) -> Shape {
    Shape { name, size, pair }
}

const OPENING_ENGLISH: &str = "RESOLUTION 7 (Rev. Dubai, 2014)\nLamps\nThe Plenipotentiary Conference of the International Telecommunication Union (Dubai, 2014),\nresolves\n";
const OPENING_ARABIC: &str = "القرار 7 (المراجَع في دبي، 2014)\nالمصابيح\nإن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات (دبي، 2014)،\nيقرر\n";
const OPENING_CHINESE: &str =
    "第7号决议（2014年，迪拜，修订版）\n灯\n国际电信联盟全权代表大会（2014年，迪拜），\n做出决议\n";

/// A resolution with one section of these lines.
fn opened(language: Language, body: &str) -> String {
    let opening = match language {
        Arabic => OPENING_ARABIC,
        Chinese => OPENING_CHINESE,
        _ => OPENING_ENGLISH,
    };
    opening.to_owned() + body
}

/// Two versions with as many clauses each, told by their places.
fn clauses(size: usize, base: impl Fn(usize) -> String, revised: impl Fn(usize) -> String) -> Pair {
    Pair {
        base: opened(English, &lines(0..size, |at| clause(&base(at)))),
        revised: opened(English, &lines(0..size, |at| clause(&revised(at)))),
    }
}

fn clause(text: &str) -> String {
    format!("1\t{text};\n")
}

/// What is made for each number, one after the other.
fn lines(numbers: impl Iterator<Item = usize>, line: impl Fn(usize) -> String) -> String {
    numbers.map(line).collect()
}

/// A resolution with one clause of so many words.
fn line(size: usize, word: impl Fn(usize) -> String) -> String {
    opened(English, &clause(&(0..size).map(word).collect::<Vec<_>>().join(" ")))
}

/// One clause of so many words, of which every so many-th is another in the revised version.
fn long(language: Language, size: usize, every: usize) -> Pair {
    let separator = if language == Chinese { "" } else { " " };
    let version = |start: usize| {
        let number = |at: usize| if at.is_multiple_of(every) { at + start } else { at };
        let words: Vec<_> = (0..size).map(|at| word(language, number(at))).collect();
        opened(language, &clause(&words.join(separator)))
    };
    Pair { base: version(0), revised: version(size) }
}

/// So many resolutions, and as many others.
fn unrelated(language: Language, size: usize) -> Pair {
    let Pair { base, .. } = resolutions(language, 2 * size);
    let lines: Vec<&str> = base.split_inclusive('\n').collect();
    let (one, other) = lines.split_at(lines.len() / 2);
    Pair { base: one.concat(), revised: other.concat() }
}

/// A section for each number, whose heading and clause no other has.
fn sections(numbers: impl Iterator<Item = usize>, start: usize) -> String {
    lines(numbers, |at| {
        format!(
            "{}\na)\tthat {},\n",
            text(English, 3 * (at + start), 3),
            text(English, at + start, 6)
        )
    })
}

fn footnote(at: usize, note: usize) -> String {
    let (text, note) = (text(English, at, 4), text(English, note, 4));
    format!("1\t{text}[footnoteRef:{at}]; [{at}: \t{note}]\n")
}

fn one_with_footnotes(size: usize, start: usize) -> String {
    let call = |at: usize| format!("{}[footnoteRef:{at}] ", word(English, at));
    let note = |at: usize| format!(" [{at}: \t{}]", text(English, at + start, 3));
    format!("1\t{};{}\n", lines(1..size, call), lines(1..size, note))
}

/// A clause of twelve words out of 47, told apart only by which of them it has.
fn common_words(at: usize, last: usize) -> String {
    let words = (1..12).map(|nth| at * nth * nth % 47 + nth * at / 47).chain([at + last]);
    words.map(|number| word(English, number % 47)).collect::<Vec<_>>().join(" ")
}

/// So many words that stand in no other clause.
fn text(language: Language, clause: usize, words: usize) -> String {
    (0..words).map(|nth| word(language, 16 * clause + nth)).collect::<Vec<_>>().join(" ")
}

/// One of 20,000 words, as many as a large text has.
fn known_word(at: usize) -> String {
    word(English, super::scrambled(at as u64) as usize % 20_000)
}

fn word(language: Language, number: usize) -> String {
    invented(language, number as u64)
}

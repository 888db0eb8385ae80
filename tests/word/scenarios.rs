//! Invented pairs of Word documents: one resolution in six languages, edited as editors edit.
//!
//! In: the descriptions in `documents/`. Out: named pairs of descriptions ([`super::builder`]), most
//! of them forwards and backwards.
//!
//! ```text
//! documents/en.txt ─┬─ wording ───► venue, year, words, a note, a cell
//!                   ├─ clauses ───► one added, one deleted, one moved; labels follow
//!                   ├─ tables ────► a row and a note added, others deleted
//!                   └─ ends ──────► behind the last paragraph, before a table
//! ```

use super::builder::{Flavour, is_row, lines, package};
use super::package::Package;
use super::projection::{self, Reading};

/// Two descriptions.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(super) base: Vec<String>,
    pub(super) revised: Vec<String>,
}

impl Pair {
    pub(super) fn new(name: &str, base: &str, revised: &str) -> Self {
        Self { name: name.to_owned(), base: lines(base), revised: lines(revised) }
    }

    /// The files of both.
    pub(crate) fn files(&self) -> [Vec<u8>; 2] {
        [&self.base, &self.revised].map(|lines| package(lines, Flavour::Plain).to_bytes())
    }

    /// The same without its tables and notes, as a plain text can hold it.
    pub(super) fn without_tables_and_notes(&self) -> Self {
        let [base, revised] = [&self.base, &self.revised].map(|lines| {
            let lines = lines.iter().filter(|line| !is_row(line));
            lines.map(|line| without_note(line)).collect()
        });
        Self { name: self.name.clone(), base, revised }
    }

    /// Both as plain texts, a paragraph a line.
    pub(super) fn texts(&self) -> [String; 2] {
        self.without_tables_and_notes()
            .files()
            .map(|file| projection::lines(&Package::open(&file), Reading::Accepted).join("\n"))
    }

    /// The same the other way round: what was added is deleted.
    pub(super) fn reversed(&self) -> Self {
        Self {
            name: format!("{}-back", self.name),
            base: self.revised.clone(),
            revised: self.base.clone(),
        }
    }
}

/// The resolution in one language, and what its edits say.
struct Edition {
    language: &'static str,
    text: &'static str,
    /// What is replaced, by what.
    wording: [(&'static str, &'static str); 5],
    /// The labels of clauses in order, as they stand before the text.
    labels: [&'static str; 4],
    /// A new clause without its label.
    clause: &'static str,
    row: &'static str,
    note: &'static str,
    /// A new last paragraph.
    end: &'static str,
}

const LATIN_LABELS: [&str; 4] = ["*a)*⇥", "*b)*⇥", "*c)*⇥", "*d)*⇥"];

/// What the resolution says in each language.
const EDITIONS: [Edition; 6] = [
    Edition {
        language: "en",
        text: include_str!("documents/en.txt"),
        wording: [
            ("Suva, 2014", "Apia, 2026"),
            ("warns nobody", "does not warn anybody"),
            ("harbour office", "port authority"),
            ("| port |", "| port and city |"),
            ("spare transmitter", "transmitter"),
        ],
        labels: LATIN_LABELS,
        clause: "that solar panels have become cheap;",
        row: "| Gull Rock | 2.7 m | town |",
        note: "{note:The register is public.}",
        end: "to name one person who answers for them.",
    },
    Edition {
        language: "fr",
        text: include_str!("documents/fr.txt"),
        wording: [
            ("Suva, 2014", "Apia, 2026"),
            ("n'avertit personne", "ne peut avertir personne"),
            ("de la capitainerie", "des autorités portuaires"),
            ("| port |", "| port et ville |"),
            ("émetteur de réserve", "émetteur"),
        ],
        labels: LATIN_LABELS,
        clause: "que les panneaux solaires sont devenus bon marché;",
        row: "| Roche aux Mouettes | 2,7 m | ville |",
        note: "{note:Le registre est public.}",
        end: "à désigner une personne qui en réponde.",
    },
    Edition {
        language: "es",
        text: include_str!("documents/es.txt"),
        wording: [
            ("Suva, 2014", "Apia, 2026"),
            ("no avisa a nadie", "no puede avisar a nadie"),
            ("de la capitanía", "de la autoridad portuaria"),
            ("| puerto |", "| puerto y ciudad |"),
            ("transmisor de reserva", "transmisor"),
        ],
        labels: LATIN_LABELS,
        clause: "que los paneles solares se han abaratado;",
        row: "| Roca Gaviota | 2,7 m | ciudad |",
        note: "{note:El registro es público.}",
        end: "a que nombren a una persona responsable.",
    },
    Edition {
        language: "ru",
        text: include_str!("documents/ru.txt"),
        wording: [
            ("Сува, 2014", "Апиа, 2026"),
            ("никого не предупреждает", "не может никого предупредить"),
            ("управления порта", "портовых властей"),
            ("| порт |", "| порт и город |"),
            ("запасной передатчик", "передатчик"),
        ],
        labels: LATIN_LABELS,
        clause: "что солнечные панели подешевели;",
        row: "| Скала Чаек | 2,7 м | город |",
        note: "{note:Реестр общедоступен.}",
        end: "назначить лицо, отвечающее за них.",
    },
    Edition {
        language: "ar",
        text: include_str!("documents/ar.txt"),
        wording: [
            ("سوفا، 2014", "أبيا، 2026"),
            ("لا ينذر أحداً", "لا يستطيع أن ينذر أحداً"),
            ("لمكتب الميناء", "لسلطة الميناء"),
            ("| الميناء |", "| الميناء والمدينة |"),
            ("إرسال احتياطي", "إرسال"),
        ],
        labels: [" أ )⇥", "ب)⇥", "ج)⇥", "د )⇥"],
        clause: "أن الألواح الشمسية أصبحت رخيصة؛",
        row: "| صخرة النورس | 2,7 م | المدينة |",
        note: "{note:السجل متاح للجمهور.}",
        end: "تعيين شخص مسؤول عنها.",
    },
    Edition {
        language: "zh",
        text: include_str!("documents/zh.txt"),
        wording: [
            ("2014年，苏瓦", "2026年，阿皮亚"),
            ("无法向任何人发出警报", "不能向任何人报警"),
            ("港务局", "港口管理机构"),
            ("| 港口 |", "| 港口和城市 |"),
            ("备用发射机", "发射机"),
        ],
        labels: LATIN_LABELS,
        clause: "太阳能电池板已经便宜；",
        row: "| 海鸥岩 | 2.7米 | 城镇 |",
        note: "{note:登记册是公开的。}",
        end: "为其指定一名负责人。",
    },
];

/// The line of the first clause of the second section, in every language.
const FIRST_CLAUSE: usize = 7;
/// The line of the head of the table.
const TABLE: usize = 10;
/// The line of the last clause that has a label.
const LAST_LABELLED: usize = 19;

/// The pairs of all languages, forwards.
pub(crate) fn in_six_languages() -> Vec<Pair> {
    EDITIONS.iter().flat_map(Edition::pairs).collect()
}

impl Edition {
    fn pairs(&self) -> Vec<Pair> {
        let base = lines(self.text);
        let edits: [(&str, Vec<String>); 5] = [
            ("wording", self.reworded()),
            ("clauses", self.with_other_clauses(base.clone())),
            ("tables", self.with_other_rows(base.clone())),
            ("moves", with_last_section_moved(base.clone())),
            ("ends", self.with_other_ends(base.clone())),
        ];
        let pair = |(edit, revised)| Pair {
            name: format!("{}-{edit}", self.language),
            base: base.clone(),
            revised,
        };
        edits.into_iter().map(pair).collect()
    }

    fn reworded(&self) -> Vec<String> {
        let mut text = self.text.to_owned();
        for (from, to) in self.wording {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        lines(&text)
    }

    /// The first clause goes behind the second, a new one follows, and operative ones change too.
    fn with_other_clauses(&self, mut lines: Vec<String>) -> Vec<String> {
        lines.swap(FIRST_CLAUSE, FIRST_CLAUSE + 1);
        lines.insert(FIRST_CLAUSE + 2, format!("*x)*⇥{}", self.clause));
        for (line, label) in lines.iter_mut().skip(FIRST_CLAUSE).zip(self.labels) {
            let (_, text) = line.split_once('⇥').unwrap();
            *line = format!("{label}{text}");
        }
        lines.remove(LAST_LABELLED);
        lines[LAST_LABELLED] = lines[LAST_LABELLED].replace("2⇥", "1⇥");
        lines
    }

    /// The last row goes with its note, another comes, and a clause gets a note.
    fn with_other_rows(&self, mut lines: Vec<String>) -> Vec<String> {
        lines[LAST_LABELLED].push_str(self.note);
        lines.remove(TABLE + 2);
        lines.insert(TABLE + 1, self.row.to_owned());
        lines[5] = lines[5].replace("{note:", "{mark:bis=");
        lines
    }

    /// Something new at the very end, and before the table one clause less and one more.
    fn with_other_ends(&self, mut lines: Vec<String>) -> Vec<String> {
        lines.push(self.end.to_owned());
        lines.remove(TABLE - 1);
        lines.insert(TABLE - 1, format!("{}{}", self.labels[2], self.clause));
        lines.insert(TABLE, self.end.to_owned());
        lines
    }
}

/// The last section stands before the one that was before it.
fn with_last_section_moved(mut lines: Vec<String>) -> Vec<String> {
    lines[LAST_LABELLED - 2..].rotate_left(3);
    lines
}

/// A line without its first note.
pub(super) fn without_note(line: &str) -> String {
    let start = ["{note:", "{endnote:", "{mark:"].iter().filter_map(|kind| line.find(kind)).min();
    let found = start.and_then(|start| Some((start, start + line[start..].find('}')? + 1)));
    found.map_or_else(|| line.to_owned(), |(start, end)| line[..start].to_owned() + &line[end..])
}

/// What Word documents hold beside plain paragraphs, each thing in a pair of its own.
pub(super) fn of_each_kind() -> Vec<Pair> {
    let opening =
        "<ResNo> RESOLUTION 8 (Nuku, 2030)\n<Restitle> Foghorns\nThe Council,\n<Call> noting\n";
    let pair = |name: &str, base: &str, revised: &str| {
        Pair::new(name, &format!("{opening}{base}"), &format!("{opening}{revised}"))
    };
    KINDS.iter().map(|(name, base, revised)| pair(name, base, revised)).collect()
}

/// A name, the base and the revised text.
const KINDS: [(&str, &str, &str); 26] = [
    (
        "link",
        "the list{bookmark:top} kept {link:at the old pier} for ships;",
        "the list{bookmark:top} kept {link:at the new long pier} for boats;",
    ),
    (
        "field",
        "as page {field:PAGE=3} says of horns;",
        "as page {field:PAGE=3} and its map say of bells;",
    ),
    ("field-removed", "as page {field:PAGEREF top=3} says;\nb", "as the page says;\nb"),
    (
        "control",
        "that {control:the keeper of the light} sleeps;",
        "that {control:the young keeper of the light} never sleeps;",
    ),
    (
        "comment",
        "that fog{comment:Is this so?} comes in May;\nthat bells{comment:Rings.} ring;",
        "that fog{comment:Is this so?} comes in June;",
    ),
    (
        "section",
        "<section> that horns are old;\nthat bells ring;",
        "<section> that all horns are old;\nthat new bells ring loudly;\nthat is all;",
    ),
    (
        "section-added",
        "that horns are old;\n<section> that bells ring;\nthat gulls cry;",
        "that horns are old;\nthat gulls cry;",
    ),
    (
        "box",
        "that a sign{box:Keep out} hangs there;",
        "that a large sign{box:Keep out} hangs here;",
    ),
    ("symbol", "that {symbol:F02A} marks a horn;", "that {symbol:F02A} marks one horn;"),
    (
        "hyphens",
        "that re\u{2011}use of co\u{AD}pper⏎is good;",
        "that re\u{2011}use of old co\u{AD}pper⏎is very good;",
    ),
    (
        "merged",
        "| 2>both shores | a |\n| left | right | b |\n| ^ | east | c |\nthat is it;",
        "| 2>both long shores | a |\n| left | right | d |\n| ^ | west | c |\nthat is it;",
    ),
    (
        "nested",
        "| a | {table:x;y/z;w} |\n| c | d |\nthat is it;",
        "| a | {table:x;y/z;new} |\n| c | e |\nthat is it;",
    ),
    ("cell-paragraphs", "| one ¶ two ¶ three | x |\nend;", "| one ¶ three ¶ four | x |\nend;"),
    ("table-added", "before;\nafter;", "before;\n| new | table |\n| with | rows |\nafter;"),
    ("table-last", "before;\n| a | b |", "before;\n| a | b |\n| c | d |\nbehind;"),
    ("column-added", "| a | b |\n| c | d |\nend;", "| a | x | b |\n| c | y | d |\nend;"),
    (
        "endnote",
        "that ships{endnote:Of wood.} sail;\nthat boats row;",
        "that ships sail;\nthat boats{endnote:Of iron.} row;",
    ),
    (
        "note-paragraphs",
        "that ships{note:Of wood. ¶ Of oak.} sail;",
        "that ships{note:Of wood. ¶ Of pine. ¶ Of ash.} sail;",
    ),
    (
        "own-marks",
        "that ships{mark:†=Of wood.} sail{mark:‡=Fast.};",
        "that ships{mark:†=Of old wood.} sail;",
    ),
    (
        "note-before-note",
        "that boats row;\nthat ships{note:Of wood.} sail;",
        "that boats{note:Of iron.} row;\nthat ships{note:Of wood.} sail;",
    ),
    (
        "note-before-table",
        "that boats row;\n| a | b{note:Of wood.} |\nend;",
        "that boats{note:Of iron.} row;\n| a | b{note:Of wood.} |\nend;",
    ),
    ("table-at-end", "before;", "before;\n| a | b |\nbehind;"),
    ("numbered-new", "that fog is grey;", "that fog is grey;\n<numbered> that horns are loud;"),
    (
        "numbered",
        "<numbered> that fog is grey;\n<numbered> that horns are loud;",
        "<numbered> that fog is grey;\n<numbered> that bells are;\n<numbered> that horns are loud;",
    ),
    (
        "split",
        "that horns are loud and that bells are clear;\nthat gulls cry;",
        "that horns are loud;\nthat bells are clear;\nthat gulls cry;",
    ),
    ("blank", "that fog is grey;\n\nthat gulls cry;", "that fog is grey;\nthat gulls cry;\n\n"),
];

/// Documents of a few lines, where nothing stands before or behind what changes.
pub(super) fn of_a_few_lines() -> Vec<Pair> {
    FEW_LINES.iter().map(|(name, base, revised)| Pair::new(name, base, revised)).collect()
}

/// A name, the base and the revised text.
const FEW_LINES: [(&str, &str, &str); 8] = [
    ("one-for-two", "the end;", "some other words\nin two paragraphs"),
    ("two-for-one", "the very end\nof it all", "something else"),
    ("table-for-one", "the end;", "| a | b |\n| c | d |"),
    ("table-first", "the end;", "| a | b |\nthe end;"),
    ("table-behind", "the start;", "the start;\n| a | b |"),
    ("table-for-table", "| a | b |\n| c | d |", "| ship | boat | raft |"),
    ("section-end", "<section> the start;\nthe end;", "<section> the start;"),
    ("from-blank", "\n\nword", "word\n\n\nother"),
];

//! Tables and notes of Word documents, compared; the documents are made by hand.
//!
//! In: lines `style| text`, where `row| a | b` is a row of two cells and `{…}` a note called there.
//! Out: the rows of the comparison as a page in text prints them, and laws that hold for them.
//!
//! ```text
//! row| north | white                      row| north | red
//! | the coast{With islands.}              | the{New.} coast{With islands.}
//! ```

use proptest::collection::vec;
use proptest::prelude::*;

use revmark::Options;
use revmark::model::{
    Block, Cell, ClauseKind, Comparison, Document, Format, Note, Operation, Paragraph, Piece, Role,
    Row, Run, Side, Source, Span, Symbol, TableRow,
};
use revmark::text::calls::without_numbers;
use revmark::text::fold::fold;

/// A Word document in the making.
struct Builder {
    document: Document,
    /// The notes called so far: their paragraph, their mark and their text.
    notes: Vec<(u32, Span, String)>,
}

/// The Word document of some lines.
fn word(lines: &str) -> Document {
    let document = Document {
        source: Source { name: "made.docx".to_owned(), format: Format::Word },
        ..Document::missing("")
    };
    let mut builder = Builder { document, notes: Vec::new() };
    for line in lines.lines() {
        let (style, text) = line.split_once("| ").unwrap();
        if style == "row" { builder.row(text) } else { builder.paragraph(style, text) }
    }
    builder.finish()
}

impl Builder {
    fn paragraph(&mut self, style: &str, text: &str) {
        let role = match style {
            "Call" => Role::Heading,
            _ => Role::Unsaid,
        };
        let span = self.add(text);
        let piece = self.piece(span);
        self.document.layout.body.push(Block::Paragraph(piece));
        self.end(span, role);
    }

    /// A row of a table, added to the table above it if there is one.
    fn row(&mut self, cells: &str) {
        let start = self.document.text.len();
        let mut row = TableRow::default();
        for (at, cell) in cells.split(" | ").enumerate() {
            self.document.text.push_str(if at == 0 { "" } else { "\t" });
            let span = self.add(cell.trim_matches(' '));
            let piece = self.piece(span);
            row.cells.push(Cell { columns: 1, blocks: vec![Block::Paragraph(piece)] });
        }
        match self.document.layout.body.last_mut() {
            Some(Block::Table(rows)) => rows.push(row),
            _ => self.document.layout.body.push(Block::Table(vec![row])),
        }
        self.end(Span::new(start, self.document.text.len()), Role::TableRow);
    }

    /// Adds a text, with a call for each note in it.
    fn add(&mut self, text: &str) -> Span {
        let start = self.document.text.len();
        let mut rest = text;
        while let Some((before, (note, behind))) =
            rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            self.document.text.push_str(before);
            self.document.text.push_str("[footnoteRef:");
            let mark = self.document.text.len();
            self.document.text.push_str(&(self.notes.len() + 1).to_string());
            let mark = Span::new(mark, self.document.text.len());
            self.document.text.push(']');
            self.notes.push((self.line() - 1, mark, note.to_owned()));
            rest = behind;
        }
        self.document.text.push_str(rest);
        Span::new(start, self.document.text.len())
    }

    /// The number of the paragraph at hand.
    fn line(&self) -> u32 {
        u32::try_from(self.document.paragraphs.len() + 1).unwrap()
    }

    fn piece(&self, text: Span) -> Piece {
        let line = self.line();
        Piece { line, label: Span::default(), text, style: String::new() }
    }

    fn end(&mut self, text: Span, role: Role) {
        let line = self.line();
        if !text.of(&self.document.text).trim().is_empty() {
            self.document.paragraphs.push(Paragraph { line, text, role });
        }
        self.document.text.push('\n');
    }

    fn finish(mut self) -> Document {
        for (paragraph, mark, note) in std::mem::take(&mut self.notes) {
            let text = self.add(&note);
            self.document.text.push('\n');
            self.document.notes.push(Note { paragraph, mark, text });
        }
        self.document
    }
}

fn compared(base: Document, revised: Document) -> Comparison {
    revmark::compare(base, revised, &Options { plain: true, ..Options::default() }).unwrap()
}

/// The rows of a comparison: the symbol and the marked text, the label of a note in front.
fn marked(base: &str, revised: &str) -> Vec<String> {
    let comparison = compared(word(base), word(revised));
    comparison.rows.iter().map(|row| shown(&comparison, row)).collect()
}

fn shown(comparison: &Comparison, row: &Row) -> String {
    let run = |run: &Run| {
        let text = comparison.run_text(*run);
        match run.operation {
            Operation::Equal => text.to_owned(),
            Operation::Delete => format!("[-{text}-]"),
            Operation::Insert => format!("{{+{text}+}}"),
        }
    };
    let runs = |runs: &[Run]| runs.iter().map(run).collect::<String>();
    let label = runs(&row.label) + if row.label.is_empty() { "" } else { ") " };
    format!("{} {label}{}", row.symbol.name(), runs(&row.text)).replace('\t', "|")
}

#[test]
fn cells_are_marked_one_by_one() {
    assert_eq!(
        marked(
            "| Lamps\nrow| north | white, 30 m | \nrow| east | west\nrow|  | x",
            "| Lamps\nrow| north | red, 30 m | new\nrow| west | east\nrow| y | "
        ),
        [
            "NOC Lamps",
            "MOD north|[-white-]{+red+}, 30 m|{+new+}",
            "MOD [-east-]{+west+}|[-west-]{+east+}",
            "MOD {+y+}|[-x-]"
        ]
    );
}

#[test]
fn a_tab_typed_into_a_cell_parts_no_cells() {
    assert_eq!(
        marked("row| a\tb | c\nrow| d | e | f", "row| a\tx | c\nrow| d\te | f"),
        ["MOD a|[-b-]{+x+}|c", "SUP [-d|e|f-]", "ADD {+d|e|f+}"]
    );
}

#[test]
fn rows_pair_with_rows_of_as_many_cells_and_stay_where_they_are() {
    let base = "row| north lamp | white light | 30 metres\nrow| south lamp | red light | 20 metres";
    let more = "row| north lamp | white light | 30 metres | bell\nrow| south lamp | red light | 20 metres | bell";
    let symbols = |base: &str, revised: &str| -> Vec<Symbol> {
        compared(word(base), word(revised)).rows.iter().map(|row| row.symbol).collect()
    };
    assert_eq!(symbols(base, more), [Symbol::Sup, Symbol::Sup, Symbol::Add, Symbol::Add]);
    let swapped =
        "row| south lamp | red light | 20 metres\nrow| north lamp | white light | 30 metres";
    assert_eq!(symbols(base, swapped), [Symbol::Sup, Symbol::Noc, Symbol::Add]);
    let text = base.replace("row| ", "| ").replace(" | ", "\t");
    let expected = [Symbol::Sup, Symbol::Sup, Symbol::Add, Symbol::Add];
    assert_eq!(symbols(base, &text), expected);
}

#[test]
fn rows_are_neither_split_nor_merged() {
    let whole = "| x\nrow| build light terminals for boats, and agree on crossing borders with them | yes\n| y";
    let parts = "| x\nrow| build light terminals for boats | yes\nrow| agree on crossing borders with them | yes\n| y";
    for (base, revised) in [(whole, parts), (parts, whole)] {
        let comparison = compared(word(base), word(revised));
        let is_split = |row: &Row| {
            let reason = format!("{:?}", row.reason);
            ["FirstPart", "LaterPart", "Merged", "Absorbed"].contains(&reason.as_str())
        };
        assert!(!comparison.rows.iter().any(is_split));
    }
}

#[test]
fn rows_that_say_the_same_pair_in_order() {
    let rows = |count: usize| "row| yes | no\n".repeat(count);
    for (base, revised) in [(3, 5), (5, 3), (4, 4), (90, 100)] {
        let comparison = compared(word(&rows(base)), word(&rows(revised)));
        let pairs = comparison.rows.iter().filter_map(|row| row.base.zip(row.revised));
        assert_eq!(pairs.filter(|(one, other)| one == other).count(), base.min(revised));
    }
}

#[test]
fn a_number_that_word_counts_is_no_change() {
    assert_eq!(
        marked(
            "| the coast{With its islands.} and the sea{Lakes too.};\n| b{Two.}",
            "| the{As of 2031.} coast{With its islands.} and the seas{Lakes too.};\n| b{Two.}"
        ),
        [
            "MOD the{+[footnoteRef:1]+} coast[footnoteRef:1] and the [-sea-]{+seas+}[footnoteRef:2];",
            "ADD {+1+}) {+As of 2031.+}",
            "NOC 1) With its islands.",
            "NOC 2) Lakes too.",
            "NOC b[footnoteRef:3]",
            "NOC 3) Two."
        ]
    );
    let comparison = compared(word("| a\n| b{Two.}"), word("| a{New.}\n| b{Two.}"));
    assert_eq!(comparison.rows.last().map(|row| row.categories.is_empty()), Some(true));
}

#[test]
fn a_call_stays_in_a_clause_that_is_written_anew() {
    let rows = marked(
        "| a\n| that spare parts for old lamps are becoming hard to find{Note.} everywhere;\n| c",
        "| a{New.}\n| that broadcast sound brings the guests of harbours more comfort{Note.} at last;\n| c",
    );
    assert!(rows[2].contains("[footnoteRef:1]"), "{rows:#?}");
    assert!(!rows[2].contains("[footnoteRef:2]"), "{rows:#?}");
    assert_eq!(rows[3], "NOC 1) Note.");
}

#[test]
fn a_number_in_a_plain_text_is_text() {
    let text = |number: u32| {
        let line = format!("the coast[footnoteRef:{number}]; [{number}: With islands.]\n");
        revmark::read::document("coast.txt", line.as_bytes()).unwrap()
    };
    let comparison = compared(text(1), text(2));
    assert_eq!(shown(&comparison, &comparison.rows[0]), "MOD the coast[footnoteRef:[-1-]{+2+}];");
}

/// Lines of tables and paragraphs with notes, of few words, so that versions have much in common.
fn lines() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec!["lamp", "bell", "30", "m", ",", "red light", "\t"]);
    let text = vec(word, 0..4).prop_map(|words| words.join(" ").trim().to_owned());
    let noted = (text.clone(), prop::option::of(text.clone())).prop_map(|(text, note)| {
        note.filter(|note| !note.is_empty())
            .map_or(text.clone(), |note| format!("{text}{{{note}}}"))
    });
    let row = vec(noted.clone(), 1..4).prop_map(|cells| format!("row| {}", cells.join(" | ")));
    let paragraph = noted.prop_map(|text| format!("| so {text}"));
    vec(prop_oneof![3 => row, 1 => paragraph], 1..8).prop_map(|lines| lines.join("\n"))
}

/// The text without typography, white space and what Word counts by itself.
fn essence(text: &str) -> String {
    fold(&without_numbers(text)).chars().filter(|character| !character.is_whitespace()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn marks_in_cells_give_back_both_versions(base in lines(), revised in lines(), exact: bool) {
        let options = Options { plain: true, typography: exact, ..Options::default() };
        let (base, revised) = (word(&format!("| end\n{base}")), word(&format!("| end\n{revised}")));
        let comparison = revmark::compare(base, revised, &options).unwrap();
        for row in &comparison.rows {
            for (side, left_out) in
                [(Side::Base, Operation::Insert), (Side::Revised, Operation::Delete)]
            {
                let id = if side == Side::Base { row.base } else { row.revised };
                let tree = comparison.side(side);
                let Some(clause) = id.and_then(|id| tree.clause(id)) else { continue };
                let kept = row.text.iter().filter(|run| run.operation != left_out);
                let kept: String = kept.map(|run| comparison.run_text(*run)).collect();
                let text = tree.text(clause.text);
                if side == Side::Base {
                    prop_assert_eq!(&kept, text);
                } else if exact {
                    prop_assert_eq!(without_numbers(&kept), without_numbers(text));
                } else {
                    prop_assert_eq!(essence(&kept), essence(text));
                }
                keeps_borders(&comparison, row, side)?;
            }
        }
    }
}

/// In a row that both versions have, every mark lies inside one cell of the version it is of.
fn keeps_borders(comparison: &Comparison, row: &Row, side: Side) -> Result<(), TestCaseError> {
    let (Some(_), Some(_), ClauseKind::Table) = (row.base, row.revised, row.kind) else {
        return Ok(());
    };
    let (id, operation) = match side {
        Side::Base => (row.base, Operation::Delete),
        Side::Revised => (row.revised, Operation::Insert),
    };
    let tree = comparison.side(side);
    let cells = tree.document.cells_of(id.and_then(|id| tree.clause(id)).unwrap().text);
    for run in row.text.iter().filter(|run| run.operation == operation) {
        let is_inside = |cell: &Span| cell.start <= run.span.start && run.span.end <= cell.end;
        prop_assert!(cells.iter().any(is_inside), "{:?} in {:?}", run, cells);
    }
    Ok(())
}

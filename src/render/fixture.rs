//! Comparisons for tests, made from marked lines instead of two files.
//!
//! In: lines `kind | label | text | move`, marked as the text format marks. Out: a [`Comparison`]
//! as the stages before would hand it on, its documents put together from the lines.
//!
//! ```text
//! clause | [-a)-]{+b)+} | the [-old-]{+new+} sirens;
//! clause | [-c)-] | [-the handbook;-] | from 1
//! ```

use crate::model::{
    Categories, Category, Clause, ClauseId, ClauseKind, ClauseTree, ComparedInstrument, Comparison,
    Counts, Document, Instrument, InstrumentKind, Language, Move, MoveRole, Operation, Part,
    Reason, Row, Run, Section, Span, Summary, Symbol,
};

/// Stretches of a label or a text.
pub(super) type Marked = Vec<(Operation, String)>;

/// One line, before it stands in two documents.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) kind: ClauseKind,
    pub(super) label: Marked,
    pub(super) text: Marked,
    pub(super) moved: Option<(u32, MoveRole)>,
}

/// The comparison of marked lines.
pub(super) fn comparison(language: Language, lines: &str) -> Comparison {
    let drafts: Vec<Draft> =
        lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(draft).collect();
    of(language, &drafts)
}

/// The comparison of drafts.
pub(super) fn of(language: Language, drafts: &[Draft]) -> Comparison {
    let (mut base, mut revised) = (tree("old.txt", language), tree("new.txt", language));
    let mut rows: Vec<Row> =
        drafts.iter().map(|draft| row(&mut base, &mut revised, draft)).collect();
    for index in 0..rows.len() {
        join_move(&mut rows, drafts, index, &base);
    }
    for side in [&mut base, &mut revised] {
        close(side);
    }
    let instruments = compared(&rows, &base, &revised);
    let mut comparison = Comparison {
        symbol: Symbol::Mod,
        summary: Summary::default(),
        warnings: Vec::new(),
        base,
        revised,
        instruments,
        rows,
    };
    comparison.summary = summary(&comparison);
    if comparison.is_unchanged() {
        comparison.symbol = Symbol::Noc;
    }
    comparison
}

fn draft(line: &str) -> Draft {
    let mut fields = line.split('|').map(str::trim);
    let kind = fields.next().unwrap();
    let kinds = [
        ClauseKind::Number,
        ClauseKind::Title,
        ClauseKind::History,
        ClauseKind::Enacting,
        ClauseKind::Heading,
        ClauseKind::Clause,
        ClauseKind::Paragraph,
        ClauseKind::Annex,
        ClauseKind::Footnote,
        ClauseKind::Table,
    ];
    let (label, text) = (fields.next().unwrap(), fields.next().unwrap());
    Draft {
        kind: kinds.into_iter().find(|known| known.name() == kind).unwrap(),
        label: marked(label),
        text: marked(text),
        moved: fields.next().map(|field| {
            let (role, id) = field.split_once(' ').unwrap();
            (id.parse().unwrap(), if role == "from" { MoveRole::From } else { MoveRole::To })
        }),
    }
}

fn marked(text: &str) -> Marked {
    let mut runs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (operation, skip, close) = match rest.get(..2) {
            Some("[-") => (Operation::Delete, 2, "-]"),
            Some("{+") => (Operation::Insert, 2, "+}"),
            _ => (Operation::Equal, 0, ""),
        };
        let end = match operation {
            Operation::Equal => rest.find("[-").into_iter().chain(rest.find("{+")).min(),
            _ => rest.find(close),
        };
        let end = end.unwrap_or(rest.len());
        runs.push((operation, rest.get(skip..end).unwrap().to_owned()));
        rest = rest.get(end + close.len()..).unwrap_or_default();
    }
    runs
}

fn tree(name: &str, language: Language) -> ClauseTree {
    ClauseTree {
        document: Document::missing(name),
        language,
        instruments: Vec::new(),
        sections: Vec::new(),
        clauses: Vec::new(),
        skipped: Vec::new(),
        warnings: Vec::new(),
    }
}

/// Writes a draft into the documents that have it.
fn row(base: &mut ClauseTree, revised: &mut ClauseTree, draft: &Draft) -> Row {
    let has = |without: Operation| {
        draft.label.iter().chain(&draft.text).any(|(operation, _)| *operation != without)
    };
    let role = draft.moved.map(|(_, role)| role);
    let in_base = role != Some(MoveRole::To) && has(Operation::Insert);
    let in_revised = role != Some(MoveRole::From) && has(Operation::Delete);
    let base_id = in_base.then(|| clause(base, draft, Operation::Insert));
    let revised_id = in_revised.then(|| clause(revised, draft, Operation::Delete));
    let runs = |marked: &Marked, span: fn(&Clause) -> Span| {
        let start = |tree: &ClauseTree, id: Option<ClauseId>| {
            id.and_then(|id| tree.clause(id)).map_or(0, |clause| span(clause).start)
        };
        let (mut old, mut new) = (start(base, base_id), start(revised, revised_id));
        let mut runs = Vec::new();
        for (operation, text) in marked {
            let length = u32::try_from(text.len()).unwrap();
            let at = if *operation == Operation::Insert { new } else { old };
            runs.push(Run { operation: *operation, span: Span { start: at, end: at + length } });
            old += if *operation == Operation::Insert { 0 } else { length };
            new += if *operation == Operation::Delete { 0 } else { length };
        }
        runs
    };
    let (label, text) = (runs(&draft.label, |clause| clause.label), runs(&draft.text, |c| c.text));
    let symbol = symbol(draft, base_id, revised_id);
    let newest = if in_revised { revised } else { base };
    Row {
        instrument: u32::try_from(newest.instruments.len() - 1).unwrap(),
        symbol,
        kind: draft.kind,
        base: base_id,
        revised: revised_id,
        moved: None,
        label,
        text,
        categories: categories(draft),
        reason: match symbol {
            Symbol::Noc | Symbol::EditorialMod => Reason::EqualText,
            Symbol::Mod | Symbol::AddMoved | Symbol::SupMoved => Reason::Alike(0.75),
            Symbol::Add | Symbol::Sup => Reason::NothingAlike,
        },
    }
}

/// Writes the clause of one version, without the runs that only the other has.
fn clause(tree: &mut ClauseTree, draft: &Draft, without: Operation) -> ClauseId {
    let plain = |marked: &Marked| -> String {
        let kept = marked.iter().filter(|(operation, _)| *operation != without);
        kept.map(|(_, text)| text.as_str()).collect()
    };
    let (label, text) = (plain(&draft.label), plain(&draft.text));
    let id = ClauseId::new(tree.clauses.len());
    let is_heading = draft.kind.opens_section();
    if tree.instruments.is_empty() || draft.kind == ClauseKind::Number {
        open_instrument(tree, &text);
    }
    if is_heading {
        let operative = ["resolves", "instructs", "invites"].iter().any(|word| text.contains(word));
        tree.sections.push(Section {
            part: if operative { Part::Operative } else { Part::Preamble },
            heading: Some(id),
            clauses: id.index()..id.index(),
        });
    }
    let buffer = &mut tree.document.text;
    let start = buffer.len();
    buffer.push_str(&label);
    let label = Span::new(start, buffer.len());
    buffer.push('\t');
    let start = buffer.len();
    buffer.push_str(&text);
    let text = Span::new(start, buffer.len());
    buffer.push('\n');
    let section = u32::try_from(tree.sections.len() - 1).unwrap();
    let is_item = label.of(&tree.document.text).starts_with('–');
    let outer = tree.clauses.iter().rposition(|clause| {
        clause.section == section && !clause.label.of(&tree.document.text).starts_with('–')
    });
    tree.clauses.push(Clause {
        kind: draft.kind,
        line: id.0 + 1,
        label,
        text,
        parent: outer.filter(|_| is_item).map(ClauseId::new),
        section,
    });
    tree.sections.last_mut().unwrap().clauses.end = id.index() + 1;
    id
}

fn open_instrument(tree: &mut ClauseTree, number: &str) {
    let start = tree.sections.len();
    let edition = number.split_once('(').map(|(_, edition)| edition.trim_end_matches(')'));
    tree.instruments.push(Instrument {
        kind: InstrumentKind::Resolution,
        number: number.split_whitespace().nth(1).unwrap_or_default().to_owned(),
        edition: edition.map(str::to_owned),
        title: String::new(),
        enacting: String::new(),
        proposal: None,
        sections: start..start,
    });
    let first = tree.clauses.len();
    tree.sections.push(Section { part: Part::Opening, heading: None, clauses: first..first });
}

/// Sets where each instrument ends.
fn close(tree: &mut ClauseTree) {
    let mut end = tree.sections.len();
    for instrument in tree.instruments.iter_mut().rev() {
        instrument.sections.end = end;
        end = instrument.sections.start;
    }
}

/// Ties the two rows of a move together; the runs of the new place point into the moved text.
fn join_move(rows: &mut [Row], drafts: &[Draft], index: usize, base: &ClauseTree) {
    let Some((id, role)) = drafts[index].moved else { return };
    let other = (0..rows.len())
        .find(|other| *other != index && drafts[*other].moved.is_some_and(|moved| moved.0 == id))
        .unwrap();
    let clause = rows[other].base.or(rows[other].revised).unwrap();
    rows[index].moved = Some(Move { id, role, other: clause });
    if role == MoveRole::To {
        let old = base.clause(clause).unwrap();
        let (mut label, mut text) = (old.label.start, old.text.start);
        for (runs, next) in
            [(&mut rows[index].label, &mut label), (&mut rows[index].text, &mut text)]
        {
            for run in runs.iter_mut().filter(|run| run.operation != Operation::Insert) {
                let length = run.span.end - run.span.start;
                run.span = Span { start: *next, end: *next + length };
                *next += length;
            }
        }
    }
}

fn symbol(draft: &Draft, base: Option<ClauseId>, revised: Option<ClauseId>) -> Symbol {
    let changed = |marked: &Marked| {
        let changed = marked.iter().filter(|(operation, _)| *operation != Operation::Equal);
        changed.map(|(_, text)| text.as_str()).collect::<String>()
    };
    match (draft.moved, base, revised) {
        (Some((_, MoveRole::From)), ..) => Symbol::SupMoved,
        (Some((_, MoveRole::To)), ..) => Symbol::AddMoved,
        (None, None, _) => Symbol::Add,
        (None, _, None) => Symbol::Sup,
        _ if changed(&draft.text).contains(char::is_alphanumeric) => Symbol::Mod,
        _ if changed(&draft.text).is_empty() && changed(&draft.label).is_empty() => Symbol::Noc,
        _ => Symbol::EditorialMod,
    }
}

fn categories(draft: &Draft) -> Categories {
    let is_changed =
        |marked: &Marked| marked.iter().any(|(operation, _)| *operation != Operation::Equal);
    let mut categories = Categories::default();
    if is_changed(&draft.text) {
        categories.insert(Category::Wording);
    }
    if is_changed(&draft.label) {
        categories.insert(Category::Renumbering);
    }
    if draft.moved.is_some() {
        categories.insert(Category::Move);
    }
    categories
}

fn compared(rows: &[Row], base: &ClauseTree, revised: &ClauseTree) -> Vec<ComparedInstrument> {
    let count = base.instruments.len().max(revised.instruments.len());
    let of = |index: usize| rows.iter().filter(move |row| row.instrument as usize == index);
    (0..count)
        .map(|index| ComparedInstrument {
            symbol: match of(index).map(|row| row.symbol).max() {
                Some(Symbol::Noc) | None => Symbol::Noc,
                Some(Symbol::EditorialMod) => Symbol::EditorialMod,
                _ if of(index).all(|row| row.symbol == Symbol::Add) => Symbol::Add,
                _ if of(index).all(|row| row.symbol == Symbol::Sup) => Symbol::Sup,
                _ => Symbol::Mod,
            },
            base: (index < base.instruments.len()).then_some(index),
            revised: (index < revised.instruments.len()).then_some(index),
        })
        .collect()
}

fn summary(comparison: &Comparison) -> Summary {
    let mut summary = Summary::default();
    let Counts { unchanged, deleted, inserted } = &mut summary.words;
    for row in &comparison.rows {
        summary.rows[row.symbol as usize] += 1;
        for category in row.categories.iter() {
            summary.categories[category as usize] += 1;
        }
        for run in row.text.iter().filter(|_| row.moved.is_none()) {
            let words = comparison.run_text(*run).split_whitespace().count() as u64;
            match run.operation {
                Operation::Equal => *unchanged += words,
                Operation::Delete => *deleted += words,
                Operation::Insert => *inserted += words,
            }
        }
    }
    summary
}

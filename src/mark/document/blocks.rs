//! The blocks of a body, a cell or a note of both versions, put into one order.
//!
//! In: two lists of blocks. Out: marked blocks: those of the rows' pairs together, of the rest
//! those that say the same or nearly so.

use super::Drafter;
use super::sequence::{Entry, Lists, merged};
use super::version::Version;
use crate::model::{Block, MarkedBlock, MarkedParagraph, MarkedTable, Presence, Run, Side, Span};
use crate::text::calls::without_numbers;
use crate::text::fold::{hash, hash_case};
use crate::text::words::tokens;

/// The share of their words that two paragraphs outside the instruments have in common when they
/// are versions of one: as of two clauses, about half (docs/adr/0003).
const ALIKE: f64 = 0.5;

impl Drafter<'_> {
    /// The body of the marked-up document.
    pub(super) fn body(&self) -> Vec<MarkedBlock> {
        let (base, revised) = (&self.base.layout.body, &self.revised.layout.body);
        let keys = (
            keys(&self.base, base, |at| self.links.is_free(Side::Base, at)),
            keys(&self.revised, revised, |at| self.links.is_free(Side::Revised, at)),
        );
        let tables = (tables(base), tables(revised));
        let lists = Lists {
            base: &keys.0,
            revised: &keys.1,
            base_tables: &tables.0,
            revised_tables: &tables.1,
        };
        let entries = merged(&lists, &self.links.blocks, |one, other| {
            self.links.is_free(Side::Base, one)
                && self.links.is_free(Side::Revised, other)
                && self.are_alike(base.get(one), revised.get(other))
        });
        let block = |entry: Entry| match entry {
            Entry::Both(one, other) => self.both_in_body(one, other),
            Entry::Base(at) => {
                Some(self.only_base(base.get(at)?, self.links.rows_in(Side::Base, at)))
            }
            Entry::Revised(at) => {
                self.only_revised(revised.get(at)?, self.links.rows_in(Side::Revised, at))
            }
        };
        entries.into_iter().filter_map(block).collect()
    }

    /// A block that both bodies have.
    fn both_in_body(&self, base: usize, revised: usize) -> Option<MarkedBlock> {
        let blocks = (self.base.layout.body.get(base)?, self.revised.layout.body.get(revised)?);
        match blocks {
            (Block::Paragraph(one), Block::Paragraph(other)) => {
                let mut rows = self.links.rows_in(Side::Base, base).to_vec();
                rows.extend(self.links.rows_in(Side::Revised, revised));
                rows.sort_unstable();
                rows.dedup();
                let runs = self.paired(one, other, &rows);
                Some(paragraph((Some(one.line), Some(other.line)), runs))
            }
            (Block::Table(one), Block::Table(other)) => {
                let known = self.links.rows.get(&(base, revised));
                let rows = self.rows((one, other), known.map_or(&[], Vec::as_slice));
                Some(MarkedBlock::Table(MarkedTable { presence: Presence::Both, rows }))
            }
            _ => None,
        }
    }

    /// The blocks of a cell or a note that both versions have.
    pub(super) fn blocks(&self, base: &[Block], revised: &[Block]) -> Vec<MarkedBlock> {
        let keys = (keys(&self.base, base, |_| true), keys(&self.revised, revised, |_| true));
        let tables = (tables(base), tables(revised));
        let lists = Lists {
            base: &keys.0,
            revised: &keys.1,
            base_tables: &tables.0,
            revised_tables: &tables.1,
        };
        // A cell must keep a paragraph, so one that was rewritten is the same paragraph still.
        let is_one = base.len() == 1 && revised.len() == 1;
        let alike = |one: usize, other: usize| {
            let blocks = (base.get(one), revised.get(other));
            let paragraphs = (Some(true), Some(true))
                == (blocks.0.map(is_paragraph), blocks.1.map(is_paragraph));
            is_one && paragraphs || self.are_alike(blocks.0, blocks.1)
        };
        let block = |entry: Entry| match entry {
            Entry::Both(one, other) => match (base.get(one)?, revised.get(other)?) {
                (Block::Paragraph(one), Block::Paragraph(other)) => {
                    let runs = self.compared(one, other);
                    Some(paragraph((Some(one.line), Some(other.line)), runs))
                }
                (Block::Table(one), Block::Table(other)) => {
                    let rows = self.rows((one, other), &[]);
                    Some(MarkedBlock::Table(MarkedTable { presence: Presence::Both, rows }))
                }
                _ => None,
            },
            Entry::Base(at) => Some(self.only_base(base.get(at)?, &[])),
            Entry::Revised(at) => self.only_revised(revised.get(at)?, &[]),
        };
        merged(&lists, &[], alike).into_iter().filter_map(block).collect()
    }

    /// Whether two blocks that no row shows are versions of one.
    fn are_alike(&self, base: Option<&Block>, revised: Option<&Block>) -> bool {
        match (base, revised) {
            (Some(Block::Paragraph(one)), Some(Block::Paragraph(other))) => {
                likeness(self.base.text(one.text), self.revised.text(other.text)) > ALIKE
            }
            (Some(Block::Table(one)), Some(Block::Table(other))) => {
                one.first().map(|row| row.cells.len()) == other.first().map(|row| row.cells.len())
            }
            _ => false,
        }
    }
}

/// Which blocks are tables.
fn tables(blocks: &[Block]) -> Vec<bool> {
    blocks.iter().map(|block| !is_paragraph(block)).collect()
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Paragraph(_))
}

/// A paragraph with these numbers in the base and the revised version.
pub(super) fn paragraph(
    (base, revised): (Option<u32>, Option<u32>),
    runs: Vec<Run>,
) -> MarkedBlock {
    let presence = match (base, revised) {
        (Some(_), None) => Presence::Only(Side::Base),
        (None, Some(_)) => Presence::Only(Side::Revised),
        _ => Presence::Both,
    };
    MarkedBlock::Paragraph(MarkedParagraph {
        presence,
        base,
        revised,
        runs,
        label: Span::default(),
        style: String::new(),
        like: None,
        moved: None,
    })
}

/// What can be told of each block alone: blocks that say the same have the same number, but one
/// for which `is_free` does not hold shares its number with none of the other version.
fn keys(version: &Version<'_>, blocks: &[Block], is_free: impl Fn(usize) -> bool) -> Vec<u64> {
    let side = version.side.name();
    let key = |(at, block): (usize, &Block)| {
        if !is_free(at) {
            return hash(&format!("{side} {at}"));
        }
        let kind = if is_paragraph(block) { "p" } else { "t" };
        hash(&format!("{kind}{}", text_of(version, std::slice::from_ref(block))))
    };
    blocks.iter().enumerate().map(key).collect()
}

/// The text of some blocks, one paragraph after the other.
pub(super) fn text_of(version: &Version<'_>, blocks: &[Block]) -> String {
    let pieces = Block::pieces(blocks);
    let texts = pieces.iter().map(|piece| without_numbers(version.text(piece.text)));
    texts.collect::<Vec<_>>().join("\u{1F}")
}

/// The share of their words that two texts have in common (Dice), from 0 to 1.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    let words = |text: &str| {
        let words = tokens(text).filter(|token| token.is_word());
        let mut hashes: Vec<u64> = words.map(|token| hash_case(token.span.of(text))).collect();
        hashes.sort_unstable();
        hashes
    };
    let (one, other) = (words(one), words(other));
    let total = one.len() + other.len();
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut common = 0;
    while let (Some(first), Some(second)) = (left.peek(), right.peek()) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => {
                left.next();
            }
            std::cmp::Ordering::Greater => {
                right.next();
            }
            std::cmp::Ordering::Equal => {
                common += 2;
                left.next();
                right.next();
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^52")]
    let share = |count: usize, of: usize| count as f64 / of.max(1) as f64;
    share(common, total)
}

//! Where the direction of writing changes in a paragraph.
//!
//! In: text in logical order and the direction of its paragraph. Out: stretches of one direction.
//!
//! ```text
//! (دبي، 2014)؛ WTDC-17   in Arabic ─►   "(دبي، " rtl  "2014" ltr  ")؛ " rtl  "WTDC-17" ltr
//! ```
//!
//! Word takes the direction of signs and spaces from the run they stand in (`w:rtl`, ECMA-376 part
//! 1, 17.3.2.30), so a run must not mix directions. This is a short form of the Unicode
//! bidirectional algorithm (UAX #9): its rules W4, W7 and N0 to N2, without explicit controls, which
//! the text keeps and which count as signs. One thing is added: a space between two numbers is part
//! of them, as ITU texts part thousands (`40 000`).

use std::ops::Range;

use crate::model::Direction;
use crate::ooxml::xml::{Element, Node};
use crate::text::characters::is_arabic;

/// A part of a text that runs one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch<'t> {
    /// Its characters.
    pub(super) text: &'t str,
    /// Whether it is written from right to left.
    pub(super) is_rtl: bool,
}

/// What a character says about direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Left,
    Right,
    /// European digits, written from left to right within text of either direction.
    Number,
    /// Joins two numbers: `1.5`, `40 000`.
    Separator,
    /// Opens a bracket.
    Opening,
    /// Closes a bracket.
    Closing,
    /// Takes the direction of its neighbours.
    Neutral,
}

/// The stretches of a text, in order; together they are the text.
pub(super) fn stretches(text: &str, paragraph: Direction) -> Vec<Stretch<'_>> {
    if paragraph == Direction::LeftToRight && !text.contains(is_arabic) {
        return vec![Stretch { text, is_rtl: false }];
    }
    let mut pieces = pieces(text, paragraph);
    resolve_numbers(&mut pieces, paragraph);
    resolve_brackets(&mut pieces, paragraph);
    resolve_neutrals(&mut pieces, paragraph);
    let mut found: Vec<Stretch<'_>> = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        end += piece.length;
        let is_rtl = piece.class == Class::Right;
        if pieces.peek().is_none_or(|next| (next.class == Class::Right) != is_rtl) {
            found.push(Stretch { text: text.get(start..end).unwrap_or_default(), is_rtl });
            start = end;
        }
    }
    found
}

/// The stretches of a part of a text, in order, with the directions they have between their
/// neighbours on the same line; `part` is in bytes.
pub(super) fn stretches_of(
    text: &str,
    part: Range<usize>,
    paragraph: Direction,
) -> Vec<Stretch<'_>> {
    /// In characters: a sign takes its direction from the next letter or number, which is not far.
    const NEIGHBOURS: usize = 32;
    let piece = |range: Range<usize>| text.get(range).unwrap_or_default();
    let is_near = |character: &char| *character != '\n';
    let before = piece(0..part.start).chars().rev().take_while(is_near).take(NEIGHBOURS);
    let behind = piece(part.end..text.len()).chars().take_while(is_near).take(NEIGHBOURS);
    let from = part.start - before.map(char::len_utf8).sum::<usize>();
    let to = part.end + behind.map(char::len_utf8).sum::<usize>();
    let mut end = from;
    let stretches = stretches(piece(from..to), paragraph).into_iter().filter_map(|stretch| {
        let start = end;
        end += stretch.text.len();
        let inside = piece(start.max(part.start)..end.min(part.end));
        (!inside.is_empty()).then_some(Stretch { text: inside, ..stretch })
    });
    stretches.collect()
}

/// Whether a document parts its runs where the direction changes: most of its numbers and Latin
/// words stand in no run from right to left. Where there are none, it does.
pub(super) fn is_parted(body: &Element) -> bool {
    let (mut parted, mut mixed) = (0_usize, 0_usize);
    count(body, &mut parted, &mut mixed);
    mixed <= parted
}

fn count(element: &Element, parted: &mut usize, mixed: &mut usize) {
    let has_words = |text: &str| text.contains(|c: char| c.is_ascii_alphanumeric());
    for child in element.elements() {
        if !child.is("r") {
            count(child, parted, mixed);
        } else if child.elements().any(|text| text.is("t") && has_words(&text.text())) {
            if is_rtl(child.child("rPr")) {
                *mixed += 1;
            } else {
                *parted += 1;
            }
        }
    }
}

/// Whether a run of this format is written from right to left.
pub(super) fn is_rtl(format: Option<&Element>) -> bool {
    format.and_then(|format| format.child("rtl")).is_some_and(Element::is_on)
}

/// The same format for a run of this direction; `like` is an element of the document.
pub(super) fn directed(
    format: Option<&Element>,
    is_wanted: bool,
    like: &Element,
) -> Option<Element> {
    /// What stands behind `rtl` (ECMA-376 part 1, 17.3.2.28).
    const BEHIND: [&str; 6] = ["cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"];
    if is_rtl(format) == is_wanted {
        return format.cloned();
    }
    let mut format = format.cloned().unwrap_or_else(|| Element::word(like, "rPr"));
    format.remove_children(|name| name == "rtl");
    if is_wanted {
        let is_behind = |node: &Node| {
            node.element().and_then(Element::word_name).is_some_and(|name| BEHIND.contains(&name))
        };
        let at = format.children.iter().position(is_behind).unwrap_or(format.children.len());
        format.children.insert(at, Node::Element(Element::word(like, "rtl")));
    }
    (!format.children.is_empty()).then_some(format)
}

/// Neighbouring characters of one class.
#[derive(Debug, Clone, Copy)]
struct Piece {
    class: Class,
    /// In bytes.
    length: usize,
}

impl Piece {
    /// Whether each of its characters is a piece.
    fn is_single(&self) -> bool {
        matches!(self.class, Class::Separator | Class::Opening | Class::Closing)
    }

    /// Whether it takes the direction of its neighbours.
    fn is_neutral(&self) -> bool {
        self.is_single() || self.class == Class::Neutral
    }

    /// The direction that its neighbours take from it: a number counts as right to left.
    fn direction(&self) -> Option<Class> {
        match self.class {
            Class::Left => Some(Class::Left),
            Class::Right | Class::Number => Some(Class::Right),
            _ => None,
        }
    }
}

/// The text as pieces; a combining mark goes with its letter, separators and brackets are pieces of their own.
fn pieces(text: &str, paragraph: Direction) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    for character in text.chars() {
        let length = character.len_utf8();
        let class = class(character, paragraph);
        match found.last_mut() {
            Some(last) if class.is_none() => last.length += length,
            Some(last) if class == Some(last.class) && !last.is_single() => last.length += length,
            _ => found.push(Piece { class: class.unwrap_or(Class::Neutral), length }),
        }
    }
    found
}

/// The class of a character; `None` for one that goes with the character before it.
fn class(character: char, paragraph: Direction) -> Option<Class> {
    Some(match character {
        '0'..='9' => Class::Number,
        '.' | ',' | ':' | '/' | ' ' | '\u{A0}' | '\u{202F}' => Class::Separator,
        '(' | '[' => Class::Opening,
        ')' | ']' => Class::Closing,
        '\t' | '\u{2028}' => strong(paragraph),
        '\u{300}'..='\u{36F}' => return None,
        '\u{60C}' => Class::Neutral,
        _ if is_arabic(character) => Class::Right,
        _ if character.is_alphabetic() => Class::Left,
        _ => Class::Neutral,
    })
}

/// Joins numbers over one separator (W4) and gives those behind a left-to-right letter its
/// direction (W7).
fn resolve_numbers(pieces: &mut [Piece], paragraph: Direction) {
    let is_number = |piece: &Piece| piece.class == Class::Number;
    for index in 0..pieces.len() {
        if let Some([before, between, after]) = pieces.get_mut(index..index + 3)
            && between.class == Class::Separator
            && is_number(before)
            && is_number(after)
        {
            between.class = Class::Number;
        }
    }
    let mut last = strong(paragraph);
    for piece in pieces {
        match piece.class {
            Class::Left | Class::Right => last = piece.class,
            Class::Number if last == Class::Left => piece.class = Class::Left,
            _ => {}
        }
    }
}

/// Gives both brackets of a pair one direction: that of the paragraph if anything inside has it, else
/// that of what is inside if the text before the pair has it too (N0).
fn resolve_brackets(pieces: &mut [Piece], paragraph: Direction) {
    let strong = strong(paragraph);
    for (open, close) in brackets(pieces) {
        let inside = || pieces.iter().take(close).skip(open + 1).filter_map(Piece::direction);
        let before = pieces.iter().take(open).rev().find_map(Piece::direction);
        let Some(first) = inside().next() else { continue };
        let is_strong = inside().any(|direction| direction == strong);
        let class = if is_strong || before != Some(first) { strong } else { first };
        for at in [open, close] {
            if let Some(piece) = pieces.get_mut(at) {
                piece.class = class;
            }
        }
    }
}

/// The brackets that belong together, in the order in which they open.
fn brackets(pieces: &[Piece]) -> Vec<(usize, usize)> {
    /// Deeper nesting is left alone (UAX #9, BD16).
    const DEEPEST: usize = 63;
    let mut open = Vec::new();
    let mut pairs = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece.class {
            Class::Opening if open.len() == DEEPEST => break,
            Class::Opening => open.push(at),
            Class::Closing => pairs.extend(open.pop().map(|open| (open, at))),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Gives signs the direction on which both their neighbours agree, numbers counting as right to
/// left (N1), and otherwise that of the paragraph (N2).
fn resolve_neutrals(pieces: &mut [Piece], paragraph: Direction) {
    let strong = strong(paragraph);
    let mut before = strong;
    let mut groups = pieces.chunk_by_mut(|a, b| a.is_neutral() == b.is_neutral()).peekable();
    while let Some(group) = groups.next() {
        if group.first().is_some_and(Piece::is_neutral) {
            let after = groups.peek().and_then(|next| next.first()?.direction()).unwrap_or(strong);
            let class = if before == after { before } else { strong };
            for piece in group {
                piece.class = class;
            }
        } else {
            before = group.last().and_then(Piece::direction).unwrap_or(before);
        }
    }
}

/// The class of letters that run as the paragraph does; tabs and line breaks take it too.
fn strong(paragraph: Direction) -> Class {
    match paragraph {
        Direction::LeftToRight => Class::Left,
        Direction::RightToLeft => Class::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ooxml::xml::Tree;

    /// The stretches with `<` before those from right to left and `>` before the others.
    fn shown(text: &str, paragraph: Direction) -> String {
        let mut shown = String::new();
        for stretch in stretches(text, paragraph) {
            shown += if stretch.is_rtl { "<" } else { ">" };
            shown += stretch.text;
        }
        shown
    }

    #[test]
    fn arabic_keeps_its_signs_and_parts_from_numbers_and_latin_words() {
        for (text, expected) in [
            ("القرار 93 (دبي، 2014)،", "<القرار >93< (دبي، >2014<)،"),
            ("نحو 40 000 نداء", "<نحو >40 000< نداء"),
            ("البند 1.2، 3", "<البند >1.2<، >3"),
            ("للفترة 2015-2030؛", "<للفترة >2015<->2030<؛"),
            ("القرار ITU-R 36-5 (جنيف)", "<القرار >ITU-R 36-5< (جنيف)"),
            ("1\tأن", ">1<\tأن"),
            ("(WTDC)", "<(>WTDC<)"),
            ("التوصية ITU-R M.633 (2010)؛", "<التوصية >ITU-R M.633 (2010)<؛"),
            ("نظام GMDSS (دبي)", "<نظام >GMDSS< (دبي)"),
            ("a) أن [B (1)]", ">a<) أن [>B (1)<]"),
            ("شعار cafe\u{301} هنا", "<شعار >cafe\u{301}< هنا"),
        ] {
            assert_eq!(shown(text, Direction::RightToLeft), expected);
        }
    }

    #[test]
    fn a_part_takes_the_directions_of_its_place() {
        let text = "القرار 9\nالتوصية ITU-T X.15 لعام 2014\nb";
        let shown = |part: &str| {
            let start = text.find(part).unwrap();
            let stretches = stretches_of(text, start..start + part.len(), Direction::RightToLeft);
            let shown = stretches.iter().map(|stretch| (stretch.text, stretch.is_rtl));
            shown.collect::<Vec<_>>()
        };
        assert_eq!(shown("-T X."), [("-T X.", false)]);
        assert_eq!(shown("15 لعام 20"), [("15", false), (" لعام ", true), ("20", false)]);
        assert_eq!(shown("9"), [("9", false)]);
        assert!(shown("").is_empty());
    }

    /// An element of a Word document with this content.
    fn element(content: &str) -> String {
        const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        format!("<w:p xmlns:w=\"{SPACE}\">{content}</w:p>")
    }

    #[test]
    fn a_format_is_given_a_direction() {
        for (format, is_wanted, expected) in [
            ("<w:rPr><w:i/><w:lang/></w:rPr>", true, "<w:rPr><w:i/><w:rtl/><w:lang/></w:rPr>"),
            ("<w:rPr><w:i/><w:rtl/></w:rPr>", false, "<w:rPr><w:i/></w:rPr>"),
            ("<w:rPr><w:rtl w:val=\"0\"/></w:rPr>", true, "<w:rPr><w:rtl/></w:rPr>"),
            ("<w:rPr><w:rtl/></w:rPr>", false, ""),
            ("<w:rPr><w:rtl/></w:rPr>", true, "<w:rPr><w:rtl/></w:rPr>"),
            ("", true, "<w:rPr><w:rtl/></w:rPr>"),
            ("", false, ""),
        ] {
            let text = element(format);
            let tree = Tree::parse(&text).unwrap();
            let turned = directed(tree.root.child("rPr"), is_wanted, &tree.root);
            let turned = turned.map_or_else(String::new, |format| format.to_string());
            assert_eq!(turned, expected, "{format}");
        }
    }

    #[test]
    fn a_document_parts_its_directions_if_most_of_its_runs_do() {
        let mixed = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>عام 2014</w:t></w:r>";
        let number = "<w:r><w:t>2014</w:t></w:r>";
        for (runs, expected) in
            [(String::new(), true), (mixed.to_owned(), false), (format!("{mixed}{number}"), true)]
        {
            assert_eq!(is_parted(&Tree::parse(&element(&runs)).unwrap().root), expected, "{runs}");
        }
    }

    #[test]
    fn arabic_words_in_other_texts_run_their_own_way() {
        for (text, expected) in [
            ("the word (قرار دبي 5) here", ">the word (<قرار دبي >5) here"),
            ("第5号决议", ">第5号决议"),
            ("", ">"),
        ] {
            assert_eq!(shown(text, Direction::LeftToRight), expected);
        }
        assert!(stretches("", Direction::RightToLeft).is_empty());
    }
}

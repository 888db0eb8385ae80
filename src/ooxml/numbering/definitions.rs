//! The lists of a document, as they are defined.
//!
//! In: the tree of the part of numbering definitions, and the styles. Out: the lists with their
//! levels, found by the ids that paragraphs name.
//!
//! ```text
//! num 7 ─► abstractNum 3 ─(numStyleLink)─► style "Clauses" ─► num 2 ─► abstractNum 1 ─► levels
//!   └─ lvlOverride: level 0 starts at 4
//! ```
//!
//! Instances (`w:num`) of one abstract definition (`w:abstractNum`) are one list in that they share
//! its counters, and lists of their own in what they override (ECMA-376 part 1, 17.9.8, 17.9.15).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::super::styles::{ListPlace, Styles, integer};
use super::super::xml::{Element, Space, Tree};
use super::formats::Format;
use super::pattern::{Piece, pieces};
use super::{Suffix, bullets};

/// How many levels a list has (ECMA-376 part 1, 17.9.6).
pub(super) const LEVELS: usize = 9;

/// The highest number that Word counts to.
pub(super) const HIGHEST: u32 = 32_767;

/// The numbering definitions of a document.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    /// The abstract definitions.
    lists: Vec<List>,
    /// Their instances.
    instances: Vec<Instance>,
    /// The places of the instances by their ids; of two of one id the first counts.
    places: FxHashMap<i64, usize>,
}

/// An abstract definition.
#[derive(Debug, Clone, Default)]
struct List {
    levels: Slots<Level>,
    /// The numbering style that it takes its levels from: `w:numStyleLink`.
    taken_from: Option<String>,
    /// The numbering style that it gives its levels to: `w:styleLink`.
    given_to: Option<String>,
}

/// An instance of a definition.
#[derive(Debug, Clone, Default)]
struct Instance {
    /// The place of its abstract definition.
    list: usize,
    levels: Slots<Level>,
    /// The first numbers of its levels, which start over when it is first used.
    starts: Slots<u32>,
}

/// What some levels have; most have nothing, and a file may define lists by the thousand.
#[derive(Debug, Clone)]
struct Slots<T>(Vec<(usize, T)>);

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Slots<T> {
    fn get(&self, level: usize) -> Option<&T> {
        self.0.iter().find_map(|(other, value)| (*other == level).then_some(value))
    }

    /// Sets what the level has that an element names; the first to name it counts.
    fn set(&mut self, element: &Element, value: T) {
        let level = number(element, "ilvl").and_then(|level| usize::try_from(level).ok());
        match level.filter(|level| *level < LEVELS) {
            Some(level) if self.get(level).is_none() => self.0.push((level, value)),
            _ => {}
        }
    }
}

/// A paragraph's place in a list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'n> {
    /// The place of the instance.
    pub(super) number: usize,
    /// The level of the paragraph.
    pub(super) depth: usize,
    instance: &'n Instance,
    list: &'n List,
}

/// A level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    /// Its first number.
    pub(super) start: u32,
    /// How its numbers are written.
    pub(super) format: Format,
    /// The text of its labels.
    pub(super) text: Vec<Piece>,
    pub(super) suffix: Suffix,
    /// How many of the highest levels make this one start over; without it, all above it do.
    restart: Option<usize>,
    /// Whether the numbers of all levels are written in decimal here.
    pub(super) is_legal: bool,
    /// The id of the paragraph style that belongs to the level.
    style: Option<String>,
}

impl Numbering {
    /// Reads the part of numbering definitions; without one there are no lists.
    pub fn of(tree: Option<&Tree>, styles: &Styles) -> Self {
        let mut read = Self::default();
        let Some(root) = tree.map(|tree| &tree.root) else { return read };
        let mut lists = FxHashMap::default();
        for element in root.elements().filter(|element| element.is("abstractNum")) {
            let Some(id) = number(element, "abstractNumId") else { continue };
            lists.entry(id).or_insert(read.lists.len());
            read.lists.push(List::of(element));
        }
        for element in root.elements().filter(|element| element.is("num")) {
            let list = element.child("abstractNumId").and_then(integer);
            let list = list.and_then(|id| lists.get(&id));
            if let (Some(id), Some(list)) = (number(element, "numId"), list) {
                read.places.entry(id).or_insert(read.instances.len());
                read.instances.push(Instance::of(element, *list));
            }
        }
        read.follow_links(styles);
        read
    }

    /// The list that a paragraph is in, and its level, if the list is defined.
    pub(super) fn find(&self, place: ListPlace<'_>) -> Option<Item<'_>> {
        let number = *self.places.get(&place.number)?;
        let instance = self.instances.get(number)?;
        let list = self.lists.get(instance.list)?;
        let mut item = Item { number, instance, list, depth: 0 };
        let own = place.own_level.map(usize::from);
        // A list that knows the style knows its level better than the style does.
        let known = || item.level_of_style(place.style?);
        let depth = own.or_else(known).or(place.style_level.map(usize::from));
        item.depth = depth.unwrap_or_default();
        Some(item)
    }

    /// How many abstract definitions there are.
    pub(super) fn lists(&self) -> usize {
        self.lists.len()
    }

    /// How many instances there are.
    pub(super) fn instances(&self) -> usize {
        self.instances.len()
    }

    /// Lets instances of lists that take their levels from a style be instances of the list that
    /// gives them.
    fn follow_links(&mut self, styles: &Styles) {
        let places: Vec<usize> = self.instances.iter().map(|instance| instance.list).collect();
        let mut givers: FxHashMap<&str, usize> = FxHashMap::default();
        for (place, list) in self.lists.iter().enumerate() {
            if let Some(style) = &list.given_to {
                givers.entry(style).or_insert(place);
            }
        }
        let target = |list: usize| {
            let style = self.lists.get(list)?.taken_from.as_deref()?;
            let of_style = styles.number_of(style).and_then(|number| self.places.get(&number));
            let by_style = of_style.and_then(|place| places.get(*place));
            // The list of the style may itself be the one that only refers to it.
            let by_style = by_style.filter(|place| {
                self.lists.get(**place).is_some_and(|list| list.taken_from.is_none())
            });
            by_style.or_else(|| givers.get(style)).copied()
        };
        let targets: Vec<usize> =
            (0..self.lists.len()).map(|list| target(list).unwrap_or(list)).collect();
        for instance in &mut self.instances {
            instance.list = targets.get(instance.list).copied().unwrap_or(instance.list);
        }
    }
}

impl<'n> Item<'n> {
    /// The place of the list among the abstract definitions.
    pub(super) fn list(&self) -> usize {
        self.instance.list
    }

    /// A level of the list, if it is defined.
    pub(super) fn level(&self, level: usize) -> Option<&'n Level> {
        self.instance.levels.get(level).or_else(|| self.list.levels.get(level))
    }

    /// The first number of a level.
    pub(super) fn start(&self, level: usize) -> u32 {
        let defined = || self.level(level).map(|level| level.start);
        self.own_start(level).or_else(defined).unwrap_or(1)
    }

    /// The number from which a level starts over when the instance is first used.
    pub(super) fn own_start(&self, level: usize) -> Option<u32> {
        self.instance.starts.get(level).copied()
    }

    /// Whether the paragraph lets a level below its own start over.
    ///
    /// What an instance says of that, Word passes over ([MS-OI29500], on 17.9.10).
    pub(super) fn restarts(&self, level: usize) -> bool {
        let highest = self.list.levels.get(level).and_then(|level| level.restart);
        level > self.depth && highest.is_none_or(|highest| self.depth < highest)
    }

    fn level_of_style(&self, style: &str) -> Option<usize> {
        let is_linked = |level: &Level| level.style.as_deref() == Some(style);
        (0..LEVELS).find(|level| self.level(*level).is_some_and(is_linked))
    }
}

impl List {
    fn of(element: &Element) -> Self {
        let mut read = Self::default();
        for level in element.elements().filter(|element| element.is("lvl")) {
            read.levels.set(level, Level::of(level));
        }
        let style = |name| element.child(name)?.value().map(Cow::into_owned);
        read.taken_from = style("numStyleLink");
        read.given_to = style("styleLink");
        read
    }
}

impl Instance {
    fn of(element: &Element, list: usize) -> Self {
        let mut read = Self { list, ..Self::default() };
        for change in element.elements().filter(|element| element.is("lvlOverride")) {
            if let Some(level) = change.child("lvl") {
                read.levels.set(change, Level::of(level));
            }
            if let Some(start) = change.child("startOverride").and_then(integer) {
                read.starts.set(change, bounded(start));
            }
        }
        read
    }
}

impl Level {
    /// Reads a `w:lvl`; what it leaves out is as ECMA-376 part 1, 17.9 says.
    fn of(element: &Element) -> Self {
        let value = |name| element.child(name).and_then(Element::value);
        let format = format(element);
        let text = value("lvlText").unwrap_or_default();
        let text = match format {
            Format::Silent => pieces(&bullets::shown(&text, &font(element))),
            _ => pieces(&text),
        };
        Self {
            start: element.child("start").and_then(integer).map_or(0, bounded),
            format,
            text,
            suffix: match value("suff").as_deref() {
                Some("space") => Suffix::Space,
                Some("nothing") => Suffix::Nothing,
                _ => Suffix::Tab,
            },
            restart: element
                .child("lvlRestart")
                .and_then(integer)
                .and_then(|level| usize::try_from(level).ok()),
            is_legal: element.child("isLgl").is_some_and(Element::is_on),
            style: value("pStyle").map(Cow::into_owned),
        }
    }
}

/// The format of a level: the first of its alternatives that is known, decimal if none is.
fn format(level: &Element) -> Format {
    let is_alternative = |element: &&Element| element.space() == Space::Compatibility;
    let alternatives = level.elements().filter(is_alternative).flat_map(Element::elements);
    std::iter::once(level)
        .chain(alternatives)
        .filter_map(|holder| holder.child("numFmt"))
        .find_map(|element| match &*element.value()? {
            "custom" => Format::beginning(&element.attribute("format")?),
            name => Format::named(name),
        })
        .unwrap_or(Format::Decimal)
}

/// The font that the labels of a level are set in; empty where it is that of the text.
fn font(level: &Element) -> String {
    let fonts = level.child("rPr").and_then(|properties| properties.child("rFonts"));
    let name = |fonts: &Element| {
        ["ascii", "hAnsi", "cs"]
            .iter()
            .find_map(|script| Some(fonts.attribute(script)?.into_owned()))
    };
    fonts.and_then(name).unwrap_or_default()
}

/// An attribute that is a whole number.
fn number(element: &Element, attribute: &str) -> Option<i64> {
    element.attribute(attribute)?.trim().parse().ok()
}

/// A number as a counter may hold it.
fn bounded(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(HIGHEST).min(HIGHEST)
}

//! What the styles of a document say of its paragraphs.
//!
//! In: the tree of the part of styles, and the properties of a paragraph. Out: what holds for the
//! paragraph: the name of its style, its list, its outline level, its direction, its alignment.
//!
//! ```text
//! Titre2 "heading 2"  level 1        ─► based on
//! Titre1 "heading 1"  list 3         ─► based on
//! Normal "Normal"     right to left
//!
//! <w:pPr><w:pStyle w:val="Titre2"/><w:jc w:val="center"/></w:pPr>
//!   ─► "heading 2", level 1 of list 3, right to left, centred
//! ```
//!
//! Ids are localised (`Titre1`), the names that Word knows are not, so what a paragraph is goes by
//! the name (ECMA-376 part 1, 17.7.4.9).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::xml::{Element, Tree};

/// The outline level of body text; the levels of headings are below it (ECMA-376 part 1, 17.3.1.20).
const BODY_TEXT: u8 = 9;

/// The longest name of a style, in characters, as in Word. A reader keeps it with each paragraph, so
/// that without a limit a kilobyte could grow to gigabytes.
const LONGEST_NAME: usize = 253;

/// The paragraph and numbering styles of a document, found by their ids.
///
/// ```
/// use revmark::ooxml::{styles::Styles, xml::Tree};
///
/// let namespace = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
/// let part = format!("<w:styles {namespace}><w:style w:type='paragraph' w:styleId='RsNo'>\
///     <w:name w:val='Res_No'/><w:pPr><w:jc w:val='center'/></w:pPr></w:style></w:styles>");
/// let styles = Styles::of(Some(&Tree::parse(&part).unwrap()));
///
/// let properties = format!("<w:pPr {namespace}><w:pStyle w:val='RsNo'/><w:bidi/></w:pPr>");
/// let traits = styles.traits(Some(&Tree::parse(&properties).unwrap().root));
/// assert_eq!(traits.style, "Res_No");
/// assert!(traits.is_centred && traits.is_right_to_left);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Styles {
    all: Vec<Style>,
    /// The places of the styles by their ids; of two of one id the first counts.
    places: FxHashMap<String, usize>,
    /// The place of the style of a paragraph that names none.
    default: Option<usize>,
    /// What holds where no style says otherwise.
    defaults: Properties,
}

/// What holds for a paragraph, by its own properties and those of its style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traits<'s> {
    /// The name of its style; empty where it is the default one or none.
    pub style: &'s str,
    /// Its list; none of that id is a list where the paragraph is taken out of the list of its style.
    pub list: Option<ListPlace<'s>>,
    /// Its outline level, 0 for a heading of the first level; none for body text.
    pub outline: Option<u8>,
    /// Whether its direction is right to left.
    pub is_right_to_left: bool,
    /// Whether its lines are centred.
    pub is_centred: bool,
}

/// The place of a paragraph in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListPlace<'s> {
    /// The id of the numbering definition instance: `w:numId`.
    pub number: i64,
    /// The level that the paragraph itself names, from 0.
    pub own_level: Option<u8>,
    /// The level that its style names, from 0.
    pub style_level: Option<u8>,
    /// The id of the style that the list may know the level of, which then counts more than the
    /// level that the style names (ECMA-376 part 1, 17.9.23).
    pub style: Option<&'s str>,
}

/// A style, with what it takes over from those that it is based on.
#[derive(Debug, Clone)]
struct Style {
    id: String,
    name: String,
    properties: Properties,
}

/// What the properties of a paragraph or style say; none where they are silent.
#[derive(Debug, Clone, Copy, Default)]
struct Properties {
    number: Option<i64>,
    level: Option<u8>,
    /// The place of the style that puts its paragraphs into a list.
    numbered_by: Option<usize>,
    outline: Option<u8>,
    is_right_to_left: Option<bool>,
    is_centred: Option<bool>,
}

impl Styles {
    /// Reads the part of styles; without one there are none.
    pub fn of(tree: Option<&Tree>) -> Self {
        let mut read = Self::default();
        let Some(root) = tree.map(|tree| &tree.root) else { return read };
        let default_properties = ["docDefaults", "pPrDefault", "pPr"]
            .iter()
            .try_fold(root, |element, name| element.child(name));
        read.defaults = Properties::of(default_properties);
        let mut bases = Vec::new();
        for element in root.elements().filter(|element| element.is("style")) {
            let kind = element.attribute("type").unwrap_or("paragraph".into());
            if matches!(&*kind, "paragraph" | "numbering") {
                let base = element.child("basedOn").and_then(Element::value);
                bases.push(base.map(Cow::into_owned));
                read.add(element, &kind);
            }
        }
        let bases: Vec<_> = bases.iter().map(|id| read.places.get(id.as_ref()?).copied()).collect();
        read.inherit(&bases);
        read
    }

    /// What holds for a paragraph, given its `w:pPr`.
    pub fn traits(&self, properties: Option<&Element>) -> Traits<'_> {
        let id = properties.and_then(|properties| properties.child("pStyle")?.value());
        let named = id.and_then(|id| self.places.get(&*id).copied());
        let place = named.or(self.default);
        let style = place.and_then(|place| self.all.get(place));
        let own = Properties::of(properties);
        let inherited = style.map_or(self.defaults, |style| style.properties);
        let all = own.over(inherited);
        let is_default = place == self.default;
        Traits {
            style: style.filter(|_| !is_default).map_or("", |style| &style.name),
            list: all.number.map(|number| ListPlace {
                number,
                own_level: own.level,
                style_level: inherited.level,
                style: self.id(inherited.numbered_by),
            }),
            outline: all.outline.filter(|level| *level < BODY_TEXT),
            is_right_to_left: all.is_right_to_left.unwrap_or_default(),
            is_centred: all.is_centred.unwrap_or_default(),
        }
    }

    /// The id of the numbering definition instance that a style of this id is for.
    pub fn number_of(&self, id: &str) -> Option<i64> {
        self.all.get(*self.places.get(id)?)?.properties.number
    }

    fn id(&self, place: Option<usize>) -> Option<&str> {
        Some(&self.all.get(place?)?.id)
    }

    fn add(&mut self, element: &Element, kind: &str) {
        let place = self.all.len();
        let id = element.attribute("styleId").unwrap_or_default().into_owned();
        let name = element.child("name").and_then(Element::value).unwrap_or_default();
        let name = name.chars().take(LONGEST_NAME).collect();
        let mut properties = Properties::of(element.child("pPr"));
        if properties.number.is_some() || properties.level.is_some() {
            properties.numbered_by = Some(place);
        }
        let is_default = element.attribute("default");
        if kind == "paragraph" && matches!(is_default.as_deref(), Some("1" | "true" | "on")) {
            self.default = self.default.or(Some(place));
        }
        self.places.entry(id.clone()).or_insert(place);
        self.all.push(Style { id, name, properties });
    }

    /// Gives each style what it takes over; of a circle each goes round once.
    fn inherit(&mut self, bases: &[Option<usize>]) {
        let mut is_visited = vec![false; bases.len()];
        for first in 0..bases.len() {
            let (mut path, mut next) = (Vec::new(), Some(first));
            while let Some(place) = next {
                match is_visited.get_mut(place) {
                    Some(is_visited) if !*is_visited => *is_visited = true,
                    _ => break,
                }
                path.push(place);
                next = bases.get(place).copied().flatten();
            }
            let base = next.and_then(|place| self.all.get(place));
            let mut inherited = base.map_or(self.defaults, |style| style.properties);
            for place in path.into_iter().rev() {
                if let Some(style) = self.all.get_mut(place) {
                    inherited = style.properties.over(inherited);
                    style.properties = inherited;
                }
            }
        }
    }
}

impl Properties {
    /// Reads a `w:pPr`.
    fn of(element: Option<&Element>) -> Self {
        let Some(element) = element else { return Self::default() };
        let list = element.child("numPr");
        let in_list = |name| list.and_then(|list| list.child(name));
        Self {
            number: in_list("numId").and_then(integer),
            level: in_list("ilvl").and_then(integer).and_then(|level| u8::try_from(level).ok()),
            numbered_by: None,
            outline: element
                .child("outlineLvl")
                .and_then(integer)
                .and_then(|level| u8::try_from(level).ok()),
            is_right_to_left: element.child("bidi").map(Element::is_on),
            is_centred: element
                .child("jc")
                .and_then(Element::value)
                .map(|alignment| alignment == "center"),
        }
    }

    /// These, and those of the base where these are silent.
    fn over(self, base: Self) -> Self {
        Self {
            number: self.number.or(base.number),
            level: self.level.or(base.level),
            numbered_by: self.numbered_by.or(base.numbered_by),
            outline: self.outline.or(base.outline),
            is_right_to_left: self.is_right_to_left.or(base.is_right_to_left),
            is_centred: self.is_centred.or(base.is_centred),
        }
    }
}

/// The value of an element whose `w:val` is a whole number.
pub(super) fn integer(element: &Element) -> Option<i64> {
    element.value()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    fn styles(content: &str) -> Styles {
        let part = format!("<w:styles {WORD}>{content}</w:styles>");
        Styles::of(Some(&Tree::parse(&part).unwrap()))
    }

    /// What holds for a paragraph, its list left out.
    fn traits(styles: &Styles, properties: &str) -> (String, Option<u8>, bool, bool) {
        let part = format!("<w:pPr {WORD}>{properties}</w:pPr>");
        let tree = Tree::parse(&part).unwrap();
        let traits = styles.traits(Some(&tree.root));
        (traits.style.to_owned(), traits.outline, traits.is_right_to_left, traits.is_centred)
    }

    #[test]
    fn what_is_nearer_counts() {
        let styles = styles(
            "<w:docDefaults><w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault></w:docDefaults>\
             <w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/>\
             </w:style><w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/>\
             <w:basedOn w:val='a'/><w:pPr><w:jc w:val='center'/><w:outlineLvl w:val='0'/></w:pPr>\
             </w:style><w:style w:type='paragraph' w:styleId='No'><w:name w:val='Res_No'/>\
             <w:basedOn w:val='1'/><w:pPr><w:bidi w:val='0'/><w:outlineLvl w:val='9'/></w:pPr>\
             </w:style><w:style w:type='character' w:styleId='z'><w:name w:val='Call'/></w:style>",
        );
        let named = |id| format!("<w:pStyle w:val='{id}'/>");
        assert_eq!(traits(&styles, ""), (String::new(), None, true, false));
        assert_eq!(traits(&styles, &named("a")), (String::new(), None, true, false));
        assert_eq!(traits(&styles, &named("z")), (String::new(), None, true, false));
        assert_eq!(traits(&styles, &named("1")), ("heading 1".into(), Some(0), true, true));
        assert_eq!(traits(&styles, &named("No")), ("Res_No".into(), None, false, true));
        let own = named("No") + "<w:bidi/><w:jc w:val='both'/><w:outlineLvl w:val='2'/>";
        assert_eq!(traits(&styles, &own), ("Res_No".into(), Some(2), true, false));
        assert_eq!(styles.traits(None).style, "");
    }

    #[test]
    fn circles_end() {
        let circle = |id: &str, base: &str, own: &str| {
            format!(
                "<w:style w:styleId='{id}'><w:name w:val='{id}'/><w:basedOn w:val='{base}'/>\
                 <w:pPr>{own}</w:pPr></w:style>"
            )
        };
        let centred = "<w:jc w:val='center'/>";
        let all = circle("a", "b", "")
            + &circle("b", "c", "")
            + &circle("c", "a", centred)
            + &circle("d", "d", "<w:bidi/>")
            + &circle("e", "a", "");
        let styles = styles(&all);
        for id in ["a", "b", "e"] {
            assert!(traits(&styles, &format!("<w:pStyle w:val='{id}'/>")).3, "{id}");
        }
        assert!(traits(&styles, "<w:pStyle w:val='d'/>").2);
    }

    #[test]
    fn a_name_without_end_is_cut() {
        let long = "é".repeat(100_000);
        let styles = styles(&format!("<w:style w:styleId='a'><w:name w:val='{long}'/></w:style>"));
        let name = traits(&styles, "<w:pStyle w:val='a'/>").0;
        assert_eq!(name.chars().count(), LONGEST_NAME);
    }

    #[test]
    fn a_document_without_styles_has_no_traits() {
        assert_eq!(Styles::of(None).traits(None), Traits::default());
    }
}

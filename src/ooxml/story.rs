//! The text of a part, in reading order.
//!
//! In: an element of a part whose tracked changes have been resolved. Out: its paragraphs and
//! tables, and the characters of each paragraph with the place they stand in.
//!
//! ```text
//! <w:p>                                                       tokens
//!   <w:r><w:t>a)</w:t><w:tab/></w:r>                          "a)" "⇥"
//!   <w:hyperlink><w:r><w:t>WSIS</w:t></w:r></w:hyperlink>     "WSIS"
//!   <w:r><w:footnoteReference w:id="2"/></w:r>                note 2
//! </w:p>
//! ```
//!
//! Reading and marking both go through [`Inline::token`], so that what one reads at an offset the
//! other marks at the same offset.

use std::borrow::Cow;

use super::xml::{Element, Node, Space};

/// How a line break inside a paragraph is written in its text: LINE SEPARATOR.
pub const LINE_BREAK: &str = "\u{2028}";

/// The kinds of note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// At the foot of the page.
    Footnote,
    /// At the end of the document.
    Endnote,
}

impl NoteKind {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Footnote, Self::Endnote];

    /// The name of the element that calls such a note.
    pub fn reference(self) -> &'static str {
        match self {
            Self::Footnote => "footnoteReference",
            Self::Endnote => "endnoteReference",
        }
    }

    /// A call of such a note as text extraction writes it, with a number that says nothing.
    pub fn any_call(self) -> &'static str {
        match self {
            Self::Footnote => "[footnoteRef:1]",
            Self::Endnote => "[endnoteRef:1]",
        }
    }

    /// The name of the element that holds such a note.
    pub fn element(self) -> &'static str {
        match self {
            Self::Footnote => "footnote",
            Self::Endnote => "endnote",
        }
    }

    /// The last word of the type of the relationship to the part that holds such notes.
    pub fn relationship(self) -> &'static str {
        match self {
            Self::Footnote => "footnotes",
            Self::Endnote => "endnotes",
        }
    }
}

/// The call of a note.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NoteCall {
    /// Which kind of note it calls.
    pub kind: NoteKind,
    /// The id of the note in its part.
    pub id: String,
}

/// What one element inside a run says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token<'t> {
    /// Characters, at least one.
    Text(Cow<'t, str>),
    /// The call of a note.
    Note(NoteCall),
}

/// What is in a paragraph and is no text of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// A text box or another drawing that holds text.
    TextBox,
    /// A formula.
    Formula,
    /// Another document.
    Embedded,
    /// A drawing without text.
    Picture,
}

/// How far into its fields a text has come.
///
/// A field is `begin` code `separate` result `end` (ECMA-376 part 1, 17.16.18); only the result is
/// text. Fields may be nested and may cross paragraphs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inline {
    /// For each open field, outermost first, whether its result has begun.
    fields: Vec<bool>,
}

impl Inline {
    /// What a child of a run says; `None` where it is no text, as the code of a field.
    pub fn token<'t>(&mut self, element: &'t Element) -> Option<Token<'t>> {
        let name = element.word_name()?;
        if name == "fldChar" {
            self.turn(&element.attribute("fldCharType")?);
            return None;
        }
        if self.fields.contains(&false) {
            return None;
        }
        let text = match name {
            "t" | "delText" => element.text(),
            "tab" | "ptab" => Cow::Borrowed("\t"),
            "br" => match element.attribute("type").as_deref() {
                None | Some("textWrapping") => Cow::Borrowed(LINE_BREAK),
                Some(_) => return None,
            },
            "cr" => Cow::Borrowed(LINE_BREAK),
            "noBreakHyphen" => Cow::Borrowed("\u{2011}"),
            "softHyphen" => Cow::Borrowed("\u{AD}"),
            "sym" => Cow::Owned(symbol(element)?.to_string()),
            "ruby" => Cow::Owned(self.under_guide(element)),
            _ => return note_call(element).map(Token::Note),
        };
        (!text.is_empty()).then_some(Token::Text(text))
    }

    /// How many fields are open.
    pub fn depth(&self) -> usize {
        self.fields.len()
    }

    fn turn(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(false),
            "separate" => {
                if let Some(has_result) = self.fields.last_mut() {
                    *has_result = true;
                }
            }
            _ => {
                self.fields.pop();
            }
        }
    }

    /// The text under a phonetic guide.
    fn under_guide(&mut self, ruby: &Element) -> String {
        let mut text = String::new();
        for run in ruby.child("rubyBase").into_iter().flat_map(Element::elements) {
            for child in run.elements() {
                if let Some(Token::Text(more)) = self.token(child) {
                    text.push_str(&more);
                }
            }
        }
        text
    }

    /// What a paragraph says; what is in it and is no text of it is put to the `asides`.
    pub fn tokens<'t>(
        &mut self,
        paragraph: &'t Element,
        asides: &mut Vec<Aside>,
    ) -> Vec<Token<'t>> {
        let mut tokens = Vec::new();
        self.collect(paragraph, &mut tokens, asides);
        tokens
    }

    fn collect<'t>(
        &mut self,
        element: &'t Element,
        tokens: &mut Vec<Token<'t>>,
        asides: &mut Vec<Aside>,
    ) {
        for child in element.elements() {
            match part_of(child) {
                Part::Run => {
                    for inside in child.elements() {
                        match self.token(inside) {
                            Some(token) => tokens.push(token),
                            None => asides.extend(aside(inside)),
                        }
                    }
                }
                Part::Wrapper => self.collect(inner(child), tokens, asides),
                Part::Other => asides.extend(aside(child)),
            }
        }
    }
}

/// What an element inside a paragraph is to its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A run.
    Run,
    /// Something around runs that does not change what they say, such as a hyperlink.
    Wrapper,
    /// No text.
    Other,
}

/// What an element inside a paragraph is to its text.
pub fn part_of(element: &Element) -> Part {
    match element.word_name() {
        Some("r") => Part::Run,
        Some(
            "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "dir" | "bdo" | "sdt"
            | "sdtContent" | "ins" | "moveTo",
        ) => Part::Wrapper,
        None if is_choice(element)
            && inner(element).elements().any(|child| part_of(child) != Part::Other) =>
        {
            Part::Wrapper
        }
        _ => Part::Other,
    }
}

/// Whether an element offers its content in several ways (ECMA-376 part 3, 7.5).
fn is_choice(element: &Element) -> bool {
    element.space() == Space::Compatibility && element.local() == "AlternateContent"
}

/// Where the content of a wrapper is, among its children; `None` where it is the children.
///
/// Of several ways to write a thing the one that every reader knows is taken.
fn inner_place(wrapper: &Element) -> Option<usize> {
    let named = |is_named: &dyn Fn(&Element) -> bool| {
        wrapper.children.iter().position(|child| child.element().is_some_and(is_named))
    };
    if wrapper.is("sdt") {
        named(&|child| child.is("sdtContent"))
    } else if is_choice(wrapper) {
        named(&|child| child.local() == "Fallback").or_else(|| named(&|_| true))
    } else {
        None
    }
}

/// Where the content of a wrapper is: in a content control, an element further in.
pub fn inner(wrapper: &Element) -> &Element {
    let place = inner_place(wrapper).and_then(|at| wrapper.children.get(at));
    place.and_then(Node::element).unwrap_or(wrapper)
}

/// Replaces the content of a wrapper by what `change` makes of it.
pub fn change_inner(wrapper: &mut Element, change: impl FnOnce(Vec<Node>) -> Vec<Node>) {
    let place = inner_place(wrapper);
    let inside = place.and_then(|at| wrapper.children.get_mut(at)).and_then(Node::element_mut);
    let content = match inside {
        Some(inside) => &mut inside.children,
        None => &mut wrapper.children,
    };
    *content = change(std::mem::take(content));
}

/// Takes the content of a wrapper out of it.
pub fn take_inner(wrapper: &mut Element) -> Vec<Node> {
    let mut content = Vec::new();
    change_inner(wrapper, |children| {
        content = children;
        Vec::new()
    });
    content
}

/// What a block of a body, a cell or a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockPart {
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// Something around blocks.
    Wrapper,
    /// No text.
    Other,
}

/// What a child of a body, a cell, a note or a wrapper is.
pub fn block_part_of(element: &Element) -> BlockPart {
    match element.word_name() {
        Some("p") => BlockPart::Paragraph,
        Some("tbl") => BlockPart::Table,
        Some("sdt" | "customXml" | "smartTag" | "ins" | "moveTo") => BlockPart::Wrapper,
        None if is_choice(element) => BlockPart::Wrapper,
        _ => BlockPart::Other,
    }
}

/// The paragraphs and tables of a body, a cell or a note, out of their wrappers.
pub fn blocks(container: &Element) -> Vec<&Element> {
    let is_block = |element: &Element| {
        matches!(block_part_of(element), BlockPart::Paragraph | BlockPart::Table)
    };
    let mut found = Vec::new();
    unwrap(container, &is_block, &mut found);
    found
}

/// The rows of a table, out of their wrappers.
pub fn rows(table: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    unwrap(table, &|element| element.is("tr"), &mut found);
    found
}

/// The cells of a row, out of their wrappers.
pub fn cells(row: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    unwrap(row, &|element| element.is("tc"), &mut found);
    found
}

fn unwrap<'t>(
    container: &'t Element,
    is_wanted: &impl Fn(&Element) -> bool,
    found: &mut Vec<&'t Element>,
) {
    for child in container.elements() {
        if is_wanted(child) {
            found.push(child);
        } else if block_part_of(child) == BlockPart::Wrapper {
            unwrap(inner(child), is_wanted, found);
        }
    }
}

/// The call of a note that an element is.
pub fn note_call(element: &Element) -> Option<NoteCall> {
    let kind = NoteKind::ALL.into_iter().find(|kind| element.is(kind.reference()))?;
    Some(NoteCall { kind, id: element.attribute("id")?.into_owned() })
}

/// The character of a symbol: of a symbol font, one of the private use area.
fn symbol(element: &Element) -> Option<char> {
    let code = element.attribute("char")?;
    u32::from_str_radix(&code, 16).ok().and_then(char::from_u32)
}

/// Whether an element is a drawing, a formula or another document, none of which is text.
pub fn is_aside(element: &Element) -> bool {
    let is_drawing = matches!(element.word_name(), Some("drawing" | "pict" | "object"));
    is_drawing
        || element.space() == Space::Math
        || is_choice(element) && part_of(element) == Part::Other
}

/// What an element is that holds no text of its paragraph; `None` for what says nothing.
fn aside(element: &Element) -> Option<Aside> {
    if element.space() == Space::Math {
        return Some(Aside::Formula);
    }
    match element.word_name() {
        Some("object" | "altChunk" | "subDoc") => Some(Aside::Embedded),
        Some("drawing" | "pict") | None if holds_text(element) => Some(Aside::TextBox),
        Some("drawing" | "pict") => Some(Aside::Picture),
        _ => None,
    }
}

/// Whether an element has characters in paragraphs somewhere inside.
fn holds_text(element: &Element) -> bool {
    element.is("t") && !element.text().trim().is_empty() || element.elements().any(holds_text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ooxml::xml::Tree;

    const SPACES: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
        xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' \
        xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    /// What a paragraph says, notes as `[id]`, and its asides.
    fn read(content: &str) -> (String, Vec<Aside>) {
        let text = format!("<w:p {SPACES}>{content}</w:p>");
        let tree = Tree::parse(&text).unwrap();
        let mut asides = Vec::new();
        let tokens = Inline::default().tokens(&tree.root, &mut asides);
        let shown = |token: &Token<'_>| match token {
            Token::Text(text) => text.to_string(),
            Token::Note(call) => format!("[{}]", call.id),
        };
        (tokens.iter().map(shown).collect(), asides)
    }

    #[test]
    fn characters_that_are_elements_are_read() {
        let run = "<w:r><w:t>أ</w:t><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/>\
            <w:br w:type='page'/><w:cr/><w:sym w:font='Symbol' w:char='F0B7'/></w:r>";
        assert_eq!(read(run).0, "أ\t\u{2011}\u{AD}\u{2028}\u{2028}\u{F0B7}");
    }

    #[test]
    fn wrappers_do_not_hide_what_they_hold() {
        let run = |text| format!("<w:r><w:t>{text}</w:t></w:r>");
        let wrapped = format!(
            "<w:hyperlink>{}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>\
             <mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>\
             </mc:AlternateContent>",
            run("第"),
            run("91"),
            run("x"),
            run("号")
        );
        assert_eq!(read(&wrapped).0, "第91号");
    }

    #[test]
    fn of_a_field_only_the_result_is_text() {
        let turn = |kind| format!("<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>");
        let field = format!(
            "{}<w:r><w:instrText>REF a</w:instrText><w:t>no</w:t></w:r>{}<w:r><w:t>7</w:t></w:r>{}\
             <w:r><w:t>!</w:t><w:footnoteReference w:id='2'/></w:r>",
            turn("begin"),
            turn("separate"),
            turn("end")
        );
        assert_eq!(read(&field).0, "7![2]");
    }

    #[test]
    fn what_is_not_text_of_the_paragraph_is_said() {
        let box_of = |text: &str| {
            format!(
                "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p>\
                 </w:txbxContent></w:pict></w:r>"
            )
        };
        assert_eq!(read(&box_of("в рамке")), (String::new(), vec![Aside::TextBox]));
        assert_eq!(read(&box_of(" ")).1, [Aside::Picture]);
        assert_eq!(read("<m:oMath/><w:r><w:object/></w:r>").1, [Aside::Formula, Aside::Embedded]);
    }
}

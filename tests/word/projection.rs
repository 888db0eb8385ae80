//! The text of a Word document when all its tracked changes are rejected, or accepted.
//!
//! In: a package. Out: one line for each paragraph, cell and note. Written anew from ECMA-376
//! part 1, 17.13.5, and shares nothing with the program: two readings that agree by chance would
//! have to be wrong in the same way.
//!
//! ```text
//! <w:p>a <w:del>b</w:del><w:ins>c</w:ins><footnote 7/></w:p>     rejected     accepted
//! <w:tbl> one row, cells "x" and two paragraphs "y", "z"      ─► a b[^1]      a c[^1]
//!                                                                |A1| x       |A1| x
//!                                                                |B1| y ¶ z   |B1| y ¶ z
//!                                                                [^1]: …      [^1]: …
//! ```
//!
//! A paragraph whose mark goes is joined to the next one (17.13.5.15, 17.13.5.20). Of a field only
//! its result is text. Text boxes and formulas are not read.

use std::fmt::Write as _;

use roxmltree::{Document, Node};

use super::package::Package;

/// What is done with all tracked changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Rejected,
    Accepted,
}

/// The namespaces of WordprocessingML: transitional and strict.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The lines of a package.
pub(super) fn lines(package: &Package, reading: Reading) -> Vec<String> {
    let main = package.text(&package.main()).unwrap();
    let document = parse(&main);
    let parts: Vec<(&str, String)> = ["footnote", "endnote"]
        .into_iter()
        .filter_map(|kind| {
            Some((kind, package.text(&package.notes(&format!("{kind}s"))?).unwrap()))
        })
        .collect();
    let notes: Vec<(&str, Document)> =
        parts.iter().map(|(kind, text)| (*kind, parse(text))).collect();
    let body = document.descendants().find(|node| name(*node) == "body").unwrap();
    let mut projector = Projector { reading, called: Vec::new() };
    let mut lines = projector.blocks(body);
    let mut number = 0;
    while let Some((kind, id)) = projector.called.get(number).cloned() {
        number += 1;
        let bodies = notes.iter().filter(|(own, _)| *own == kind);
        let note = bodies
            .flat_map(|(_, document)| document.root_element().children())
            .find(|note| attribute(*note, "id") == Some(&id));
        let text = note.map(|note| projector.blocks(note).join(" ¶ ")).unwrap_or_default();
        lines.push(format!("[^{number}]: {text}"));
    }
    lines
}

pub(super) fn parse(text: &str) -> Document<'_> {
    Document::parse(text).unwrap()
}

/// The name of an element of WordprocessingML; empty for anything else.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    let is_word = node.tag_name().namespace().is_some_and(|space| WORD.contains(&space));
    if is_word { node.tag_name().name() } else { "" }
}

/// An attribute of WordprocessingML.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    WORD.iter().find_map(|space| node.attribute((*space, name)))
}

fn child<'a, 'input>(node: Node<'a, 'input>, wanted: &str) -> Option<Node<'a, 'input>> {
    node.children().find(|child| name(*child) == wanted)
}

/// Whether a node has, at the end of a path, one of some elements.
fn has(node: Node, path: &[&str], wanted: [&str; 2]) -> bool {
    let end = path.iter().try_fold(node, |node, step| child(node, step));
    end.is_some_and(|end| wanted.iter().any(|wanted| child(end, wanted).is_some()))
}

/// The branch of `mc:AlternateContent` that is read, the wanted one if it is there.
fn branch<'a, 'input>(node: Node<'a, 'input>, wanted: &str) -> Option<Node<'a, 'input>> {
    let tag = node.tag_name();
    if (tag.namespace(), tag.name()) != (Some(COMPATIBILITY), "AlternateContent") {
        return None;
    }
    let mut branches = node.children().filter(Node::is_element);
    branches.clone().find(|branch| branch.tag_name().name() == wanted).or(branches.next())
}

/// Where in a field the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Instruction,
    Result,
}

/// Reads one version of a document.
struct Projector {
    reading: Reading,
    /// The notes that were called so far: their kinds and ids.
    called: Vec<(&'static str, String)>,
}

impl Projector {
    /// What stands in the reading: tracked content of the other version does not.
    fn keeps(&self, name: &str) -> bool {
        match name {
            "ins" | "moveTo" => self.reading == Reading::Accepted,
            "del" | "moveFrom" => self.reading == Reading::Rejected,
            _ => true,
        }
    }

    /// The tracked changes whose paragraphs, rows or cells go.
    fn gone(&self) -> [&'static str; 2] {
        match self.reading {
            Reading::Rejected => ["ins", "moveTo"],
            Reading::Accepted => ["del", "moveFrom"],
        }
    }

    /// The lines of a body, a cell or a note.
    fn blocks(&mut self, container: Node) -> Vec<String> {
        let mut lines = Vec::new();
        let mut joined: Option<String> = None;
        let mut fields = Vec::new();
        for block in self.parts(container, &["p", "tbl"]) {
            if name(block) == "tbl" {
                lines.extend(joined.take().filter(|text| !text.is_empty()));
                self.table(block, &mut lines);
                continue;
            }
            let mut text = joined.take().unwrap_or_default();
            self.inline(block, &mut text, &mut fields);
            if has(block, &["pPr", "rPr"], self.gone()) {
                joined = Some(text);
            } else {
                lines.push(text);
            }
        }
        let is_first = lines.is_empty();
        lines.extend(joined.filter(|text| is_first || !text.is_empty()));
        lines
    }

    /// The wanted elements of a container; what only wraps them is seen through.
    fn parts<'a, 'i>(&self, container: Node<'a, 'i>, wanted: &[&str]) -> Vec<Node<'a, 'i>> {
        let mut found = Vec::new();
        for node in container.children() {
            match name(node) {
                own if wanted.contains(&own) => found.push(node),
                "sdt" | "sdtContent" | "customXml" | "smartTag" => {
                    found.extend(self.parts(node, wanted));
                }
                own @ ("ins" | "del" | "moveFrom" | "moveTo") if self.keeps(own) => {
                    found.extend(self.parts(node, wanted));
                }
                _ => {
                    let branch = branch(node, "Choice");
                    found.extend(branch.into_iter().flat_map(|node| self.parts(node, wanted)));
                }
            }
        }
        found
    }

    fn table(&mut self, table: Node, lines: &mut Vec<String>) {
        let mut number = 0;
        for row in self.parts(table, &["tr"]) {
            if has(row, &["trPr"], self.gone()) {
                continue;
            }
            number += 1;
            let mut columns = ('A'..='Z').map(String::from).chain((26..).map(|n| format!("Z{n}")));
            for cell in self.parts(row, &["tc"]) {
                let gone = if self.reading == Reading::Rejected { "cellIns" } else { "cellDel" };
                if has(cell, &["tcPr"], [gone; 2]) {
                    continue;
                }
                let text = self.blocks(cell).join(" ¶ ");
                lines.push(format!("|{}{number}| {text}", columns.next().unwrap()));
            }
        }
    }

    /// Adds the text of a paragraph, or of what stands in one.
    fn inline(&mut self, node: Node, text: &mut String, fields: &mut Vec<Field>) {
        for node in node.children() {
            match name(node) {
                "r" => self.run(node, text, fields),
                "hyperlink" | "smartTag" | "fldSimple" | "customXml" | "dir" | "bdo" | "sdt"
                | "sdtContent" => self.inline(node, text, fields),
                own @ ("ins" | "del" | "moveFrom" | "moveTo") if self.keeps(own) => {
                    self.inline(node, text, fields);
                }
                _ => {
                    if let Some(branch) = branch(node, "Fallback") {
                        self.inline(branch, text, fields);
                    }
                }
            }
        }
    }

    fn run(&mut self, run: Node, text: &mut String, fields: &mut Vec<Field>) {
        for node in run.children() {
            if name(node) == "fldChar" {
                match attribute(node, "fldCharType") {
                    Some("begin") => fields.push(Field::Instruction),
                    Some("separate") => {
                        fields.pop().inspect(|_| fields.push(Field::Result));
                    }
                    _ => drop(fields.pop()),
                }
            } else if !fields.contains(&Field::Instruction) {
                self.token(node, text);
            }
        }
    }

    /// Adds what one element of a run says.
    fn token(&mut self, node: Node, text: &mut String) {
        match name(node) {
            "t" | "delText" => text.push_str(node.text().unwrap_or_default()),
            "tab" | "ptab" => text.push('\t'),
            "br" | "cr" if matches!(attribute(node, "type"), None | Some("textWrapping")) => {
                text.push('\u{2028}');
            }
            "noBreakHyphen" => text.push('\u{2011}'),
            "softHyphen" => text.push('\u{AD}'),
            "sym" => {
                let code = u32::from_str_radix(attribute(node, "char").unwrap(), 16).unwrap();
                text.push(char::from_u32(code).unwrap());
            }
            "footnoteReference" => self.call("footnote", node, text),
            "endnoteReference" => self.call("endnote", node, text),
            _ => {}
        }
    }

    fn call(&mut self, kind: &'static str, node: Node, text: &mut String) {
        self.called.push((kind, attribute(node, "id").unwrap().to_owned()));
        write!(text, "[^{}]", self.called.len()).unwrap();
    }
}

#[cfg(test)]
fn both(body: &str) -> [String; 2] {
    let space = format!(r#"xmlns:w="{}""#, WORD[0]);
    let main = format!("<w:document {space}><w:body>{body}</w:body></w:document>");
    let relationships = r#"<Relationships><Relationship Type="x/officeDocument" Target="a.xml"/>
        </Relationships>"#;
    let parts = [("_rels/.rels", relationships), ("a.xml", &main)];
    let parts = parts.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    let package = Package { parts: parts.to_vec() };
    [Reading::Rejected, Reading::Accepted].map(|reading| lines(&package, reading).join("/"))
}

#[test]
fn tracked_changes_are_in_one_version() {
    let run = |element: &str, text: &str| {
        format!("<w:{element}><w:r><w:t>{text}</w:t></w:r></w:{element}>")
    };
    let body = format!("<w:p>{}{}</w:p>", run("del", "old"), run("ins", "new"));
    assert_eq!(both(&body), ["old", "new"]);
    let nested = format!("<w:p><w:ins>{}</w:ins></w:p>", run("del", "neither"));
    assert_eq!(both(&nested), ["", ""]);
    let row = |mark: &str| {
        format!(
            "<w:tr><w:trPr><w:{mark}/></w:trPr><w:tc><w:p>{}</w:p></w:tc></w:tr>",
            run("sdtContent", mark)
        )
    };
    let table = format!("<w:tbl>{}{}</w:tbl>", row("ins"), row("del"));
    assert_eq!(both(&table), ["|A1| del", "|A1| ins"]);
}

#[test]
fn a_paragraph_whose_mark_goes_is_joined_to_the_next() {
    let paragraph = |mark: &str, text: &str| {
        format!("<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let split = paragraph("<w:ins/>", "a ") + &paragraph("", "b");
    assert_eq!(both(&split), ["a b", "a /b"]);
    let joined = paragraph("<w:del/>", "a ") + &paragraph("", "b");
    assert_eq!(both(&joined), ["a /b", "a b"]);
}

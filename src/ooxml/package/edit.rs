//! A package with some of its parts changed.
//!
//! In: a package, and the texts of the parts that change or are new. Out: the bytes of a .docx file
//! in which every other part is, to the byte, what it was, in the same order.
//!
//! ```text
//! [Content_Types].xml      copied, or with a line for each new part
//! word/document.xml        replaced
//! word/styles.xml          copied
//! word/_rels/document.…    copied, or with a line for each new part
//! word/footnotes.xml       new, at the end
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::content_types::{self, Kind};
use super::output::Output;
use super::relationships::{self, Relationship, STRICT, TRANSITIONAL};
use super::{Package, archive};
use crate::ooxml::fault::Fault;
use crate::ooxml::xml::Tree;

/// The kind of relationship that leads to macros (MS-OFFMACRO2, 2.2.1.10).
const MACROS: &str = "vbaProject";

/// Changes to a package that are not written yet.
///
/// ```
/// use revmark::Limits;
/// use revmark::ooxml::package::Package;
///
/// let package = Package::fresh("<before/>", &[], &Limits::default())?;
/// let mut edit = package.edit();
/// edit.replace(package.main(), "<after/>".to_owned())?;
/// let id = edit.add("footnotes", "<footnotes/>".to_owned());
/// let edited = Package::open(edit.write()?)?;
/// assert_eq!(edited.text("word/document.xml")?.as_deref(), Some("<after/>"));
/// assert_eq!(edited.text("word/footnotes.xml")?.as_deref(), Some("<footnotes/>"));
/// assert_eq!(id, "rId1");
/// # Ok::<(), revmark::ooxml::fault::Fault>(())
/// ```
#[derive(Debug, Clone)]
pub struct Edit<'p> {
    package: &'p Package,
    /// The new texts of parts, by the names that the archive gives them.
    texts: BTreeMap<String, String>,
    /// The new parts, in the order in which they were added.
    added: Vec<Added>,
    /// The number that the next identifier may have.
    next_id: u32,
    leaves_macros_out: bool,
}

/// A new part to which the main part leads.
#[derive(Debug, Clone)]
struct Added {
    id: String,
    kind: String,
    name: String,
    text: String,
}

impl Package {
    /// Starts to change the package; this one stays as it is.
    pub fn edit(&self) -> Edit<'_> {
        let number = |way: &Relationship| way.id.strip_prefix("rId")?.parse::<u32>().ok();
        let last = self.relationships.iter().filter_map(number).max().unwrap_or_default();
        Edit {
            package: self,
            texts: BTreeMap::new(),
            added: Vec::new(),
            next_id: last.saturating_add(1),
            leaves_macros_out: false,
        }
    }
}

impl Edit<'_> {
    /// Gives a part another text, which is written in UTF-8.
    ///
    /// # Errors
    ///
    /// The package has no part of this name.
    pub fn replace(&mut self, part: &str, text: String) -> Result<(), Fault> {
        let Some(name) = self.package.archive.name(part) else {
            return Err(Fault::broken(format!("it has no part {part}")));
        };
        self.texts.insert(name.to_owned(), text);
        Ok(())
    }

    /// Adds a part to which the main part leads by a relationship of this kind (`footnotes`), and
    /// gives the identifier of the relationship, which is new: `rId7`.
    ///
    /// The part stands beside the main part and is called after its kind. Whether there is another
    /// one of the kind is not looked at.
    pub fn add(&mut self, kind: &str, text: String) -> String {
        let id = format!("rId{}", self.next_id);
        self.next_id = self.next_id.saturating_add(1);
        let (folder, _) = relationships::split(&self.package.main);
        let numbered = (2..).map(|number: u32| format!("{folder}{kind}{number}.xml"));
        let name = std::iter::once(format!("{folder}{kind}.xml"))
            .chain(numbered)
            .find(|name| !self.is_taken(name))
            .unwrap_or_default();
        self.added.push(Added { id: id.clone(), kind: kind.to_owned(), name, text });
        id
    }

    /// Leaves the macros of the package out: the parts that hold them, what leads to these parts,
    /// and what says that the document may have any.
    #[must_use]
    pub fn without_macros(mut self) -> Self {
        self.leaves_macros_out = true;
        self
    }

    /// Writes the changed package as a .docx file. The same changes give the same bytes on every
    /// run; a template (.dotx) becomes a document.
    ///
    /// # Errors
    ///
    /// The package may hold macros, which a .docx file must not, and they are not
    /// [left out](Self::without_macros); or what has to be copied or changed is damaged.
    pub fn write(mut self) -> Result<Vec<u8>, Fault> {
        let package = self.package;
        if package.is_macro_enabled() && !self.leaves_macros_out {
            return Err(Fault {
                what: "it holds macros, which a .docx file must not".to_owned(),
                way_out: "save it in Word as .docx, which leaves them out".into(),
            });
        }
        let left_out = self.macro_parts()?;
        self.describe(&left_out)?;
        self.lead(&left_out)?;
        let mut output = Output::with_capacity(package.bytes().len());
        let mut zip = package.archive.zip();
        for (index, name) in package.archive.names().enumerate() {
            if let Some(text) = self.texts.remove(name) {
                output.text(name, &text)?;
            } else if !left_out.contains(name) {
                output.copy(zip.by_index_raw(index).map_err(archive::damaged)?)?;
            }
        }
        let new = self.added.iter().map(|part| (&part.name, &part.text));
        for (name, text) in self.texts.iter().chain(new) {
            output.text(name, text)?;
        }
        output.finish()
    }

    /// Whether a part of this name is there already.
    fn is_taken(&self, name: &str) -> bool {
        self.package.archive.name(name).is_some()
            || self.added.iter().any(|part| part.name.eq_ignore_ascii_case(name))
    }

    /// The parts that hold macros, those that these lead to, and where it is written that they do.
    fn macro_parts(&self) -> Result<BTreeSet<String>, Fault> {
        let package = self.package;
        let mut found = BTreeSet::new();
        for project in package.all_related(&package.main, MACROS)? {
            let ways = package.relationships(&project)?;
            let related = ways.iter().filter_map(Relationship::part).map(str::to_owned);
            found.extend(related);
            found.extend([relationships::part_of(&project), project]);
        }
        Ok(found.iter().filter_map(|name| package.archive.name(name)).map(str::to_owned).collect())
    }

    /// Says in `[Content_Types].xml` what the new parts are, and that the main part is a document.
    fn describe(&mut self, left_out: &BTreeSet<String>) -> Result<(), Fault> {
        let is_document = self.package.kind == Kind::Document;
        if is_document && left_out.is_empty() && self.added.is_empty() {
            return Ok(());
        }
        let text = self.current(content_types::PART)?.unwrap_or_default();
        let mut types = parsed(content_types::PART, &text)?;
        content_types::set(&mut types, &self.package.main, content_types::DOCUMENT);
        for name in left_out {
            content_types::forget(&mut types, name);
        }
        for part in &self.added {
            content_types::set(&mut types, &part.name, &content_types::of_kind(&part.kind));
        }
        let text = types.to_string();
        self.replace(content_types::PART, text)
    }

    /// Lets the main part lead to the new parts, and to those left out no more.
    fn lead(&mut self, left_out: &BTreeSet<String>) -> Result<(), Fault> {
        if left_out.is_empty() && self.added.is_empty() {
            return Ok(());
        }
        let name = relationships::part_of(&self.package.main);
        let name = self.package.archive.name(&name).unwrap_or(&name).to_owned();
        let text = self.current(&name)?.unwrap_or_else(|| relationships::NONE.to_owned());
        let mut ways = parsed(&name, &text)?;
        if !left_out.is_empty() {
            relationships::forget(&mut ways, MACROS);
        }
        let types = if self.package.is_strict { STRICT } else { TRANSITIONAL };
        for Added { id, kind, name, .. } in &self.added {
            let (_, file) = relationships::split(name);
            relationships::add(
                &mut ways,
                &[("Id", id), ("Type", &format!("{types}{kind}")), ("Target", file)],
            );
        }
        let text = ways.to_string();
        self.texts.insert(name, text);
        Ok(())
    }

    /// The text that a part has by now.
    fn current(&self, part: &str) -> Result<Option<String>, Fault> {
        match self.texts.get(part) {
            Some(text) => Ok(Some(text.clone())),
            None => self.package.text(part),
        }
    }
}

fn parsed(part: &str, text: &str) -> Result<Tree, Fault> {
    Tree::parse(text).map_err(|fault| Fault::not_xml(part, &fault))
}

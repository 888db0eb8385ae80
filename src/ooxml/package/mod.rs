//! The package of a Word document: a zip archive of parts that lead to one another.
//!
//! In: the bytes of a .docx, .docm or .dotx file. Out: the texts of its parts, each inflated when
//! it is asked for.
//!
//! ```text
//! _rels/.rels ─ officeDocument ─► word/document.xml ─ footnotes ─► word/footnotes.xml
//!                                                   ─ styles ────► word/styles.xml
//!                                                   ─ hyperlink ─► (external, never followed)
//! ```

mod archive;
mod content_types;
mod edit;
mod encoding;
mod fresh;
mod limits;
mod output;
mod relationships;
#[cfg(test)]
mod tests;

pub use content_types::Kind;
pub use edit::Edit;
pub use relationships::{Relationship, Target};

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashSet;

use super::fault::Fault;
use super::limits::Limits;
use super::part::Part;
use archive::Archive;
use content_types::ContentTypes;
use limits::short;

/// An open package.
///
/// Names of parts are those in the archive, without a leading slash: `word/document.xml`. Where one
/// is given, the case of ASCII letters does not matter (ECMA-376 part 2, 6.2.2.3).
#[derive(Debug, Clone)]
pub struct Package {
    archive: Archive,
    /// The parts that were asked for, by their places in the archive.
    parts: Vec<OnceLock<Arc<Part>>>,
    types: ContentTypes,
    /// The name of the main part, as the archive writes it.
    main: String,
    kind: Kind,
    /// The relationships of the main part.
    relationships: Vec<Relationship>,
    is_strict: bool,
    limits: Limits,
}

impl Package {
    /// Opens the package of a Word document; only the parts that say which part is what are
    /// inflated.
    ///
    /// # Errors
    ///
    /// The archive is cut short, damaged, encrypted or larger than the [limits](Limits::default);
    /// two entries have one name, or a name leads out of the package; nothing says which part is the
    /// document, or it is no Word document.
    pub fn open(bytes: Vec<u8>) -> Result<Self, Fault> {
        Self::within(bytes, &Limits::default())
    }

    /// Opens the package of a Word document that may be as large as these limits say, as long as it
    /// is open.
    ///
    /// # Errors
    ///
    /// Those of [`Package::open`].
    pub fn within(bytes: Vec<u8>, limits: &Limits) -> Result<Self, Fault> {
        let archive = Archive::open(bytes, limits)?;
        let Some(types) = text(&archive, content_types::PART, limits)? else {
            return Err(Fault::broken(format!("it has no {}", content_types::PART)));
        };
        let types = ContentTypes::parse(&types)?;
        let root = relationships(&archive, "", limits)?;
        let main = root.iter().find(|way| way.kind == "officeDocument" && way.part().is_some());
        let Some((main, is_strict)) = main.and_then(|way| Some((way.part()?, way.is_strict)))
        else {
            return Err(Fault::broken("nothing in it says which part is the document"));
        };
        let Some(main) = archive.name(main).map(str::to_owned) else {
            return Err(Fault::broken(format!("it has no part {}", short(main))));
        };
        let kind = Kind::of(&main, types.of(&main))?;
        let relationships = relationships(&archive, &main, limits)?;
        let parts = archive.names().map(|_| OnceLock::new()).collect();
        Ok(Self { archive, parts, types, main, kind, relationships, is_strict, limits: *limits })
    }

    /// How large it may be.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The bytes it was opened from.
    pub fn bytes(&self) -> &[u8] {
        self.archive.bytes()
    }

    /// The name of the main part: `word/document.xml`, as a rule.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// What kind of document it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it holds macros or may hold them (.docm, .dotm).
    pub fn is_macro_enabled(&self) -> bool {
        self.kind.is_macro_enabled()
            || self.relationships.iter().any(|way| way.kind == "vbaProject")
    }

    /// Whether it is an ISO strict document (ECMA-376 part 1, 2.1), whose namespaces are others.
    pub fn is_strict(&self) -> bool {
        self.is_strict
    }

    /// The names of all parts, in the order of the archive.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.archive.names().filter(|name| !name.ends_with('/'))
    }

    /// The content type of a part.
    pub fn content_type(&self, part: &str) -> Option<&str> {
        self.types.of(part)
    }

    /// The text of a part, without byte order mark; `None` where there is no part of this name.
    ///
    /// # Errors
    ///
    /// The part is damaged, grows to more than 200 times its compressed size (above 1 MiB), has more
    /// tags than [`Limits::tags`] allows, or is neither UTF-8 nor UTF-16.
    pub fn text(&self, part: &str) -> Result<Option<String>, Fault> {
        Ok(self.part(part)?.map(|part| part.source().to_owned()))
    }

    /// A part that holds XML, which the package keeps; `None` where there is no part of this name.
    ///
    /// # Errors
    ///
    /// Those of [`Package::text`].
    pub fn part(&self, name: &str) -> Result<Option<&Part>, Fault> {
        let Some(place) = self.archive.place(name).and_then(|place| self.parts.get(place)) else {
            return Ok(None);
        };
        if let Some(part) = place.get() {
            return Ok(Some(part));
        }
        let Some(source) = text(&self.archive, name, &self.limits)? else { return Ok(None) };
        let name = self.archive.name(name).unwrap_or(name);
        Ok(Some(place.get_or_init(|| Arc::new(Part::new(name, source)))))
    }

    /// The main part.
    ///
    /// # Errors
    ///
    /// Those of [`Package::text`].
    pub fn main_part(&self) -> Result<&Part, Fault> {
        let missing = || Fault::broken(format!("{}: it is not in the package", self.main));
        self.part(&self.main)?.ok_or_else(missing)
    }

    /// The part to which a relationship of this kind leads from the main part, as
    /// [`Package::related`] finds it.
    ///
    /// # Errors
    ///
    /// Those of [`Package::text`].
    pub fn related_part(&self, kind: &str) -> Result<Option<&Part>, Fault> {
        match self.related(&self.main, kind)? {
            Some(name) => self.part(&name),
            None => Ok(None),
        }
    }

    /// All parts to which relationships of this kind lead from the main part.
    ///
    /// # Errors
    ///
    /// Those of [`Package::text`].
    pub fn related_parts(&self, kind: &str) -> Result<Vec<&Part>, Fault> {
        let names = self.all_related(&self.main, kind)?;
        let parts = names.iter().map(|name| self.part(name));
        parts.filter_map(Result::transpose).collect()
    }

    /// The part to which a relationship of this kind leads from `part`: `related(main, "footnotes")`.
    ///
    /// The kind is the last segment of the type, which is the same in strict documents. Of several,
    /// the first counts. External targets are no parts.
    ///
    /// # Errors
    ///
    /// The relationships of `part` are not well formed.
    pub fn related(&self, part: &str, kind: &str) -> Result<Option<String>, Fault> {
        Ok(self.all_related(part, kind)?.into_iter().next())
    }

    /// All parts to which relationships of this kind lead from `part`, each once: headers, footers.
    ///
    /// # Errors
    ///
    /// The relationships of `part` are not well formed.
    pub fn all_related(&self, part: &str, kind: &str) -> Result<Vec<String>, Fault> {
        let ways = self.relationships(part)?;
        let parts = ways.iter().filter(|way| way.kind == kind).filter_map(Relationship::part);
        let mut names: Vec<String> = Vec::new();
        let mut known = FxHashSet::default();
        for name in parts.map(|name| self.archive.name(name).unwrap_or(name)) {
            if known.insert(name) {
                names.push(name.to_owned());
            }
        }
        Ok(names)
    }

    /// The relationships of a part, those that lead out of the package among them.
    ///
    /// # Errors
    ///
    /// They are not well formed.
    pub fn relationships(&self, part: &str) -> Result<Vec<Relationship>, Fault> {
        if part.eq_ignore_ascii_case(&self.main) {
            return Ok(self.relationships.clone());
        }
        relationships(&self.archive, part, &self.limits)
    }
}

fn text(archive: &Archive, part: &str, limits: &Limits) -> Result<Option<String>, Fault> {
    let Some(bytes) = archive.read(part)? else { return Ok(None) };
    let text = encoding::decoded(&short(part), bytes)?;
    limits.check_tags(&short(part), &text)?;
    Ok(Some(text))
}

fn relationships(
    archive: &Archive,
    source: &str,
    limits: &Limits,
) -> Result<Vec<Relationship>, Fault> {
    let part = relationships::part_of(source);
    match text(archive, &part, limits)? {
        Some(text) => relationships::all(source, &short(&part), &text),
        None => Ok(Vec::new()),
    }
}

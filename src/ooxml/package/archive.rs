//! The zip archive of a package.
//!
//! In: the bytes of a file. Out: the names of its entries, and the bytes of those that are asked
//! for; nothing else is inflated.
//!
//! ```text
//! [Content_Types].xml   deflated   1 312 bytes
//! _rels/.rels           deflated     590 bytes
//! word/document.xml     deflated  80 417 bytes   ─► read ─► <?xml version="1.0" …
//! word/media/image1.png stored    23 009 bytes
//! ```

use std::io::{self, Cursor, Read};
use std::sync::Arc;

use rustc_hash::FxHashMap;
use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::{self, short};
use crate::ooxml::fault::Fault;
use crate::ooxml::limits::Limits;

/// The bytes of a file, shared by those who read in it.
#[derive(Debug, Clone)]
pub(super) struct Bytes(Arc<Vec<u8>>);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// A zip archive whose directory is sound.
#[derive(Debug, Clone)]
pub(super) struct Archive {
    bytes: Bytes,
    zip: ZipArchive<Cursor<Bytes>>,
    /// The names of the entries, in the order of the directory.
    names: Vec<String>,
    /// Where each name stands, in small letters: names that differ in the case of ASCII letters
    /// only are one (ECMA-376 part 2, 6.2.2.3).
    places: FxHashMap<String, usize>,
}

impl Archive {
    /// Reads the directory of a file that keeps to the limits.
    pub(super) fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Self, Fault> {
        limits.check_number(&bytes)?;
        let bytes = Bytes(Arc::new(bytes));
        let mut zip = ZipArchive::new(Cursor::new(bytes.clone())).map_err(damaged)?;
        if zip.has_duplicate_names() {
            return Err(Fault::broken("two of its entries have the same name"));
        }
        // Otherwise a small file may hold any number of large entries.
        if zip.has_overlapping_entries().map_err(damaged)? {
            return Err(Fault::broken("its entries overlap"));
        }
        let (mut names, mut sizes, mut places) = (Vec::new(), Vec::new(), FxHashMap::default());
        for index in 0..zip.len() {
            let entry = zip.by_index_raw(index).map_err(damaged)?;
            let name = entry.name().map_err(damaged)?.into_owned();
            limits::check_name(&name)?;
            if entry.encrypted() {
                return Err(Fault {
                    what: format!("{}: encrypted", short(&name)),
                    way_out: "take off its password and save it again as .docx".into(),
                });
            }
            if places.insert(name.to_ascii_lowercase(), index).is_some() {
                return Err(Fault::broken(format!("two entries have the name {}", short(&name))));
            }
            sizes.push(entry.size());
            names.push(name);
        }
        limits.check_sizes(sizes.into_iter())?;
        Ok(Self { bytes, zip, names, places })
    }

    /// The bytes it was opened from.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.as_ref()
    }

    /// The names of the entries, in the order of the directory.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Where an entry stands in the directory.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.places.get(&name.to_ascii_lowercase()).copied()
    }

    /// A name as the directory writes it.
    pub(super) fn name(&self, name: &str) -> Option<&str> {
        self.names.get(self.place(name)?).map(String::as_str)
    }

    /// The archive for whoever reads raw entries in it; nothing of its bytes is copied.
    pub(super) fn zip(&self) -> ZipArchive<Cursor<Bytes>> {
        self.zip.clone()
    }

    /// Inflates an entry; `None` where there is none of this name.
    pub(super) fn read(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(place) = self.place(name) else { return Ok(None) };
        let mut zip = self.zip();
        let entry = zip.by_index(place).map_err(|error| unreadable(name, &error.into()))?;
        let size = entry.size();
        limits::check_ratio(name, size, entry.compressed_size())?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        // What the directory says is not trusted: one byte more than it says is too much.
        entry
            .take(size.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(name, &error))?;
        if bytes.len() as u64 != size {
            return Err(Fault::broken(format!(
                "{}: its size is not the one that the archive gives",
                short(name)
            )));
        }
        Ok(Some(bytes))
    }
}

/// An archive whose directory cannot be read. What exactly is wrong with it helps nobody.
pub(super) fn damaged(_: ZipError) -> Fault {
    Fault {
        what: "cut short or damaged, so that its parts cannot be found".to_owned(),
        way_out: "fetch the file again, or open it in Word and save it again as .docx".into(),
    }
}

/// An entry that cannot be inflated: damaged, or compressed in a way that documents are not.
fn unreadable(name: &str, error: &io::Error) -> Fault {
    Fault::broken(format!("{}: it cannot be inflated ({error})", short(name)))
}

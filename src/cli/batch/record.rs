//! What was done, so that a run that was interrupted goes on where it stopped.
//!
//! In: pairs as they are finished. Out: a line for each in the folder of the reports, and, in a
//! later run, the pairs that need not be compared again.
//!
//! ```text
//! {"fingerprint": "5f8c…", "digests": ["e3b0…"], "pair": {"base": "res-30.docx", …}}
//!   both files, the options, the program        the reports        what the summary says
//! ```
//!
//! A line counts only if its fingerprint is that of a pair of this run and its reports are there as
//! they were written. A line that was cut off when the run was is no line.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::Result;
use revmark::render::batch::Pair;
use serde::{Deserialize, Serialize};

use super::digest::Digest;
use super::folder::{RECORD, ReportFolder, fault};

/// A pair that was compared, and whose reports are written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Record {
    /// What decides how the reports come out.
    pub(super) fingerprint: Digest,
    /// Of the reports, in the order of those of the pair.
    pub(super) digests: Vec<Digest>,
    /// What is said of the pair.
    pub(super) pair: Pair,
}

/// All that decides how the reports of a pair come out.
#[derive(Debug, Serialize)]
pub(super) struct Fingerprint<'a> {
    /// The program.
    pub(super) version: &'static str,
    /// How it was told to compare and to write.
    pub(super) options: &'a str,
    /// The name of the older file as reports show it, and its content.
    pub(super) base: (&'a str, &'a Digest),
    /// The same of the newer file.
    pub(super) revised: (&'a str, &'a Digest),
    /// What the reports are called.
    pub(super) reports: &'a [String],
}

impl Fingerprint<'_> {
    /// A digest of all of it.
    ///
    /// # Errors
    ///
    /// None: the names and digests are texts.
    pub(super) fn digest(&self) -> Result<Digest> {
        Ok(Digest::of(&serde_json::to_vec(self)?))
    }
}

/// The record of the run at hand.
#[derive(Debug)]
pub(super) struct Log {
    path: PathBuf,
    file: File,
}

impl Record {
    /// Whether its reports are there as they were written.
    pub(super) fn is_complete(&self, folder: &ReportFolder) -> bool {
        self.digests.len() == self.pair.reports.len()
            && self.reports().all(|(name, digest)| is_written(folder, name, digest))
    }

    /// Takes its reports away, but for those that are still wanted or that somebody changed.
    pub(super) fn remove(&self, folder: &ReportFolder, wanted: &BTreeSet<&str>) {
        for (name, digest) in self.reports() {
            if !wanted.contains(name) && is_written(folder, name, digest) {
                folder.remove(name);
            }
        }
    }

    /// The names of its reports.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.pair.reports.iter().map(|report| report.file.as_str())
    }

    fn reports(&self) -> impl Iterator<Item = (&str, &Digest)> {
        self.files().zip(&self.digests)
    }
}

/// Whether a file of the folder has that content; whatever is no name of a file in it is not.
fn is_written(folder: &ReportFolder, name: &str, digest: &Digest) -> bool {
    let is_name = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']);
    is_name && fs::read(folder.file(name)).is_ok_and(|content| Digest::of(&content) == *digest)
}

/// The pairs of an earlier run by their fingerprints; none if there was no such run.
///
/// # Errors
///
/// There is a record, and it cannot be read.
pub(super) fn load(folder: &ReportFolder) -> Result<BTreeMap<Digest, Record>> {
    let path = folder.file(RECORD);
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let content = fs::read(&path).map_err(|error| fault(&path, &error))?;
    let lines = content.split(|byte| *byte == b'\n');
    let records = lines.filter_map(|line| serde_json::from_slice::<Record>(line).ok());
    Ok(records.map(|record| (record.fingerprint.clone(), record)).collect())
}

/// Replaces the record by these lines.
///
/// # Errors
///
/// It cannot be written.
pub(super) fn replace<'r>(
    folder: &ReportFolder,
    records: impl Iterator<Item = &'r Record>,
) -> Result<()> {
    let mut content = Vec::new();
    for record in records {
        serde_json::to_writer(&mut content, record)?;
        content.push(b'\n');
    }
    folder.write(RECORD, &content)
}

impl Log {
    /// Opens the record to go on with.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub(super) fn open(folder: &ReportFolder) -> Result<Self> {
        let path = folder.file(RECORD);
        let file = OpenOptions::new().append(true).create(true).open(&path);
        let file = file.map_err(|error| fault(&path, &error))?;
        Ok(Self { path, file })
    }

    /// Adds a line, which is in the file when this returns.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub(super) fn add(&mut self, record: &Record) -> Result<()> {
        let mut line = serde_json::to_vec(record)?;
        line.push(b'\n');
        self.file.write_all(&line).map_err(|error| fault(&self.path, &error))
    }
}

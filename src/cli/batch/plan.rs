//! What there is to do.
//!
//! In: the two folders. Out: the pairs to be compared, in order, with the names of their reports;
//! and all that is not compared, with the reason.
//!
//! ```text
//! old/ 30, 77, broken    ─►   tasks      30, 77
//! new/ 30, 77, 91             unpaired   ADD 91
//!                             failures   broken
//! ```

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use revmark::model::{Side, Symbol};
use revmark::render::batch::{Failure, Named, PassedOver, Unpaired};

use super::card::slashed;
use super::digest::Digest;
use super::pairing::{self, Alone, Pairing};
use super::progress::Progress;
use super::survey::{Reading, Surveyed, survey};
use super::walk::{self, Listing};
use super::{naming, work};
use crate::cli::args::BatchArguments;
use crate::cli::name_of;

/// What there is to do, and what is not done.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The pairs to be compared, in order.
    pub(super) tasks: Vec<Task>,
    /// Files without a counterpart.
    pub(super) unpaired: Vec<Unpaired>,
    /// Files that cannot be read, with their counterparts.
    pub(super) failures: Vec<Failure>,
    /// Files that are not meant to be compared.
    pub(super) passed_over: Vec<PassedOver>,
}

/// A pair to be compared.
#[derive(Debug)]
pub(super) struct Task {
    pub(super) base: Input,
    pub(super) revised: Input,
    /// What its reports are called, without extension.
    pub(super) name: String,
}

/// A file to be compared.
#[derive(Debug)]
pub(super) struct Input {
    /// Its path below the folder.
    pub(super) path: PathBuf,
    /// Of its content when it was surveyed.
    pub(super) digest: Digest,
}

/// Makes a plan: every file is read once.
///
/// # Errors
///
/// One of the folders is not there, they are one inside the other, or both are empty.
pub(super) fn of(arguments: &BatchArguments) -> Result<Plan> {
    let folders = [arguments.base.as_path(), arguments.revised.as_path()];
    let mut listings = [walk::list(folders[0])?, walk::list(folders[1])?];
    ensure_apart(folders)?;
    ensure!(
        listings.iter().any(|listing| !listing.files.is_empty()),
        "{}: no text and no Word document in it, and none in {}",
        name_of(folders[0]),
        name_of(folders[1])
    );
    let [base, revised] = surveyed(arguments, &mut listings)?;
    let mut plan = Plan::default();
    for (side, listing) in Side::ALL.into_iter().zip(listings) {
        plan.note(side, listing);
    }
    let pairing = pairing::pair(&base, &revised);
    plan.add(pairing, &base, &revised);
    Ok(plan)
}

/// Makes sure that none of the folders holds the other: a file would be compared with itself.
fn ensure_apart([base, revised]: [&Path; 2]) -> Result<()> {
    let (one, other) = (base.canonicalize()?, revised.canonicalize()?);
    let is_inside = one != other && (one.starts_with(&other) || other.starts_with(&one));
    ensure!(
        !is_inside,
        "{} and {}: one is inside the other; name two folders that are apart",
        name_of(base),
        name_of(revised)
    );
    Ok(())
}

/// Reads the files of both folders.
fn surveyed(arguments: &BatchArguments, listings: &mut [Listing; 2]) -> Result<[Vec<Surveyed>; 2]> {
    let [base_view, revised_view] = arguments.views();
    let [base, revised] = listings.each_mut().map(|listing| std::mem::take(&mut listing.files));
    let first = base.len();
    let files: Vec<PathBuf> = base.into_iter().chain(revised).collect();
    let progress = Progress::new("reading", files.len(), arguments.shows_progress());
    let mut found: Vec<Option<Surveyed>> = files.iter().map(|_| None).collect();
    let task = |index: usize| {
        let is_base = index < first;
        let folder = if is_base { &arguments.base } else { &arguments.revised };
        let view = if is_base { base_view } else { revised_view };
        let (language, plain) = (arguments.lang, arguments.plain);
        let reading = Reading { language, plain, view, limits: arguments.limits.limits() };
        survey(folder, files.get(index).cloned().unwrap_or_default(), reading)
    };
    work::run(arguments.jobs(), files.len(), task, |index, file| {
        progress.step();
        if let Some(place) = found.get_mut(index) {
            *place = Some(file);
        }
        Ok(())
    })?;
    let mut found = found.into_iter().flatten();
    let base = found.by_ref().take(first).collect();
    Ok([base, found.collect()])
}

impl Plan {
    /// Takes up what of a folder is not compared.
    fn note(&mut self, side: Side, listing: Listing) {
        let folder = side.name();
        let passed_over = listing.passed_over.into_iter();
        self.passed_over.extend(passed_over.map(|(path, why)| PassedOver {
            folder,
            file: slashed(&path),
            why,
        }));
        for (path, fault) in listing.faults {
            self.failures.push(failure((side, &path), None, vec![fault]));
        }
    }

    /// Takes up the pairs and the files that are alone.
    fn add(&mut self, pairing: Pairing, base: &[Surveyed], revised: &[Surveyed]) {
        let files = |(one, other): &(usize, usize)| base.get(*one).zip(revised.get(*other));
        let pairs: Vec<(&Surveyed, &Surveyed)> = pairing.pairs.iter().filter_map(files).collect();
        let names = naming::names(pairs.iter().map(|(_, revised)| &revised.path));
        for ((base, revised), name) in pairs.into_iter().zip(names) {
            match (&base.content, &revised.content) {
                (Ok(one), Ok(other)) => self.tasks.push(Task {
                    base: Input { path: base.path.clone(), digest: one.digest.clone() },
                    revised: Input { path: revised.path.clone(), digest: other.digest.clone() },
                    name,
                }),
                (one, other) => {
                    let faults = [one.as_ref().err(), other.as_ref().err()];
                    let faults = faults.into_iter().flatten().cloned().collect();
                    let pair = (Side::Base, base.path.as_path());
                    self.failures.push(failure(pair, Some(&revised.path), faults));
                }
            }
        }
        for (side, alone, files) in
            [(Side::Base, pairing.deleted, base), (Side::Revised, pairing.added, revised)]
        {
            for alone in alone {
                if let Some(file) = files.get(alone.file) {
                    self.add_alone(side, alone, file);
                }
            }
        }
    }

    fn add_alone(&mut self, side: Side, alone: Alone, file: &Surveyed) {
        let content = match &file.content {
            Ok(content) => content,
            Err(fault) => {
                self.failures.push(failure((side, &file.path), None, vec![fault.clone()]));
                return;
            }
        };
        let symbol = if side == Side::Base { Symbol::Sup } else { Symbol::Add };
        self.unpaired.push(Unpaired {
            symbol: symbol.name(),
            folder: side.name(),
            file: slashed(&file.path),
            language: content.language.code(),
            direction: content.language.direction().code(),
            instruments: content.instruments.iter().map(Named::new).collect(),
            ambiguous: alone.is_ambiguous,
        });
    }
}

/// A failure of a file, or of a file of the base with its counterpart.
fn failure((side, path): (Side, &Path), other: Option<&Path>, messages: Vec<String>) -> Failure {
    let path = Some(slashed(path));
    match side {
        Side::Base => Failure { base: path, revised: other.map(slashed), messages },
        Side::Revised => Failure { base: other.map(slashed), revised: path, messages },
    }
}

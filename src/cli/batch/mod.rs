//! Two folders: every file with its other version, and a report for each pair.
//!
//! In: [`BatchArguments`]. Out: reports, a page that leads to them and a summary in their folder; or
//! a line on standard output for each pair; and the exit status.
//!
//! ```text
//! folders ─► walk ─► survey ─► pairing ─► naming ─► plan
//!                                                    │ tasks, some at a time (work)
//!            record ◄──────────── report ◄───────────┘
//!               │                    └─► reports/res-30.html
//!               └─► conclusion ─► reports/index.html, reports/summary.json, one line of figures
//! ```
//!
//! The documents of a pair are in memory only while it is compared. What is kept of it is its line
//! of the summary, which is also what a later run goes on from (docs/adr/0010-batch.md).

mod card;
mod conclusion;
mod digest;
mod folder;
mod ledger;
mod lock;
mod names;
mod naming;
mod pairing;
mod plan;
mod progress;
mod record;
mod report;
mod settings;
mod stream;
mod survey;
#[cfg(test)]
mod tests;
mod walk;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use anyhow::{Result, ensure};

use super::args::BatchArguments;
use super::interruption::Interruption;
use folder::ReportFolder;
use ledger::Ledger;
use plan::Task;
use progress::Progress;
use record::Record;
use report::Reporter;

/// Compares the files of two folders.
///
/// # Errors
///
/// Nothing was compared: a folder is not there, or the reports cannot be written where they should.
/// Or a pipe that was to take the lines is closed, and nothing else was asked for.
pub(super) fn run(arguments: &BatchArguments) -> Result<ExitCode> {
    arguments.check()?;
    let inputs = [arguments.base.as_path(), arguments.revised.as_path()];
    let folder = arguments.output.as_deref().map(|path| ReportFolder::new(path, inputs));
    let folder = folder.transpose()?;
    let plan = plan::of(arguments)?;
    let reporter = Reporter::new(arguments, folder.as_ref());
    let lock = folder.as_ref().map(ReportFolder::lock).transpose()?;
    let interruption = folder.as_ref().map(|_| Interruption::watch()).unwrap_or_default();
    let earlier = match &folder {
        Some(folder) => earlier(&plan.tasks, &reporter, folder)?,
        None => plan.tasks.iter().map(|_| None).collect(),
    };
    let ledger = Ledger::open(folder.as_ref(), arguments.streams(), earlier)?;
    let ledger = work_off(&plan.tasks, &reporter, ledger, &interruption);
    if interruption.came() {
        drop(lock);
        conclusion::say_interrupted(arguments);
        interruption.obey();
    }
    conclusion::draw(plan, ledger?, arguments, folder.as_ref())
}

/// The pairs that an earlier run has finished and that are as they were; what else it wrote is taken
/// away, and its record brought to what is left.
///
/// # Errors
///
/// Files would be replaced that are not of an earlier run; the record cannot be read or written.
fn earlier(
    tasks: &[Task],
    reporter: &Reporter<'_>,
    folder: &ReportFolder,
) -> Result<Vec<Option<Record>>> {
    let names: Vec<String> = tasks.iter().flat_map(|task| reporter.names(task)).collect();
    let records = record::load(folder)?;
    let noted = records.values().flat_map(Record::files).collect();
    folder.claim(names.iter().map(String::as_str), &noted)?;
    let (mut complete, stale): (BTreeMap<_, _>, BTreeMap<_, _>) =
        records.into_iter().partition(|(_, record)| record.is_complete(folder));
    let mut kept = Vec::with_capacity(tasks.len());
    for task in tasks {
        kept.push(complete.remove(&reporter.fingerprint(task)?));
    }
    let names: BTreeSet<&str> = kept.iter().flatten().flat_map(Record::files).collect();
    for record in complete.values().chain(stale.values()) {
        record.remove(folder, &names);
    }
    record::replace(folder, kept.iter().flatten())?;
    Ok(kept)
}

/// Compares what has not been compared yet.
///
/// # Errors
///
/// What was done cannot be noted; a signal asks the program to end.
fn work_off(
    tasks: &[Task],
    reporter: &Reporter<'_>,
    mut ledger: Ledger,
    interruption: &Interruption,
) -> Result<Ledger> {
    let arguments = reporter.arguments;
    let open: Vec<(usize, &Task)> = ledger.open_tasks(tasks);
    let progress = Progress::new("comparing", open.len(), arguments.shows_progress());
    let report =
        |at: usize| open.get(at).map(|(index, task)| (*index, *task, reporter.report(task)));
    work::run(arguments.jobs(), open.len(), report, |_, done| {
        progress.step();
        let Some((index, task, result)) = done else { return Ok(()) };
        let enter = || ledger.enter(index, task, result);
        if arguments.streams() {
            progress.apart(enter)?;
        } else {
            enter()?;
        }
        // What is begun is brought to its end.
        ensure!(!interruption.came(), "interrupted");
        Ok(())
    })?;
    Ok(ledger)
}

//! What became of each task, as it becomes known.
//!
//! In: the pairs of an earlier run, then results in the order in which they are finished. Out: a line
//! in the record and one on standard output for each, and in the end all of them in the order of the
//! plan.
//!
//! ```text
//! task 1 fails     ─►  a failure
//! task 2 is done   ─►  its record is written down; its line is printed, after that of task 0
//! ```

use anyhow::{Error, Result};
use revmark::render::batch::Failure;
use revmark::text::escape;

use super::card::slashed;
use super::folder::{NoSpace, ReportFolder};
use super::plan::Task;
use super::record::{Log, Record};
use super::stream::Stream;

/// The books of a run.
#[derive(Debug)]
pub(super) struct Ledger {
    /// For each task its record, when it is done.
    pub(super) records: Vec<Option<Record>>,
    /// The tasks that failed, in the order in which they did.
    pub(super) failures: Vec<Failure>,
    /// How many records are those of an earlier run.
    pub(super) earlier: usize,
    log: Option<Log>,
    stream: Stream,
}

impl Ledger {
    /// Opens the books with what an earlier run has done.
    ///
    /// # Errors
    ///
    /// The record or the stream cannot be written.
    pub(super) fn open(
        folder: Option<&ReportFolder>,
        streams: bool,
        records: Vec<Option<Record>>,
    ) -> Result<Self> {
        let mut stream = Stream::new(streams, folder.is_none());
        for (index, record) in records.iter().enumerate() {
            if let Some(record) = record {
                stream.take(index, Some(&record.pair))?;
            }
        }
        let earlier = records.iter().flatten().count();
        let log = folder.map(Log::open).transpose()?;
        Ok(Self { records, failures: Vec::new(), earlier, log, stream })
    }

    /// The tasks that are still to be done, with their places.
    pub(super) fn open_tasks<'t>(&self, tasks: &'t [Task]) -> Vec<(usize, &'t Task)> {
        let tasks = tasks.iter().enumerate().zip(&self.records);
        tasks.filter(|(_, record)| record.is_none()).map(|(task, _)| task).collect()
    }

    /// Enters what became of a task.
    ///
    /// # Errors
    ///
    /// The record or the stream cannot be written, or there is no room for reports any more.
    pub(super) fn enter(
        &mut self,
        index: usize,
        task: &Task,
        result: Result<Record>,
    ) -> Result<()> {
        match result {
            Ok(record) => {
                if let Some(log) = &mut self.log {
                    log.add(&record)?;
                }
                self.stream.take(index, Some(&record.pair))?;
                if let Some(place) = self.records.get_mut(index) {
                    *place = Some(record);
                }
            }
            // The others would fail as well.
            Err(error) if error.is::<NoSpace>() => return Err(error),
            Err(error) => {
                self.failures.push(failure(task, &error));
                self.stream.take(index, None)?;
            }
        }
        Ok(())
    }
}

/// A pair that could not be compared, though its files could be read.
fn failure(task: &Task, error: &Error) -> Failure {
    Failure {
        base: Some(slashed(&task.base.path)),
        revised: Some(slashed(&task.revised.path)),
        messages: vec![escape::line(&format!("{error:#}")).into_owned()],
    }
}

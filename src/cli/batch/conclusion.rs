//! What is said and written when all is done.
//!
//! In: the plan, and what became of its tasks. Out: index.html and summary.json in the folder of the
//! reports, on standard error what is alone and what failed and one line of figures, and the exit
//! status.
//!
//! ```text
//! revmark: new/broken.docx: a damaged Word document …
//! 12 pairs: 9 changed, 3 unchanged; 1 ADD; 2 SUP; 1 failed; 17 warnings; see reports/index.html
//! ```

use std::io::{self, Write as _};
use std::process::ExitCode;

use anyhow::Result;
use revmark::model::Side;
use revmark::render::batch::{self, Batch, Folders, Totals};
use revmark::text::escape;

use super::folder::{INDEX, ReportFolder, SUMMARY};
use super::ledger::Ledger;
use super::plan::Plan;
use super::record::{self, Record};
use crate::cli::args::BatchArguments;
use crate::cli::{CHANGED, TROUBLE, UNCHANGED, name_of};

/// Writes what leads to the reports, and says how the run came out.
///
/// # Errors
///
/// The folder of the reports cannot be written to.
pub(super) fn draw(
    plan: Plan,
    ledger: Ledger,
    arguments: &BatchArguments,
    folder: Option<&ReportFolder>,
) -> Result<ExitCode> {
    let Ledger { records, failures, earlier, .. } = ledger;
    if let Some(folder) = folder {
        // In the order of the plan, whatever the order in which the pairs were finished.
        record::replace(folder, records.iter().flatten())?;
    }
    let pairs = records.into_iter().flatten().map(|Record { pair, .. }| pair).collect();
    let folders = Folders { base: name_of(&arguments.base), revised: name_of(&arguments.revised) };
    let mut all_failures = plan.failures;
    all_failures.extend(failures);
    all_failures
        .sort_by(|one, other| (&one.base, &one.revised).cmp(&(&other.base, &other.revised)));
    let batch = Batch::new(folders, pairs, plan.unpaired, (all_failures, plan.passed_over));
    let written = folder.map_or(Ok(()), |folder| lead(folder, &batch));
    let mut said = failed(&batch);
    if !arguments.quiet && written.is_ok() {
        if folder.is_none() {
            said += &alone(&batch);
        }
        said += &figures(batch.totals, earlier);
        if let Some(folder) = folder {
            said += &escape::line(&format!("; see {}", name_of(&folder.file(INDEX))));
        }
        said.push('\n');
    }
    // A closed standard error is no reason to fail.
    let _ = io::stderr().write_all(said.as_bytes());
    written.map(|()| ExitCode::from(status(batch.totals)))
}

/// Writes what leads to the reports.
fn lead(folder: &ReportFolder, batch: &Batch) -> Result<()> {
    let mut content = Vec::new();
    batch::summary(batch, &mut content)?;
    folder.write(SUMMARY, &content)?;
    content.clear();
    batch::index(batch, &mut content)?;
    folder.write(INDEX, &content)
}

/// Says that not all was compared, since a signal asked the program to end.
pub(super) fn say_interrupted(arguments: &BatchArguments) {
    if !arguments.quiet {
        let _ = writeln!(io::stderr(), "revmark: interrupted; run it again to go on from there");
    }
}

/// The exit status of a run.
fn status(totals: Totals) -> u8 {
    match totals {
        Totals { failures: 1.., .. } => TROUBLE,
        Totals { changed: 0, added: 0, deleted: 0, .. } => UNCHANGED,
        _ => CHANGED,
    }
}

/// What failed, a line for each message.
fn failed(batch: &Batch) -> String {
    let messages = batch.failures.iter().flat_map(|failure| &failure.messages);
    messages.flat_map(|message| ["revmark: ", message, "\n"]).collect()
}

/// The files that are alone, where no summary lists them.
fn alone(batch: &Batch) -> String {
    let Folders { base, revised } = &batch.folders;
    let line = |file: &batch::Unpaired| {
        let folder = if file.folder == Side::Base.name() { base } else { revised };
        escape::line(&format!("{}  {folder}/{}", file.symbol, file.file)).into_owned() + "\n"
    };
    batch.unpaired.iter().map(line).collect()
}

/// The run in one line.
fn figures(totals: Totals, earlier: usize) -> String {
    match earlier {
        0 => totals.sentence(),
        _ => format!("{}; {earlier} compared before", totals.sentence()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_there_is() {
        let mut totals = Totals { pairs: 1, ..Totals::default() };
        assert_eq!(figures(totals, 0), "1 pair: 0 changed, 1 unchanged");
        assert_eq!(status(totals), UNCHANGED);
        totals = Totals { pairs: 12, changed: 9, added: 1, passed_over: 4, warnings: 17, ..totals };
        assert_eq!(
            figures(totals, 8),
            "12 pairs: 9 changed, 3 unchanged; 1 ADD; 4 files passed over; 17 warnings; 8 compared before"
        );
        assert_eq!(status(totals), CHANGED);
        assert_eq!(status(Totals { deleted: 1, ..Totals::default() }), CHANGED);
        assert_eq!(status(Totals { failures: 1, ..totals }), TROUBLE);
    }
}

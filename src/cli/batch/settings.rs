//! What the arguments come to.
//!
//! In: [`BatchArguments`] as typed. Out: what they leave to be found out: forms, versions, jobs.
//!
//! ```text
//! -f jsonl,html,html     [HTML], and a line for each pair
//! (no --jobs)            as many as there are cores
//! ```

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::thread;

use anyhow::{Result, ensure};
use revmark::ooxml::revisions::View;
use revmark::render;

use crate::cli::args::{self, BatchArguments, BatchFormat};
use crate::cli::output::Form;
use crate::cli::word;

impl BatchArguments {
    /// Makes sure that the arguments agree.
    ///
    /// # Errors
    ///
    /// There is no folder for the reports; a Word document is to leave changes out.
    pub(super) fn check(&self) -> Result<()> {
        let has_only_lines = self.format.iter().all(|format| *format == BatchFormat::Jsonl);
        ensure!(
            self.output.is_some() || self.streams() && has_only_lines,
            "there is no folder for the reports; name one with --output"
        );
        if self.format.contains(&BatchFormat::Docx) {
            word::ensure_whole(&self.select)?;
        }
        Ok(())
    }

    /// The forms of the reports, each once; HTML where none is named.
    pub(super) fn forms(&self) -> Vec<Form> {
        let mut formats = self.format.clone();
        formats.sort_unstable();
        formats.dedup();
        let mut forms: Vec<Form> = formats.into_iter().filter_map(form).collect();
        if forms.is_empty() {
            forms.push(Form::Printed(render::Format::Html));
        }
        forms
    }

    /// Whether a line is printed for each pair.
    pub(super) fn streams(&self) -> bool {
        self.format.contains(&BatchFormat::Jsonl)
    }

    /// Which versions are compared of a file of the base and of the newer folder.
    pub(super) fn views(&self) -> [View; 2] {
        let base = self.word.base_view.unwrap_or(args::View::Final);
        [base.into(), self.word.revised_view.into()]
    }

    /// How many pairs are compared at a time.
    pub(super) fn jobs(&self) -> NonZeroUsize {
        let cores = || thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.jobs.unwrap_or_else(cores)
    }

    /// Whether somebody looks at the progress.
    pub(super) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }
}

/// The form of a report; a line for each pair is none.
fn form(format: BatchFormat) -> Option<Form> {
    Some(Form::Printed(match format {
        BatchFormat::Html => render::Format::Html,
        BatchFormat::Json => render::Format::Json,
        BatchFormat::Text => render::Format::Text,
        BatchFormat::Markdown => render::Format::Markdown,
        BatchFormat::Docx => return Some(Form::Word),
        BatchFormat::Jsonl => return None,
    }))
}

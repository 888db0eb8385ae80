//! A line on standard output for each pair, in the order of the plan.
//!
//! In: pairs in the order in which they are finished. Out: their lines, each as soon as it is its
//! turn. Lines that wait are as short as their entries in the summary.
//!
//! ```text
//! finished   1   0     3   2        (a task that fails has no line)
//! printed        0 1       2 3
//! ```

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Write as _};

use anyhow::{Context, Result};
use revmark::render::batch::{self, Pair};

/// Where the lines go.
#[derive(Debug)]
pub(super) struct Stream {
    is_open: bool,
    /// Whether nothing else comes of the run, so that without a reader there is nothing to do.
    is_all: bool,
    /// The task whose line is next.
    next: usize,
    /// Lines whose turn has not come; empty for tasks that failed.
    waiting: BTreeMap<usize, Vec<u8>>,
}

impl Stream {
    pub(super) fn new(is_open: bool, is_all: bool) -> Self {
        Self { is_open, is_all, next: 0, waiting: BTreeMap::new() }
    }

    /// Takes the pair of a task, `None` for one that failed, and prints the lines whose turn it is.
    ///
    /// # Errors
    ///
    /// Standard output cannot be written to. A reader that has seen enough is an error only where
    /// nothing else comes of the run.
    pub(super) fn take(&mut self, task: usize, pair: Option<&Pair>) -> Result<()> {
        if !self.is_open {
            return Ok(());
        }
        let mut line = Vec::new();
        if let Some(pair) = pair {
            batch::line(pair, &mut line)?;
        }
        self.waiting.insert(task, line);
        while let Some(line) = self.waiting.remove(&self.next) {
            self.next += 1;
            match print(&line) {
                Err(error) if error.kind() == ErrorKind::BrokenPipe && !self.is_all => {
                    self.is_open = false;
                    return Ok(());
                }
                printed => printed.context("standard output")?,
            }
        }
        Ok(())
    }
}

fn print(line: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(line)?;
    out.flush()
}

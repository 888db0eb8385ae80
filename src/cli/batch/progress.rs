//! How far the work is, for who looks at it.
//!
//! In: a step at a time. Out: a bar on standard error where that is a terminal; when the work is
//! done nothing is left of it.
//!
//! ```text
//! comparing [#########>                    ] 312/1000, 6s
//! ```

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar, or nothing.
#[derive(Debug)]
pub(super) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// The progress of some work of so many steps.
    pub(super) fn new(what: &'static str, steps: usize, is_shown: bool) -> Self {
        let bar = is_shown.then(|| {
            let target = ProgressDrawTarget::stderr();
            let bar = ProgressBar::with_draw_target(u64::try_from(steps).ok(), target);
            let style = ProgressStyle::with_template("{msg} [{bar:30}] {pos}/{len}, {eta}");
            let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
            bar.with_message(what).with_style(style.progress_chars("#> "))
        });
        Self { bar }
    }

    /// One step more is done.
    pub(super) fn step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// Does something that may write to the terminal where the bar is.
    pub(super) fn apart<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

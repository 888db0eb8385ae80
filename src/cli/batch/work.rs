//! Many tasks, some at a time.
//!
//! In: how many tasks there are, and how one is done. Out: each result as soon as it is there, in
//! the thread that asked.
//!
//! ```text
//! tasks    0  1  2  3  4  5 …
//! job 1    0        3     5      a job takes the next task when it is done with one,
//! job 2       1  2     4         so there are never more documents in memory than jobs need
//! ```
//!
//! A fault of the program in one task is the error of that task, and the others are done.

use std::num::NonZeroUsize;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use anyhow::{Context, Result, bail};

/// The stack of a job, in bytes: as large as that of a program on most systems.
const STACK: usize = 8 << 20;

/// Does the tasks from 0 to `count`, and hands each result to `take` when it is there.
///
/// Results come in any order, though no task is begun before one with a smaller number.
///
/// # Errors
///
/// What `take` gives: then no task is begun any more. Threads cannot be had.
pub(super) fn run<T: Send>(
    jobs: NonZeroUsize,
    count: usize,
    task: impl Fn(usize) -> T + Sync,
    mut take: impl FnMut(usize, T) -> Result<()>,
) -> Result<()> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::sync_channel(jobs.get());
    let job = |sender: &mpsc::SyncSender<(usize, T)>| {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count || sender.send((index, task(index))).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        // It goes when the work is over or has failed: then the jobs find nobody to send to.
        let receiver = receiver;
        for _ in 0..jobs.get().min(count) {
            let sender = sender.clone();
            let thread = thread::Builder::new().stack_size(STACK);
            let started = thread.spawn_scoped(scope, move || job(&sender));
            started.context("no thread can be started; try again with --jobs 1")?;
        }
        drop(sender);
        receiver.iter().try_for_each(|(index, result)| take(index, result))
    })
}

/// Does some work on a file or a pair of that name, in which a fault of the program is an error like
/// any other. Nothing may be kept of the work but what it gives, which is then not there.
///
/// # Errors
///
/// What the work gives; it panics.
pub(super) fn caught<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result,
        Err(_) => bail!("{name}: a fault of the program; please report it"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn jobs(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    #[test]
    fn every_task_is_done_once() {
        for (number, count) in [(1, 5), (3, 100), (8, 2), (2, 0)] {
            let mut done = BTreeSet::new();
            let take = |index, double| {
                assert_eq!(double, 2 * index);
                assert!(done.insert(index));
                Ok(())
            };
            run(jobs(number), count, |index| 2 * index, take).unwrap();
            assert_eq!(done.len(), count);
        }
    }

    #[test]
    fn a_fault_in_one_task_leaves_the_others() {
        let task = |index| caught("res-30.txt", || if index == 3 { panic!() } else { Ok(index) });
        let mut done = BTreeSet::new();
        let mut faults = Vec::new();
        let take = |_, result: Result<usize>| {
            match result {
                Ok(index) => assert!(done.insert(index)),
                Err(error) => faults.push(error.to_string()),
            }
            Ok(())
        };
        run(jobs(2), 6, task, take).unwrap();
        assert_eq!(done.into_iter().collect::<Vec<_>>(), [0, 1, 2, 4, 5]);
        assert_eq!(faults, ["res-30.txt: a fault of the program; please report it"]);
    }

    #[test]
    fn no_task_is_begun_when_the_results_are_not_wanted() {
        let begun = AtomicUsize::new(0);
        let task = |_| begun.fetch_add(1, Ordering::Relaxed);
        let error = run(jobs(2), 1000, task, |_, _| anyhow::bail!("enough")).unwrap_err();
        assert_eq!(error.to_string(), "enough");
        assert!(begun.into_inner() < 10);
    }
}

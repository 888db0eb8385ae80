//! One run at a time in a folder of reports.
//!
//! In: the folder. Out: a lock that is held until the run ends, however it ends; or that another run
//! holds it.
//!
//! ```text
//! run 1   .revmark-batch.lock made and locked   …   removed
//! run 2                                          refused
//! ```
//!
//! The system takes the lock from a run that is killed; its file stays, and the next run takes it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::PathBuf;

use same_file::Handle;

/// What is held while a run writes into a folder.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// The lock goes when it is closed.
    _file: File,
}

impl Lock {
    /// Makes and locks the file; `None` where another run has locked it.
    ///
    /// On a disk that knows no locks there is none, and nothing holds a second run off.
    ///
    /// # Errors
    ///
    /// The file cannot be made.
    pub(super) fn take(path: PathBuf) -> io::Result<Option<Self>> {
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(&path)?;
            if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
                return Ok(None);
            }
            // A run that ended in between has removed the file that is locked now.
            let locked = Handle::from_file(file.try_clone()?)?;
            if Handle::from_path(&path).is_ok_and(|named| named == locked) {
                return Ok(Some(Self { path, _file: file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is still held. Where that fails an empty file stays, which does no harm.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let take = || Lock::take(path.clone()).unwrap();
        let first = take().unwrap();
        assert!(take().is_none());
        drop(first);
        assert!(!path.exists());
        // What was left by a run that was killed.
        fs::write(&path, "").unwrap();
        assert!(take().is_some() && take().is_some());
    }
}

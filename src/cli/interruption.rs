//! A signal that asks the program to end while there is something to be cleared away.
//!
//! In: Ctrl-C, or what `kill` and `timeout` send. Out: the work stops at the next occasion, what is
//! half written is taken away, and the program ends by that signal, as whoever sent it expects.
//!
//! ```text
//! ^C       .revmark-a1B2c3 is removed, marks.html is as it was, and a shell sees 130
//! ^C ^C    the second one ends the program at once
//! ```
//!
//! What no program can notice, `kill -9` and a power cut, leaves the temporary file behind, and the
//! file that was to be replaced as it was.

use std::io::{self, Write};
#[cfg(unix)]
use std::sync::Arc;
#[cfg(unix)]
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Notices signals from when it is made to the end of the program.
///
/// It cannot be undone, so it is made when the last thing is begun that the program does: writing.
#[derive(Debug, Default)]
pub(super) struct Interruption {
    /// The number of the signal that came; 0 if none did.
    #[cfg(unix)]
    signal: Arc<AtomicUsize>,
}

impl Interruption {
    /// Begins to notice signals. One that cannot be noticed ends the program, as it always does.
    pub(super) fn watch() -> Self {
        let watch = Self::default();
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGINT, SIGTERM};
            use signal_hook::flag;
            let is_second = Arc::new(AtomicBool::new(false));
            for (signal, number) in
                [(SIGINT, SIGINT.unsigned_abs()), (SIGTERM, SIGTERM.unsigned_abs())]
            {
                let _ = flag::register_conditional_default(signal, Arc::clone(&is_second));
                let _ = flag::register(signal, Arc::clone(&is_second));
                let _ = flag::register_usize(signal, Arc::clone(&watch.signal), number as usize);
            }
        }
        watch
    }

    /// Whether a signal came.
    pub(super) fn came(&self) -> bool {
        #[cfg(unix)]
        return self.signal.load(Ordering::Relaxed) != 0;
        #[cfg(not(unix))]
        false
    }

    /// A destination that takes no more once a signal came.
    pub(super) fn guard<'w>(&'w self, destination: &'w mut dyn Write) -> impl Write + 'w {
        Guarded { interruption: self, destination }
    }

    /// Ends the program by the signal that came; does nothing if none did.
    pub(super) fn obey(&self) {
        #[cfg(unix)]
        if let Ok(signal @ 1..) = i32::try_from(self.signal.load(Ordering::Relaxed)) {
            // It does not return but for signals that cannot be had.
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    }
}

/// A destination and the signals that stop it.
struct Guarded<'w> {
    interruption: &'w Interruption,
    destination: &'w mut dyn Write,
}

impl Guarded<'_> {
    fn check(&self) -> io::Result<()> {
        // Not `ErrorKind::Interrupted`, after which writers try again.
        if self.interruption.came() { Err(io::Error::other("interrupted")) } else { Ok(()) }
    }
}

impl Write for Guarded<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.check()?;
        self.destination.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.check()?;
        self.destination.flush()
    }
}

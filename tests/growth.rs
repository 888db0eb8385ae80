//! Twice the text costs about twice the work, whatever the text is like.
//!
//! In: the shapes of `bench/pairs`, and the program as it is shipped, whose path is in
//! `REVMARK_RELEASE`. Out: a failure that names the shapes for which twice the size takes more than
//! three times the instructions. Valgrind counts them, so that a busy machine changes nothing.
//!
//! ```text
//! unlike-headings    400: 41 M    800: 84 M    ratio 2.1
//! ```
//!
//! The instructions of a small pair of the same shape are taken off both counts: starting up and
//! loading the Chinese dictionary would hide what grows. `REVMARK_GROWTH=8` counts at eight times the
//! sizes, and prints what it counts.

#[path = "bench/pairs/mod.rs"]
mod pairs;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

use crate::programs::{skip, succeeds, variable};
use crate::score::say;

use pairs::Pair;
use pairs::shapes::{SHAPES, Shape};

/// What twice the size may cost: in proportion is 2, with a logarithm 2.2, with the square 4.
const MOST: f64 = 3.0;
/// The small pair is so many times smaller, and has so many clauses or words at most: where up to 100
/// are compared each with each, a small text is dear.
const SMALLER: usize = 100;
const SMALL: usize = 8;

/// What was counted of a shape.
struct Growth {
    name: &'static str,
    size: usize,
    small: u64,
    once: u64,
    twice: u64,
}

impl Growth {
    /// Counts a shape at a size and at twice that size.
    fn of(shape: &Shape, times: usize, program: &Path) -> Self {
        let size = shape.size * times;
        let of = |size: usize| instructions(program, &(shape.pair)(size));
        let (small, once, twice) =
            (of((shape.size / SMALLER).clamp(1, SMALL)), of(size), of(2 * size));
        Self { name: shape.name, size, small, once, twice }
    }

    fn ratio(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
        let grown = |count: u64| count.saturating_sub(self.small).max(1) as f64;
        grown(self.twice) / grown(self.once)
    }

    fn line(&self) -> String {
        let [once, twice] = [self.once, self.twice].map(|count| count / 1_000_000);
        let ratio = self.ratio();
        format!(
            "{:<38} {:>8}: {once:>6} M, twice: {twice:>6} M, ratio {ratio:.2}\n",
            self.name, self.size
        )
    }
}

/// How many instructions a comparison takes.
fn instructions(program: &Path, pair: &Pair) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["base.txt", "revised.txt"].map(|name| folder.path().join(name));
    fs::write(&paths[0], &pair.base).unwrap();
    fs::write(&paths[1], &pair.revised).unwrap();
    let output = Command::new("valgrind")
        .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
        .arg(program)
        .args(["--format", "json"])
        .args(&paths)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{said}");
    // `==7== I   refs:      64,454,660`
    let count = said.rsplit_once("refs:").map(|(_, rest)| rest.lines().next().unwrap_or_default());
    count.unwrap_or(&said).replace(',', "").trim().parse().unwrap()
}

#[test]
fn twice_the_text_takes_at_most_three_times_the_instructions() {
    let Some(program) = variable("REVMARK_RELEASE") else {
        return skip("valgrind", "REVMARK_RELEASE names no program that was built with --release");
    };
    if !succeeds("valgrind", &["--version"]) {
        return skip("valgrind", "it cannot be run");
    }
    let times = variable("REVMARK_GROWTH").map(|text| text.to_str().unwrap().parse().unwrap());
    let waiting = Mutex::new(SHAPES.iter());
    let faults = Mutex::new(Vec::new());
    let work = || {
        while let Some(shape) = { waiting.lock().unwrap().next() } {
            let growth = Growth::of(shape, times.unwrap_or(1), Path::new(&program));
            if times.is_some() {
                say(&growth.line());
            }
            if growth.ratio() > MOST {
                faults.lock().unwrap().push(growth.line());
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let faults = faults.into_inner().unwrap();
    assert!(faults.is_empty(), "\n{}", faults.concat());
}

//! How much of a package is read before it counts as an attack.
//!
//! In: what the directory of a zip archive says. Out: nothing, or the fault.
//!
//! ```text
//! word/document.xml   30 kB for  400 kB    sound
//! word/document.xml  100 kB for   90 MB    900 times its size: a bomb
//! ../../etc/passwd                         leads out of the package
//! ```
//!
//! The figures are those that documents stay far below: a conference's proceedings in one file have
//! some 2000 entries and 40 MB of text.

use memchr::memmem;

use crate::ooxml::fault::{Fault, SAVE_AGAIN};

/// The most entries a package may have.
const MOST_ENTRIES: usize = 10_000;
/// The longest part, in bytes.
const LONGEST_PART: u64 = 100_000_000;
/// The longest sum of all parts, in bytes.
const LONGEST_SUM: u64 = 512_000_000;
/// How many times its compressed size a part may have; text has 10 to 30.
const MOST_TIMES: u64 = 200;
/// Below this size, in bytes, it does not matter how well a part is compressed.
const HARMLESS: u64 = 1 << 20;

const SPLIT: &str = "split it, one resolution a file";

/// Counts the entries before anything of them is kept: each has a header with this beginning
/// (APPNOTE.TXT 4.3.12).
pub(super) fn check_number(bytes: &[u8]) -> Result<(), Fault> {
    let mut headers = memmem::find_iter(bytes, b"PK\x01\x02");
    if headers.nth(MOST_ENTRIES).is_some() {
        let what = format!("it has more than {MOST_ENTRIES} entries");
        return Err(Fault { what, way_out: SAVE_AGAIN });
    }
    Ok(())
}

/// Checks the sizes that the parts say they have; no part is let grow beyond what it says.
pub(super) fn check_sizes<'n>(sizes: impl Iterator<Item = (&'n str, u64)>) -> Result<(), Fault> {
    let mut sum = 0_u64;
    for (name, size) in sizes {
        if size > LONGEST_PART {
            let what = format!("{}: longer than the limit of {LONGEST_PART} bytes", short(name));
            return Err(Fault { what, way_out: SPLIT });
        }
        sum = sum.saturating_add(size);
    }
    if sum > LONGEST_SUM {
        let what = format!("its parts are longer than the limit of {LONGEST_SUM} bytes");
        return Err(Fault { what, way_out: SPLIT });
    }
    Ok(())
}

/// Checks that a part about to be inflated is no bomb.
///
/// A part that nobody asks for may be one: it is never inflated, and white pictures of sound
/// documents are as well compressed.
pub(super) fn check_ratio(name: &str, size: u64, compressed: u64) -> Result<(), Fault> {
    if size > HARMLESS && size > compressed.saturating_mul(MOST_TIMES) {
        return Err(Fault::broken(format!(
            "{}: it would grow to more than {MOST_TIMES} times its size, as an attack does",
            short(name)
        )));
    }
    Ok(())
}

/// Checks that the name of an entry can be the name of a part (ECMA-376 part 2, 6.2.2).
pub(super) fn check_name(name: &str) -> Result<(), Fault> {
    let leads_out = name.starts_with('/')
        || name.contains(['\\', ':', '\0'])
        || name.split('/').any(|segment| segment == "..");
    if leads_out {
        return Err(Fault::broken(format!("the entry {} leads out of it", short(name))));
    }
    Ok(())
}

/// A name or value from the package, cut to what fits a message.
pub(super) fn short(text: &str) -> String {
    /// Twice the longest name of a part that Word gives.
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

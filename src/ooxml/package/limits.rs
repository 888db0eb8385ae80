//! Whether a package keeps to the limits.
//!
//! In: what the directory of a zip archive says, and the parts that are unpacked. Out: nothing, or
//! the fault.
//!
//! ```text
//! word/document.xml   30 kB for  400 kB    sound
//! word/document.xml  100 kB for   90 MB    900 times its size: a bomb
//! ../../etc/passwd                         leads out of the package
//! ```

use memchr::{memchr_iter, memmem};

use crate::ooxml::fault::{Fault, SAVE_AGAIN};
use crate::ooxml::limits::{Limits, SPLIT, Size, way_out};

/// How many times its compressed size a part may have; text has 10 to 30.
const MOST_TIMES: u64 = 200;
/// Below this size, in bytes, it does not matter how well a part is compressed.
const HARMLESS: u64 = 1 << 20;

impl Limits {
    /// Counts the entries before anything of them is kept: each has a header with this beginning
    /// (APPNOTE.TXT 4.3.12).
    pub(super) fn check_number(&self, bytes: &[u8]) -> Result<(), Fault> {
        let count = memmem::find_iter(bytes, b"PK\x01\x02").count();
        if count > self.parts {
            return Err(Fault {
                what: format!("it has more than {} parts", self.parts),
                way_out: format!("{SAVE_AGAIN}, or raise the limit with --max-parts {count}")
                    .into(),
            });
        }
        Ok(())
    }

    /// Checks the sizes that the parts say they have; no part is let grow beyond what it says.
    pub(super) fn check_sizes(&self, sizes: impl Iterator<Item = u64>) -> Result<(), Fault> {
        let sum = sizes.fold(0_u64, u64::saturating_add);
        let limit = self.unpacked.min(Self::MOST_UNPACKED);
        if sum > limit {
            return Err(Fault {
                what: format!("its parts unpack to more than the limit of {}", Size(limit)),
                way_out: way_out("--max-unpacked", sum, Self::MOST_UNPACKED).into(),
            });
        }
        Ok(())
    }

    /// Checks how many tags there are in the text of a part.
    pub(super) fn check_tags(&self, part: &str, text: &str) -> Result<(), Fault> {
        let count = memchr_iter(b'<', text.as_bytes()).count();
        if count > self.tags {
            return Err(Fault {
                what: format!("{part}: it has more than {} tags", self.tags),
                way_out: format!("{SPLIT}, or raise the limit with --max-tags {count}").into(),
            });
        }
        Ok(())
    }
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

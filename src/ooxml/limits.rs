//! How much of a file is read before it counts as an attack.
//!
//! In: nothing, or what a caller allows. Out: the figures, and how they are put to people.
//!
//! ```text
//! 67 108 864 bytes                     64 MiB
//! 100 000 000 bytes, too many          … or raise the limit with --max-input 96M
//! ```
//!
//! SECURITY.md says how much memory and time a hostile file can take within them.

use std::fmt;

/// How much of one file is read.
///
/// Real documents stay far below: a resolution has 20 kB of text, the proceedings of a conference in
/// one file some 2000 parts and 40 MB of XML. What is longer is refused, and the error names the
/// limit and the option of the command line that raises it.
///
/// ```
/// use revmark::{Error, Limits, read};
///
/// let limits = Limits { input: 1000, ..Limits::default() };
/// let error = read::File::within("long.txt", vec![b'a'; 1001], &limits).unwrap_err();
/// assert!(matches!(error, Error::TooLarge { limit: 1000, .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest file, as it is stored, in bytes; at most [`Limits::MOST_INPUT`] counts.
    pub input: u64,
    /// The longest sum of the parts of a Word document once they are unpacked, in bytes; at most
    /// [`Limits::MOST_UNPACKED`] counts.
    pub unpacked: u64,
    /// The most parts of a Word document.
    pub parts: usize,
    /// The most tags in one part, each of which takes a place in memory that is many times its
    /// length.
    pub tags: usize,
}

impl Limits {
    /// As much as [`Limits::input`] can allow: decoding makes up to three bytes of one, and places in
    /// a text are 32 bits wide.
    pub const MOST_INPUT: u64 = 1 << 30;
    /// As much as [`Limits::unpacked`] can allow, for the same reason.
    pub const MOST_UNPACKED: u64 = 2 << 30;
}

impl Default for Limits {
    /// 64 MiB, a dozen conferences in one text; 256 MiB unpacked; 10 000 parts; 5 000 000 tags.
    fn default() -> Self {
        Self { input: 64 << 20, unpacked: 256 << 20, parts: 10_000, tags: 5_000_000 }
    }
}

/// A number of bytes as people read it: `64 MiB`, `1000 bytes`.
pub(crate) struct Size(pub(crate) u64);

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let units = [(30, "GiB"), (20, "MiB"), (10, "KiB")];
        let unit =
            units.into_iter().find(|(bits, _)| self.0 > 0 && self.0.is_multiple_of(1 << bits));
        match unit {
            Some((bits, unit)) => write!(formatter, "{} {unit}", self.0 >> bits),
            None => write!(formatter, "{} bytes", self.0),
        }
    }
}

/// The way out of any limit.
pub(crate) const SPLIT: &str = "split it, one resolution a file";

/// The way out for a file that is larger than a limit in bytes: `split it, … --max-input 200M`.
///
/// What `needed` says is what would be enough; where that is more than can be allowed there is no
/// such way.
pub(crate) fn way_out(option: &str, needed: u64, most: u64) -> String {
    let megabytes = needed.div_ceil(1 << 20);
    if needed > most {
        return SPLIT.to_owned();
    }
    format!("{SPLIT}, or raise the limit with {option} {megabytes}M")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_put_in_the_largest_unit_that_fits() {
        let shown = |bytes: u64| Size(bytes).to_string();
        assert_eq!([64 << 20, 1 << 30, 3 << 10].map(shown), ["64 MiB", "1 GiB", "3 KiB"]);
        assert_eq!([0, 1000, (1 << 20) + 1].map(shown), ["0 bytes", "1000 bytes", "1048577 bytes"]);
    }

    #[test]
    fn what_is_advised_is_enough() {
        let advised = |needed| way_out("--max-input", needed, Limits::MOST_INPUT);
        assert!(advised((200 << 20) - 7).ends_with("with --max-input 200M"));
        assert!(advised((200 << 20) + 1).ends_with("with --max-input 201M"));
        assert!(advised((1 << 30) + 1).ends_with("one resolution a file"));
    }
}

//! Bytes as what a target works on.
//!
//! In: the bytes of a fuzzer. Out: settings and texts. A seed is a text that people can read and
//! write: one character that holds the settings, then the texts, parted by U+001E (record separator).
//!
//! ```text
//! 2RESOLUTION 7␞RESOLUTION 8    settings 0b0010, base "RESOLUTION 7", revised "RESOLUTION 8"
//! ```

use revmark::Options;

use crate::strategy::Versions;

/// What parts the texts of an input.
const SEPARATOR: u8 = 0x1E;

/// Settings, as the low bits of the first byte: those of the digits `0` to `7` are their value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings(u8);

impl Settings {
    /// Whether the setting of this bit is on.
    pub(super) fn has(self, bit: u8) -> bool {
        self.0 >> bit & 1 == 1
    }

    /// The lowest three bits as a number.
    pub(super) fn number(self) -> usize {
        usize::from(self.0 & 7)
    }

    /// How two texts are compared: bit 0 paragraph by paragraph, bit 1 with typography.
    pub(super) fn options(self) -> Options {
        Options { plain: self.has(0), typography: self.has(1), ..Options::default() }
    }
}

/// The settings, and what stands behind them.
pub(super) fn settings(bytes: &[u8]) -> (Settings, &[u8]) {
    match bytes {
        [first, rest @ ..] => (Settings(*first), rest),
        [] => (Settings(0), bytes),
    }
}

/// The stretches between separators.
pub(super) fn records(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == SEPARATOR)
}

/// Settings and two versions, without what is no UTF-8.
pub(super) fn versions(bytes: &[u8]) -> (Settings, Versions) {
    let (settings, rest) = settings(bytes);
    let mut records = rest.splitn(2, |byte| *byte == SEPARATOR);
    let mut next = || String::from_utf8_lossy(records.next().unwrap_or_default()).into_owned();
    let (base, revised) = (next(), next());
    (settings, Versions { base, revised })
}

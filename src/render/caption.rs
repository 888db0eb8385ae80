//! What a program says above a comparison: which files they are, and what there is to know of them.
//!
//! In: lines that are no part of the compared texts. Out: the same lines in the looks of the page
//! below them.
//!
//! ```text
//! ␛[1mrevmark a/radio.txt b/tides.txt␛[0m      heading
//! ␛[1msimilarity index 92%␛[0m                 heading
//! ␛[2mno resolution: compared …␛[0m            aside
//! ```

use std::io::{self, Write};

use crate::model::Direction;

use super::style::{Meaning, paint};
use super::visible::visible;

/// Lines above a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What is compared; read first.
    pub headings: Vec<String>,
    /// What may be passed over.
    pub asides: Vec<String>,
}

/// Writes the lines, in the looks of the format `Terminal` if there is colour, else of `Text`.
///
/// No control character in them, as names of files may hold, is sent raw.
///
/// # Errors
/// Only those of the writer.
pub(super) fn write(caption: &Caption, has_color: bool, out: &mut dyn Write) -> io::Result<()> {
    let headings = caption.headings.iter().map(|line| (Meaning::Heading, line));
    let asides = caption.asides.iter().map(|line| (Meaning::Aside, line));
    for (meaning, line) in headings.chain(asides) {
        let meanings = if has_color { &[meaning][..] } else { &[] };
        paint(out, meanings, &visible(line, Direction::LeftToRight))?;
        writeln!(out)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_drive_no_terminal() {
        let caption = Caption {
            headings: vec!["a/\u{1b}[2J\u{202e}.txt".to_owned()],
            asides: vec!["empty".to_owned()],
        };
        let written = |has_color| {
            let mut out = Vec::new();
            write(&caption, has_color, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written(false), "a/␛[2J<U+202E>.txt\nempty\n");
        assert_eq!(
            written(true),
            "\u{1b}[1ma/␛[2J<U+202E>.txt\u{1b}[0m\n\u{1b}[2mempty\u{1b}[0m\n"
        );
    }
}

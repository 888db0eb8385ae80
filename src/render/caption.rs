//! What a program says above a comparison: which files they are, and what there is to know of them.
//!
//! In: lines that are no part of the compared texts. Out: the same lines in the looks of the page
//! below them.
//!
//! ```text
//! ␛[1mrevmark a/radio.txt b/tides.txt␛[0m      heading, on a terminal
//! ␛[2mno resolution: compared …␛[0m            aside
//!
//! revmark a/radio.txt b/tides.txt              in Markdown between fences, where a page looks as it
//!                                              is written
//! ```

use std::io::{self, Write};

use crate::model::Direction;
use crate::text::escape;

use super::Format;
use super::style::{Meaning, paint};

/// What a fence in Markdown is made of, and how many of them at least (CommonMark 0.31, 4.5).
const FENCE: (char, usize) = ('`', 3);

/// Lines above a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Caption {
    /// What is compared; read first.
    pub headings: Vec<String>,
    /// What may be passed over.
    pub asides: Vec<String>,
}

/// Writes the lines for one of the formats for people.
///
/// No control character in them, as names of files may hold, is sent raw.
///
/// # Errors
/// Only those of the writer.
pub(super) fn write(caption: &Caption, format: Format, out: &mut dyn Write) -> io::Result<()> {
    let headings = caption.headings.iter().map(|line| (Meaning::Heading, line));
    let asides = caption.asides.iter().map(|line| (Meaning::Aside, line));
    let lines = headings.chain(asides);
    let lines = lines.map(|(meaning, line)| (meaning, escape::text(line, Direction::LeftToRight)));
    if format == Format::Markdown {
        let text: Vec<_> = lines.map(|(_, line)| line).collect();
        return fenced(&text.join("\n"), out);
    }
    for (meaning, line) in lines {
        let meanings = if format == Format::Terminal { &[meaning][..] } else { &[] };
        paint(out, meanings, &line)?;
        writeln!(out)?;
    }
    Ok(())
}

/// Writes text between fences that are longer than any in it, with a blank line below.
fn fenced(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let (sign, least) = FENCE;
    let runs = text.split(|character| character != sign).map(str::len);
    let length = runs.max().map_or(least, |longest| least.max(longest + 1));
    let fence: String = std::iter::repeat_n(sign, length).collect();
    writeln!(out, "{fence}text\n{text}\n{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(caption: &Caption, format: Format) -> String {
        let mut out = Vec::new();
        write(caption, format, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn names_of_files_drive_no_terminal() {
        let caption = Caption {
            headings: vec!["a/\u{1b}[2J\u{202e}.txt".to_owned()],
            asides: vec!["empty".to_owned()],
        };
        assert_eq!(written(&caption, Format::Text), "a/␛[2J<U+202E>.txt\nempty\n");
        assert_eq!(
            written(&caption, Format::Terminal),
            "\u{1b}[1ma/␛[2J<U+202E>.txt\u{1b}[0m\n\u{1b}[2mempty\u{1b}[0m\n"
        );
    }

    #[test]
    fn nothing_in_a_name_ends_the_fence() {
        let headings = vec!["a/*x*.txt".to_owned(), "b/```` <b>.txt".to_owned()];
        let caption = Caption { headings, asides: Vec::new() };
        let expected = "`````text\na/*x*.txt\nb/```` <b>.txt\n`````\n\n";
        assert_eq!(written(&caption, Format::Markdown), expected);
    }
}

//! How JSON is laid out: one row a line, and nothing in it that is not plain text.
//!
//! In: values, from `serde`. Out: JSON in which the outer containers have a line for each of their
//! values, the inner ones stand on one line, and characters that drive a terminal or reorder text
//! are escaped; `serde_json` itself escapes the C0 controls only.
//!
//! ```text
//! {
//!   "rows": [
//!     {"id": 1, "symbol": "NOC", …},
//!     {"id": 2, "symbol": "MOD", … "text": "\u202e006"}
//!   ]
//! }
//! ```

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::text::characters::{is_bidi_control, may_hold_control};

/// Writes a value; containers down to `outer` levels have a line for each of their values.
pub(in crate::render) fn write(
    value: &impl Serialize,
    outer: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let layout = Layout { outer, level: 0, is_filled: false };
    // JSON is written in very small pieces: into a buffer at hand, and from there into the output.
    let mut buffer = BufWriter::with_capacity(BUFFER, out);
    value.serialize(&mut Serializer::with_formatter(&mut buffer, layout))?;
    buffer.write_all(b"\n")?;
    buffer.flush()
}

/// So many bytes are written at once.
const BUFFER: usize = 1 << 16;

/// Where the writer stands.
struct Layout {
    outer: usize,
    level: usize,
    /// Whether the container at hand holds anything yet.
    is_filled: bool,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &str) -> io::Result<()> {
        self.level += 1;
        self.is_filled = false;
        writer.write_all(bracket.as_bytes())
    }

    fn close<W: ?Sized + Write>(&mut self, writer: &mut W, bracket: &str) -> io::Result<()> {
        let has_lines = self.is_filled && self.level <= self.outer;
        self.level = self.level.saturating_sub(1);
        if has_lines {
            self.line(writer)?;
        }
        writer.write_all(bracket.as_bytes())
    }

    /// What stands before a value of an array or a key of an object.
    fn separate<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        let has_lines = self.level <= self.outer;
        match (is_first, has_lines) {
            (true, false) => Ok(()),
            (false, false) => writer.write_all(b", "),
            (true, true) => self.line(writer),
            (false, true) => {
                writer.write_all(b",")?;
                self.line(writer)
            }
        }
    }

    fn line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.level).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, "[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, "]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.separate(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, "{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, "}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.separate(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _writer: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }

    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if !may_hold_control(fragment.as_bytes()) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut written = 0;
        for (at, character) in fragment.match_indices(is_escaped) {
            writer.write_all(fragment.get(written..at).unwrap_or_default().as_bytes())?;
            for unit in character.encode_utf16() {
                write!(writer, "\\u{unit:04x}")?;
            }
            written = at + character.len();
        }
        writer.write_all(fragment.get(written..).unwrap_or_default().as_bytes())
    }
}

/// The controls that `serde_json` leaves as they are: DEL, C1 and bidi controls.
fn is_escaped(character: char) -> bool {
    !character.is_ascii_graphic() && (character.is_control() || is_bidi_control(character))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn written(value: &Value, outer: usize) -> String {
        let mut out = Vec::new();
        write(value, outer, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn outer_values_have_lines_of_their_own() {
        let value = json!({"none": [], "rows": [{"id": 1, "runs": [1, 2]}, {}]});
        insta::assert_snapshot!(written(&value, 2), @r#"
        {
          "none": [],
          "rows": [
            {"id": 1, "runs": [1, 2]},
            {}
          ]
        }
        "#);
        assert_eq!(
            written(&value, 0),
            "{\"none\": [], \"rows\": [{\"id\": 1, \"runs\": [1, 2]}, {}]}\n"
        );
    }

    #[test]
    fn controls_are_escaped_and_read_back() {
        let text = "a\u{1b}[0m\u{7f}\u{9b}\u{85}\u{202e}\u{61c}\"\\é中 ب";
        let json = written(&Value::from(text), 0);
        assert_eq!(json, "\"a\\u001b[0m\\u007f\\u009b\\u0085\\u202e\\u061c\\\"\\\\é中 ب\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}

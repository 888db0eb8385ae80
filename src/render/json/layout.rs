//! Writes values as JSON: one row a line, and nothing in it that is not plain text.
//!
//! The outer containers have a line for each of their values, the inner ones stand on one line.
//! Characters that drive a terminal or reorder text are escaped; JSON itself asks for the C0 controls
//! only.
//!
//! ```text
//! {
//!   "rows": [
//!     {"id": 1, "symbol": "NOC", …},
//!     {"id": 2, "symbol": "MOD", … "text": "\u202e006"}
//!   ]
//! }
//! ```
//!
//! A comparison is tens of thousands of small values, and the names of their fields are half of the
//! text. So everything goes into one buffer, names are copied without a look at their characters, and
//! other texts are looked through many bytes at a time. The serializer of `serde_json` looks at each
//! byte by itself: 67 of the 340 million instructions that a hundred resolutions took.

use std::fmt::{self, Display};
use std::io::{self, Write};

use memchr::memchr3_iter;
use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};

use crate::text::escape::{is_harmful, may_be_harmful};

/// Writes a value; containers down to `outer` levels have a line for each of their values.
pub(in crate::render) fn write(
    value: &impl Serialize,
    outer: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let buffer = Vec::with_capacity(BUFFER + BUFFER / 2);
    let mut layout = Layout { outer, level: 0, is_filled: false, buffer, out };
    value.serialize(&mut layout).map_err(|Fault(error)| error)?;
    layout.buffer.push(b'\n');
    layout.out.write_all(&layout.buffer)
}

/// So many bytes are written at once.
const BUFFER: usize = 1 << 16;

/// What went wrong: the writer failed, or a value is none that JSON has.
#[derive(Debug)]
struct Fault(io::Error);

impl Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Fault {}

impl ser::Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        Self(io::Error::other(message.to_string()))
    }
}

/// Where the writer stands, and what it has not handed on.
struct Layout<'o> {
    outer: usize,
    level: usize,
    /// Whether the container at hand holds anything yet.
    is_filled: bool,
    buffer: Vec<u8>,
    out: &'o mut dyn Write,
}

impl Layout<'_> {
    fn open(&mut self, bracket: u8) {
        self.level += 1;
        self.is_filled = false;
        self.buffer.push(bracket);
    }

    fn close(&mut self, bracket: u8) -> Result<(), Fault> {
        let has_lines = self.is_filled && self.level <= self.outer;
        self.level = self.level.saturating_sub(1);
        if has_lines {
            self.line();
        }
        self.buffer.push(bracket);
        self.is_filled = true;
        if self.buffer.len() >= BUFFER {
            self.out.write_all(&self.buffer).map_err(Fault)?;
            self.buffer.clear();
        }
        Ok(())
    }

    /// What stands before a value of an array or a key of an object.
    fn separate(&mut self) {
        let has_lines = self.level <= self.outer;
        if self.is_filled {
            self.buffer.extend_from_slice(if has_lines { b"," } else { b", " });
        }
        if has_lines {
            self.line();
        }
        self.is_filled = true;
    }

    fn line(&mut self) {
        self.buffer.push(b'\n');
        for _ in 0..self.level {
            self.buffer.extend_from_slice(b"  ");
        }
    }

    /// A field of an object; names of fields hold nothing that is escaped.
    fn field<T: ?Sized + Serialize>(&mut self, name: &str, value: &T) -> Result<(), Fault> {
        self.separate();
        self.buffer.push(b'"');
        self.buffer.extend_from_slice(name.as_bytes());
        self.buffer.extend_from_slice(b"\": ");
        value.serialize(self)
    }

    fn text(&mut self, text: &str) {
        self.buffer.push(b'"');
        let bytes = text.as_bytes();
        if is_plain(bytes) {
            self.buffer.extend_from_slice(bytes);
        } else if may_be_harmful(bytes) {
            text.chars().for_each(|character| self.character(character));
        } else {
            let mut done = 0;
            for at in memchr3_iter(b'"', b'\\', b'\t', bytes) {
                self.buffer.extend_from_slice(bytes.get(done..at).unwrap_or_default());
                bytes.get(at).into_iter().for_each(|sign| self.character(char::from(*sign)));
                done = at + 1;
            }
            self.buffer.extend_from_slice(bytes.get(done..).unwrap_or_default());
        }
        self.buffer.push(b'"');
    }

    fn character(&mut self, character: char) {
        let mut bytes = [0; 4];
        let short = match character {
            '"' => r#"\""#,
            '\\' => r"\\",
            '\t' => r"\t",
            '\n' => r"\n",
            '\r' => r"\r",
            '\u{8}' => r"\b",
            '\u{C}' => r"\f",
            _ if is_harmful(character) => {
                // All of them have one unit in UTF-16.
                return self.format(format_args!("\\u{:04x}", u32::from(character)));
            }
            _ => character.encode_utf8(&mut bytes),
        };
        self.buffer.extend_from_slice(short.as_bytes());
    }

    fn format(&mut self, text: fmt::Arguments<'_>) {
        // A vector takes whatever it is given.
        let _ = self.buffer.write_fmt(text);
    }
}

/// Whether a text is written as it is: without leaving off early all its bytes are looked at side by
/// side.
#[expect(clippy::needless_bitwise_bool, reason = "lazy operators are branches")]
fn is_plain(bytes: &[u8]) -> bool {
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) & (byte != b'"') & (byte != b'\\');
    bytes.iter().fold(true, |plain, byte| plain & is_plain(*byte))
}

impl Serializer for &mut Layout<'_> {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Fault>;
    type SerializeTupleVariant = Impossible<(), Fault>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), Fault>;

    fn serialize_bool(self, value: bool) -> Result<(), Fault> {
        self.buffer.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Fault> {
        self.format(format_args!("{value}"));
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Fault> {
        self.format(format_args!("{value}"));
        Ok(())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Fault> {
        self.format(format_args!("{value}"));
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Fault> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Fault> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Fault> {
        self.serialize_i64(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Fault> {
        self.serialize_u32(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Fault> {
        self.serialize_u32(value.into())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Fault> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Fault> {
        let shortest = serde_json::to_vec(&value).map_err(ser::Error::custom)?;
        self.buffer.extend_from_slice(&shortest);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Fault> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Fault> {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, _value: &[u8]) -> Result<(), Fault> {
        Err(ser::Error::custom("JSON has no bytes"))
    }

    fn serialize_none(self) -> Result<(), Fault> {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Fault> {
        self.buffer.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), Fault> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), Fault> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        self.open(b'{');
        self.field(variant, value)?;
        self.close(b'}')
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Self, Fault> {
        self.open(b'[');
        Ok(self)
    }

    fn serialize_tuple(self, length: usize) -> Result<Self, Fault> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleStruct, Fault> {
        Err(ser::Error::custom(name))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeTupleVariant, Fault> {
        Err(ser::Error::custom(name))
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Self, Fault> {
        self.open(b'{');
        Ok(self)
    }

    fn serialize_struct(self, _name: &'static str, length: usize) -> Result<Self, Fault> {
        self.serialize_map(Some(length))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _index: u32,
        _variant: &'static str,
        _length: usize,
    ) -> Result<Self::SerializeStructVariant, Fault> {
        Err(ser::Error::custom(name))
    }
}

impl ser::SerializeSeq for &mut Layout<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Fault> {
        self.separate();
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Fault> {
        self.close(b']')
    }
}

impl ser::SerializeTuple for &mut Layout<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Fault> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<(), Fault> {
        self.close(b']')
    }
}

impl ser::SerializeMap for &mut Layout<'_> {
    type Ok = ();
    type Error = Fault;

    /// All keys of maps that are written are texts.
    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Fault> {
        self.separate();
        key.serialize(&mut **self)
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Fault> {
        self.buffer.extend_from_slice(b": ");
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), Fault> {
        self.close(b'}')
    }
}

impl ser::SerializeStruct for &mut Layout<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        self.field(key, value)
    }

    fn end(self) -> Result<(), Fault> {
        self.close(b'}')
    }
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
        let text = "a\u{1b}[0m\u{7f}\u{9b}\u{85}\u{2028}\u{2029}\u{202e}\u{61c}\"\\é中 ب";
        let json = written(&Value::from(text), 0);
        assert_eq!(
            json,
            "\"a\\u001b[0m\\u007f\\u009b\\u0085\\u2028\\u2029\\u202e\\u061c\\\"\\\\é中 ب\"\n"
        );
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }

    proptest::proptest! {
        /// But for white space and escapes, what is written is what `serde_json` writes.
        #[test]
        fn texts_are_read_back_and_hold_no_control(
            texts in proptest::collection::vec("([ -~]{0,9}|[à-ÿ]|[ء-ي]{1,4}|[А-я]{1,4}|[一-丏]|[\\x00-\\x1f\\x7f-\u{a0}\u{61c}\u{200e}\u{202e}\u{2028}\u{2029}\u{2066}\u{fffe}]|\\\\|\"){0,8}", 0..4),
            number in proptest::num::f64::NORMAL,
        ) {
            let value = json!({"texts": &texts, "number": number, "none": null, "small": -3, "is": true});
            let json = written(&value, 1);
            proptest::prop_assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
            proptest::prop_assert!(!json.contains(|c| c != '\n' && is_harmful(c)));
        }
    }
}

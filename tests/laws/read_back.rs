//! Reads printed marks back, as a person or a script would.
//!
//! In: one printed line with its symbol in the margin. Out: what it reads as when all its marks are
//! rejected and when they are accepted.
//!
//! ```text
//! MOD    [-b)-]{+c)+}  on radio      symbol MOD, base "b)  on radio", revised "c)  on radio"
//! ADD*   {+a)  on [-bells-]+}        a text that moved here: the base has nothing of it
//! ```
//!
//! Written from the documents of the formats alone, not from the code that writes them.

use revmark::model::MoveRole;

/// What a line says.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) symbol: String,
    pub(super) base: String,
    pub(super) revised: String,
}

impl Reading {
    /// Adds text that stands inside marks of deletion, of insertion, of both or of neither.
    pub(super) fn push(&mut self, text: &str, is_deleted: bool, is_inserted: bool) {
        if !is_inserted {
            self.base.push_str(text);
        }
        if !is_deleted {
            self.revised.push_str(text);
        }
    }
}

/// Reads a line of the format `text`; behind a row that moved stands a note, which is no part of it.
/// `None` where marks are not closed.
pub(super) fn from_text(line: &str, is_moved: bool) -> Option<Reading> {
    let (symbol, row) = line.split_once(' ').unwrap_or((line, ""));
    let mut reading = Reading { symbol: symbol.to_owned(), ..Reading::default() };
    let (mut deletions, mut insertions) = (0_u32, 0_u32);
    let mut rest = row.trim_start_matches(' ');
    while let Some(character) = rest.chars().next() {
        let mark = rest.get(..2).unwrap_or_default();
        let depth = match mark {
            "[-" => Some((deletions.checked_add(1), Some(insertions))),
            "-]" => Some((deletions.checked_sub(1), Some(insertions))),
            "{+" => Some((Some(deletions), insertions.checked_add(1))),
            "+}" => Some((Some(deletions), insertions.checked_sub(1))),
            _ => None,
        };
        if let Some((deleted, inserted)) = depth {
            (deletions, insertions) = (deleted?, inserted?);
            rest = &rest[2..];
            if is_moved && deletions + insertions == 0 {
                break;
            }
            continue;
        }
        if character == '\\' {
            rest = &rest[1..];
        }
        let literal = rest.chars().next()?;
        let (text, behind) = rest.split_at(literal.len_utf8());
        reading.push(text, deletions > 0, insertions > 0);
        rest = behind;
    }
    (deletions + insertions == 0).then_some(reading)
}

/// Reads a line of the format `terminal`; `None` where an escape code is not known.
pub(super) fn from_terminal(line: &str, role: Option<MoveRole>) -> Option<Reading> {
    let mut reading = Reading::default();
    let mut codes: Vec<&str> = Vec::new();
    for part in line.split('\u{1b}') {
        let text = match part.strip_prefix('[').filter(|_| part.as_ptr() != line.as_ptr()) {
            Some(code) => {
                let (parameters, text) = code.split_once('m')?;
                codes = parameters.split(';').filter(|code| *code != "0").collect();
                text
            }
            None => part,
        };
        let has = |code| codes.contains(&code);
        if reading.symbol.is_empty() {
            text.clone_into(&mut reading.symbol);
        } else if !has("2") {
            let arrived = role == Some(MoveRole::To);
            let left = role == Some(MoveRole::From);
            reading.push(text, has("9") || left, has("4") || arrived);
        }
    }
    Some(reading)
}

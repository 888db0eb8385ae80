//! The line of a proposal above the instrument it would change.
//!
//! In: one line. Out: the symbol and the number it prints, if it is such a line. The forms are those
//! of the General Rules, No. 42, as conferences print them: author symbols, document number with
//! addendum, serial number.
//!
//! ```text
//! MOD⇥RCC/23A1/1       symbol and number
//! B/CAN/75/4           number
//! SUP                  symbol
//! A/RES/70/125         a document of the United Nations
//! ```

use crate::text::characters::is_plain_letter;
use crate::text::fold::tidy;

/// The symbols a proposal may carry, longer ones first.
const SYMBOLS: [&str; 8] = ["ADD*", "SUP*", "(MOD)", "ADD", "MOD", "SUP", "NOC", "OTHER"];

/// The longest such line, in bytes.
const LONGEST: usize = 60;

/// What the line of a proposal prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Proposal {
    /// Whether it begins with a symbol.
    pub(in crate::parse) has_symbol: bool,
    /// The number, where there is one.
    pub(in crate::parse) number: Option<String>,
}

/// Reads the line of a proposal.
pub(super) fn proposal(line: &str) -> Option<Proposal> {
    // Symbols and the names of authors are written in capitals.
    let is_prose = |c: char| is_plain_letter(c) && !c.is_ascii_uppercase();
    if line.len() > LONGEST || line.starts_with(is_prose) {
        return None;
    }
    let line = tidy(line);
    let symbol = SYMBOLS.iter().find_map(|symbol| line.strip_prefix(symbol));
    let rest = symbol.unwrap_or(&line).trim();
    let number = rest.split_whitespace().next().filter(|word| is_number(word)).map(str::to_owned);
    let is_proposal = number.is_some() || symbol.is_some() && rest.is_empty();
    is_proposal.then_some(Proposal { has_symbol: symbol.is_some(), number })
}

/// What can be read of a line that its style calls the line of a proposal, though its form is not
/// known: what stands behind the symbol is the number.
pub(super) fn presumed(line: &str) -> Proposal {
    let line = tidy(line);
    let symbol = SYMBOLS.iter().find_map(|symbol| line.strip_prefix(symbol));
    let rest = symbol.unwrap_or(&line).trim();
    let number = (!rest.is_empty()).then(|| rest.to_owned());
    Proposal { has_symbol: symbol.is_some(), number }
}

fn is_number(word: &str) -> bool {
    let parts: Vec<&str> = word.split('/').collect();
    let [authors @ .., document, serial] = parts.as_slice() else { return false };
    let is_author =
        |part: &&str| (1..=5).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    let is_document = *document == "XX"
        || document.starts_with(|c: char| c.is_ascii_digit())
            && document.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'A' | b'R' | b'-'));
    !authors.is_empty()
        && !authors.contains(&"RES")
        && authors.iter().all(is_author)
        && is_document
        && !serial.is_empty()
        && serial.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_and_numbers_are_read() {
        for (line, expected) in [
            ("MOD\tRCC/23A1/1", Some((true, Some("RCC/23A1/1")))),
            ("MODARB/21A15/1", Some((true, Some("ARB/21A15/1")))),
            ("\u{feff}ADD\u{a0}IAP/7/2", Some((true, Some("IAP/7/2")))),
            ("B/CAN/75/4", Some((false, Some("B/CAN/75/4")))),
            ("SUP\u{200e}", Some((true, None))),
            ("(MOD)", Some((true, None))),
            ("MODERN/TIMES", None),
            ("MODEL", None),
            ("A/RES/70/125", None),
            ("recalling", None),
            ("", None),
        ] {
            let found = proposal(line);
            let found = found.as_ref().map(|found| (found.has_symbol, found.number.as_deref()));
            assert_eq!(found, expected, "{line}");
        }
    }
}

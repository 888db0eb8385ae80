//! Text that stays text, whatever a reader of Markdown would make of it.
//!
//! In: text, and the tags that stand in it. Out: Markdown that shows the one between the others.
//!
//! ```text
//! 1. see [x](y)      ─►  1\. see \[x\](y)           a list, a link
//! a <b> & &lt;       ─►  a \<b> & \&lt;             an element, an entity
//! ask @itu of #12    ─►  ask @<!-- -->itu of \#<!-- -->12     what hosts make of the finished page
//! ```
//!
//! What CommonMark 0.31 and GFM 0.29 read as a sign gets a backslash, at the beginning of a line also
//! what opens a list, a quotation or a rule. Hosts look for names, numbers of issues, shortcodes and
//! their own marks of changes after that, in the text that is left: only an empty comment, which is
//! nobody's text, parts them without a trace.

/// Parts two characters in the source and not on the page.
const NOTHING: &str = "<!-- -->";

/// A tag of the format itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag {
    /// The byte of the text before which it stands.
    pub(super) at: usize,
    /// The tag.
    pub(super) text: &'static str,
}

/// What stands before a character on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// White space at most.
    Nothing,
    /// A number, which a bracket or a full stop makes the label of a list.
    Number,
    /// Anything else.
    Text,
}

impl Lead {
    fn then(self, character: char) -> Self {
        match self {
            Self::Nothing if character.is_whitespace() => Self::Nothing,
            Self::Nothing | Self::Number if character.is_ascii_digit() => Self::Number,
            _ => Self::Text,
        }
    }
}

/// The text with its tags, in order; white space at its ends is left out.
pub(super) fn escaped(text: &str, tags: &[Tag]) -> String {
    let mut written = String::with_capacity(text.len() + text.len() / 8);
    let mut tags = tags.iter().peekable();
    let mut lead = Lead::Nothing;
    for (at, character) in text.char_indices() {
        while let Some(tag) = tags.next_if(|tag| tag.at <= at) {
            written.push_str(tag.text);
        }
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let behind = rest.get(character.len_utf8()..).unwrap_or_default();
        let sign = Sign { character, before, behind };
        if sign.is_active() || sign.opens_block(lead) {
            written.push('\\');
        }
        written.push(character);
        if sign.is_seen_by_hosts() {
            written.push_str(NOTHING);
        }
        lead = lead.then(character);
    }
    tags.for_each(|tag| written.push_str(tag.text));
    written.trim().to_owned()
}

/// A character between its neighbours.
#[derive(Debug, Clone, Copy)]
struct Sign<'a> {
    character: char,
    before: &'a str,
    behind: &'a str,
}

impl Sign<'_> {
    /// Whether it means something wherever it stands.
    fn is_active(self) -> bool {
        match self.character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '~' | '|' | '$' | '#' => true,
            '&' => {
                self.behind.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '#')
            }
            // Addresses become links by themselves.
            ':' => self.behind.starts_with("//"),
            '.' => self.ends_in("www"),
            _ => false,
        }
    }

    /// Whether it means something at the beginning of a line: a list, a quotation, a rule, a
    /// definition.
    fn opens_block(self, lead: Lead) -> bool {
        match (lead, self.character) {
            (Lead::Nothing, '-' | '+' | '>' | ':' | '=') => true,
            (Lead::Number, '.' | ')') => self.behind.chars().next().is_none_or(char::is_whitespace),
            _ => false,
        }
    }

    /// Whether hosts look for it in the finished page: `@name`, `#12`, `:smile:`, `{+added+}`.
    fn is_seen_by_hosts(self) -> bool {
        let is_name = |next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '-' | '+');
        match self.character {
            '@' | '#' => self.behind.starts_with(is_name),
            ':' => {
                let behind = self.behind.trim_start_matches(is_name);
                behind.len() < self.behind.len() && behind.starts_with(':')
            }
            '+' | '-' => self.behind.starts_with(['}', ']']),
            _ => false,
        }
    }

    fn ends_in(self, word: &str) -> bool {
        let start = self.before.len().checked_sub(word.len());
        let end = start.and_then(|start| self.before.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_is_escaped() {
        for (text, expected) in [
            ("a plain (text), with 1. and 2) in it!", "a plain (text), with 1. and 2) in it!"),
            ("1. first", "1\\. first"),
            ("  12) twelfth", "12\\) twelfth"),
            ("1.1 first", "1.1 first"),
            ("2014) and", "2014\\) and"),
            ("- a", "\\- a"),
            ("– a", "– a"),
            ("> a", "\\> a"),
            ("a > b <c> & d &lt; e", "a > b \\<c> & d \\&lt; e"),
            ("*a* _b_ `c` ~d~ [e](f)", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f)"),
            ("C:\\itu | 5 $", "C:\\\\itu \\| 5 \\$"),
            ("see https://itu.int and WWW.itu.int", "see https\\://itu.int and WWW\\.itu.int"),
        ] {
            assert_eq!(escaped(text, &[]), expected);
        }
    }

    #[test]
    fn what_hosts_look_for_is_parted() {
        for (text, expected) in [
            ("@itu, a@b.org, 5 @ 3", "@<!-- -->itu, a@<!-- -->b.org, 5 @ 3"),
            ("#12, # 12", "\\#<!-- -->12, \\# 12"),
            ("a :smile: at: 9:30", "a :<!-- -->smile: at: 9:30"),
            ("{+a+} [-b-] [-5, 5]", "{+a+<!-- -->} \\[-b-<!-- -->\\] \\[-5, 5\\]"),
        ] {
            assert_eq!(escaped(text, &[]), expected);
        }
    }

    #[test]
    fn tags_stand_where_they_belong() {
        let tags = [(0, "<ins>"), (2, "</ins>"), (2, "<del>"), (3, "</del>")];
        let tags = tags.map(|(at, text)| Tag { at, text });
        assert_eq!(escaped("ab*", &tags), "<ins>ab</ins><del>\\*</del>");
    }
}

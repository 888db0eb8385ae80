//! The runs of a paragraph.
//!
//! In: the text of a line with its stars and braces. Out: runs, and what has to stand in other
//! parts: notes and comments.
//!
//! ```text
//! *a)*⇥the **tide** gauge{note:See page 4.}
//! ─►  <w:r><w:rPr><w:i/>…a)  <w:r><w:tab/>  <w:r>the   <w:r><w:b/>tide  <w:r> gauge  <w:r>footnote 1
//! ```

use std::fmt::Write as _;

/// How many words one run holds, as files have it that were edited for years.
const WORDS_IN_A_RUN: usize = 4;

/// What stands outside the body, and how many things were made.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) footnotes: String,
    pub(super) endnotes: String,
    pub(super) comments: String,
    /// The last id that was given; ids differ throughout the package.
    id: u32,
}

impl Gathered {
    fn next(&mut self) -> u32 {
        self.id += 1;
        self.id
    }
}

/// Whether a text has Arabic letters.
pub(super) fn is_arabic(text: &str) -> bool {
    text.chars().any(|character| ('\u{620}'..='\u{64A}').contains(&character))
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The runs of a text.
pub(super) fn inline(text: &str, gathered: &mut Gathered) -> String {
    let mut runs = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '{']) {
        runs.push_str(&words(&rest[..at], ""));
        rest = &rest[at..];
        let (opening, closing, property) = if rest.starts_with("**") {
            ("**", "**", "<w:b/><w:bCs/>")
        } else if rest.starts_with('*') {
            ("*", "*", "<w:i/><w:iCs/>")
        } else {
            ("{", "}", "")
        };
        let (inside, after) = rest[opening.len()..].split_once(closing).unwrap();
        if property.is_empty() {
            runs.push_str(&special(inside, gathered));
        } else {
            runs.push_str(&words(inside, property));
        }
        rest = after;
    }
    runs + &words(rest, "")
}

/// A stretch of text as runs of some words each; words in Arabic letters have runs of their own.
fn words(text: &str, properties: &str) -> String {
    let mut runs = String::new();
    let mut held = String::new();
    let (mut count, mut was_arabic) = (0, None);
    for word in text.split_inclusive(' ') {
        let arabic = Some(is_arabic(word));
        if count == WORDS_IN_A_RUN || count > 0 && was_arabic != arabic {
            runs.push_str(&run(&held, properties));
            held.clear();
            count = 0;
        }
        held.push_str(word);
        was_arabic = arabic;
        count += 1;
    }
    if !held.is_empty() {
        runs.push_str(&run(&held, properties));
    }
    runs
}

/// One run.
fn run(text: &str, properties: &str) -> String {
    let is_han = text.chars().any(|character| ('\u{4E00}'..='\u{9FFF}').contains(&character));
    let fonts = if is_han { r#"<w:rFonts w:hint="eastAsia"/>"# } else { "" };
    let direction = if is_arabic(text) { "<w:rtl/>" } else { "" };
    let properties = format!("<w:rPr>{fonts}{properties}{direction}</w:rPr>");
    let properties = properties.replace("<w:rPr></w:rPr>", "");
    format!("<w:r>{properties}{}</w:r>", tokens(text))
}

/// The elements of a run: text, and the characters that Word writes as elements.
fn tokens(text: &str) -> String {
    let mut elements = String::new();
    let mut plain = String::new();
    let mut flush = |plain: &mut String, element: &str| {
        if !plain.is_empty() {
            write!(elements, r#"<w:t xml:space="preserve">{}</w:t>"#, escape(plain)).unwrap();
            plain.clear();
        }
        elements.push_str(element);
    };
    for character in text.chars() {
        match character {
            '⇥' => flush(&mut plain, "<w:tab/>"),
            '⏎' => flush(&mut plain, "<w:br/>"),
            '\u{2011}' => flush(&mut plain, "<w:noBreakHyphen/>"),
            '\u{AD}' => flush(&mut plain, "<w:softHyphen/>"),
            other => plain.push(other),
        }
    }
    flush(&mut plain, "");
    elements
}

/// What stands in braces.
fn special(inside: &str, gathered: &mut Gathered) -> String {
    let (kind, content) = inside.split_once(':').unwrap();
    let (head, tail) = content.split_once('=').unwrap_or((content, ""));
    match kind {
        "note" | "endnote" => note(kind, None, content, gathered),
        "mark" => note("note", Some(head), tail, gathered),
        "link" => format!(r#"<w:hyperlink w:anchor="top">{}</w:hyperlink>"#, words(content, "")),
        "field" => field(head, tail),
        "control" => format!(
            r#"<w:sdt><w:sdtPr><w:id w:val="{}"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"#,
            gathered.next(),
            words(content, ""),
        ),
        "bookmark" => {
            let id = gathered.next();
            format!(
                r#"<w:bookmarkStart w:id="{id}" w:name="{content}"/><w:bookmarkEnd w:id="{id}"/>"#
            )
        }
        "comment" => comment(content, gathered),
        "box" => format!(
            r#"<w:r><w:pict><v:shape style="width:90pt;height:30pt"><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"#,
            words(content, ""),
        ),
        "symbol" => format!(r#"<w:r><w:sym w:font="Symbol" w:char="{content}"/></w:r>"#),
        other => unreachable!("{other} is no part of a line"),
    }
}

/// The call of a note, whose body is put aside.
fn note(kind: &str, own_mark: Option<&str>, content: &str, gathered: &mut Gathered) -> String {
    let id = gathered.next();
    let element = if kind == "note" { "footnote" } else { "endnote" };
    let mark = match own_mark {
        Some(own) => format!("<w:r>{}</w:r>", tokens(own)),
        None => format!("<w:r><w:{element}Ref/></w:r>"),
    };
    let mut paragraphs = String::new();
    for (at, text) in content.split('¶').enumerate() {
        let mark = if at == 0 { mark.as_str() } else { "" };
        let direction = if is_arabic(text) { "<w:bidi/>" } else { "" };
        let runs = words(&format!(" {}", text.trim()), "");
        write!(
            paragraphs,
            r#"<w:p><w:pPr><w:pStyle w:val="FootnoteText"/>{direction}</w:pPr>{mark}{runs}</w:p>"#
        )
        .unwrap();
    }
    let body = format!(r#"<w:{element} w:id="{id}">{paragraphs}</w:{element}>"#);
    let bodies = if kind == "note" { &mut gathered.footnotes } else { &mut gathered.endnotes };
    bodies.push_str(&body);
    let custom = if own_mark.is_some() { r#" w:customMarkFollows="1""# } else { "" };
    let behind = own_mark.map(tokens).unwrap_or_default();
    format!(
        r#"<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{element}Reference{custom} w:id="{id}"/>{behind}</w:r>"#
    )
}

/// A field with what it says now.
fn field(instruction: &str, result: &str) -> String {
    let character = |kind: &str| format!(r#"<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>"#);
    format!(
        r#"{}<w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>{}{}{}"#,
        character("begin"),
        escape(instruction),
        character("separate"),
        words(result, ""),
        character("end"),
    )
}

/// A remark at the margin, tied to this place.
fn comment(content: &str, gathered: &mut Gathered) -> String {
    let id = gathered.next();
    write!(
        gathered.comments,
        r#"<w:comment w:id="{id}" w:author="A. Reader" w:initials="AR"><w:p>{}</w:p></w:comment>"#,
        words(content, ""),
    )
    .unwrap();
    format!(
        r#"<w:commentRangeStart w:id="{id}"/><w:commentRangeEnd w:id="{id}"/><w:r><w:commentReference w:id="{id}"/></w:r>"#
    )
}

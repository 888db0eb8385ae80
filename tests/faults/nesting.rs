//! Content in content in content: no stack is deep enough for it, so none may be needed.
//!
//! In: texts and documents nested deeper than any stack, and a stack of 1 MiB, which is what the
//! first thread has on Windows. Out: an answer or one line of trouble.
//!
//! ```text
//! <w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>…      word/document.xml: its elements are nested too deep
//! ((((((((((((((((((((((((((((…                a clause
//! 1, 1.1, 1.1.1, 1.1.1.1, …                    clauses in clauses
//! ```

#![cfg(unix)]

use std::fmt::Write as _;

use revmark::Limits;
use revmark::ooxml::package::Package;

use super::{Desk, Run};

/// How large a nested text is, in bytes: with a byte of the stack for each it would be used up. 32 MiB
/// of each kind are measured in SECURITY.md.
const SIZE: usize = 512 << 10;
/// The stack, in KiB.
const STACK: usize = 1024;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn shallow(desk: &Desk, words: &str) -> Run {
    Run::of(&mut desk.shell(&format!("ulimit -s {STACK} && exec \"$revmark\" {words}")))
}

/// Texts that are nested in one way each.
fn texts() -> Vec<(&'static str, String)> {
    let opened = |opening: &str| opening.repeat(SIZE / opening.len());
    let both = |opening: &str, closing: &str| {
        let count = SIZE / (opening.len() + closing.len());
        opening.repeat(count) + "tide" + &closing.repeat(count)
    };
    let mut decimal = String::new();
    let mut number = "1".to_owned();
    while decimal.len() < SIZE / 2 {
        let _ = writeln!(decimal, "{number}\tto keep the lamps;");
        number.push_str(".1");
    }
    let mut indented = String::new();
    while indented.len() < SIZE {
        for label in ["1", "a)", "i)", "–", "1.1", "–\t–", "(a)", "A)", "I)", "1)", "•"] {
            let _ = writeln!(
                indented,
                "{}{label}\tto keep the lamps;",
                "\t".repeat(indented.len() % 97)
            );
        }
    }
    vec![
        ("brackets", opened("(")),
        ("square brackets", opened("[")),
        ("brackets that are closed", both("(", ")")),
        ("marks of text", both("[-", "-]")),
        ("marks in marks", both("{+[-", "-]+}")),
        ("quotes", both("“‘«", "»’”")),
        ("notes", both("[1: ", "]")),
        ("calls", opened("[footnoteRef:1]")),
        ("bookmarks", both("[bookmark: ", "]")),
        ("labels", opened("a) ")),
        ("isolates", opened("\u{2067}")),
        ("decimal levels", decimal),
        ("levels", indented),
        ("tags", both("<b>", "</b>")),
        ("emphasis", opened("*_")),
        ("quotations", opened("> ")),
    ]
}

#[test]
fn nested_texts_need_no_stack() {
    let desk = Desk::new();
    for (name, text) in texts() {
        let text = format!("RESOLUTION 7 (Dubai, 2014)\nTides\nresolves\n1\tto keep\n{text}\n");
        desk.write("old.txt", &text);
        desk.write("new.txt", text.replace("keep", "hold"));
        for words in ["old.txt new.txt -f json", "outline old.txt -f json"] {
            let run = shallow(&desk, words);
            run.is_orderly();
            assert_ne!(run.status.code(), Some(2), "{name}: {}", run.stderr);
        }
    }
}

/// Elements that hold elements of their own kind.
const NESTED: [(&str, &str, &str); 7] = [
    ("tables", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    ("content controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("insertions", "<w:p><w:ins w:author=\"A\">", "</w:ins></w:p>"),
    ("text boxes", "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ("links", "<w:p><w:hyperlink>", "</w:hyperlink></w:p>"),
    ("custom elements", "<w:customXml>", "</w:customXml>"),
    ("unknown elements", "<x>", "</x>"),
];

/// A document whose body is this.
fn document(body: &str) -> Vec<u8> {
    let main = format!("<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles {NAMESPACE}></w:styles>");
    let limits = Limits { tags: usize::MAX, ..Limits::default() };
    let package = Package::fresh(&main, &[("styles", styles.as_str())], &limits).unwrap();
    package.bytes().to_vec()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// So many elements in one another, with a clause in the innermost.
fn nested(opening: &str, closing: &str, count: usize) -> Vec<u8> {
    let inner = paragraph("the harbour keeps ten lamps");
    let body = format!("{}{inner}{}", opening.repeat(count), closing.repeat(count));
    document(&format!("{}{body}{}", paragraph("RESOLUTION 7 (Dubai, 2014)"), paragraph("resolves")))
}

#[test]
fn nested_documents_are_read_or_refused() {
    let desk = Desk::new();
    for (name, opening, closing) in NESTED {
        let tags = opening.matches('<').count();
        // As deep as is read, and as deep as no stack is.
        for (count, is_read) in [(250 / tags, true), (SIZE / opening.len(), false)] {
            desk.write("old.docx", nested(opening, closing, count));
            desk.write("new.docx", nested(opening, closing, count.min(240 / tags)));
            for words in [
                "old.docx new.docx --plain -o marked.docx",
                "old.docx new.docx --plain -f json",
                "accept old.docx",
                "reject old.docx -o rejected.docx",
                "outline --plain old.docx",
            ] {
                let run = shallow(&desk, words);
                run.is_orderly();
                if !is_read {
                    run.is_trouble(&[
                        "old.docx: word/document.xml: its elements are nested too deep",
                    ]);
                }
            }
            let _ = name;
        }
    }
}

/// The threads of a batch have a stack of their own size.
#[test]
fn threads_have_stack_enough() {
    let desk = Desk::new();
    for (name, text) in texts() {
        let text = format!("RESOLUTION 7 (Dubai, 2014)\nTides\nresolves\n1\tto keep\n{text}\n");
        let name = name.replace(' ', "-");
        desk.write(&format!("old/{name}.txt"), text.get(..SIZE / 4).unwrap_or(&text));
        desk.write(&format!("new/{name}.txt"), text.get(..SIZE / 4).unwrap_or(&text));
    }
    for (name, opening, closing) in NESTED {
        let count = 240 / opening.matches('<').count();
        let name = name.replace(' ', "-");
        desk.write(&format!("old/{name}.docx"), nested(opening, closing, count));
        desk.write(&format!("new/{name}.docx"), nested(opening, closing, count));
    }
    let run = shallow(&desk, "batch old new --plain -f docx,json -o reports --jobs 2");
    assert!(matches!(run.status.code(), Some(0..=2)), "{run:?}");
    assert!(!run.stderr.contains("a fault of the program"), "{run:?}");
    assert!(desk.path("reports/index.html").exists());
}

//! What the documentation says of Word documents and of reports.
//!
//! In: `docs/word.md`, `docs/html.md` and `README.md`. Out: the commands in them that do not run,
//! and marks that the program writes otherwise.
//!
//! ```text
//! revmark old.docx new.docx -o marked.docx      ─►  status 0 or 1, nothing but warnings
//! (Rev. <del>Dubai, 2014</del><ins>…</ins>)     ◄─  marked.docx
//! ```

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use roxmltree::{Document, Node};
use tempfile::TempDir;

use super::package::Package;
use super::program::{mark_files, run};

/// The texts of the example that the program has in it.
const OLD: &str = include_str!("../../src/cli/demo/en.base.txt");
const NEW: &str = include_str!("../../src/cli/demo/en.revised.txt");

/// The author of the draft that the commands name.
const AUTHOR: &str = "Drafting Group";

/// A page of the repository.
pub(crate) fn page(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The commands of a page: those of its blocks, and those in backticks in its tables.
pub(crate) fn commands(page: &str) -> Vec<&str> {
    let mut is_block = false;
    let mut commands = Vec::new();
    for line in page.lines() {
        if line.starts_with("```") {
            is_block = line == "```sh";
        } else if is_block {
            commands.push(line.split('#').next().unwrap_or_default().trim_end());
        } else if line.starts_with('|') {
            commands.extend(line.split('`').skip(1).step_by(2));
        }
    }
    commands.retain(|command| command.starts_with("revmark ") && !command.contains(['|', '&']));
    commands
}

/// The words of a command line, in which quotes hold one together.
pub(crate) fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in command.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// A folder with the files that the commands name.
fn folder() -> TempDir {
    let texts = [("old.txt", OLD.as_bytes()), ("new.txt", NEW.as_bytes())];
    let folder = TempDir::new().unwrap();
    for (name, text) in texts {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let marked = mark_files(["old.txt", "new.txt"], [OLD.as_bytes(), NEW.as_bytes()], "");
    let marked = marked.file("marked.docx").unwrap();
    let mut draft = Package::open(&marked);
    for (_, content) in &mut draft.parts {
        let text = String::from_utf8(std::mem::take(content)).unwrap();
        let named = format!("w:author=\"{AUTHOR}\"");
        *content = text.replace("w:author=\"revmark\"", &named).into_bytes();
    }
    for (command, name) in [("reject", "old.docx"), ("accept", "new.docx")] {
        let words = format!("{command} draft.docx -o {name}");
        let version = run(&words, &[("draft.docx", &marked)]).file(name).unwrap();
        fs::write(folder.path().join(name), version).unwrap();
    }
    fs::write(folder.path().join("draft.docx"), draft.to_bytes()).unwrap();
    folder
}

#[test]
fn the_commands_of_the_pages_run() {
    let folder = folder();
    let pages = [page("docs/word.md"), page("docs/html.md"), page("README.md")];
    let commands: Vec<&str> = pages.iter().flat_map(|page| commands(page)).collect();
    assert!(commands.len() > 30, "{commands:?}");
    let mut faults = Vec::new();
    for command in commands {
        let mut program = Command::new(env!("CARGO_BIN_EXE_revmark"));
        program.args(&words(command)[1..]).current_dir(folder.path()).stdin(Stdio::null());
        let output = program.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let is_clear = said.lines().all(|line| line.starts_with("warning["));
        if !matches!(output.status.code(), Some(0 | 1)) || !is_clear {
            faults.push(format!("{command}\n  {said}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The text of a paragraph, its marks as in HTML.
fn marked(paragraph: Node<'_, '_>) -> String {
    let parts = paragraph.children().filter(|child| child.tag_name().name() != "pPr");
    let parts = parts.map(|part| {
        let text: String = part.descendants().map(said).collect();
        match part.tag_name().name() {
            mark @ ("ins" | "del") => format!("<{mark}>{text}</{mark}>"),
            _ => text,
        }
    });
    // Neighbouring marks of one kind look like one.
    parts.collect::<String>().replace("</ins><ins>", "").replace("</del><del>", "")
}

/// What an element says by itself.
fn said<'d>(node: Node<'d, '_>) -> &'d str {
    match node.tag_name().name() {
        "t" | "delText" => node.text().unwrap_or_default(),
        "tab" => "\t",
        _ => "",
    }
}

#[test]
fn the_readme_shows_what_a_marked_document_holds() {
    let folder = folder();
    let [old, new] = ["old.docx", "new.docx"].map(|name| folder.path().join(name));
    let [old, new] = [old, new].map(|path| fs::read(path).unwrap());
    let run = mark_files(["old.docx", "new.docx"], [&old, &new], "");
    let package = Package::open(&run.file("marked.docx").unwrap());
    let text = package.text(&package.main()).unwrap();
    let document = Document::parse(&text).unwrap();
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    let written: Vec<String> =
        paragraphs.map(|paragraph| marked(paragraph).replace('\t', " ")).collect();
    let readme = page("README.md");
    let shown: Vec<String> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("> "))
        .map(|line| line.trim_end_matches("<br>").replace('*', ""))
        .collect();
    assert!(shown.len() > 5, "README.md shows a part of a marked document");
    let place = written.iter().position(|line| *line == shown[0]);
    let written = place.and_then(|at| written.get(at..at + shown.len())).unwrap_or(&written);
    assert_eq!(written, shown);
}

//! What the documentation says of git.
//!
//! In: `docs/git.md`. Out: the commands in it that git does not understand, and pages that it shows
//! otherwise.
//!
//! ```text
//! ## Set up ─► git config --global diff.revmark.command "revmark git-diff"   ─►  status 0
//! ## Marks  ─► git -c … diff v1 v2                                           ─►  status 0
//! ```

use std::fs;
use std::path::Path;

use super::repository::{Repository, document, texts};

/// The section whose commands need a conflict.
const CONFLICT: &str = "When two people changed one document";

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/git.md")).unwrap()
}

/// The commands of the page, each with the heading above it.
fn commands(page: &str) -> Vec<(&str, &str)> {
    let (mut heading, mut is_block, mut commands) = ("", false, Vec::new());
    for line in page.lines() {
        if let Some(text) = line.strip_prefix("## ") {
            heading = text;
        } else if line.starts_with("```") {
            is_block = line == "```sh";
        } else if is_block {
            commands.push((heading, line));
        }
    }
    commands
}

/// A repository with the example in two versions, and a third one that is not staged.
fn repository() -> Option<Repository> {
    let repository = Repository::bare()?;
    for setting in ["web.browser recorder", "browser.recorder.cmd echo~opened"] {
        repository.git(&format!("config --global {setting}")).clean();
    }
    let [base, revised] = texts("en");
    for (text, tag) in [(&base, "v1"), (&revised, "v2")] {
        repository.write("res-93.txt", text);
        document(&repository, text, "res-93.docx");
        repository.commit(tag);
    }
    repository.write("res-93.txt", revised.replace("55 000", "56 000"));
    document(&repository, &revised.replace("55 000", "56 000"), "res-93.docx");
    Some(repository)
}

/// The same in the midst of a merge of two Word documents.
fn in_conflict() -> Option<Repository> {
    let repository = Repository::bare()?;
    let [base, revised] = texts("en");
    document(&repository, &base, "res-93.docx");
    repository.commit("origin");
    document(&repository, &base.replace("40 000", "41 000"), "res-93.docx");
    repository.commit("ours");
    repository.git("checkout --quiet -b other origin").clean();
    document(&repository, &revised, "res-93.docx");
    repository.commit("theirs");
    assert_eq!(repository.git("merge ours").status, Some(1));
    Some(repository)
}

#[test]
fn the_commands_of_the_page_run() {
    let (Some(usual), Some(conflict)) = (repository(), in_conflict()) else { return };
    let page = page();
    let commands = commands(&page);
    assert!(commands.len() > 50, "{commands:?}");
    let mut faults = Vec::new();
    for (heading, command) in commands {
        let repository = if heading == CONFLICT { &conflict } else { &usual };
        let run = repository.shell(command);
        // What compares two files says by its status whether they differ.
        let is_comparison = command.contains("revmark ") && !command.contains("git config");
        let is_well = run.status == Some(0) || run.status == Some(1) && is_comparison;
        let is_expected = |line: &str| line.starts_with("warning[") || line.contains(" pairs: ");
        let is_clear = run.stderr.lines().all(is_expected);
        // What git says of line ends, of staged files and of a merge is no fault.
        if !is_well || !is_clear && !command.starts_with("git checkout") {
            faults.push(format!("{command}\n  {:?} {}", run.status, run.stderr));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_commands_show_what_the_page_says() {
    let (Some(usual), Some(conflict)) = (repository(), in_conflict()) else { return };
    let page = page();
    let mut shown = Vec::new();
    for (heading, command) in commands(&page) {
        let repository = if heading == CONFLICT { &conflict } else { &usual };
        shown.push((command, repository.shell(command).stdout));
    }
    let of = |start: &str| -> &str {
        let found = shown.iter().find(|(command, _)| command.starts_with(start));
        &found.unwrap_or_else(|| panic!("the page has no command {start}")).1
    };
    let marks = "MOD  RESOLUTION 93 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})";
    assert!(of("git diff  ").contains("[-55 000-]{+56 000+}"));
    assert!(of("git diff v1 v2 -- res-93.docx").contains(marks));
    assert!(of("git -c diff.external").contains(marks));
    assert!(of("git diff v1:res-93.txt").contains(marks));
    assert!(of("git log -p --ext-diff").contains(marks));
    assert!(of("git log -p -- ").contains("\n-RESOLUTION 93 (Rev. Dubai, 2014)\n"));
    assert!(of("git log -S").ends_with(" v2\n"));
    assert!(of("git grep").starts_with("v1:res-93.docx:b)\t"));
    assert!(of("git difftool -t revmark v1 v2 -- ").contains(marks));
    assert!(of("git difftool -t report").starts_with("opened "));
    assert!(of("git difftool --dir-diff").contains("opened "));
    assert!(usual.path("report/index.html").is_file());
    assert!(usual.read("res-93.docx.html").contains("<del"));
    assert_eq!(of("git diff --quiet"), "changed\n");
    assert!(of("git check-attr").ends_with("diff: revmark\n"));
    assert!(of("git show v1:res-93.txt |").starts_with(marks));
    assert!(usual.path("res-93-marked.docx").is_file() && usual.path("marked.docx").is_file());
    for name in ["ours-marked.docx", "theirs-marked.docx"] {
        assert!(conflict.path(name).is_file(), "{name}");
    }
    assert!(usual.read("changes.txt").contains(marks));
    // The example at the head of the page.
    let example = of("git diff v1 v2 -- res-93.docx");
    let shown = page.split("```text\n$ git diff\n").nth(1).unwrap().split("```").next().unwrap();
    let lines = shown.lines().filter(|line| !line.trim().is_empty() && !line.contains('…'));
    for line in lines {
        assert!(example.contains(line), "{line}\nis not in\n{example}");
    }
}

//! Folders that cannot be, each with one clear line.

use std::fs;

use super::{Case, english};

/// Trouble: status 2, nothing on standard output, one line that holds all of `words`.
#[track_caller]
fn is_trouble(case: &Case, arguments: &str, words: &[&str]) {
    let run = case.run(arguments);
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""), "{run:?}");
    assert!(run.stderr.starts_with("revmark: ") && run.stderr.lines().count() == 1, "{run:?}");
    assert!(words.iter().all(|word| run.stderr.contains(word)), "{run:?}");
}

#[test]
fn a_folder_for_reports_is_never_one_of_the_inputs() {
    let case = Case::with_pairs(1);
    let before = case.tree(".");
    for folder in ["old", "new", "./old/", "old/reports", "new/a/b", "reports/../new/x"] {
        is_trouble(&case, &format!("old new -o {folder}"), &["name another one"][..0]);
    }
    is_trouble(&case, "old new -o old/reports", &["old/reports: inside the input old"]);
    is_trouble(&case, "old new -o old/101.txt", &["old/101.txt", "inside the input"]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("old", case.path("link")).unwrap();
        is_trouble(&case, "old new -o link", &["link: inside the input old"]);
        fs::remove_file(case.path("link")).unwrap();
    }
    assert_eq!(case.tree("."), before);
}

#[test]
fn files_of_others_are_not_replaced() {
    let case = Case::with_pairs(1);
    case.write("site/index.html", "mine");
    is_trouble(&case, "old new -o site", &["site/index.html", "empty folder"]);
    case.write("texts/101.txt", "mine");
    is_trouble(&case, "old new -f text -o texts", &["texts/101.txt", "empty folder"]);
    case.write("file", "mine");
    is_trouble(&case, "old new -o file", &["file: not a folder"]);
    assert_eq!(case.read("site/index.html") + &case.read("texts/101.txt"), "minemine");
    // What has another name may stay, and the folder may be made.
    case.write("mixed/notes.txt", "mine");
    assert_eq!(case.run("old new -o mixed").status, Some(1));
    assert_eq!(case.run("old new -o a/b/c").status, Some(1));
    assert_eq!(case.read("mixed/notes.txt"), "mine");
    // The folders may be inside the one of the reports.
    assert_eq!(case.run("old new -o .").status, Some(1));
}

#[cfg(unix)]
#[test]
fn a_link_among_the_reports_does_not_lead_to_an_input() {
    let case = Case::with_pairs(1);
    let input = case.read("old/101.txt");
    case.run("old new -f text -o reports");
    fs::remove_file(case.path("reports/101.txt")).unwrap();
    std::os::unix::fs::symlink("../old/101.txt", case.path("reports/101.txt")).unwrap();
    assert_eq!(case.run("old new -f text -o reports").status, Some(1));
    assert_eq!(case.read("old/101.txt"), input);
    assert!(case.read("reports/101.txt").contains("{+"));
}

#[test]
fn folders_that_are_not_there_or_hold_nothing_are_said() {
    let case = Case::new();
    is_trouble(&case, "old nwe -o reports", &["nwe: no such folder"]);
    assert!(!case.path("reports").exists());
    is_trouble(&case, "old new -o reports", &["old: no text", "none in new"]);
    case.write("old/5.txt", &english(5)[0]);
    is_trouble(&case, "old/5.txt new -o reports", &["old/5.txt: not a folder", "batch"]);
    is_trouble(&case, ". old -o ../reports", &[". and old", "inside the other"]);
    is_trouble(&case, "old new -f html", &["no folder for the reports", "--output"]);
    is_trouble(&case, "old new -f html,jsonl", &["--output"]);
    is_trouble(&case, "old new -o reports -f docx --only move", &["--only"]);
    for words in ["", "old", "old new", "old new -o reports --jobs 0", "old new -o reports -f pdf"]
    {
        assert_eq!(case.run(words).status, Some(2), "{words}");
    }
}

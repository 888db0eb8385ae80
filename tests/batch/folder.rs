//! What of a folder is looked at.

use std::fs;

use super::{Case, english, fields};

#[test]
fn only_texts_and_documents_are_read() {
    let case = Case::with_pairs(1);
    let [old, _] = english(9);
    for name in [".hidden.txt", "~$9.docx", ".git/9.txt", ".revmark-abc.txt", ".~lock.9.txt#"] {
        case.write(&format!("old/{name}"), &old);
    }
    for name in ["9.pdf", "9.doc", "9", "Thumbs.db"] {
        case.write(&format!("new/{name}"), &old);
    }
    let summary = case.summary("", 1);
    assert_eq!(summary["pairs"].as_array().unwrap().len(), 1);
    assert_eq!(summary["unpaired"].as_array().unwrap().len(), 0);
    assert_eq!(fields(&summary["passed_over"], "file"), ["9", "9.doc", "9.pdf", "Thumbs.db"]);
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_and_pipes_are_passed_over() {
    use std::os::unix::fs::symlink;
    use std::process::Command;
    let case = Case::with_pairs(1);
    symlink("..", case.path("new/circle")).unwrap();
    symlink(".", case.path("old/self.txt")).unwrap();
    symlink("b.txt", case.path("old/a.txt")).unwrap();
    symlink("a.txt", case.path("old/b.txt")).unwrap();
    let made = Command::new("mkfifo").arg(case.path("old/pipe.txt")).status();
    assert!(made.is_ok_and(|status| status.success()), "mkfifo is part of every system");
    let summary = case.summary("", 2);
    assert_eq!(fields(&summary["passed_over"], "file"), ["pipe.txt", "self.txt", "circle"]);
    assert_eq!(fields(&summary["passed_over"], "folder"), ["base", "base", "revised"]);
    assert_eq!(fields(&summary["failures"], "base"), ["a.txt", "b.txt"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_listed_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::with_pairs(1);
    case.write("old/secret/5.txt", &english(5)[0]);
    fs::set_permissions(case.path("old/secret"), fs::Permissions::from_mode(0o000)).unwrap();
    // Nothing is hidden from root.
    let is_hidden = fs::read_dir(case.path("old/secret")).is_err();
    let run = case.run("old new -o reports");
    fs::set_permissions(case.path("old/secret"), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(run.status, Some(if is_hidden { 2 } else { 1 }), "{run:?}");
    assert_eq!(run.stderr.contains("revmark: old/secret: no permission"), is_hidden);
}

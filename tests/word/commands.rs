//! What can be asked of a document that has marks.
//!
//! In: a document marked by the program. Out: its versions, as the options choose them.
//!
//! ```text
//! accept --author B     the marks of A stay         --base-view original     the base that it holds
//! ```

use super::package::Package;
use super::program::{mark, run};
use super::projection::{Reading, lines};
use super::revisions;
use super::scenarios;

/// A base, its revised version and the marked document, whose first mark is by someone else.
fn marked_by_two() -> [Vec<u8>; 3] {
    let [base, revised] = scenarios::in_six_languages()[0].files();
    let marked = mark(&base, &revised, "--author One").file("marked.docx").unwrap();
    let mut package = Package::open(&marked);
    let main = package.main();
    let (_, content) = package.parts.iter_mut().find(|(name, _)| *name == main).unwrap();
    let text = str::from_utf8(content).unwrap();
    *content = text.replacen(r#"w:author="One""#, r#"w:author="Two""#, 1).into_bytes();
    [base, revised, package.to_bytes()]
}

#[test]
fn the_marks_of_one_author_are_resolved_alone() {
    let [_, _, marked] = marked_by_two();
    let all = revisions::count(&Package::open(&marked));
    for command in ["accept", "reject"] {
        let left = |author: &str| {
            let words = format!("{command} --author {author} in.docx -o out.docx");
            let run = run(&words, &[("in.docx", &marked)]);
            let package = Package::open(&run.file("out.docx").unwrap());
            revisions::count(&package)
        };
        assert_eq!((left("Two"), left("One")), (all - 1, 1), "{command}");
        let words = format!("{command} --author Nobody in.docx -o out.docx");
        let run = run(&words, &[("in.docx", &marked)]);
        assert_eq!((run.status, run.file("out.docx")), (Some(2), None));
        assert!(run.stderr.contains("One") && run.stderr.contains("Two"), "{}", run.stderr);
    }
}

#[test]
fn a_document_is_not_touched_by_its_versions() {
    let [base, revised, marked] = marked_by_two();
    for (command, want) in [("accept", &revised), ("reject", &base)] {
        let run = run(&format!("{command} in.docx -o out.docx"), &[("in.docx", &marked)]);
        let (out, base) = (Package::open(&run.file("out.docx").unwrap()), Package::open(&base));
        assert_eq!(run.file("in.docx").as_ref(), Some(&marked));
        let want = lines(&Package::open(want), Reading::Accepted);
        assert_eq!(lines(&out, Reading::Accepted), want);
        assert_eq!(revisions::touched_parts(&base, &out), Vec::<String>::new());
    }
}

#[test]
fn the_version_that_is_compared_is_chosen_and_said() {
    let [base, _, marked] = marked_by_two();
    let as_original = mark(&marked, &base, "--base-view original");
    assert_eq!(as_original.status, Some(0), "{}", as_original.stderr);
    let as_final = mark(&marked, &base, "");
    assert_eq!(as_final.status, Some(1));
    assert!(as_final.stderr.contains("warning[tracked-changes-read-as]"), "{}", as_final.stderr);
    let revised = mark(&base, &marked, "--revised-view original");
    assert_eq!(revised.status, Some(0), "{}", revised.stderr);
}

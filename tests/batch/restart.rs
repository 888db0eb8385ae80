//! A run that goes on where an earlier one stopped.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::{Case, english};

/// What the folder of the reports keeps for the next run.
const RECORD: &str = ".revmark-batch.jsonl";

/// How many pairs the figures say were compared before.
fn before(figures: &str) -> usize {
    let said = figures.split("; ").find_map(|part| part.strip_suffix(" compared before"));
    said.map_or(0, |count| count.parse().unwrap())
}

#[test]
fn a_run_that_was_killed_goes_on() {
    const PAIRS: u32 = 120;
    let case = Case::with_pairs(PAIRS);
    let words = "old new -f html,text --jobs 2 -o";
    let mut child =
        case.command(&format!("{words} reports")).stderr(Stdio::null()).spawn().unwrap();
    let reports = case.path("reports");
    while fs::read_dir(&reports).map_or(0, Iterator::count) < 20 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it could be killed");
        sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!case.path("reports/index.html").exists(), "it ended before it could be killed");
    let record = case.read(&format!("reports/{RECORD}"));
    let lines = record.lines().filter(|line| line.ends_with("}}")).count();
    assert!(lines > 4, "{record}");
    // One of the finished reports is lost, one is damaged, and the last line was cut off.
    let finished: Vec<String> = record.lines().filter_map(report_of).collect();
    fs::remove_file(reports.join(&finished[0])).unwrap();
    fs::write(reports.join(&finished[1]), "damaged").unwrap();
    let mut file = fs::OpenOptions::new().append(true).open(reports.join(RECORD)).unwrap();
    file.write_all(b"{\"fingerprint\": \"5f").unwrap();
    // What the run was writing when it was killed.
    fs::write(reports.join(".revmark-a1B2c3"), "half a rep").unwrap();
    let kept = fs::metadata(reports.join(&finished[2])).unwrap().modified().unwrap();

    let again = case.run(&format!("{words} reports"));
    assert_eq!(again.status, Some(1), "{again:?}");
    assert_eq!(before(again.figures()), lines - 2, "{again:?}");
    let untouched = fs::metadata(reports.join(&finished[2])).unwrap().modified().unwrap();
    assert_eq!(untouched, kept);
    let whole = case.run(&format!("{words} whole"));
    assert_eq!(before(whole.figures()), 0);
    assert!(case.tree("reports") == case.tree("whole"), "the reports of both runs differ");
}

/// The HTML report that a whole line of the record names.
fn report_of(line: &str) -> Option<String> {
    let record: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(record["pair"]["reports"][0]["file"].as_str()?.to_owned())
}

#[test]
fn the_number_of_jobs_changes_nothing() {
    let case = Case::with_six_languages();
    for number in 1..10 {
        case.write_pair(number);
    }
    let formats = "-f html,docx,json,text,markdown";
    for jobs in [1, 2, 7] {
        let run = case.run(&format!("old new {formats} --jobs {jobs} -o jobs-{jobs}"));
        assert_eq!(run.status, Some(1), "{run:?}");
    }
    let one = case.tree("jobs-1");
    assert_eq!(one.len(), 15 * 5 + 3);
    for other in ["jobs-2", "jobs-7"] {
        let other = case.tree(other);
        let differ: Vec<&String> =
            one.keys().filter(|name| one.get(*name) != other.get(*name)).collect();
        assert!(differ.is_empty() && one.len() == other.len(), "{differ:?}");
    }
}

#[test]
fn only_what_changed_is_compared_again() {
    let case = Case::with_pairs(6);
    let again = |options: &str| {
        let run = case.run(&format!("old new -o reports {options}"));
        before(run.figures())
    };
    assert_eq!(again(""), 0);
    let first = case.tree("reports");
    assert_eq!(again("--jobs 2 --quiet"), 0, "nothing is said");
    assert_eq!(again("--jobs 2"), 6);
    assert_eq!(case.tree("reports"), first);
    case.write("new/103.txt", english(103)[1].replace("2017", "2018"));
    assert_eq!(again(""), 5);
    assert_ne!(case.tree("reports")["103.html"], first["103.html"]);
    case.write("new/103.txt", english(103)[1].as_bytes());
    assert_eq!(again(""), 5);
    assert_eq!(case.tree("reports"), first);
    // A file that was only copied is the same file.
    case.write("old/104.txt", english(104)[0].as_bytes());
    assert_eq!(again(""), 6);
    // Other options give other reports.
    assert_eq!(again("--ignore renumbering"), 0);
    assert_eq!(again("--ignore renumbering"), 6);
    assert_eq!(again("-f html,text"), 0);
}

#[test]
fn reports_of_pairs_that_are_gone_are_taken_away() {
    let case = Case::with_pairs(4);
    case.run("old new -o reports -f text");
    case.write("reports/notes.txt", "mine");
    case.write("reports/102.txt", "changed by hand");
    for number in [101, 102] {
        fs::remove_file(case.path(&format!("new/{number}.txt"))).unwrap();
    }
    let run = case.run("old new -o reports -f text");
    assert_eq!(before(run.figures()), 2, "{run:?}");
    let expected =
        [RECORD, "102.txt", "103.txt", "104.txt", "index.html", "notes.txt", "summary.json"];
    assert_eq!(case.names("reports"), expected);
    assert_eq!(case.read("reports/102.txt"), "changed by hand");
}

#[test]
fn a_file_that_no_run_has_noted_is_not_replaced() {
    let case = Case::with_pairs(1);
    case.run("old new -o reports");
    case.write_pair(102);
    case.write("reports/102.html", "mine");
    let first = case.tree("reports");
    let run = case.run("old new -o reports");
    assert_eq!(run.status, Some(2), "{run:?}");
    assert!(run.stderr.contains("reports/102.html: it was there before"), "{run:?}");
    assert_eq!(case.tree("reports"), first);
    // A report that a run has noted is made anew, whatever was written into it.
    fs::remove_file(case.path("reports/102.html")).unwrap();
    case.write("reports/101.html", "notes");
    assert_eq!(case.run("old new -o reports").status, Some(1));
    assert_eq!(case.tree("reports")["101.html"], first["101.html"]);
}

#[test]
fn a_record_cannot_take_away_other_files() {
    let case = Case::with_pairs(1);
    case.run("old new -o reports -f text");
    let record = case.read(&format!("reports/{RECORD}"));
    let stranger = case.read("new/101.txt");
    case.write("reports/x", "");
    for name in ["../new/101.txt", "/etc/hostname", "sub/x.txt", ".hidden"] {
        let line = record.replace("101.txt\"}]", &format!("{name}\"}}]"));
        case.write(&format!("reports/{RECORD}"), line);
        fs::remove_file(case.path("reports/index.html")).unwrap();
        case.run("old new -o reports -f text");
        assert_eq!(case.read("new/101.txt"), stranger);
    }
}

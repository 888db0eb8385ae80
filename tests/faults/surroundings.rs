//! Another place, another time, another language of the machine: the same bytes.
//!
//! In: the examples, and the variables by which a system says where it stands. Out: the same output
//! in every format.
//!
//! ```text
//! TZ=Asia/Shanghai LC_ALL=ar_EG.UTF-8 revmark old.txt new.txt -f docx    the bytes of any other day
//! ```

use super::{Desk, Run};
use crate::batch::EXAMPLES;

/// What surroundings may say; the first says nothing.
const SURROUNDINGS: [&[(&str, &str)]; 6] = [
    &[],
    &[("LC_ALL", "C"), ("LANG", "C"), ("TZ", "UTC")],
    &[
        ("LC_ALL", "ar_EG.UTF-8"),
        ("LANG", "ar_EG.UTF-8"),
        ("LANGUAGE", "ar"),
        ("TZ", "Africa/Cairo"),
    ],
    &[("LC_ALL", "tr_TR.ISO-8859-9"), ("LC_CTYPE", "tr_TR"), ("TZ", "XYZ-14:59")],
    &[("LC_ALL", "zh_CN.GB18030"), ("TZ", "Asia/Shanghai"), ("SOURCE_DATE_EPOCH", "86400")],
    &[("LC_ALL", "no such locale"), ("TZ", "no/such/zone"), ("HOME", "/nowhere"), ("USER", "x")],
];

const FORMATS: [&str; 6] = ["text", "terminal", "markdown", "json", "html", "docx"];

/// A run that knows nothing of its surroundings but these variables.
fn run(desk: &Desk, words: &str, variables: &[(&str, &str)]) -> Run {
    let mut command = desk.revmark(words);
    Run::of(command.env_clear().envs(variables.iter().copied()))
}

#[test]
fn the_output_is_the_same_everywhere() {
    for (number, (code, base, revised)) in EXAMPLES.into_iter().enumerate() {
        let desk = Desk::with(base, revised);
        // All surroundings in English, and one of them in each of the other languages.
        let others = SURROUNDINGS.iter().skip(1);
        let others: Vec<_> = match code {
            "en" => others.collect(),
            _ => others.cycle().skip(number).take(1).collect(),
        };
        for (kind, format) in
            FORMATS.map(|format| ("txt", format)).into_iter().chain([("docx", "docx")])
        {
            let words = format!("old.{kind} new.{kind} --full -f {format}");
            let expected = run(&desk, &words, SURROUNDINGS[0]);
            assert_eq!(expected.status.code(), Some(1), "{code} {format}");
            for variables in &others {
                let other = run(&desk, &words, variables);
                assert_eq!(other.status.code(), Some(1), "{code} {format} {variables:?}");
                assert!(other.stdout == expected.stdout, "{code} {format} {variables:?}");
                assert_eq!(other.stderr, expected.stderr);
            }
        }
    }
}

#[test]
fn reports_of_folders_are_the_same_everywhere() {
    let desk = Desk::new();
    for (code, base, revised) in EXAMPLES {
        desk.write(&format!("old/{code}.txt"), base);
        desk.write(&format!("new/{code}.txt"), revised);
    }
    let formats = "html,docx,json,text,markdown";
    let reports = SURROUNDINGS.iter().enumerate().map(|(number, variables)| {
        let words = format!("batch old new -f {formats} -o reports-{number}");
        assert_eq!(run(&desk, &words, variables).status.code(), Some(1), "{variables:?}");
        desk.files(&format!("reports-{number}"))
    });
    let reports: Vec<_> = reports.collect();
    assert_eq!(reports[0].len(), 6 * 5 + 3);
    assert!(reports.iter().all(|other| *other == reports[0]));
}

/// The dates in an archive: 1 January 1980, the first that there is (APPNOTE.TXT 4.4.6).
#[test]
fn a_document_that_is_made_has_no_date() {
    let desk = Desk::new();
    let bytes = desk.run("old.txt new.txt -f docx").stdout;
    let headers = bytes.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x01\x02");
    let dates: Vec<&[u8]> = headers.map(|(at, _)| &bytes[at + 12..at + 16]).collect();
    assert!(dates.len() > 5);
    assert!(dates.iter().all(|date| *date == [0, 0, 0x21, 0]), "{dates:?}");
}

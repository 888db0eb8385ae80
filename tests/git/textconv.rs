//! What `git log -p`, `git show` and `git blame` print of files that revmark converts.
//!
//! In: Word documents and texts in old encodings. Out: lines of UTF-8.
//!
//! ```text
//! -a)⇥that tides are high;
//! +a)⇥that tides are low;
//! ```

use std::fs;

use super::repository::{LANGUAGES, Repository, document, texts};
use crate::word::builder::docx;

#[test]
fn word_documents_are_lines_of_text_in_six_languages() {
    let Some(repository) = Repository::new() else { return };
    for version in 0..2 {
        for language in LANGUAGES {
            document(&repository, &texts(language)[version], &format!("{language}.docx"));
        }
        repository.commit(["v1", "v2"][version]);
    }
    for language in LANGUAGES {
        // White space before a label is not in the document.
        let [base, revised] = texts(language).map(|text| text.replace("\n ", "\n"));
        let shown = repository.git(&format!("show --textconv v1:{language}.docx")).clean();
        assert_eq!(shown, base);
        let only = |text: &str, other: &str| -> Vec<String> {
            let is_new = |line: &&str| !other.lines().any(|other| other == *line);
            text.lines().filter(is_new).map(str::to_owned).collect()
        };
        for words in ["log -p", "show", "diff --no-ext-diff v1 v2", "log -p --format= -1"] {
            let printed = repository.git(&format!("{words} -- {language}.docx")).clean();
            for (sign, lines) in [('-', only(&base, &revised)), ('+', only(&revised, &base))] {
                for line in lines {
                    let line = format!("\n{sign}{line}\n");
                    assert!(printed.contains(&line), "{words}: no {line:?} in\n{printed}");
                }
            }
        }
        let blamed = repository.git(&format!("blame -s {language}.docx")).clean();
        assert_eq!(blamed.lines().count(), revised.lines().count());
    }
}

#[test]
fn labels_cells_and_notes_are_in_the_text() {
    let Some(repository) = Repository::new() else { return };
    let description = "\
<ResNo> RESOLUTION 7 (Suva, 2014)
<Restitle> Beacons⏎and fog
*a)*⇥that fog is grey{note:Grey, not white.};
<numbered> that horns are loud;
<numbered> that bells are;
| Station | Height |
| Gull Rock | 2.7 m ¶ (mean) |
";
    repository.write("r.docx", docx(description));
    let printed = repository.revmark("textconv r.docx").clean();
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(
        lines[..9],
        [
            "RESOLUTION 7 (Suva, 2014)",
            "Beacons and fog",
            "a)\tthat fog is grey[^1];",
            "1\tthat horns are loud;",
            "2\tthat bells are;",
            "|A1| Station",
            "|B1| Height",
            "|A2| Gull Rock",
            "|B2| 2.7 m ¶ (mean)",
        ]
    );
    assert_eq!(lines.last(), Some(&"[^1]:  Grey, not white."));
}

#[test]
fn tracked_changes_are_accepted_and_it_is_said() {
    let Some(repository) = Repository::new() else { return };
    let [base, revised] = texts("es");
    document(&repository, &base, "r.docx");
    repository.commit("v1");
    repository.write("old.txt", &base);
    repository.write("new.txt", &revised);
    assert_eq!(repository.revmark("old.txt new.txt -o r.docx").status, Some(1));
    repository.commit("v2");
    let said = "[tracked changes: read as accepted]\n";
    let printed = repository.revmark("textconv r.docx").clean();
    assert_eq!(printed, format!("{said}{revised}"));
    let printed = repository.revmark("textconv --view original r.docx").clean();
    assert_eq!(printed, format!("[tracked changes: read as rejected]\n{base}"));
    // Who accepts them all changes the file and no word of it.
    repository.revmark("accept r.docx -o accepted.docx").clean();
    fs::rename(repository.path("accepted.docx"), repository.path("r.docx")).unwrap();
    let printed = repository.git("diff --no-ext-diff").clean();
    let removed: Vec<&str> =
        printed.lines().filter(|line| line.starts_with(['-', '+'])).skip(2).collect();
    assert_eq!(removed, [format!("-{}", said.trim_end())]);
    let marks = repository.git("diff");
    assert!(marks.stdout.ends_with("no changes\n"), "{}", marks.stdout);
    assert!(marks.stderr.contains("--view original reads"), "{}", marks.stderr);
    // Read with its changes rejected, the old document is the base.
    let view = "-c diff.revmark.command=revmark~git-diff~--view~original diff";
    assert!(repository.git(view).well().contains("MOD  RESOLUCIÓN 93"));
}

#[test]
fn texts_in_old_encodings_are_decoded() {
    let Some(repository) = Repository::new() else { return };
    repository.write(".gitattributes", "*.txt diff=revmark -text\n");
    for (version, tag) in ["v1", "v2"].into_iter().enumerate() {
        let cyrillic = texts("ru")[version].replace('\n', "\r\n");
        repository.write("cyrillic.txt", encoding_rs::WINDOWS_1251.encode(&cyrillic).0);
        let arabic = &texts("ar")[version];
        repository.write("arabic.txt", encoding_rs::WINDOWS_1256.encode(arabic).0);
        let wide: Vec<u8> =
            texts("zh")[version].encode_utf16().flat_map(u16::to_le_bytes).collect();
        repository.write("wide.txt", [b"\xFF\xFE".as_slice(), &wide].concat());
        repository.commit(tag);
    }
    let printed = repository.git("show v2").clean();
    for line in [
        "-РЕЗОЛЮЦИЯ 93 (Пересм. Дубай, 2014 г.)",
        "-القرار 93 (المراجَع في دبي، 2014)",
        "-第93号决议（2014年，迪拜，修订版）",
    ] {
        assert!(printed.contains(&format!("\n{line}\n")), "{line}\n{printed}");
    }
    let marks = repository.git("diff v1 v2").well();
    assert!(marks.contains("[-Дубай, 2014-]{+Буэнос-Айрес, 2017+}"), "{marks}");
}

#[test]
fn a_file_that_cannot_be_read_is_a_line_in_the_log() {
    let Some(repository) = Repository::new() else { return };
    document(&repository, &texts("en")[0], "r.docx");
    let sound = fs::read(repository.path("r.docx")).unwrap();
    repository.commit("v1");
    repository.write("r.docx", &sound[..2000]);
    repository.write("other.txt", [0_u8, 1, 2, 3].repeat(9));
    repository.commit("v2");
    repository.write("r.docx", &sound);
    repository.write("empty.txt", "");
    repository.commit("v3");
    let run = repository.git("log -p --format=%s");
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    for part in [
        "v3\n",
        "-revmark: this file: cut short or damaged",
        "(2000 bytes)\n+RESOLUTION 93",
        "+revmark: this file: not text (binary data at byte 0); give a text file (36 bytes)",
        "v1\n",
    ] {
        assert!(run.stdout.contains(part), "{part:?} is not in\n{}", run.stdout);
    }
    let said: Vec<&str> = run.stderr.lines().collect();
    assert!(said.iter().all(|line| line.starts_with("revmark: ")), "{said:?}");
    assert!(said.iter().any(|line| line.contains("r.docx: cut short")), "{said:?}");
    for name in ["missing.docx", "."] {
        let run = repository.revmark(&format!("textconv {name}"));
        assert_eq!((run.status, run.stdout.lines().count()), (Some(0), 1), "{run:?}");
        assert!(run.stderr.starts_with(&format!("revmark: {name}: ")), "{run:?}");
    }
}

#[test]
fn nothing_in_the_text_drives_a_terminal() {
    let Some(repository) = Repository::new() else { return };
    repository.write(
        "r.txt",
        "noting\r\na)\tthe \u{1b}[2Jtides\u{7};\rb)\t\u{202e}moon\u{2028}\u{2029}\n\n",
    );
    let printed = repository.revmark("textconv r.txt").clean();
    let expected = "noting\na)\tthe ␛[2Jtides␇;␍b)\t<U+202E>moon <U+2029>\n\n";
    assert_eq!(printed, expected);
    repository.write("mac.txt", "[bookmark: x]noting\ra)\tthe tides\r");
    let printed = repository.revmark("textconv mac.txt").clean();
    assert_eq!(printed, "[bookmark: x]noting\na)\tthe tides\n");
}

#[test]
fn git_keeps_what_it_has_converted() {
    let Some(repository) = Repository::new() else { return };
    repository.git("config diff.revmark.cachetextconv true").clean();
    document(&repository, &texts("ar")[0], "r.docx");
    repository.commit("v1");
    document(&repository, &texts("ar")[1], "renamed.docx");
    repository.write("r.docx", "neither text nor document: \0\u{1}\u{2}\u{3}\u{4}");
    repository.commit("v2");
    let first = repository.git("log -p").well();
    let second = repository.git("log -p").clean();
    assert_eq!(first, second);
    assert!(second.contains("+revmark: this file: not text"), "{second}");
    let kept = repository.git("rev-parse --verify refs/notes/textconv/revmark");
    assert_eq!(kept.status, Some(0));
}

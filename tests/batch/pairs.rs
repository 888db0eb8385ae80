//! Which files are compared, and what is said of them.

use revmark::model::Language;

use super::{Case, docx, english, fields};

#[test]
fn every_file_finds_its_other_version() {
    let case = Case::with_six_languages();
    let before = [case.tree("old"), case.tree("new")];
    let summary = case.summary("-f html,docx,json,text,markdown", 1);
    let pairs = &summary["pairs"];
    let languages = Language::ALL.map(Language::code);
    assert_eq!(fields(pairs, "language"), languages);
    assert_eq!(fields(pairs, "base"), languages.map(|code| format!("{code}/r93.txt")));
    for pair in pairs.as_array().unwrap() {
        assert_eq!((&pair["symbol"], &pair["changed"]), (&"MOD".into(), &true.into()), "{pair}");
        assert_eq!(pair["instruments"][0]["number"], "93");
        assert!(pair["summary"]["words"]["inserted"].as_u64().unwrap() > 20, "{pair}");
        let formats = fields(&pair["reports"], "format");
        assert_eq!(formats, ["html", "docx", "json", "text", "markdown"]);
        for name in fields(&pair["reports"], "file") {
            assert!(!case.tree("reports")[name].is_empty(), "{name}");
        }
    }
    assert_eq!(case.names("reports").len(), 6 * 5 + 3);
    assert_eq!([case.tree("old"), case.tree("new")], before);
}

#[test]
fn reports_are_what_a_single_comparison_gives() {
    let case = Case::with_six_languages();
    case.summary("-f text,json,docx --full --level provision --author Ana", 1);
    for code in ["en", "fr"] {
        let newer = if code == "en" { "new/93-en.docx" } else { "new/93-fr.txt" };
        for (extension, options) in [
            ("txt", "--full --level provision"),
            ("json", "--level provision"),
            ("docx", "--author Ana"),
        ] {
            let mut single = std::process::Command::new(env!("CARGO_BIN_EXE_revmark"));
            single.current_dir(case.path(".")).args(options.split_whitespace());
            single.args([&format!("old/{code}/r93.txt"), newer, "-o", &format!("one.{extension}")]);
            assert_eq!(single.output().unwrap().status.code(), Some(1));
            let report = &case.tree("reports")[&format!("93-{code}.{extension}")];
            assert!(*report == case.tree(".")[&format!("one.{extension}")], "{code} {extension}");
        }
    }
}

#[test]
fn what_is_alone_is_new_or_gone() {
    let case = Case::with_pairs(2);
    let [old, new] = english(7);
    case.write("old/gone.txt", old.replace("(Rev. Dubai, 2014)", ""));
    case.write("new/sub/fresh.docx", docx(&new.replace('7', "8")));
    case.write("new/minutes.pdf", "%PDF-1.7");
    case.write("new/~$101.docx", "lock");
    let summary = case.summary("", 1);
    let unpaired = &summary["unpaired"];
    assert_eq!(fields(unpaired, "symbol"), ["SUP", "ADD"]);
    assert_eq!(fields(unpaired, "file"), ["gone.txt", "sub/fresh.docx"]);
    assert_eq!(unpaired[0]["instruments"][0]["number"], "7");
    assert_eq!(unpaired[1]["instruments"][0]["kind"], "resolution");
    assert_eq!(fields(&summary["passed_over"], "file"), ["minutes.pdf"]);
    let totals = &summary["totals"];
    let expected = [("pairs", 2), ("changed", 2), ("added", 1), ("deleted", 1), ("failures", 0)];
    for (name, count) in expected {
        assert_eq!(totals[name], count, "{name}");
    }
    // Without a folder for the reports it is said on standard error.
    let run = case.run("old new -f jsonl");
    assert!(run.stderr.starts_with("SUP  old/gone.txt\nADD  new/sub/fresh.docx\n2 pairs: "));
}

#[test]
fn what_cannot_be_compared_is_said_and_the_rest_is_done() {
    let case = Case::with_six_languages();
    let [old, new] = english(12);
    case.write("old/broken.docx", &docx(&old)[..900]);
    case.write("new/broken.docx", docx(&new));
    case.write("old/recipe.txt", "Cut the bread into slices.\nToast them.\n");
    case.write(
        "new/picture.txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\x01\x02\x03\xff\xfe\0\0",
    );
    let mut faults = vec!["old/broken.docx", "old/recipe.txt", "new/picture.txt"];
    #[cfg(unix)]
    {
        use std::fs::{Permissions, set_permissions};
        use std::os::unix::fs::{PermissionsExt, symlink};
        symlink("nowhere.txt", case.path("old/lost.txt")).unwrap();
        faults.push("old/lost.txt");
        case.write("new/secret.txt", &new);
        set_permissions(case.path("new/secret.txt"), Permissions::from_mode(0o000)).unwrap();
        // Nothing is hidden from root, who finds one resolution more.
        if std::fs::read(case.path("new/secret.txt")).is_err() {
            faults.push("new/secret.txt");
        }
    }
    let run = case.run("old new -o reports");
    assert_eq!(run.status, Some(2), "{run:?}");
    let said: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("revmark: ")).collect();
    assert_eq!(said.len(), faults.len(), "{run:?}");
    for fault in &faults {
        let is_named = |line: &&str| line.starts_with(&format!("revmark: {fault}: "));
        assert!(said.iter().any(is_named), "{fault}: {run:?}");
    }
    let summary: serde_json::Value =
        serde_json::from_str(&case.read("reports/summary.json")).unwrap();
    assert_eq!(summary["pairs"].as_array().unwrap().len(), 6);
    assert_eq!(summary["failures"].as_array().unwrap().len(), faults.len());
    // The other version of a file that cannot be read is no new text.
    assert_eq!(summary["failures"][1]["revised"], "broken.docx", "{summary:#}");
}

#[test]
fn nothing_changed_is_status_0() {
    let case = Case::new();
    let [old, _] = english(5);
    case.write("old/5.txt", &old);
    case.write("new/5.docx", docx(&old));
    let summary = case.summary("", 0);
    assert_eq!(summary["pairs"][0]["symbol"], "NOC");
    case.write("new/5.docx", docx(&old.replace("2014", "2018")));
    assert_eq!(case.run("old new -o reports").status, Some(1));
    assert_eq!(case.run("old new -o reports --ignore reference").status, Some(0));
    assert_eq!(case.run("old new -o reports --only wording").status, Some(0));
    assert_eq!(case.run("old new -o reports -q").stderr, "");
}

#[test]
fn any_text_is_compared_where_asked() {
    let case = Case::new();
    case.write("old/a/bread.txt", "Cut the bread into slices.\nToast them.\n");
    case.write("new/b/bread rev.2.txt", "Cut the bread into thick slices.\nToast them.\n");
    assert_eq!(case.run("old new -o reports").status, Some(2));
    let summary = case.summary("--plain --lang en", 1);
    assert_eq!(summary["pairs"][0]["instruments"][0]["kind"], "text");
    assert_eq!(summary["pairs"][0]["reports"][0]["file"], "b-bread-rev.2.html");
}

#[test]
fn of_a_document_with_tracked_changes_one_version_is_compared() {
    let case = Case::with_pairs(1);
    let mark = ["old/101.txt", "new/101.txt", "-o", "draft.docx"];
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_revmark"));
    program.args(mark).current_dir(case.path(".")).output().unwrap();
    std::fs::rename(case.path("draft.docx"), case.path("new/101.docx")).unwrap();
    std::fs::remove_file(case.path("new/101.txt")).unwrap();
    let summary = case.summary("", 1);
    let warning = &summary["pairs"][0]["warnings"][0];
    assert_eq!(warning["code"], "tracked-changes-read-as");
    assert_eq!(summary["totals"]["warnings"], 1);
    let original = case.summary("--revised-view original", 0);
    assert_eq!(original["pairs"][0]["symbol"], "NOC");
}

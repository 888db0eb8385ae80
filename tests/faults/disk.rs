//! Disks that are full, and folders that cannot be written to.
//!
//! In: a file system of some pages, made by the test and seen by nobody else. Out: the file that was
//! there before, whole, and a message that names it.
//!
//! ```text
//! disk/fill.bin   all but a few pages
//! disk/marks.md   "before"   ─►   "before", or the new marks
//! ```

use std::fs;

use super::{Desk, EXTENSIONS, Run};
use crate::programs;

/// Makes a small file system in a name space of its own, fills it but for some bytes and runs the
/// program; then says what is on it. `None` where that cannot be had.
#[cfg(target_os = "linux")]
fn on_full_disk(desk: &Desk, room: usize, words: &str) -> Option<(Run, String)> {
    let script = format!(
        "mount -t tmpfs -o size=256k none disk || exit 0
         cp -r before/. disk; cat /dev/zero > disk/fill.bin; truncate -s -{room} disk/fill.bin
         \"$revmark\" {words} 2> said; echo $? > status
         rm disk/fill.bin; rm -rf after; cp -r disk after; ls -A disk"
    );
    fs::create_dir_all(desk.path("disk")).unwrap();
    fs::create_dir_all(desk.path("before")).unwrap();
    let output = desk.shell(&format!("unshare -rm sh -c '{script}'")).output().unwrap();
    let Ok(status) = fs::read_to_string(desk.path("status")) else {
        programs::skip("A full disk", "no file system can be made (unshare -rm, mount)");
        return None;
    };
    fs::remove_file(desk.path("status")).unwrap();
    let said = String::from_utf8(desk.read("said")).unwrap();
    let names = String::from_utf8(output.stdout).unwrap();
    let run = Run::of(desk.shell(&format!("cat said >&2; exit {status}")).arg(""));
    assert_eq!(run.stderr, said);
    Some((run, names))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_whole() {
    let desk = Desk::with_clauses(800);
    for (name, words) in [
        ("marks.txt", "old.txt new.txt --full"),
        ("marks.txt", "old.txt new.txt --full -f terminal --color always"),
        ("marks.txt", "old.txt new.txt --full --side-by-side"),
        ("marks.md", "old.txt new.txt --full"),
        ("marks.html", "old.txt new.txt"),
        ("marks.json", "old.txt new.txt"),
        ("marks.docx", "old.txt new.txt"),
        ("clauses.txt", "outline old.txt"),
        ("clauses.json", "outline old.txt"),
    ] {
        for room in [0, 4096, 3 * 4096] {
            desk.write(&format!("before/{name}"), "before");
            let words = format!("{words} -o disk/{name}");
            let Some((run, names)) = on_full_disk(&desk, room, &words) else { return };
            run.is_trouble(&[&format!("disk/{name}: no space left on its disk; make room")]);
            assert_eq!(desk.read(&format!("after/{name}")), b"before", "{words}");
            assert_eq!(names, format!("{name}\n"), "{words}");
            fs::remove_file(desk.path(&format!("before/{name}"))).unwrap();
            let Some((run, names)) = on_full_disk(&desk, room, &words) else { return };
            run.is_trouble(&[&format!("disk/{name}: no space left on its disk; make room")]);
            assert_eq!(names, "", "{words}: nothing is half written");
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_accept_and_reject() {
    let desk = Desk::with_clauses(800);
    assert_eq!(desk.run("old.txt new.txt -o marked.docx").status.code(), Some(1));
    for words in ["accept marked.docx -o disk/out.docx", "reject marked.docx -o disk/out.txt"] {
        let Some((run, names)) = on_full_disk(&desk, 4096, words) else { return };
        run.is_trouble(&["disk/out.", "no space left"]);
        assert_eq!(names, "", "{words}");
    }
}

/// A batch stops at the first report that does not fit, says so once, and goes on when there is room.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_a_batch_that_can_go_on() {
    let desk = Desk::new();
    for number in 101..121 {
        for (folder, version) in [("old", 1), ("new", 2)] {
            let (_, base, revised) = crate::batch::EXAMPLES[2];
            let text = if version == 1 { base } else { revised };
            desk.write(&format!("{folder}/{number}.txt"), text.replace("93", &number.to_string()));
        }
    }
    let words = "batch old new -f html,docx --jobs 2";
    let whole = desk.run(&format!("{words} -o whole"));
    assert_eq!(whole.status.code(), Some(1), "{whole:?}");
    let Some((run, _)) = on_full_disk(&desk, 120_000, &format!("{words} -o disk/reports")) else {
        return;
    };
    run.is_trouble(&["disk/reports/", "no space left on its disk; make room and run it again"]);
    let (whole, part) = (desk.files("whole"), desk.files("after/reports"));
    assert!(!part.contains_key("index.html") && !part.contains_key("summary.json"));
    let reports: Vec<_> = part.iter().filter(|(name, _)| !name.starts_with('.')).collect();
    assert!(!reports.is_empty() && reports.len() < 40, "{}", reports.len());
    assert!(reports.iter().all(|(name, content)| whole.get(*name) == Some(content)));
    // With its names as they were, the run goes on.
    fs::remove_dir(desk.path("disk")).unwrap();
    fs::rename(desk.path("after"), desk.path("disk")).unwrap();
    let again = desk.run(&format!("{words} -o disk/reports"));
    assert_eq!(again.status.code(), Some(1), "{again:?}");
    assert!(again.stderr.contains(" compared before"), "{again:?}");
    assert_eq!(desk.files("disk/reports"), whole);
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_that_is_full_is_said() {
    let desk = Desk::new();
    for extension in EXTENSIONS {
        let words = format!("old.docx new.docx -f {} -o /dev/full", form(extension));
        desk.run(&words).is_trouble(&["/dev/full: No space left"]);
    }
    for extension in EXTENSIONS {
        let full = fs::File::create("/dev/full").unwrap();
        let words = format!("old.docx new.docx -f {}", form(extension));
        Run::of(desk.revmark(&words).stdout(full)).is_trouble(&["standard output: No space left"]);
    }
    desk.write("a/1.txt", desk.read("old.txt"));
    desk.write("b/1.txt", desk.read("new.txt"));
    for words in ["outline old.txt", "demo", "textconv old.docx", "batch a b -f jsonl"] {
        let full = fs::File::create("/dev/full").unwrap();
        Run::of(desk.revmark(words).stdout(full)).is_trouble(&["standard output: No space left"]);
    }
}

/// The format that an extension stands for.
fn form(extension: &str) -> &str {
    match extension {
        "txt" => "text",
        "md" => "markdown",
        other => other,
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.write("kept/marks.html", "before");
    let allow = |mode: u32| {
        fs::set_permissions(desk.path("kept"), fs::Permissions::from_mode(mode)).unwrap();
    };
    allow(0o555);
    // Nothing is forbidden to root.
    if fs::File::create(desk.path("kept/probe")).is_ok() {
        fs::remove_file(desk.path("kept/probe")).unwrap();
        allow(0o755);
        return read_only_mount(&desk);
    }
    for name in ["marks.html", "marks.docx"] {
        let run = desk.run(&format!("old.docx new.docx -o kept/{name}"));
        run.is_trouble(&[&format!("kept/{name}: no permission to write it")]);
    }
    allow(0o755);
    assert_eq!(desk.names("kept"), ["marks.html"]);
    assert_eq!(desk.read("kept/marks.html"), b"before");
}

/// What root may not write to: a file system that is mounted to be read.
fn read_only_mount(desk: &Desk) {
    let script = "mount -t tmpfs none kept && echo before > kept/marks.html \
        && mount -o remount,ro kept && for name in marks.html marks.docx; do \
        \"$revmark\" old.docx new.docx -o kept/$name; echo $? >> status; done; \
        \"$revmark\" batch . . -o kept/reports; echo $? >> status; cat kept/marks.html";
    let run = Run::of(&mut desk.shell(&format!("unshare -rm sh -c '{script}'")));
    let Ok(status) = fs::read_to_string(desk.path("status")) else {
        return programs::skip("A folder that may not be written to", "no unshare -rm, mount");
    };
    assert_eq!(status, "2\n2\n2\n", "{run:?}");
    assert_eq!(run.stdout, b"before\n", "{run:?}");
    for (line, name) in run.stderr.lines().zip(["marks.html", "marks.docx", "reports"]) {
        assert!(line.starts_with(&format!("revmark: kept/{name}: ")), "{run:?}");
    }
    assert_eq!(run.stderr.lines().count(), 3, "{run:?}");
}

/// The folder is removed while the first version is awaited on standard input.
#[cfg(unix)]
#[test]
fn a_folder_that_is_removed_in_between_is_said() {
    use std::io::Write as _;
    let desk = Desk::new();
    for name in ["marks.txt", "marks.docx"] {
        desk.write(&format!("gone/{name}"), "before");
        let mut command = desk.revmark(&format!("- new.txt -o gone/{name}"));
        command.stdin(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        // It takes more than a pipe holds, so it reads already and has looked at the output.
        input.write_all(&b" \n".repeat(200_000)).unwrap();
        fs::remove_dir_all(desk.path("gone")).unwrap();
        input.write_all(&desk.read("old.txt")).unwrap();
        drop(input);
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let run = Run { status: output.status, stdout: output.stdout, stderr };
        run.is_trouble(&[&format!("gone/{name}: its folder is gone")]);
        assert!(!desk.path("gone").exists());
    }
}

//! What `git diff` prints of files that are no pair of resolutions.
//!
//! In: files that are new, gone, renamed, in conflict, damaged, or named as nobody should name one.
//! Out: a page for each, and the pages of all the others.
//!
//! ```text
//! a.txt       MOD  …
//! broken.docx revmark: broken.docx (1a2b3c4): cut short or damaged …
//! c.txt       MOD  …
//! ```

use std::fs;

use super::repository::{Repository, document, texts};

#[test]
fn new_deleted_and_renamed_files() {
    let Some(repository) = Repository::new() else { return };
    let [base, revised] = texts("fr");
    repository.write("gone.txt", &texts("en")[0]);
    repository.write("old name.txt", &base);
    repository.write("moved.txt", &texts("ru")[0]);
    repository.commit("v1");
    fs::remove_file(repository.path("gone.txt")).unwrap();
    repository.write("made.txt", &texts("zh")[1]);
    repository.git("mv old~name.txt nouveau~nom.txt").clean();
    repository.git("mv moved.txt перенос.txt").clean();
    repository.write("nouveau nom.txt", revised.replace("montagne", "mer"));
    repository.commit("v2");
    let printed = repository.git("diff -M30% v1 v2").clean();
    let lines: Vec<&str> = printed.lines().collect();
    let after = |heading: &str, count: usize| -> Vec<&str> {
        let at = lines.iter().position(|line| *line == heading);
        let at = at.unwrap_or_else(|| panic!("{heading}\n{printed}"));
        lines[at + 1..].iter().take(count).copied().collect()
    };
    assert_eq!(
        after("revmark a/gone.txt b/gone.txt", 2),
        ["deleted file mode 100644", "SUP  [-RESOLUTION 93 (Rev. Dubai, 2014)-]"]
    );
    let made = after("revmark a/made.txt b/made.txt", 2);
    assert!(
        made[0] == "new file mode 100644" && made[1].starts_with("ADD  {+第93号决议"),
        "{made:?}"
    );
    let moved = after("revmark a/moved.txt b/перенос.txt", 3);
    assert_eq!(moved, ["similarity index 100%", "rename from moved.txt", "rename to перенос.txt"]);
    let renamed = after("revmark a/old name.txt b/nouveau nom.txt", 4);
    assert!(renamed[0].starts_with("similarity index "), "{renamed:?}");
    assert_eq!(renamed[1..3], ["rename from old name.txt", "rename to nouveau nom.txt"]);
    assert!(renamed[3].starts_with("MOD  RÉSOLUTION 93 (Rév. [-Dubaï, 2014-]"), "{renamed:?}");
    assert!(printed.ends_with(&format!("{}\n", printed.trim_end())), "one line break at the end");
    let copied = repository.git("diff -C30% --find-copies-harder v1 v2").clean();
    assert!(copied.contains("rename to nouveau nom.txt"), "{copied}");
}

#[test]
fn a_version_that_does_not_exist_has_no_page_of_its_own() {
    let Some(repository) = Repository::new() else { return };
    repository.write("r.txt", &texts("es")[0]);
    let added = repository.revmark("/dev/null r.txt");
    assert_eq!((added.status, added.stderr.as_str()), (Some(1), ""));
    assert!(added.stdout.starts_with("ADD  {+RESOLUCIÓN 93"), "{}", added.stdout);
    assert!(added.stdout.trim_end().ends_with("words inserted"), "{}", added.stdout);
    let deleted = repository.revmark("r.txt /dev/null --stat");
    assert!(deleted.stdout.contains("SUP    deleted"), "{}", deleted.stdout);
    for words in ["/dev/null /dev/null", "/dev/null r.txt -o marked.docx", "/dev/null"] {
        let run = repository.revmark(words);
        assert_eq!((run.status, run.stderr.lines().count()), (Some(2), 1), "{words}: {run:?}");
    }
}

#[cfg(unix)]
#[test]
fn modes_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let Some(repository) = Repository::new() else { return };
    repository.write("r.txt", &texts("en")[0]);
    repository.write("both.txt", &texts("en")[0]);
    repository.write("link.txt", &texts("en")[0]);
    repository.commit("v1");
    for name in ["r.txt", "both.txt"] {
        let executable = fs::Permissions::from_mode(0o755);
        fs::set_permissions(repository.path(name), executable).unwrap();
    }
    repository.write("both.txt", &texts("en")[1]);
    fs::remove_file(repository.path("link.txt")).unwrap();
    symlink("r.txt", repository.path("link.txt")).unwrap();
    repository.commit("v2");
    let mode = "revmark a/r.txt b/r.txt\nold mode 100644\nnew mode 100755\n";
    assert_eq!(repository.git("diff v1 v2 -- r.txt").clean(), mode);
    let both = repository.git("diff v1 v2 -- both.txt").clean();
    assert!(both.contains("new mode 100755\nMOD  RESOLUTION"), "{both}");
    // A file that becomes a link: git tells it as deleted and made. A link holds a path.
    let link = repository.git("diff v1 v2 -- link.txt").clean();
    assert!(link.contains("deleted file mode 100644\nSUP"), "{link}");
    assert!(link.contains("new file mode 120000\n") && link.contains("{+r.txt+}"), "{link}");
}

#[test]
fn a_file_in_conflict() {
    let Some(repository) = Repository::new() else { return };
    let [base, revised] = texts("en");
    repository.write("r.txt", &base);
    repository.commit("origin");
    repository.write("r.txt", base.replace("40 000", "41 000"));
    repository.commit("ours");
    repository.git("checkout --quiet -b other origin").clean();
    repository.write("r.txt", &revised);
    repository.commit("theirs");
    assert_eq!(repository.git("merge ours").status, Some(1));
    let unmerged = "revmark a/r.txt b/r.txt\nunmerged: resolve the conflict, or compare with --base, \
                    --ours or --theirs\n";
    assert_eq!(repository.git("diff --cached").clean(), unmerged);
    let printed = repository.git("diff --base").well();
    assert!(printed.starts_with(unmerged), "{printed}");
    assert!(printed[unmerged.len()..].starts_with("\nrevmark a/r.txt b/r.txt\nMOD"), "{printed}");
}

#[test]
fn names_reach_the_page_and_drive_no_terminal() {
    let Some(repository) = Repository::new() else { return };
    let names = [
        "a b  c.txt",
        "say \"no\".txt",
        "it's.txt",
        "back\\slash.txt",
        "$HOME;`ls`.txt",
        "القرار 93.txt",
        "第93号决议.txt",
        "tab\tline\nescape\u{1b}[2J.txt",
        "-full.txt",
        "turned\u{202e}txt.txt",
    ];
    for name in names {
        repository.write(name, &texts("en")[0]);
    }
    repository.commit("v1");
    for name in names {
        repository.write(name, &texts("en")[1]);
    }
    let printed = repository.git("diff").clean();
    let pages = printed.matches("MOD  RESOLUTION 93 (Rev. [-Dubai, 2014-]").count();
    assert_eq!(pages, names.len(), "{printed}");
    for name in &names[..7] {
        assert!(printed.contains(&format!("revmark a/{name} b/{name}\n")), "{name}\n{printed}");
    }
    assert!(printed.contains("revmark a/tab line␊escape␛[2J.txt b/"), "{printed}");
    assert!(printed.contains("a/turned<U+202E>txt.txt"), "{printed}");
    assert!(!printed.contains(['\u{1b}', '\t', '\u{202e}']), "{printed}");
}

#[test]
fn a_file_that_looks_like_an_option_needs_the_end_of_options() {
    let Some(repository) = Repository::new() else { return };
    repository.write(".gitattributes", "* diff=revmark\n");
    let names = ["--full", "-", "-q", "-o.txt"];
    for version in 0..2 {
        for name in names {
            repository.write(name, &texts("en")[version]);
        }
        repository.commit(["v1", "v2"][version]);
    }
    let printed = repository.git("-c diff.revmark.command=revmark~git-diff~-- diff v1 v2").clean();
    for name in names {
        let page = format!("revmark a/{name} b/{name}\nMOD  RESOLUTION 93");
        assert!(printed.contains(&page), "{name}\n{printed}");
    }
    // A file named as standard input, in the working tree.
    repository.write("-", &texts("en")[0]);
    let printed = repository.git("-c diff.revmark.command=revmark~git-diff~-- diff").clean();
    assert!(printed.starts_with("revmark a/- b/-\nMOD"), "{printed}");
    for name in ["-", "-q"] {
        repository.write(name, "the tides\n");
        let printed = repository.git(&format!("diff --no-ext-diff -- {name}")).clean();
        assert!(printed.ends_with("\n+the tides\n"), "{name}: {printed}");
    }
}

#[test]
fn what_cannot_be_compared_stops_nothing() {
    let Some(repository) = Repository::new() else { return };
    repository.write(".gitattributes", "* diff=revmark\n");
    let [base, revised] = texts("en");
    for (version, text) in [&base, &revised].into_iter().enumerate() {
        repository.write("a.txt", text);
        repository.write("z.txt", text);
        document(&repository, text, "broken.docx");
        let mut broken = fs::read(repository.path("broken.docx")).unwrap();
        broken.truncate(2000 + version);
        repository.write("broken.docx", broken);
        repository.write("binary.bin", [0_u8, 1, 2, 3, version.try_into().unwrap()].repeat(99));
        repository.write("report.pdf", format!("%PDF-1.7 {version}"));
        repository.write("program.rs", format!("fn main() {{}}\n// {version}\n"));
        repository.write("empty.txt", "");
        repository.commit(["v1", "v2"][version]);
    }
    repository.write("empty.txt", "\n \n");
    repository.commit("v3");
    let printed = repository.git("diff v1 v3").clean();
    for part in [
        "revmark a/a.txt b/a.txt\nMOD  RESOLUTION",
        "\n\nrevmark a/binary.bin b/binary.bin\nrevmark: binary.bin (",
        ": not text (binary data at byte 0); give a text file\n",
        "\n\nrevmark a/broken.docx b/broken.docx\nrevmark: broken.docx (",
        ": cut short or damaged",
        "\n\nrevmark a/empty.txt b/empty.txt\nempty.txt (e69de29): there is no text in it\nempty.txt (",
        "\n\nrevmark a/program.rs b/program.rs\nprogram.rs (",
        ": no resolution; compared paragraph by paragraph\nMOD  ",
        "{+1+}",
        "\n\nrevmark a/report.pdf b/report.pdf\nrevmark: report.pdf (",
        ": a PDF file, which revmark does not read",
        "\n\nrevmark a/z.txt b/z.txt\nMOD  RESOLUTION",
    ] {
        assert!(printed.contains(part), "{part:?} is not in\n{printed}");
    }
    // One side alone is told too, and the other side is not taken for all there is.
    repository.write("broken.docx", &base);
    let printed = repository.git("diff -- broken.docx").clean();
    assert_eq!(printed.lines().count(), 2, "{printed}");
}

#[test]
fn any_file_of_a_repository_can_be_passed() {
    let Some(repository) = Repository::bare() else { return };
    repository.write("a.txt", &texts("en")[0]);
    repository.write("data.json", "{\"a\": 1}\n");
    repository.commit("v1");
    let head = repository.git("rev-parse HEAD").clean();
    let module = format!("160000,{},module", head.trim_end());
    repository.write("a.txt", &texts("en")[1]);
    repository.write("data.json", "{\"a\": 2}\n");
    repository.git("add --all").clean();
    repository.git(&format!("update-index --add --cacheinfo {module}")).clean();
    let printed = repository.git_with("GIT_EXTERNAL_DIFF=revmark~git-diff", "diff --cached").well();
    assert!(printed.contains("MOD  RESOLUTION 93"), "{printed}");
    assert!(printed.contains("{\"a\": [-1-]{+2+}}"), "{printed}");
    assert!(printed.contains("new file mode 160000\n"), "{printed}");
    assert!(printed.contains("{+Subproject commit "), "{printed}");
}

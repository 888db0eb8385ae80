//! What `git diff` prints where revmark compares for it.
//!
//! In: two commits. Out: the page that `revmark old new` prints, below the path.
//!
//! ```text
//! revmark a/en.txt b/en.txt
//! MOD  RESOLUTION 93 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})
//! ```

use super::repository::{LANGUAGES, Repository, document, texts};

/// A repository with the example in six languages, as texts and as Word documents, in two versions.
fn in_six_languages() -> Option<Repository> {
    let repository = Repository::new()?;
    for (version, tag) in ["v1", "v2"].into_iter().enumerate() {
        for language in LANGUAGES {
            let text = &texts(language)[version];
            repository.write(format!("{language}.txt"), text);
            document(&repository, text, &format!("{language}.docx"));
        }
        repository.commit(tag);
    }
    Some(repository)
}

/// The pages of a run, each from its heading on.
fn pages(printed: &str) -> Vec<&str> {
    let starts: Vec<usize> =
        printed.match_indices("revmark a/").map(|(at, _)| at).chain([printed.len()]).collect();
    starts.windows(2).map(|pair| printed[pair[0]..pair[1]].trim_end()).collect()
}

#[test]
fn the_page_is_that_of_the_two_files_in_six_languages() {
    let Some(repository) = in_six_languages() else { return };
    let printed = repository.git("diff v1 v2").clean();
    let pages = pages(&printed);
    assert_eq!(pages.len(), 12);
    for language in LANGUAGES {
        let [base, revised] = texts(language);
        repository.write("old", base);
        repository.write("new", revised);
        let run = repository.revmark("old new");
        assert_eq!(run.status, Some(1));
        for name in ["txt", "docx"].map(|extension| format!("{language}.{extension}")) {
            let expected = format!("revmark a/{name} b/{name}\n{}", run.stdout.trim_end());
            assert!(pages.contains(&expected.as_str()), "{expected}\nis not in\n{printed}");
        }
    }
    // Files are parted by one blank line, and the first has none before it.
    assert!(printed.starts_with("revmark a/ar.docx") && !printed.contains("\n\n\n"), "{printed}");
}

#[test]
fn log_and_show_print_marks_when_asked() {
    let Some(repository) = in_six_languages() else { return };
    let page = "MOD  RESOLUTION 93 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})";
    for words in ["log -p --ext-diff", "show --ext-diff v2", "diff --cached v1", "diff v1"] {
        let printed = repository.git(words).clean();
        assert_eq!(printed.matches(page).count(), 2, "git {words}\n{printed}");
    }
    let log = repository.git("log -p --ext-diff v1").clean();
    assert_eq!(pages(&log).len(), 12);
    assert!(log.contains("new file mode 100644\nADD  {+RESOLUTION 93 (Rev. Dubai, 2014)+}"));
    let without = repository.git("diff --no-ext-diff v1 v2 -- en.txt").clean();
    assert!(without.contains("\n-RESOLUTION 93 (Rev. Dubai, 2014)\n"), "{without}");
    // Two files of two versions.
    let crossed = repository.git("diff v1:en.txt v2:en.docx").clean();
    assert!(crossed.starts_with("revmark a/en.txt b/en.docx\nMOD  RESOLUTION"), "{crossed}");
}

#[test]
fn options_go_into_the_command() {
    let Some(repository) = in_six_languages() else { return };
    let with = |options: &str, words: &str| {
        let command = format!("-c diff.revmark.command=revmark~git-diff~{options}");
        repository.git(&format!("{command} {words} -- en.txt ar.docx"))
    };
    let full = with("--full", "diff v1 v2").clean();
    assert!(!full.contains('…') && full.contains("cooperation between neighbouring"), "{full}");
    let figures = with("--stat", "diff v1 v2").clean();
    assert!(!figures.contains("RESOLUTION") && figures.contains("words"), "{figures}");
    let level = with("--level~provision~--only~figure", "diff v1 v2").clean();
    assert!(level.contains("MOD      a)  that some [-40 000-]{+55 000+} calls"), "{level}");
    let sides = with("--side-by-side~--width~90", "diff v1 v2").clean();
    assert!(sides.contains("\nrevmark a/en.txt b/en.txt\n     en.txt ("), "{sides}");
    let colored = with("--color~always", "diff v1 v2").clean();
    assert!(colored.starts_with("\u{1b}[1mrevmark a/ar.docx b/ar.docx\u{1b}[0m\n"), "{colored}");
    let markdown = with("--format~markdown", "diff v1 v2").clean();
    let start = "```text\nrevmark a/en.txt b/en.txt\n```\n\n# **MOD**";
    assert!(markdown.contains(&format!("\n\n{start}")), "{markdown}");
    for format in ["json", "docx", "html"] {
        let refused = with(&format!("--format~{format}"), "diff v1 v2");
        assert_eq!((refused.status, refused.stdout.as_str()), (Some(128), ""));
        assert!(refused.stderr.contains("invalid value"), "{}", refused.stderr);
    }
}

#[test]
fn there_is_colour_in_the_pager_of_git() {
    let Some(repository) = in_six_languages() else { return };
    for (variables, is_colored) in [
        ("", false),
        ("GIT_PAGER_IN_USE=true", true),
        ("GIT_PAGER_IN_USE=false", false),
        ("GIT_PAGER_IN_USE=true NO_COLOR=1", false),
        ("GIT_PAGER_IN_USE=true TERM=dumb", false),
        ("CLICOLOR_FORCE=1", true),
    ] {
        let printed = repository.git_with(variables, "diff v1 v2 -- en.txt").clean();
        assert_eq!(printed.contains("\u{1b}["), is_colored, "{variables}: {printed}");
        assert!(printed.contains("93 (Rev. "), "{printed}");
    }
    // Other commands know nothing of the pager of git.
    let alias =
        repository.git_with("GIT_PAGER_IN_USE=true", "-c alias.compare=!revmark~demo compare");
    assert!(!alias.clean().contains('\u{1b}'));
}

#[test]
fn the_status_tells_of_changes_only_when_asked() {
    let Some(repository) = in_six_languages() else { return };
    let [base, revised] = texts("en");
    for (name, text) in [
        ("same", base.clone()),
        ("base", base.clone()),
        ("spaces", base.replace(' ', "\u{a0}")),
        ("revised", revised),
    ] {
        repository.write(format!("{name}.text"), text);
    }
    let status = |options: &str, base: &str, revised: &str| {
        let side = |name: &str| format!("{name} . 100644");
        let words = format!("git-diff {options} r.txt {} {}", side(base), side(revised));
        let run = repository.revmark(&words);
        assert!(run.stdout.starts_with("revmark a/r.txt b/r.txt\n"), "{}", run.stdout);
        run.status
    };
    assert_eq!(status("", "base.text", "revised.text"), Some(0));
    assert_eq!(status("--exit-code", "base.text", "revised.text"), Some(1));
    assert_eq!(status("--exit-code", "base.text", "same.text"), Some(0));
    assert_eq!(status("--exit-code", "base.text", "spaces.text"), Some(0));
    assert_eq!(status("--exit-code --typography", "base.text", "spaces.text"), Some(1));
    assert_eq!(status("--exit-code", "base.text", "/dev/null"), Some(1));
    assert_eq!(status("--exit-code", "base.text", "not-there.text"), Some(1));
    // An error in the command is none of a file: git stops.
    let wrong = repository.git("-c diff.revmark.command=revmark~git-diff~--fulll diff v1 v2");
    assert_eq!(wrong.status, Some(128));
    assert!(wrong.stderr.contains("no option --fulll"), "{}", wrong.stderr);
    let run = repository.revmark("git-diff old new");
    assert_eq!((run.status, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("1, 3, 7 or 9 arguments"), "{}", run.stderr);
}

#[test]
fn warnings_name_the_repository_and_come_once_for_each_kind() {
    let Some(repository) = Repository::new() else { return };
    let text =
        "The Council,\nnoting\na)\tthe tides;\na)\tthe moon;\na)\tthe sun;\na)\tthe stars,\n";
    repository.write("tides.txt", text);
    repository.commit("v1");
    repository.write("tides.txt", text.replace("moon", "new moon"));
    let run = repository.git("diff");
    let hashed = repository.git("rev-parse --short=7 v1:tides.txt").clean();
    assert_eq!(run.status, Some(0));
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    let start = "warning[repeated-label]: tides.txt (working tree):4: ";
    assert!(run.stderr.starts_with(start), "{}", run.stderr);
    assert!(run.stderr.trim_end().ends_with("more)"), "{}", run.stderr);
    let back = repository.git("diff -R");
    let start = format!("warning[repeated-label]: tides.txt ({}):4: ", hashed.trim_end());
    assert!(back.stderr.starts_with(&start), "{}", back.stderr);
    let quiet = "-c diff.revmark.command=revmark~git-diff~--no-warnings diff";
    assert!(repository.git(quiet).clean().contains("the{+ new+} moon"));
}

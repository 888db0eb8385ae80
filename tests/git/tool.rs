//! revmark as the tool of `git difftool`, and beside other tools.
//!
//! In: two commits. Out: the pages of all files that changed, and the words that another tool got.
//!
//! ```text
//! git difftool -t revmark     revmark git-diff "$LOCAL" "$REMOTE" "$MERGED"
//! git difftool -t other       other is run, though the attributes name revmark
//! ```

use super::repository::{Repository, texts};

fn repository() -> Option<Repository> {
    let repository = Repository::bare()?;
    repository.write("a.txt", &texts("en")[0]);
    repository.write("gone.txt", &texts("fr")[0]);
    repository.commit("v1");
    repository.write("a.txt", &texts("en")[1]);
    repository.write("made.txt", &texts("ar")[1]);
    repository.git("rm --quiet gone.txt").clean();
    repository.commit("v2");
    let tool = "revmark~git-diff~\"$LOCAL\"~\"$REMOTE\"~\"$MERGED\"";
    repository.git(&format!("config difftool.revmark.cmd {tool}")).clean();
    repository.git("config difftool.other.cmd echo~OTHER~\"$LOCAL\"~\"$REMOTE\"").clean();
    Some(repository)
}

/// Has revmark compare for `git diff`, which git prefers to the tool.
fn set_up_driver(repository: &Repository) {
    repository.write(".gitattributes", "*.txt diff=revmark\n");
    repository.git("config diff.revmark.command revmark~git-diff").clean();
}

#[test]
fn the_tool_shows_every_file() {
    let Some(repository) = repository() else { return };
    for is_driver in [false, true] {
        if is_driver {
            set_up_driver(&repository);
        }
        for words in ["", "--trust-exit-code"] {
            let words = format!("difftool --no-prompt {words} -t revmark v1 v2");
            let printed = repository.git(&words).clean();
            let starts = "revmark a/a.txt b/a.txt\nMOD  RESOLUTION 93 (Rev. [-Dubai, 2014-]";
            assert!(printed.starts_with(starts), "{printed}");
            assert!(
                printed.contains("b/gone.txt\ndeleted file\nSUP  [-RÉSOLUTION 93"),
                "{printed}"
            );
            assert!(printed.contains("b/made.txt\nnew file\nADD  \u{2068}"), "{printed}");
        }
    }
}

#[test]
fn other_tools_are_run_as_before() {
    let Some(repository) = repository() else { return };
    let words = "difftool --no-prompt -t other v1 v2";
    let count = |printed: &str| printed.matches("OTHER ").count();
    assert_eq!(count(&repository.git(words).clean()), 3);
    set_up_driver(&repository);
    let printed = repository.git(words).clean();
    assert_eq!((count(&printed), printed.contains("MOD")), (3, false), "{printed}");
    assert_eq!(printed.matches("/dev/null").count(), 2, "{printed}");
    // How the tool ends is how git ends, where it trusts it.
    let fails = "difftool --no-prompt --trust-exit-code --extcmd=false v1 v2";
    assert_ne!(repository.git(fails).status, Some(0));
    assert_eq!(repository.git("difftool --no-prompt --extcmd=false v1 v2").status, Some(0));
}

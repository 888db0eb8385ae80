//! What the documentation says of folders.
//!
//! In: `docs/batch.md`. Out: the commands in it that do not run, and files that it names and that are
//! not written.
//!
//! ```text
//! revmark batch old new -o reports      ─►  status 0 or 1, one line of figures
//! ```

use std::process::{Command, Stdio};

use super::Case;
use crate::word::manual::{commands, page, words};

#[test]
fn the_commands_of_the_page_run() {
    let case = Case::with_six_languages();
    let page = page("docs/batch.md");
    let commands = commands(&page);
    assert!(commands.len() > 10, "{commands:?}");
    let mut faults = Vec::new();
    for command in commands {
        let mut program = Command::new(env!("CARGO_BIN_EXE_revmark"));
        program.args(&words(command)[1..]).current_dir(case.path(".")).stdin(Stdio::null());
        let output = program.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        if output.status.code() != Some(1) || said.contains("revmark: ") {
            faults.push(format!("{command}\n  {said}"));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_files_that_the_page_names_are_written() {
    let case = Case::new();
    let [old, new] = super::english(30);
    for (folder, text) in [("old", old), ("new", new)] {
        case.write(&format!("{folder}/res-30.txt"), &text);
        case.write(&format!("{folder}/en/res-30.txt"), text.replace("30", "31"));
    }
    case.run("old new -o reports");
    for name in case.names("reports") {
        assert!(page("docs/batch.md").contains(&format!("`{name}`")), "{name}");
    }
}

//! The command line from outside: every flag reaches its end, and trouble is one clear line.
//!
//! In: a folder with two versions of an invented resolution. Out: what the program prints, how it
//! ends, and what it leaves behind.
//!
//! ```text
//! Case::new().run("old.txt new.txt")  ─►  status 1, marks on standard output
//! ```

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

const OLD: &str = "\
RESOLUTION 77 (Rev. Dubai, 2014)
Radio for orchards
The World Telecommunication Development Conference (Dubai, 2014),
considering
a)\tthat frost warnings reach 300 orchards;
b)\tthat growers listen to the radio,
resolves
1\tto continue the broadcasts;
2\tto measure their use,
";

/// A folder with `old.txt` and `new.txt`, where the program is run.
struct Case {
    folder: TempDir,
}

/// What a run leaves: its status and what it printed.
#[derive(Debug)]
struct Run {
    status: i32,
    stdout: String,
    stderr: String,
}

impl Case {
    fn new() -> Self {
        let case = Self { folder: TempDir::new().unwrap() };
        case.write("old.txt", OLD);
        case.write("new.txt", OLD.replace("300", "450").replace("continue", "extend"));
        case
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all files in the folder.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let name = |entry: io::Result<fs::DirEntry>| entry.unwrap().file_name();
        let mut names: Vec<String> =
            entries.map(|entry| name(entry).into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program with the words of a command line, in the folder and without any variable that
    /// decides about colour.
    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_revmark"));
        command.args(words.split_whitespace()).current_dir(self.folder.path());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env_remove("COLUMNS");
        command.stdin(Stdio::null());
        command
    }

    fn run(&self, words: &str) -> Run {
        Run::of(&mut self.command(words))
    }

    /// Runs with a file as standard input.
    fn run_with_input(&self, input: &str, words: &str) -> Run {
        let input = fs::File::open(self.path(input)).unwrap();
        Run::of(self.command(words).stdin(input))
    }

    /// Runs with variables, written `NAME=value`.
    fn run_with(&self, variables: &str, words: &str) -> Run {
        let pairs = variables.split_whitespace().filter_map(|word| word.split_once('='));
        Run::of(self.command(words).envs(pairs))
    }
}

impl Run {
    fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            status: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Trouble: status 2, nothing on standard output, one line that holds all of `words`.
    #[track_caller]
    fn is_trouble(&self, words: &[&str]) {
        assert_eq!((self.status, self.stdout.as_str()), (2, ""), "{self:?}");
        assert!(self.stderr.starts_with("revmark: "), "{self:?}");
        assert_eq!(self.stderr.lines().count(), 1, "{self:?}");
        assert!(words.iter().all(|word| self.stderr.contains(word)), "{self:?}");
    }
}

#[test]
fn the_status_says_whether_anything_changed() {
    let case = Case::new();
    assert_eq!(case.run("old.txt old.txt").status, 0);
    let changed = case.run("old.txt new.txt");
    assert_eq!(changed.status, 1);
    assert!(changed.stdout.contains("450") && changed.stderr.is_empty(), "{changed:?}");
    assert_eq!(case.run("diff old.txt new.txt").stdout, changed.stdout);
    assert_eq!(case.run("outline old.txt").status, 0);
    assert_eq!(case.run("demo").status, 0);
}

#[test]
fn only_and_ignore_decide_what_counts() {
    let case = Case::new();
    case.write("new.txt", OLD.replace("continue", "extend"));
    assert_eq!(case.run("--ignore wording old.txt new.txt").status, 0);
    assert_eq!(case.run("--ignore figure,move old.txt new.txt").status, 1);
    assert_eq!(case.run("--only figure old.txt new.txt").status, 0);
    assert_eq!(case.run("--only figure --only wording old.txt new.txt").status, 1);
}

#[test]
fn typography_counts_where_asked() {
    let case = Case::new();
    case.write("new.txt", OLD.replace("frost warnings", "frost\u{a0}warnings"));
    assert_eq!(case.run("old.txt new.txt").status, 0);
    assert_eq!(case.run("--typography old.txt new.txt").status, 1);
}

#[test]
fn the_view_follows_its_flags() {
    let case = Case::new();
    let plain = case.run("old.txt new.txt").stdout;
    for flags in ["--full", "--level provision", "--stat", "--explain", "-f terminal", "-f json"] {
        let run = case.run(&format!("{flags} old.txt new.txt"));
        assert_eq!(run.status, 1, "{flags}: {run:?}");
        assert!(run.stdout != plain && !run.stdout.is_empty(), "{flags}: {run:?}");
    }
    let full = case.run("--full old.txt new.txt").stdout;
    assert!(full.contains("that growers listen") && !plain.contains("that growers listen"));
    assert!(case.run("--format json old.txt new.txt").stdout.contains("revmark/comparison/1"));
    assert!(case.run("outline --format json old.txt").stdout.contains("revmark/outline/1"));
    assert!(case.run("outline old.txt").stdout.contains("that growers listen"));
}

#[test]
fn two_columns_are_as_wide_as_they_are_told() {
    let case = Case::new();
    let widest = |run: Run| run.stdout.lines().map(|line| line.chars().count()).max();
    let beside = "--side-by-side --full old.txt new.txt";
    assert!(case.run(beside).stdout.contains(" ~   a)  that frost"));
    assert_eq!(widest(case.run(&format!("{beside} --width 50"))), Some(50));
    assert!(widest(case.run(beside)) > Some(70) && widest(case.run(beside)) <= Some(80));
    assert_eq!(widest(case.run_with("COLUMNS=60", beside)), Some(60));
    assert_eq!(widest(case.run_with("COLUMNS=60", &format!("{beside} --width 50"))), Some(50));
    // Narrower than two columns can be.
    assert_eq!(widest(case.run_with("COLUMNS=9", beside)), Some(40));
    assert!(case.run(&format!("{beside} --width 39")).stderr.contains("40.."));
    assert!(case.run("--width 90 old.txt new.txt").stderr.contains("--side-by-side"));
}

#[test]
fn what_says_nothing_in_a_format_is_refused() {
    let case = Case::new();
    for (words, option, name) in [
        ("--side-by-side -o marks.json", "--side-by-side", "json"),
        ("--side-by-side -f markdown", "--side-by-side", "markdown"),
        ("--side-by-side -o marks.docx", "--side-by-side", "docx"),
        ("--level provision -o marks.docx", "--level provision", "docx"),
        ("--stat -f docx", "--stat", "docx"),
        ("--explain -o marks.docx", "--explain", "docx"),
    ] {
        case.run(&format!("{words} old.txt new.txt")).is_trouble(&[option, name]);
        case.run(&format!("demo {words}")).is_trouble(&[option, name]);
    }
    assert_eq!(case.names(), ["new.txt", "old.txt"]);
    // What a format shows anyway may be asked for.
    for words in
        ["--full --level provision --stat -f json", "--full -o marks.docx", "--full -f html"]
    {
        assert_eq!(case.run(&format!("{words} old.txt new.txt")).status, 1, "{words}");
    }
}

#[test]
fn the_demo_is_written_in_every_format() {
    let case = Case::new();
    for extension in ["txt", "md", "html", "json", "docx"] {
        let run = case.run(&format!("demo --lang ar -o demo.{extension}"));
        assert_eq!(
            (run.status, run.stdout.as_str(), run.stderr.as_str()),
            (0, "", ""),
            "{extension}"
        );
    }
    assert!(case.read("demo.md").contains("<del>"));
    let marks = |run: Run| run.stdout.lines().last().unwrap_or_default().to_owned();
    assert_eq!(marks(case.run("demo.docx --lang ar")), marks(case.run("demo --lang ar")));
}

#[test]
fn a_text_that_is_no_resolution_needs_plain() {
    let case = Case::new();
    case.write("old.txt", "Cut the bread into slices.\nToast them.\n");
    case.write("new.txt", "Cut the bread into thick slices.\nToast them.\n");
    case.run("old.txt new.txt").is_trouble(&["old.txt", "--plain"]);
    case.run("outline old.txt").is_trouble(&["old.txt", "--plain"]);
    assert_eq!(case.run("--plain old.txt new.txt").status, 1);
    assert_eq!(case.run("outline --plain old.txt").status, 0);
}

#[test]
fn one_resolution_of_several_can_be_picked() {
    let case = Case::new();
    assert_eq!(case.run("--resolution 77 old.txt new.txt").status, 1);
    case.run("--resolution 78 old.txt new.txt").is_trouble(&["old.txt", "78", "77"]);
}

#[test]
fn the_language_can_be_forced() {
    let case = Case::new();
    let language = |flags: &str| case.run(&format!("{flags} -f json old.txt new.txt")).stdout;
    assert_ne!(language("--lang en"), language("--lang fr"));
    assert_eq!(language("--lang en"), language(""));
    let unknown = case.run("--lang de old.txt new.txt");
    assert!(unknown.status == 2 && unknown.stderr.contains("ar, zh, en, fr, ru, es"));
}

#[test]
fn the_demo_speaks_six_languages() {
    let case = Case::new();
    for (code, word) in [
        ("ar", "القرار"),
        ("zh", "决议"),
        ("fr", "RÉSOLUTION"),
        ("ru", "РЕЗОЛЮЦИЯ"),
        ("es", "RESOLUCIÓN"),
    ] {
        let run = case.run(&format!("demo --lang {code}"));
        assert!(run.stdout.contains(word) && run.stdout.contains("2017"), "{run:?}");
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{code}");
    }
    assert_eq!(case.run("demo").stdout, case.run("demo --lang en").stdout);
    assert!(case.run("demo --color always").stdout.contains('\u{1b}'));
}

#[test]
fn standard_input_is_one_of_the_two() {
    let case = Case::new();
    let files = case.run("old.txt new.txt").stdout;
    assert_eq!(case.run_with_input("old.txt", "- new.txt").stdout, files);
    assert_eq!(case.run_with_input("new.txt", "old.txt -").stdout, files);
    assert_eq!(case.run_with_input("old.txt", "outline -").status, 0);
    case.run_with_input("old.txt", "- -").is_trouble(&["standard input"]);
}

#[test]
fn colour_follows_flag_and_environment() {
    let case = Case::new();
    let colored = |variables, flags: &str| {
        let run = case.run_with(variables, &format!("{flags} old.txt new.txt"));
        run.stdout.contains('\u{1b}')
    };
    assert!(!colored("", ""));
    assert!(colored("", "--color always"));
    assert!(colored("CLICOLOR_FORCE=1", ""));
    assert!(!colored("CLICOLOR_FORCE=1 NO_COLOR=1", ""));
    assert!(colored("CLICOLOR_FORCE=1 NO_COLOR=", ""));
    assert!(!colored("CLICOLOR_FORCE=1", "--color never"));
    assert!(colored("NO_COLOR=1", "--color always"));
    assert!(!colored("", "--color always --format text"));
    assert!(!colored("", "--color never --format terminal"));
    assert!(!colored("CLICOLOR_FORCE=1", "--format json"));
}

#[test]
fn trouble_with_an_input_is_one_line() {
    let case = Case::new();
    fs::create_dir(case.path("drafts")).unwrap();
    case.write("empty.txt", " \n\n");
    case.write("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\x01\x02\x03\xff\xfe\0\0");
    case.run("old.txt nwe.txt").is_trouble(&["nwe.txt", "no such file"]);
    case.run("old.txt/part new.txt").is_trouble(&["old.txt/part", "no such file"]);
    case.run("old.txt drafts").is_trouble(&["drafts", "a folder"]);
    case.run("empty.txt new.txt").is_trouble(&["empty.txt", "no text"]);
    case.run("picture.txt new.txt").is_trouble(&["picture.txt"]);
    case.run("old.txt").is_trouble(&["old.txt", "revised version", "tracked changes"]);
    case.run("outline nwe.txt").is_trouble(&["nwe.txt", "no such file"]);
}

#[test]
fn control_characters_of_a_file_name_are_shown() {
    let case = Case::new();
    let mut command = case.command("old.txt");
    Run::of(command.arg("a\u{1b}[31m\nb\u{202e}.txt"))
        .is_trouble(&["a␛[31m␊b<U+202E>.txt: no such file"]);
    let mut command = case.command("old.txt");
    Run::of(command.arg("a\u{2028}b\u{2029}c\u{85}.txt"))
        .is_trouble(&["a<U+2028>b<U+2029>c<U+0085>.txt: no such file"]);
}

#[cfg(unix)]
#[test]
fn no_output_holds_a_harmful_character() {
    let is_harmful = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
    };
    let harmful: String = ('\u{1}'..='\u{2069}')
        .filter(|c| is_harmful(*c) && !matches!(c, '\t' | '\r' | '\u{85}'))
        .collect();
    let case = Case::new();
    let names = ["old", "new"].map(|name| format!("{name}{harmful}.txt"));
    // A text with most of the C0 controls is taken for a picture or a program, and refused.
    let is_typed = |c: &char| !matches!(c, '\u{1}'..='\u{1F}') || matches!(c, '\u{7}' | '\u{1B}');
    let harmful: String = harmful.chars().filter(is_typed).collect();
    for (name, word) in names.iter().zip(["tides", "waves"]) {
        let text = format!("RESOLUTION 91\nnoting\na)\tthe {harmful}{word}{harmful};\n");
        case.write(name, text);
    }
    for format in ["text", "markdown", "html", "json"] {
        let mut command = case.command("--full --explain --format");
        let run = Run::of(command.arg(format).args(&names));
        assert_eq!(run.status, 1, "{}", run.stderr);
        for output in [&run.stdout, &run.stderr] {
            assert!(!output.is_empty(), "{format}");
            assert_eq!(output.chars().find(|c| is_harmful(*c)), None, "{format}");
        }
    }
    for words in ["outline", "outline --format json"] {
        let mut command = case.command(words);
        let run = Run::of(command.arg(&names[0]));
        assert!(!run.stderr.contains(is_harmful), "{words}: {}", run.stderr);
        assert!(!run.stdout.contains(is_harmful), "{words}: {}", run.stdout);
    }
}

#[cfg(unix)]
#[test]
fn an_endless_device_is_not_read_to_its_end() {
    let case = Case::new();
    case.run("old.txt /dev/zero").is_trouble(&["/dev/zero"]);
}

#[test]
fn usage_errors_end_with_2() {
    let case = Case::new();
    for words in ["", "--nonsense", "old.txt new.txt third.txt", "--only colour old.txt new.txt"] {
        let run = case.run(words);
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{words}");
        assert!(!run.stderr.is_empty(), "{words}");
    }
}

#[test]
fn help_is_short_or_long() {
    let case = Case::new();
    let (short, long) = (case.run("-h"), case.run("--help"));
    assert_eq!((short.status, long.status), (0, 0));
    assert!(short.stdout.lines().count() < 60 && !short.stdout.contains("Examples:"));
    for part in ["Examples:", "Exit status:", "Environment:", "revmark demo"] {
        assert!(long.stdout.contains(part), "{part}");
    }
    assert!(case.run("--version").stdout.starts_with("revmark "));
}

#[test]
fn quiet_prints_nothing_but_errors() {
    let case = Case::new();
    case.write("old.txt", OLD.replace("growers", "\u{202e}growers"));
    let (loud, quiet) = (case.run("old.txt new.txt"), case.run("-q old.txt new.txt"));
    assert!(loud.stderr.starts_with("warning[bidi-control]: old.txt:6: "), "{loud:?}");
    assert_eq!((quiet.status, quiet.stdout.as_str(), quiet.stderr.as_str()), (1, "", ""));
    assert_eq!(case.run("--quiet old.txt old.txt").status, 0);
    assert_eq!(case.run("outline -q new.txt").stdout, "");
    case.run("-q old.txt nwe.txt").is_trouble(&["nwe.txt"]);
    let written = case.run("-q old.txt new.txt -o marks.txt");
    assert_eq!((written.stdout.as_str(), written.stderr.as_str()), ("", ""));
    assert_eq!(case.read("marks.txt"), loud.stdout);
}

#[test]
fn the_output_file_gets_what_would_be_printed() {
    let case = Case::new();
    let written = case.run("old.txt new.txt -o marks.txt");
    assert_eq!((written.status, written.stdout.as_str()), (1, ""));
    assert_eq!(case.read("marks.txt"), case.run("old.txt new.txt").stdout);
    case.run("old.txt new.txt --output marks.JSON");
    assert_eq!(case.read("marks.JSON"), case.run("-f json old.txt new.txt").stdout);
    case.run("outline old.txt -o outline.json");
    assert_eq!(case.read("outline.json"), case.run("outline -f json old.txt").stdout);
    case.run("demo -o demo.txt");
    assert_eq!(case.read("demo.txt"), case.run("demo").stdout);
    assert_eq!(case.run("old.txt old.txt -o same.txt").status, 0);
    assert_eq!(case.read("same.txt"), case.run("old.txt old.txt").stdout);
    assert_eq!(case.run("old.txt new.txt -o -").stdout, case.read("marks.txt"));
    // Nothing is left of the temporary files.
    let expected = ["demo.txt", "marks.JSON", "marks.txt", "new.txt", "old.txt", "outline.json"];
    assert_eq!(case.names(), [&expected[..], &["same.txt"]].concat());
}

#[test]
fn an_output_that_cannot_be_is_refused() {
    let case = Case::new();
    fs::create_dir(case.path("drafts")).unwrap();
    case.run("old.txt new.txt -o drafts").is_trouble(&["drafts", "a folder"]);
    case.run("old.txt new.txt -o nowhere/marks.txt").is_trouble(&["nowhere/marks.txt", "folder"]);
    case.run("old.txt new.txt -o marks.odt").is_trouble(&["marks.odt", "--format"]);
    case.run("old.txt nwe.txt -o marks.txt").is_trouble(&["nwe.txt"]);
    assert_eq!(case.names(), ["drafts", "new.txt", "old.txt"]);
}

#[test]
fn an_input_is_never_written_over() {
    let case = Case::new();
    let new = case.read("new.txt");
    fs::hard_link(case.path("old.txt"), case.path("hard.txt")).unwrap();
    case.run("old.txt new.txt -o old.txt").is_trouble(&["old.txt", "same file"]);
    case.run("old.txt new.txt -o ./new.txt").is_trouble(&["new.txt", "same file"]);
    case.run("old.txt new.txt -o hard.txt").is_trouble(&["hard.txt", "same file", "old.txt"]);
    case.run("outline old.txt -o old.txt").is_trouble(&["old.txt", "same file"]);
    case.run_with_input("old.txt", "- new.txt -o old.txt").is_trouble(&["old.txt", "same file"]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("new.txt", case.path("soft.txt")).unwrap();
        case.run("old.txt new.txt -o soft.txt").is_trouble(&["soft.txt", "same file", "new.txt"]);
    }
    assert_eq!((case.read("old.txt"), case.read("new.txt")), (OLD.to_owned(), new));
}

#[cfg(unix)]
#[test]
fn an_output_file_keeps_its_permissions_and_its_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let case = Case::new();
    let mode = |name: &str| fs::metadata(case.path(name)).unwrap().permissions().mode() & 0o777;
    case.write("marks.txt", "before");
    fs::set_permissions(case.path("marks.txt"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("marks.txt", case.path("link.txt")).unwrap();
    assert_eq!(case.run("old.txt new.txt -o link.txt").status, 1);
    assert!(case.path("link.txt").is_symlink());
    assert_eq!((case.read("marks.txt"), mode("marks.txt")), (case.read("link.txt"), 0o640));
    assert_ne!(case.read("marks.txt"), "before");
    // A new file gets what any new file gets here.
    case.run("old.txt new.txt -o fresh.txt");
    assert_eq!(mode("fresh.txt"), mode("old.txt"));
}

#[cfg(unix)]
#[test]
fn a_device_is_written_directly() {
    let case = Case::new();
    assert_eq!(case.run("old.txt new.txt -o /dev/null").status, 1);
    let printed = case.run("old.txt new.txt").stdout;
    assert_eq!(case.run("old.txt new.txt -o /dev/stderr").stderr, printed);
}

#[test]
fn a_closed_pipe_is_no_trouble() {
    let case = Case::new();
    for words in ["old.txt new.txt", "outline old.txt", "demo --full", "generate man", "--help"] {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let run = Run::of(case.command(words).stdout(writer));
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{words}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_trouble() {
    let case = Case::new();
    let full = fs::File::create("/dev/full").unwrap();
    Run::of(case.command("old.txt new.txt").stdout(full)).is_trouble(&["standard output"]);
}

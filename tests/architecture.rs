//! Keeps the shape of the source tree honest: who may import whom, how long things may be, and
//! which crates are there for which reason.
//!
//! In: every source file, and Cargo.toml. Out: a list of faults, empty when all is well.
//!
//! ```text
//! src/align/moves.rs: align must not import read
//! src/mark/mod.rs: longer than 700 lines
//! src/mark/words.rs: fn groups is longer than 60 lines
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The longest file, in lines.
const FILE_LIMIT: usize = 700;
/// The longest function, in lines, its signature and closing brace included.
const FUNCTION_LIMIT: usize = 60;

/// A module, and the other modules of its crate that it may name.
///
/// Stages never import one another. `cli` belongs to the program, whose crate holds nothing else,
/// and uses the library by its name.
const ALLOWED: &[(&str, &[&str])] = &[
    ("error", &["ooxml", "text"]),
    ("model", &[]),
    ("ooxml", &[]),
    ("text", &["model"]),
    ("lexicon", &["model", "text"]),
    ("parallel", &[]),
    ("read", &["model", "ooxml", "text", "error", "Error", "Result"]),
    ("parse", &["model", "text", "lexicon"]),
    ("align", &["model", "text", "lexicon", "parallel"]),
    ("mark", &["model", "text", "lexicon", "parallel"]),
    ("render", &["model", "ooxml", "text", "error", "Error", "Result"]),
    ("cli", &[]),
];

/// A source file: its path from the root of the repository, and its text.
struct Source {
    path: String,
    code: String,
}

/// The Rust files under a folder, in order of their paths.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths.sort();
    let source = |path: &PathBuf| Source {
        path: path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"),
        code: fs::read_to_string(path).unwrap(),
    };
    paths.iter().map(source).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// The modules that code names as `crate::x`, `crate::x::y` or in `crate::{x, y::{z}}`.
fn imports(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, path) in code.match_indices("crate::") {
        let rest = &code[at + path.len()..];
        let Some(group) = rest.strip_prefix('{') else {
            found.push(identifier(rest));
            continue;
        };
        // Only what stands in the outermost braces, each time at the start of a path.
        let (mut depth, mut start) = (1, 0);
        for (offset, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 || depth == 1 && character == ',' {
                found.push(identifier(&group[start..offset]));
                start = offset + 1;
            }
            if depth == 0 {
                break;
            }
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The identifier at the start of some code.
fn identifier(code: &str) -> &str {
    let code = code.trim_start();
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    &code[..code.find(|character| !is_part(character)).unwrap_or(code.len())]
}

/// The name and the number of lines of each function, by the indentation that rustfmt gives.
fn functions(code: &str) -> Vec<(&str, usize)> {
    let lines: Vec<&str> = code.lines().collect();
    let mut found = Vec::new();
    for (first, line) in lines.iter().enumerate() {
        let text = line.trim_start();
        let Some(at) = text.find("fn ").filter(|at| {
            text[..*at]
                .split_whitespace()
                .all(|word| word.starts_with("pub") || ["const", "unsafe", "async"].contains(&word))
        }) else {
            continue;
        };
        let closing = format!("{}}}", &line[..line.len() - text.len()]);
        let length = lines[first..].iter().position(|line| *line == closing).unwrap_or(0) + 1;
        found.push((identifier(&text[at + 3..]), length));
    }
    found
}

/// Fails with all faults at once.
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn modules_import_only_what_they_may() {
    let mut faults = Vec::new();
    for Source { path, code } in sources("src") {
        let module = path.trim_start_matches("src/").split(['/', '.']).next().unwrap();
        if ["lib", "main"].contains(&module) {
            continue;
        }
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == module) else {
            faults.push(format!("{path}: the module {module} is not in the table of this test"));
            continue;
        };
        // Comments may link to any module.
        let code: Vec<&str> =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        for used in imports(&code.join("\n")) {
            if used != module && !allowed.contains(&used) {
                faults.push(format!("{path}: {module} must not import {used}"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn files_and_functions_are_short_and_say_what_they_are_for() {
    let mut faults = Vec::new();
    for Source { path, code } in sources("src").into_iter().chain(sources("tests")) {
        if code.lines().count() > FILE_LIMIT {
            faults.push(format!("{path}: longer than {FILE_LIMIT} lines"));
        }
        if !code.starts_with("//!") {
            faults.push(format!("{path}: no module comment on the first line"));
        }
        // A test may be one long table of cases.
        let is_test = path.contains("tests/") || path.ends_with("tests.rs");
        let program = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for (name, length) in functions(if is_test { "" } else { program }) {
            if length > FUNCTION_LIMIT {
                faults.push(format!("{path}: fn {name} is longer than {FUNCTION_LIMIT} lines"));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn no_test_file_is_forgotten() {
    let tests = sources("tests");
    let mut faults = Vec::new();
    for suite in ["tests/", "tests/shared/"] {
        let main = format!("{suite}main.rs");
        let code = &tests.iter().find(|source| source.path == main).unwrap().code;
        let files =
            tests.iter().filter_map(|test| test.path.strip_prefix(suite)?.strip_suffix(".rs"));
        let forgotten = files
            .filter(|name| *name != "main" && !name.contains('/'))
            .filter(|name| !code.contains(&format!("mod {name};")));
        faults.extend(forgotten.map(|name| format!("{suite}{name}.rs: not declared in {main}")));
    }
    assert_none(&faults);
}

/// A clone without the documents beside it runs every other test.
#[test]
fn only_the_shared_suite_needs_documents_beside_the_repository() {
    let name = ["REVMARK", "SHARED"].join("_");
    let tests = sources("tests").into_iter().filter(|test| !test.path.starts_with("tests/shared/"));
    let faults = tests.filter(|test| test.code.contains(&name)).map(|test| test.path);
    assert_none(&faults.collect::<Vec<_>>());
}

/// The crates that Cargo.toml asks for, those of the tests and of single systems included.
fn dependencies(manifest: &toml::Table) -> BTreeSet<String> {
    let tables = ["dependencies", "dev-dependencies", "build-dependencies"];
    let systems = manifest.get("target").and_then(toml::Value::as_table);
    let of_systems = systems.into_iter().flat_map(|systems| systems.values());
    let all = of_systems.filter_map(toml::Value::as_table).chain([manifest]);
    all.flat_map(|part| tables.iter().filter_map(|table| part.get(*table)?.as_table()))
        .flat_map(|table| table.keys().cloned())
        .collect()
}

/// The crates that the tables of a page name in their first column.
fn justified(page: &str) -> BTreeSet<String> {
    let first = |line: &str| Some(line.strip_prefix("| ")?.split('|').next()?.to_owned());
    let cells = page.lines().filter_map(first);
    let names = |cell: String| -> Vec<String> {
        cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    cells.flat_map(names).collect()
}

#[test]
fn every_dependency_has_its_reason_and_no_reason_is_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let asked_for = dependencies(&read("Cargo.toml").parse().unwrap());
    let justified = justified(&read("docs/adr/0006-dependencies.md"));
    assert!(asked_for.contains("signal-hook"), "those of single systems are among them");
    assert_eq!(asked_for, justified, "Cargo.toml, docs/adr/0006-dependencies.md");
}

/// The tests that a page names: `faults::disk`, `tests/shared/tracked.rs`.
fn named_tests(page: &str) -> Vec<&str> {
    let is_name = |name: &&str| {
        let is_item = name.contains("::") && !name.starts_with("revmark");
        (name.starts_with("tests/") || is_item) && !name.contains(' ')
    };
    page.split('`').skip(1).step_by(2).filter(is_name).collect()
}

#[test]
fn the_tests_that_hold_the_claims_of_security_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let code: Vec<String> =
        ["src", "tests"].into_iter().flat_map(sources).map(|source| source.code).collect();
    let exists = |name: &str| match name.rsplit_once("::") {
        None => root.join(name).exists(),
        Some((_, item)) => {
            let forms = ["fn ", "mod "].map(|kind| format!("{kind}{item}"));
            code.iter().any(|code| forms.iter().any(|form| code.contains(form)))
        }
    };
    let names = named_tests(&page);
    assert!(names.len() > 20, "{names:?}");
    let missing = names.into_iter().filter(|name| !exists(name)).map(str::to_owned);
    assert_none(&missing.collect::<Vec<_>>());
}

#[test]
fn imports_are_found_in_groups_and_paths() {
    let code =
        "use crate::model::Span;\nuse crate::{text::{fold, words}, Error};\ncrate::mark::f()";
    assert_eq!(imports(code), ["model", "text", "Error", "mark"]);
}

#[test]
fn functions_are_measured() {
    let code = "impl A {\n    pub(super) fn one() {\n        1\n    }\n}\n\nfn two() {\n}\n";
    assert_eq!(functions(code), [("one", 3), ("two", 2)]);
}

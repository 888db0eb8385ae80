//! Keeps the shape of the source tree honest: who may import whom, how long things may be, and
//! which crates are there for which reason.
//!
//! In: every source file, and Cargo.toml. Out: a list of faults, empty when all is well.
//!
//! ```text
//! src/align/moves.rs: align must not import read
//! src/mark/mod.rs: longer than 700 lines
//! src/mark/words.rs: fn groups is longer than 60 lines
//! src/render/html: row → table → row
//! ```

use std::collections::{BTreeMap, BTreeSet, VecDeque};
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
    ("read", &["model", "ooxml", "text", "lexicon", "error", "Error", "Result"]),
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

/// A path of modules below the root of a crate: `["render", "html"]`.
type Module = Vec<String>;

/// The modules of the source tree, and what each imports.
struct Modules {
    files: BTreeMap<Module, Imports>,
}

/// What a file names.
struct Imports {
    /// The paths that `use` brings in, each with the name that it gets.
    names: Vec<(Vec<String>, String)>,
    /// Paths in code that begin with `crate` or `super`.
    paths: Vec<Vec<String>>,
}

impl Modules {
    /// The modules of some sources, without those that only tests use.
    fn of(sources: &[Source]) -> Self {
        let module = |path: &str| -> Module {
            let path = path.trim_start_matches("src/").trim_end_matches(".rs");
            let parts = path.split('/').filter(|part| !["mod", "lib", "main"].contains(part));
            parts.map(str::to_owned).collect()
        };
        let tests: Vec<Module> = sources
            .iter()
            .flat_map(|Source { path, code }| {
                let declared = code.split("#[cfg(test)]\nmod ").skip(1);
                let below = |name| [module(path), vec![identifier(name).to_owned()]].concat();
                declared.map(below).collect::<Vec<_>>()
            })
            .collect();
        let is_test = |module: &Module| tests.iter().any(|test| module.starts_with(test));
        let mut files: BTreeMap<Module, Imports> = BTreeMap::new();
        for Source { path, code } in sources {
            let imports = Imports::of(code);
            // The two crates have a root each; nothing is imported from that of the program.
            if !is_test(&module(path)) && path != "src/main.rs" {
                files.insert(module(path), imports);
            }
        }
        Self { files }
    }

    /// The module in which what a path names is defined; `None` outside the crate.
    fn resolve(&self, from: &Module, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        let ups = path.iter().take_while(|part| *part == "super").count();
        let path = match first.as_str() {
            "crate" => rest.to_vec(),
            "super" => [from.get(..from.len() - ups)?, &path[ups..]].concat(),
            "self" => [from, rest].concat(),
            _ => [from, path].concat(),
        };
        let is_relative = !["crate", "super", "self"].contains(&first.as_str());
        if is_relative && !self.files.contains_key(&path[..=from.len()]) {
            return None;
        }
        let known = (0..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]));
        let (module, item) = path.split_at(known?);
        let module = module.to_vec();
        let names = &self.files[&module].names;
        let imported = item.first().and_then(|item| names.iter().find(|(_, name)| name == item));
        match imported {
            // What is imported there can be named from there: look where it comes from.
            Some((source, _)) if module != *from => self.resolve(&module, source),
            _ => Some(module),
        }
    }

    /// For each folder its modules, and for each the modules beside it that it imports from. A
    /// folder counts as one module. Between a `mod.rs` and what is below it there are no edges: it
    /// puts its modules together, and they use what it defines for all of them.
    fn folders(&self) -> BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> {
        let mut folders: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (from, imports) in &self.files {
            let names = imports.names.iter().map(|(path, _)| path);
            let targets = names.chain(&imports.paths).filter_map(|path| self.resolve(from, path));
            for to in targets {
                let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
                if let (Some(one), Some(other)) = (from.get(shared), to.get(shared)) {
                    let folder = folders.entry(from[..shared].to_vec()).or_default();
                    folder.entry(one.clone()).or_default().insert(other.clone());
                }
            }
        }
        folders
    }

    /// The circles: `render/html: row → table → row`.
    fn circles(&self) -> Vec<String> {
        let mut found = BTreeSet::new();
        for (folder, modules) in self.folders() {
            for module in modules.keys() {
                if let Some(way) = way_back(&modules, module) {
                    let first =
                        way.iter().min().and_then(|min| way.iter().position(|at| at == min));
                    let mut way = way.clone();
                    way.rotate_left(first.unwrap_or(0));
                    way.push(way[0].clone());
                    found.insert(format!(
                        "{}: {}",
                        [&["src".to_owned()], folder.as_slice()].concat().join("/"),
                        way.join(" → ")
                    ));
                }
            }
        }
        found.into_iter().collect()
    }
}

/// The shortest way from a module over its imports back to itself.
fn way_back(modules: &BTreeMap<String, BTreeSet<String>>, start: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for next in modules.get(way.last()?).into_iter().flatten() {
            if next == start {
                return Some(way);
            }
            if seen.insert(next) {
                ways.push_back([way.as_slice(), std::slice::from_ref(next)].concat());
            }
        }
    }
    None
}

impl Imports {
    fn of(code: &str) -> Self {
        let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: String = lines.flat_map(|line| [line, "\n"]).collect();
        let (mut names, mut rest) = (Vec::new(), String::new());
        for statement in code.split_inclusive(';') {
            match statement.rsplit_once("use ") {
                Some((before, tree)) if is_declaration(before) && tree.ends_with(';') => {
                    expand(&[], tree.trim_end_matches(';'), &mut names);
                    rest.push_str(before);
                }
                _ => rest.push_str(statement),
            }
        }
        let starts = ["crate::", "super::"].iter().flat_map(|start| rest.match_indices(start));
        let starts = starts.filter(|(at, _)| !rest[..*at].ends_with("::"));
        let path = |(at, _): (usize, &str)| -> Vec<String> {
            let parts = rest[at..].split("::").map(identifier);
            parts.take_while(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        Self { names, paths: starts.map(path).collect() }
    }
}

/// Whether `use` after this text begins a declaration.
fn is_declaration(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().trim();
    line.is_empty() || line.starts_with("pub")
}

/// The paths of a `use` tree, each with the name that it gets.
fn expand(prefix: &[String], tree: &str, names: &mut Vec<(Vec<String>, String)>) {
    let tree = tree.trim();
    if let Some((path, group)) = tree.split_once('{') {
        let parts = path.split("::").map(str::trim).filter(|part| !part.is_empty());
        let prefix: Vec<String> = prefix.iter().cloned().chain(parts.map(str::to_owned)).collect();
        let (mut depth, mut start) = (0, 0);
        let group = group.strip_suffix('}').unwrap_or(group);
        for (at, character) in group.char_indices().chain([(group.len(), ',')]) {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&prefix, &group[start..at], names);
                    start = at + 1;
                }
                _ => {}
            }
        }
    } else if !tree.is_empty() {
        let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
        let parts = path.split("::").map(|part| part.trim().to_owned());
        let mut path: Vec<String> = prefix.iter().cloned().chain(parts).collect();
        if path.len() > 1 {
            path.pop_if(|last| last == "self");
        }
        let last = path.last().cloned().unwrap_or_default();
        names.push((path, if alias.is_empty() { last } else { alias.trim().to_owned() }));
    }
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

/// Folders whose circles are known, until they are taken apart.
const KNOWN_CIRCLES: &[&str] = &["src/render/word: ", "src/render/word/fresh: "];

#[test]
fn no_modules_import_one_another_in_a_circle() {
    let mut circles = Modules::of(&sources("src")).circles();
    circles.retain(|circle| !KNOWN_CIRCLES.iter().any(|known| circle.starts_with(known)));
    assert_none(&circles);
}

#[test]
fn circles_are_found_through_folders_and_imported_names() {
    let files = [
        ("src/lib.rs", "pub mod model;\nuse render::page;\n"),
        (
            "src/render/mod.rs",
            "mod html;\nmod page;\npub(crate) use self::html::row::{Row as Line};\n",
        ),
        ("src/render/page.rs", "use super::{Line, Options};\n// use super::text;\n"),
        ("src/render/text.rs", "fn f() { super::page::draw(crate::model::Span) }\n"),
        ("src/render/html/mod.rs", "mod row;\nmod table;\nuse table::cells;\n"),
        (
            "src/render/html/row.rs",
            "use super::{cells, table};\nuse crate::{model::{self, Span}, render::Options};\n",
        ),
        ("src/render/html/table.rs", "use std::fmt;\nuse super::super::Options;\n"),
        ("src/model/mod.rs", "pub use span::Span;\n"),
        ("src/model/span.rs", "#[cfg(test)]\nmod tests {\n    use crate::render::page;\n}\n"),
    ];
    let with = |path: &str, more: &str| {
        let source = |(at, code): &(&str, &str)| {
            let more = if *at == path { more } else { "" };
            Source { path: (*at).to_owned(), code: format!("{more}{code}") }
        };
        Modules::of(&files.iter().map(source).collect::<Vec<_>>()).circles()
    };
    assert!(with("", "").is_empty(), "{:?}", with("", ""));
    // Beside one another.
    let found = with("src/render/html/table.rs", "use super::row::Row;\n");
    assert_eq!(found, ["src/render/html: row → table → row"]);
    // A name that the parent imports from a folder; both paths in code and declarations count.
    let found = with("src/render/html/row.rs", "use crate::render::text;\n");
    assert_eq!(found, ["src/render: html → text → page → html"]);
    // Through a re-export of another folder.
    let found = with("src/model/span.rs", "use crate::render::page::Page;\n");
    assert_eq!(found, ["src: model → render → model"]);
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

//! Checks the pictures of README.md: each exists, is small, and is made by the script.
//!
//! ```text
//! <img src="…/docs/pictures/terminal-en.png">   ◄─►   docs/pictures/terminal-en.png   ◄─►   make.mjs
//! ```

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The largest picture, in bytes.
const LARGEST: usize = 150_000;

fn path(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

/// The names of pictures in a text: what stands before `.png` up to a quote, a bracket or a slash.
fn named(text: &str) -> BTreeSet<String> {
    let name = |(at, extension): (usize, &str)| {
        let before = &text[..at];
        let start = before.rfind(['"', '(', '/', ' ']).map_or(0, |found| found + 1);
        format!("{}{extension}", &before[start..])
    };
    text.match_indices(".png").map(name).collect()
}

#[test]
fn the_pictures_are_those_that_the_script_makes() {
    let made = named(&text("docs/pictures/make.mjs"));
    assert_eq!(named(&text("README.md")), made);
    let files = fs::read_dir(path("docs/pictures")).unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_picture = |name: &String| Path::new(name).extension().is_some_and(|end| end == "png");
    assert_eq!(files.filter(is_picture).collect::<BTreeSet<_>>(), made);
    for name in &made {
        let picture = fs::read(path("docs/pictures").join(name)).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"), "{name} is no PNG");
        assert!(picture.len() <= LARGEST, "{name} has {} bytes", picture.len());
    }
}

/// A package page shows README.md without the repository, so the links are absolute.
#[test]
fn the_pictures_are_linked_from_the_repository() {
    let manifest: toml::Table = text("Cargo.toml").parse().unwrap();
    let repository = manifest["package"]["repository"].as_str().unwrap();
    let start = format!("\"{repository}/raw/main/docs/pictures/");
    let readme = text("README.md");
    assert_eq!(readme.matches("<img src=").count(), readme.matches(&start).count());
}

#[test]
fn every_picture_says_in_words_what_it_shows() {
    let readme = text("README.md");
    let pictures: Vec<&str> =
        readme.split("<img ").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    assert_eq!(pictures.len(), named(&readme).len());
    for picture in pictures {
        let said = picture.split("alt=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert!(said.is_some_and(|said| said.len() > 40), "{picture}");
    }
}

//! Writes the pairs that are timed and counted.
//!
//! In: a folder, and what to write: resolutions by language and number, or a shape by name and size.
//! Out: `NAME.a.txt` and `NAME.b.txt`, the base and the revised version of each.
//!
//! ```text
//! cargo bench --bench write -- /tmp/pairs en_x100 ar_x100 all-clauses-reversed=100000
//! ```
//!
//! Without a folder it says what there is to write.

#![allow(clippy::panic, reason = "a wrong name is a fault of the caller")]
#![allow(clippy::unwrap_used, reason = "a bench that panics is a bench that fails")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "texts of known content")]
#![allow(clippy::print_stdout, reason = "a program of its own")]

mod pairs;

use std::fs;
use std::path::Path;

use pairs::shapes::SHAPES;
use pairs::{Pair, resolutions};
use revmark::model::Language;

fn main() {
    let mut words = std::env::args().skip(1).filter(|word| word != "--bench");
    let Some(folder) = words.next() else {
        return say();
    };
    fs::create_dir_all(&folder).unwrap();
    for word in words {
        let Pair { base, revised } = named(&word).unwrap_or_else(|| panic!("{word}: no such pair"));
        for (version, text) in [("a", base), ("b", revised)] {
            fs::write(Path::new(&folder).join(format!("{word}.{version}.txt")), text).unwrap();
        }
    }
}

/// The pair of a name: `en_x100` or `cells=2000`.
fn named(name: &str) -> Option<Pair> {
    if let Some((code, count)) = name.split_once("_x") {
        let language = Language::ALL.into_iter().find(|language| language.code() == code)?;
        return Some(resolutions(language, count.parse().ok()?));
    }
    let (name, size) = name.split_once('=').unwrap_or((name, ""));
    let shape = SHAPES.iter().find(|shape| shape.name == name)?;
    Some((shape.pair)(size.parse().unwrap_or(shape.size)))
}

fn say() {
    println!("usage: cargo bench --bench write -- FOLDER NAME…\n");
    let codes = Language::ALL.map(|language| format!("{}_x100", language.code()));
    println!("resolutions: {}\nshapes, with their sizes where counted:", codes.join(" "));
    for shape in SHAPES {
        println!("  {}={}", shape.name, shape.size);
    }
}

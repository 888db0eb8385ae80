//! How long each stage takes, on texts of 1 to 1,000 resolutions.
//!
//! In: the pairs of `pairs`. Out: a table of `divan`; README.md beside this file says what each rung
//! separates.
//!
//! ```text
//! cargo bench --bench stages                 all of it
//! cargo bench --bench stages -- 'parse.*en'  one stage in one language
//! ```

#![allow(clippy::unwrap_used, reason = "a bench that panics is a bench that fails")]
#![allow(clippy::indexing_slicing, clippy::string_slice, reason = "texts of known content")]

mod pairs;

use std::fmt::{self, Display, Formatter};
use std::io::sink;

use divan::Bencher;
use divan::counter::BytesCount;

use pairs::shapes::SHAPES;
use pairs::{Pair, resolutions};
use revmark::model::{ClauseTree, Comparison, Document, Language};
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::render::{self, Format};
use revmark::{Comparer, Options, align, in_word, mark, parse, read};

fn main() {
    divan::main();
}

/// So many resolutions in one language.
struct Text {
    language: Language,
    count: usize,
}

impl Display for Text {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.language.code(), self.count)
    }
}

/// A script with capitals, one that runs from the right, one without spaces.
const LANGUAGES: [Language; 3] = [Language::English, Language::Arabic, Language::Chinese];

fn texts() -> Vec<Text> {
    texts_to(1_000)
}

/// The sizes up to one; a Word document of 1,000 resolutions takes longer than a bench should.
fn texts_to(most: usize) -> Vec<Text> {
    let counts = || [1, 10, 100, 1_000].into_iter().filter(|count| *count <= most);
    LANGUAGES
        .into_iter()
        .flat_map(|language| counts().map(move |count| Text { language, count }))
        .collect()
}

impl Text {
    fn pair(&self) -> Pair {
        resolutions(self.language, self.count)
    }

    fn trees(&self) -> [ClauseTree; 2] {
        let Pair { base, revised } = self.pair();
        [base, revised].map(|text| parse::tree(document(&text), &parse::Options::default()))
    }

    fn compared(&self, comparer: &Comparer) -> Comparison {
        compared(&self.pair(), comparer)
    }
}

fn document(text: &str) -> Document {
    read::document("text", text.as_bytes()).unwrap()
}

fn compared(pair: &Pair, comparer: &Comparer) -> Comparison {
    let plain = Options { plain: true, ..Options::default() };
    let compare =
        |options| comparer.compare(document(&pair.base), document(&pair.revised), options);
    compare(&Options::default()).or_else(|_| compare(&plain)).unwrap()
}

/// A comparer that has its dictionary of Chinese words in memory.
fn warm() -> Comparer {
    let comparer = Comparer::default();
    let text = Text { language: Language::Chinese, count: 1 };
    text.compared(&comparer);
    comparer
}

fn bytes(pair: &Pair) -> BytesCount {
    BytesCount::new(pair.base.len() + pair.revised.len())
}

/// Bytes to documents: encoding, lines, notes.
#[divan::bench(args = texts(), max_time = 1)]
fn read(bencher: Bencher, text: &Text) {
    let pair = text.pair();
    bencher.counter(bytes(&pair)).bench(|| [&pair.base, &pair.revised].map(|text| document(text)));
}

/// Documents to clause trees.
#[divan::bench(args = texts(), max_time = 1)]
fn parse(bencher: Bencher, text: &Text) {
    let pair = text.pair();
    bencher
        .counter(bytes(&pair))
        .with_inputs(|| [&pair.base, &pair.revised].map(|text| document(text)))
        .bench_values(|documents| {
            documents.map(|document| parse::tree(document, &parse::Options::default()))
        });
}

/// Clause trees to an alignment.
#[divan::bench(args = texts(), max_time = 1)]
fn align(bencher: Bencher, text: &Text) {
    let [base, revised] = text.trees();
    bencher.counter(bytes(&text.pair())).bench(|| align::trees(&base, &revised));
}

/// Trees and their alignment to a comparison, with the dictionary of Chinese words loaded.
#[divan::bench(args = texts(), max_time = 1)]
fn mark(bencher: Bencher, text: &Text) {
    let options = mark::Options::default();
    let [base, revised] = text.trees();
    let alignment = align::trees(&base, &revised);
    mark::comparison(base.clone(), revised.clone(), &alignment, options.clone());
    bencher
        .counter(bytes(&text.pair()))
        .with_inputs(|| (base.clone(), revised.clone(), options.clone()))
        .bench_values(|(base, revised, options)| {
            mark::comparison(base, revised, &alignment, options)
        });
}

/// A comparison to bytes, in each format.
mod render_as {
    use super::{Bencher, Format, Text, bytes, render, sink, texts, warm};

    fn bench(bencher: Bencher, text: &Text, format: Format) {
        let comparison = text.compared(&warm());
        bencher.counter(bytes(&text.pair())).bench(|| {
            render::comparison(&comparison, format, &render::Options::default(), &mut sink())
        });
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn terminal(bencher: Bencher, text: &Text) {
        bench(bencher, text, Format::Terminal);
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn text(bencher: Bencher, text: &Text) {
        bench(bencher, text, Format::Text);
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn markdown(bencher: Bencher, text: &Text) {
        bench(bencher, text, Format::Markdown);
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn html(bencher: Bencher, text: &Text) {
        bench(bencher, text, Format::Html);
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn json(bencher: Bencher, text: &Text) {
        bench(bencher, text, Format::Json);
    }
}

/// Bytes to bytes, as one run of the program does it.
mod whole {
    use super::{Bencher, Comparer, Comparison, Format, SHAPES, Text};
    use super::{bytes, compared, render, sink, texts, warm};

    fn write(comparison: &Comparison) {
        let options = render::Options::default();
        render::comparison(comparison, Format::Json, &options, &mut sink()).unwrap();
    }

    #[divan::bench(args = texts(), max_time = 1)]
    fn warm_comparison(bencher: Bencher, text: &Text) {
        let (pair, comparer) = (text.pair(), warm());
        bencher.counter(bytes(&pair)).bench(|| write(&compared(&pair, &comparer)));
    }

    /// The same with the dictionary loaded for every comparison, where there are Chinese words.
    #[divan::bench(args = texts(), max_time = 1)]
    fn first_comparison(bencher: Bencher, text: &Text) {
        let pair = text.pair();
        bencher.counter(bytes(&pair)).bench(|| write(&compared(&pair, &Comparer::default())));
    }

    /// The shapes that are hardest to compare, eight times as large as where they are counted.
    #[divan::bench(args = SHAPES.iter().map(|shape| shape.name), max_time = 1, sample_count = 10)]
    fn worst(bencher: Bencher, name: &str) {
        let shape = SHAPES.iter().find(|shape| shape.name == name).unwrap();
        let (pair, comparer) = ((shape.pair)(8 * shape.size), warm());
        bencher.counter(bytes(&pair)).bench(|| write(&compared(&pair, &comparer)));
    }
}

/// Word documents, made of the same texts.
mod word {
    use super::{Bencher, Comparer, Options, Package, Text, View};
    use super::{bytes, document, in_word, mark, read, render, texts_to};

    /// The two versions as .docx.
    fn packages(text: &Text) -> [Vec<u8>; 2] {
        let pair = text.pair();
        [pair.base, pair.revised].map(|text| {
            let (_, package) = in_word(document(&text), &Options::default()).unwrap();
            package.edit().write().unwrap()
        })
    }

    /// Bytes of .docx to documents.
    #[divan::bench(args = texts_to(100), max_time = 1)]
    fn reading(bencher: Bencher, text: &Text) {
        let packages = packages(text);
        bencher
            .counter(bytes(&text.pair()))
            .bench(|| packages.each_ref().map(|bytes| read::document("text.docx", bytes).unwrap()));
    }

    /// A comparison to the bytes of the base with tracked changes.
    #[divan::bench(args = texts_to(100), max_time = 1)]
    fn tracked(bencher: Bencher, text: &Text) {
        let comparer = Comparer::default();
        let [base, revised] = packages(text);
        let package = Package::open(base.clone()).unwrap();
        let [old, new] = [base, revised].map(|bytes| read::document("text.docx", &bytes).unwrap());
        let comparison = comparer.compare(old, new, &Options::default()).unwrap();
        let author = "Bench".to_owned();
        let options = render::word::Options { author, date: None, moves: false, view: View::Final };
        bencher.counter(bytes(&text.pair())).bench(|| {
            let document = mark::document(&comparison, mark::Options::default());
            render::word::marked(&comparison, &document, &package, &options).unwrap()
        });
    }
}

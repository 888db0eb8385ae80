//! One pair: from two files to its reports.
//!
//! In: a task of the plan. Out: the reports in their folder, and a record of them; or why there are
//! none. Nothing is kept of the two documents.
//!
//! ```text
//! old/res-30.docx, new/en/r30.docx  ─►  en-r30.html, en-r30.docx, and a record
//! ```

use std::path::Path;

use anyhow::Result;
use revmark::model::{Comparison, Document, Format};
use revmark::ooxml::package::Package;
use revmark::ooxml::revisions::View;
use revmark::render::batch::{Pair, PlacedWarning, Report, Warning};
use revmark::{Comparer, Limits, read, render};

use super::card::slashed;
use super::digest::Digest;
use super::folder::ReportFolder;
use super::plan::Task;
use super::record::{Fingerprint, Record};
use super::work;
use crate::cli::args::BatchArguments;
use crate::cli::output::Form;
use crate::cli::versions::{self, Versions};
use crate::cli::word::{self, Marked};
use crate::cli::{input, name_of, select};

/// Compares pairs and writes their reports; used by several threads at a time.
#[derive(Debug)]
pub(super) struct Reporter<'a> {
    pub(super) arguments: &'a BatchArguments,
    folder: Option<&'a ReportFolder>,
    /// What is written of each pair, in order.
    forms: Vec<Form>,
    /// All that decides how reports come out but the files and their names.
    told: String,
    comparer: Comparer,
}

/// A file that was read to be compared.
struct Read {
    digest: Digest,
    document: Document,
    package: Option<Package>,
}

impl<'a> Reporter<'a> {
    /// A reporter for the pairs of a run; without a folder it writes nothing.
    pub(super) fn new(arguments: &'a BatchArguments, folder: Option<&'a ReportFolder>) -> Self {
        let forms = folder.map(|_| arguments.forms()).unwrap_or_default();
        // The words of `Debug`, in which no argument can be forgotten that is added to a group.
        let BatchArguments { full, level, lang, plain, select, word, .. } = arguments;
        let told = format!("{forms:?} {full} {level:?} {lang:?} {plain} {select:?} {word:?}");
        Self { arguments, folder, forms, told, comparer: Comparer::default() }
    }

    /// The names of the reports of a pair.
    pub(super) fn names(&self, task: &Task) -> Vec<String> {
        let name = |form: &Form| format!("{}.{}", task.name, extension(*form));
        self.forms.iter().map(name).collect()
    }

    /// What decides how the reports of a pair come out, if its files are as the plan has them.
    ///
    /// # Errors
    ///
    /// None that can be reached.
    pub(super) fn fingerprint(&self, task: &Task) -> Result<Digest> {
        self.fingerprint_of(task, (&task.base.digest, &task.revised.digest))
    }

    /// Compares a pair and writes its reports.
    ///
    /// # Errors
    ///
    /// A file cannot be read or compared any more, or a report cannot be written.
    pub(super) fn report(&self, task: &Task) -> Result<Record> {
        let name = name_of(&self.arguments.revised.join(&task.revised.path));
        work::caught(&name, || self.reported(task))
    }

    fn reported(&self, task: &Task) -> Result<Record> {
        let [base_view, revised_view] = self.arguments.views();
        let limits = self.arguments.limits.limits();
        let base = self.arguments.base.join(&task.base.path);
        let base = read(&base, base_view, "--base-view", &limits)?;
        let revised = self.arguments.revised.join(&task.revised.path);
        let revised = read(&revised, revised_view, "--revised-view", &limits)?;
        let fingerprint = self.fingerprint_of(task, (&base.digest, &revised.digest))?;
        let (comparison, marked) = self.compare(base, revised)?;
        let (base, revised) = (slashed(&task.base.path), slashed(&task.revised.path));
        let mut pair = Pair::new(base, revised, &comparison);
        if let Some(marked) = &marked {
            pair.changed |= !marked.is_unchanged;
            pair.warnings.extend(marked.left_out.iter().map(left_out));
        }
        // All are there before the first is written, so that a pair has all of its reports or none.
        let contents = self.forms.iter();
        let contents = contents.map(|form| self.rendered(*form, &comparison, marked.as_ref()));
        let contents: Vec<Vec<u8>> = contents.collect::<Result<_>>()?;
        pair.reports = self.reports(task);
        let record = Record {
            fingerprint,
            digests: contents.iter().map(|content| Digest::of(content)).collect(),
            pair,
        };
        if let Some(folder) = self.folder {
            folder.write_all(record.files().zip(&contents))?;
        }
        Ok(record)
    }

    /// The reports of a pair.
    fn reports(&self, task: &Task) -> Vec<Report> {
        let reports = self.forms.iter().zip(self.names(task));
        reports.map(|(form, file)| Report { format: form.name().to_owned(), file }).collect()
    }

    /// Compares two versions, and marks them in a Word document where one is wanted.
    fn compare(&self, base: Read, revised: Read) -> Result<(Comparison, Option<Marked>)> {
        let options = revmark::Options {
            language: self.arguments.lang,
            plain: self.arguments.plain,
            instrument: None,
            typography: self.arguments.select.marks_typography(),
            limits: self.arguments.limits.limits(),
        };
        let writing = word::writing(&self.arguments.word, self.arguments.views()[0]);
        let mark = |comparison: &Comparison, package: &Package| {
            let document = self.comparer.document(comparison, &options);
            word::marked(comparison, &document, package, &writing)
        };
        let (base, revised, mut package) = (base.document, revised.document, base.package);
        let mut marked = None;
        let is_word = |document: &Document| document.source.format == Format::Word;
        let wants_word = self.forms.contains(&Form::Word);
        if wants_word && !(is_word(&base) && is_word(&revised)) {
            // A text is read otherwise once it is a document, so that is compared by itself.
            let versions =
                Versions { base: base.clone(), revised: revised.clone(), package: package.take() };
            let draft = word::draft(versions, &options)?;
            let comparison = self.comparer.compare(draft.base, draft.revised, &options)?;
            marked = Some(mark(&comparison, &draft.package)?);
        }
        let comparison = self.comparer.compare(base, revised, &options)?;
        if let Some(package) = package.filter(|_| wants_word) {
            marked = Some(mark(&comparison, &package)?);
        }
        Ok((select(comparison, &self.arguments.select), marked))
    }

    /// A report of a pair.
    fn rendered(
        &self,
        form: Form,
        comparison: &Comparison,
        marked: Option<&Marked>,
    ) -> Result<Vec<u8>> {
        let Form::Printed(format) = form else {
            return Ok(marked.map(|marked| marked.bytes.clone()).unwrap_or_default());
        };
        let options = render::Options {
            full: self.arguments.full,
            level: self.arguments.level.into(),
            ..Default::default()
        };
        let mut content = Vec::new();
        render::comparison(comparison, format, &options, &mut content)?;
        Ok(content)
    }

    fn fingerprint_of(&self, task: &Task, (base, revised): (&Digest, &Digest)) -> Result<Digest> {
        let base_name = name_of(&self.arguments.base.join(&task.base.path));
        let revised_name = name_of(&self.arguments.revised.join(&task.revised.path));
        let fingerprint = Fingerprint {
            version: env!("CARGO_PKG_VERSION"),
            options: &self.told,
            base: (&base_name, base),
            revised: (&revised_name, revised),
            reports: &self.names(task),
        };
        fingerprint.digest()
    }
}

/// Reads one of the two files.
fn read(path: &Path, view: View, option: &str, limits: &Limits) -> Result<Read> {
    let name = name_of(path);
    let bytes = input::content(path, &name, limits)?;
    let digest = Digest::of(&bytes);
    let file = read::File::within(&name, bytes, limits)?;
    let document = versions::read(&file, view, option)?;
    Ok(Read { digest, document, package: file.into_package() })
}

/// What a marked document does not hold, as a warning.
fn left_out((code, sentence): &(&'static str, String)) -> PlacedWarning {
    let (code, message) = ((*code).to_owned(), sentence.clone());
    PlacedWarning { warning: Warning { code, message, side: None, line: None }, unit: None }
}

/// The extension of a report.
fn extension(form: Form) -> &'static str {
    match form {
        Form::Printed(render::Format::Text) => "txt",
        Form::Printed(render::Format::Markdown) => "md",
        form => form.name(),
    }
}

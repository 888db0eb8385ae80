//! Where the output goes, in which format, and whether in colour.
//!
//! In: the path of `-o`, the flags, the environment. Out: the destination with its content written
//! whole or not at all.
//!
//! ```text
//! (none), -        standard output, behind a pager where that is a terminal
//! marks.json       a temporary file in the same folder, renamed when it is complete
//! /dev/stderr      written directly: a device cannot be replaced
//! old.txt          refused, if it is one of the files compared, under whatever name
//! ```

use std::fs::{self, File, OpenOptions};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use clap::ColorChoice;
use revmark::render;
use same_file::Handle;
use tempfile::NamedTempFile;
use terminal_size::{Width, terminal_size_of};

use super::args::{Format, OutlineFormat, ResolveFormat, WriteArguments};
use super::environment::{Environment, variable};
use super::input::is_standard;
use super::interruption::Interruption;
use super::name_of;
use super::pager::Pager;

/// How the names of temporary files begin.
pub(super) const TEMPORARY: &str = ".revmark-";

/// A destination that can be written to, as far as can be told beforehand.
#[derive(Debug)]
pub(super) enum Output {
    /// Standard output.
    Standard,
    /// Standard output on a terminal, shown by a pager.
    Paged(Pager),
    /// Standard output, behind which git may have put its pager.
    Git,
    /// A file, there or not: replaced at one stroke.
    File(PathBuf),
    /// A terminal, a pipe or another device, open for writing.
    Device(PathBuf, File),
}

/// What a comparison is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One of the formats that are printed.
    Printed(render::Format),
    /// A Word document with tracked changes.
    Word,
}

impl Form {
    /// The name used on the command line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Printed(format) => format.name(),
            Self::Word => "docx",
        }
    }
}

impl Output {
    /// The destination that `-o` names; standard output where it is not given, in a pager where that
    /// is a terminal.
    ///
    /// # Errors
    ///
    /// The path is a folder, in no folder, may not be written to, or is one of `inputs`.
    pub(super) fn open(arguments: &WriteArguments, inputs: &[&Path]) -> Result<Self> {
        let Some(path) = arguments.output.as_deref().filter(|path| !is_standard(path)) else {
            return Ok(Self::Standard.paged(arguments));
        };
        let name = name_of(path);
        let Ok(metadata) = fs::metadata(path) else {
            ensure!(folder(path).is_dir(), "{name}: no such folder; make it first");
            return Ok(Self::File(path.to_owned()));
        };
        ensure!(!metadata.is_dir(), "{name}: a folder; name a file in it");
        // Opening it now, unchanged, shows early whether it may be written to.
        let opened = OpenOptions::new().write(true).open(path);
        let file = opened.map_err(|error| fault(path, &error))?;
        if !metadata.is_file() {
            return Ok(Self::Device(path.to_owned(), file));
        }
        if let Some(input) = inputs.iter().find(|input| is_same(path, input)) {
            let input = name_of(input);
            bail!("{name}: the same file as the input {input}; name another file for the output");
        }
        Ok(Self::File(path.to_owned()))
    }

    /// The same destination, behind the pager that is asked for where it is a terminal that can show
    /// one.
    fn paged(self, arguments: &WriteArguments) -> Self {
        match self {
            Self::Standard if self.is_screen() && !self.environment().is_dumb() => {
                Pager::of(arguments).map_or(self, Self::Paged)
            }
            _ => self,
        }
    }

    /// Whether this is standard output, and no file that the user named.
    pub(super) fn is_printed(&self) -> bool {
        matches!(self, Self::Standard | Self::Paged(_) | Self::Git)
    }

    /// The format of a comparison: the one asked for, else that of the file's extension, else what
    /// suits the destination.
    ///
    /// # Errors
    ///
    /// The extension is of no known format.
    pub(super) fn form(&self, asked: Format, color: ColorChoice) -> Result<Form> {
        Ok(Form::Printed(match asked {
            Format::Docx => return self.word(),
            Format::Json => render::Format::Json,
            Format::Text => render::Format::Text,
            Format::Markdown => render::Format::Markdown,
            Format::Html => render::Format::Html,
            // Without escape codes nothing of the terminal format is left but the text.
            Format::Terminal if color == ColorChoice::Never => render::Format::Text,
            Format::Terminal => render::Format::Terminal,
            Format::Auto => match self.by_extension()? {
                Some(Form::Word) => return self.word(),
                Some(Form::Printed(format)) => format,
                None if self.environment().is_colored(color) => render::Format::Terminal,
                None => render::Format::Text,
            },
        }))
    }

    /// A Word document, which is never sent to a screen.
    fn word(&self) -> Result<Form> {
        ensure!(
            !self.environment().terminal,
            "a Word document cannot be shown on a terminal; name a file with --output"
        );
        Ok(Form::Word)
    }

    /// Whether an outline is printed as JSON.
    ///
    /// # Errors
    ///
    /// The extension is of no format that an outline has.
    pub(super) fn is_json(&self, asked: OutlineFormat) -> Result<bool> {
        Ok(match asked {
            OutlineFormat::Json => true,
            OutlineFormat::Text => false,
            OutlineFormat::Auto => match self.by_extension()? {
                None | Some(Form::Printed(render::Format::Text)) => false,
                Some(Form::Printed(render::Format::Json)) => true,
                Some(Form::Printed(other)) => bail!(
                    "an outline is text or JSON, never {}; name one with --format",
                    other.name()
                ),
                Some(Form::Word) => {
                    bail!("an outline is text or JSON, never docx; name one with --format")
                }
            },
        })
    }

    /// Whether a resolved document is written as a Word document, and not as text.
    ///
    /// # Errors
    ///
    /// The extension is of no format that it has; a Word document would go to a screen.
    pub(super) fn is_word(&self, asked: ResolveFormat) -> Result<bool> {
        let form = match asked {
            ResolveFormat::Docx => Some(Form::Word),
            ResolveFormat::Text => None,
            ResolveFormat::Auto => self.by_extension()?,
        };
        Ok(match form {
            Some(Form::Word) => self.word()? == Form::Word,
            None | Some(Form::Printed(render::Format::Text)) => false,
            Some(Form::Printed(other)) => bail!(
                "a document is written as docx or text, never {}; name one with --format",
                other.name()
            ),
        })
    }

    /// Whether this is a terminal, which obeys control characters.
    pub(super) fn is_screen(&self) -> bool {
        self.environment().terminal
    }

    /// Writes what `render` gives: all of it, or nothing where it is a file.
    ///
    /// # Errors
    ///
    /// The destination cannot be written to. The cause is kept, so that a closed pipe is known.
    pub(super) fn write(self, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        match self {
            Self::Standard | Self::Git => print(render),
            Self::Paged(pager) => match pager.show(render) {
                Ok(shown) => shown.context("standard output"),
                Err(render) => print(render),
            },
            Self::Device(path, file) => complete(file, render).with_context(|| name_of(&path)),
            Self::File(path) => replace(&path, render).map_err(|error| fault(&path, &error)),
        }
    }

    /// How wide two versions side by side are: as asked, else as the variable `COLUMNS` says, else
    /// as the terminal is, else 80 columns, as git does it.
    pub(super) fn columns(&self, asked: Option<u16>) -> u16 {
        const USUAL: u16 = 80;
        let by_variable = || variable("COLUMNS")?.to_str()?.parse().ok().filter(|width| *width > 0);
        let by_terminal = || {
            let size = match self {
                Self::Standard | Self::Paged(_) | Self::Git => terminal_size_of(io::stdout()),
                Self::Device(_, file) => terminal_size_of(file),
                Self::File(_) => None,
            };
            size.map(|(Width(width), _)| width)
        };
        asked.or_else(by_variable).or_else(by_terminal).unwrap_or(USUAL)
    }

    /// What the extension of the file stands for; `None` where there is no file or no extension.
    fn by_extension(&self) -> Result<Option<Form>> {
        let (Self::File(path) | Self::Device(path, _)) = self else { return Ok(None) };
        let Some(extension) = path.extension() else { return Ok(None) };
        if extension.eq_ignore_ascii_case("docx") {
            return Ok(Some(Form::Word));
        }
        let format = extension.to_str().and_then(render::Format::from_extension);
        format.map(|format| Some(Form::Printed(format))).with_context(|| {
            format!("{}: no format has this extension; name one with --format", name_of(path))
        })
    }

    /// What the environment says about colour at this destination.
    fn environment(&self) -> Environment {
        let terminal = match self {
            Self::Standard | Self::Paged(_) | Self::Git => io::stdout().is_terminal(),
            Self::Device(_, file) => file.is_terminal(),
            Self::File(_) => false,
        };
        Environment::of(terminal, matches!(self, Self::Git))
    }
}

/// Whether an input is this file, under the same name, another or none (`-`).
fn is_same(path: &Path, input: &Path) -> bool {
    let input = if is_standard(input) { Handle::stdin() } else { Handle::from_path(input) };
    input.is_ok_and(|input| Handle::from_path(path).is_ok_and(|output| output == input))
}

/// The folder a file is in.
fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file whole or not at all; a signal that asks the program to end leaves nothing behind.
///
/// A link is followed: what it points at is replaced, and the link stays.
fn replace(path: &Path, render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let interruption = Interruption::watch();
    let written = whole(&path, |out| complete(interruption.guard(out), render));
    interruption.obey();
    written
}

/// Writes to a temporary file beside `path`, and gives it that name when it is complete: what had
/// the name before, be it a link, is gone.
pub(super) fn whole(
    path: &Path,
    render: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let file = temporary(folder(path))?;
    complete(file.as_file(), render)?;
    if let Ok(metadata) = fs::metadata(path) {
        file.as_file().set_permissions(metadata.permissions())?;
    }
    file.persist(path)?;
    Ok(())
}

/// A temporary file with the permissions that any new file of this user gets.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Writes to standard output.
fn print(render: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    complete(io::stdout().lock(), render).context("standard output")
}

/// Writes everything, and says so only when it has arrived.
fn complete(
    mut destination: impl Write,
    render: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    render(&mut destination)?;
    destination.flush()
}

/// What keeps a file from being written, and the way out.
pub(super) fn fault(path: &Path, error: &io::Error) -> anyhow::Error {
    let name = name_of(path);
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            anyhow!("{name}: no permission to write it; name another file with -o")
        }
        io::ErrorKind::NotFound => {
            anyhow!("{name}: its folder is gone; make it again, or name another file with -o")
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            anyhow!("{name}: no space left on its disk; make room, or name another file with -o")
        }
        _ => anyhow!("{name}: cannot be written ({error}); name another file with -o"),
    }
}

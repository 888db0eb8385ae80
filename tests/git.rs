//! The program inside git, from outside: as an external diff driver, as a text converter, as a tool.
//!
//! In: scratch repositories with invented resolutions. Out: what git prints, and how it ends.
//!
//! ```text
//! repository.git("diff v1 v2")  ─►  status 0, the same page that `revmark old new` prints
//! ```
//!
//! Where git is not there, a line on standard error says so; where `CI` is set, that is a failure.

mod driver;
mod files;
mod manual;
mod repository;
mod textconv;
mod tool;

//! The page that leads to the reports, in a real browser.
//!
//! In: the reports of a folder in six languages, with all that the page can list. Out: what
//! `tests/browser/index.mjs` saw that its readers would not expect.
//!
//! ```text
//! reports/index.html ─► chromium ─► {"faults": {"phone, dark": []}, "reports": ["…"], …}
//! ```

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::Case;
use super::index::write_all_there_is;
use crate::browser::refused;
use crate::browser::reports::modules;

#[test]
fn a_browser_shows_the_page_and_follows_its_links() {
    let Some(modules) = modules() else { return };
    let case = Case::with_six_languages();
    write_all_there_is(&case);
    case.run("old new -o reports");
    let mut node = Command::new("node");
    node.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/index.mjs"));
    node.arg(case.path("reports/index.html")).env("REVMARK_BROWSER_MODULES", modules);
    let output = node.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let seen: Value = serde_json::from_slice(&output.stdout).unwrap();
    let states = ["desktop, light", "desktop, dark", "phone, light", "phone, dark"];
    for state in states {
        assert_eq!(seen["faults"][state], json!([]), "{state}");
    }
    assert_eq!(seen["noise"]["messages"], json!([]));
    assert_eq!(seen["noise"]["requests"].as_array().unwrap().len(), 1, "{seen:#}");
    assert_eq!(seen["injected"], refused());
    assert_eq!(seen["beyond"], 0, "it is wider than a telephone");
    let titles = seen["titles"].as_array().unwrap();
    assert_eq!(titles[..2], [json!(["ar", "rtl"]), json!(["zh", "ltr"])]);
    let reports = seen["reports"].as_array().unwrap();
    let leads =
        |title: &&Value| title.as_str().is_some_and(|title| title.contains("Resolution 93"));
    assert_eq!(reports.iter().filter(leads).count(), 6, "{reports:?}");
}

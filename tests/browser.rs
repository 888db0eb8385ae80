//! The HTML report in a real browser, as its readers see, hear, print and walk through it.
//!
//! In: reports of invented pairs, opened from disk ([`reports`]). Out: where what the browser shows
//! is not what the program says in JSON, or not what a reader may expect.
//!
//! ```text
//! pair ─┬─► -o en.json ──────────────────────────────────► what should be there ─┐
//!       └─► -o en.html ─► chromium ─► observe.mjs ─► JSON ─► what is there ──────┴─► faults
//! ```
//!
//! `.ci/run` installs the browser and the modules; `REVMARK_BROWSER_MODULES` names their folder.

mod hostile;
mod paper;
pub(crate) mod reports;
mod rows;

use serde_json::{Value, json};

use reports::{LANGUAGES, Report, all};

/// Fails with the first faults of each report.
#[track_caller]
fn judge(faults: impl Fn(&Report) -> Vec<String>) {
    let named = |report: &Report, fault| format!("{}: {fault}", report.name);
    let of = |report| faults(report).into_iter().take(5).map(move |fault| named(report, fault));
    let found: Vec<String> = all().iter().flat_map(of).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// A fault where a value is another than it should be.
fn compare(what: &str, have: &Value, want: &Value) -> Vec<String> {
    if have == want { Vec::new() } else { vec![format!("{what} is {have}, not {want}")] }
}

/// What comes of elements, scripts and styles that are put into a page that refuses them.
pub(crate) fn refused() -> Value {
    let refused =
        ["img-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"];
    json!({"refused": refused, "hostile": null, "isStyled": false})
}

#[test]
fn nothing_is_said_on_the_console_and_nothing_is_asked_for() {
    judge(|Report { seen, .. }| {
        let mut faults = Vec::new();
        for noise in [&seen["noise"], &seen["withoutScript"]["noise"]] {
            faults.extend(compare("console", &noise["messages"], &json!([])));
            // The page itself.
            let requests = noise["requests"].as_array().unwrap();
            if requests.len() != 1 || !requests[0].as_str().unwrap().starts_with("file:///") {
                faults.push(format!("requests: {requests:?}"));
            }
        }
        faults
    });
}

#[test]
fn keys_walk_through_the_changes_and_back() {
    judge(|report| {
        let changed = rows::changed(&report.json);
        let (Some(first), Some(last)) = (changed.first(), changed.last()) else {
            return Vec::new();
        };
        // Two keys more than there are changes: at either end the focus stays.
        let forward = [changed.as_slice(), &[last.clone(), last.clone()]].concat();
        let mut back: Vec<String> = changed.iter().rev().skip(1).cloned().collect();
        back.resize(forward.len(), first.clone());
        let second = vec![changed.get(1).unwrap_or(first).clone()];
        let ways = [
            ("forward", forward),
            ("back", back),
            ("clicked", second),
            ("clickedBack", vec![first.clone()]),
        ];
        let place = |id: &String| changed.iter().position(|other| other == id).unwrap() + 1;
        let mut faults = Vec::new();
        for (way, want) in ways {
            let seen = report.seen["keys"][way].as_array().unwrap();
            let ids: Vec<&Value> = seen.iter().map(|place| &place["id"]).collect();
            faults.extend(compare(way, &json!(ids), &json!(want)));
            for (id, seen) in want.iter().zip(seen) {
                let said = format!("{} of {}", place(id), changed.len());
                let is_said = seen["said"].as_str().unwrap().starts_with(&said);
                if !is_said || seen["isSeen"] != true || seen["isOutlined"] != true {
                    faults.push(format!("{way} to {id} ({said}): {seen}"));
                }
            }
        }
        faults
    });
}

#[test]
fn the_view_is_switched_by_mouse_keyboard_and_without_scripts() {
    judge(|report| {
        let rows = report.json["rows"].as_array().unwrap();
        let having = |side: &str| rows.iter().filter(|row| !row[side].is_null()).count() as u64;
        let is_in_form = |form: &str, line: &Value| {
            let [marked, base, revised] =
                ["marked", "base", "revised"].map(|part| line[part].as_u64().unwrap());
            match form {
                "marked" => (marked, base, revised) == (rows.len() as u64, 0, 0),
                // A table has cells, though blank, for a row that one version does not have.
                _ => marked == 0 && base >= having("base") && revised >= having("revised"),
            }
        };
        let (seen, bare) = (&report.seen["switching"], &report.seen["withoutScript"]);
        let states = [
            ("marked", "at first", &seen["first"]),
            ("side by side", "after a click", &seen["clicked"]),
            ("marked", "after another click", &seen["clickedBack"]),
            ("side by side", "after an arrow key", &seen["typed"]),
            ("marked", "after an arrow key back", &seen["typedBack"]),
            ("marked", "without scripts", &bare["first"]),
            ("side by side", "after a click without scripts", &bare["clicked"]),
        ];
        let wrong = states.into_iter().filter(|(form, _, line)| !is_in_form(form, line));
        wrong.map(|(form, when, line)| format!("{when} not {form}: {line}")).collect()
    });
}

#[test]
fn the_base_stands_where_reading_begins() {
    judge(|report| {
        let is_arabic = ["base", "revised"].map(|side| report.json[side]["direction"] == "rtl");
        let side = if is_arabic == [true, true] { "isBaseRight" } else { "isBaseLeft" };
        let columns = report.seen["switching"]["columns"].as_array().unwrap();
        let is_wrong = |row: &&Value| row[side] != true || row["isLevel"] != true;
        let mut faults: Vec<String> =
            columns.iter().find(is_wrong).map(|row| format!("{side}: {row}")).into_iter().collect();
        let rows = report.json["rows"].as_array().unwrap();
        let has_both = |row: &Value| !row["base"].is_null() && !row["revised"].is_null();
        if columns.is_empty() && rows.iter().any(has_both) {
            faults.push("no row stands side by side".to_owned());
        }
        faults
    });
}

#[test]
fn what_is_unchanged_folds() {
    judge(|report| {
        let seen = &report.seen["folding"];
        let shown = |state: &str| seen[state]["rows"].as_u64().unwrap();
        let rows = report.json["rows"].as_array().unwrap();
        let can_fold = |row: &&Value| {
            let landmarks = ["number", "title", "heading", "annex"];
            row["symbol"] == "NOC" && !landmarks.contains(&row["kind"].as_str().unwrap())
        };
        let mut faults = Vec::new();
        if shown("before") != rows.len() as u64 || shown("after") != shown("before") {
            faults.push(format!("not all rows are shown: {seen}"));
        }
        // A table with a change stays whole.
        let foldable = rows.iter().filter(can_fold).filter(|row| row["kind"] != "table").count();
        if shown("before") - shown("folded") < foldable as u64 {
            faults.push(format!("{foldable} rows should fold: {seen}"));
        }
        let changed = rows::changed(&report.json);
        // The walk before ended at the first change.
        if let [_, second, _, ..] = changed.as_slice() {
            faults.extend(compare("the next change", &seen["focused"], &json!(second)));
            faults.extend(compare("after n and p", &seen["focusedAgain"], &json!(second)));
        }
        let bare = &report.seen["withoutScript"];
        if foldable > 0 && bare["folded"]["rows"].as_u64() >= bare["clicked"]["rows"].as_u64() {
            faults.push("nothing folds without scripts".to_owned());
        }
        faults.extend(compare("controls that need scripts", &bare["scripted"], &json!(false)));
        faults
    });
}

#[test]
fn deletions_are_struck_and_insertions_underlined_in_every_medium() {
    judge(|report| {
        let mut faults = Vec::new();
        let looks = report.seen["looks"].as_object().unwrap();
        for (medium, seen) in looks {
            let all = |part: &str, is_right: &dyn Fn(&str) -> bool| {
                seen[part].as_array().unwrap().iter().all(|look| is_right(look.as_str().unwrap()))
            };
            if !all("del", &|look| look.starts_with("line-through"))
                || !all("ins", &|look| look.starts_with("underline"))
                || !all("kept", &|look| look.starts_with("none"))
            {
                faults.push(format!("{medium}: {seen}"));
            }
            if medium.contains("paper") {
                let is_black = |look: &str| look.ends_with("rgb(0, 0, 0)");
                if !["del", "ins", "kept"].iter().all(|part| all(part, &is_black)) {
                    faults.push(format!("{medium} is not black: {seen}"));
                }
                faults.extend(compare(medium, &seen["controls"], &json!([])));
                faults.extend(compare(medium, &seen["folded"], &json!(0)));
            }
        }
        faults
    });
}

#[test]
fn axe_finds_nothing() {
    judge(|Report { seen, .. }| {
        let faults = seen["faults"].as_object().unwrap();
        assert_eq!(faults.len(), 4, "two windows, two colours, two views, each two of them once");
        let broken = faults.iter().filter(|(_, rules)| **rules != json!([]));
        broken.map(|(place, rules)| format!("{place}: {rules:#}")).collect()
    });
}

#[test]
fn telephones_show_all_of_it() {
    judge(|Report { seen, .. }| {
        let fits = json!({"beyond": 0, "cut": []});
        let widths = &seen["widths"];
        ["marked", "sides"].iter().flat_map(|view| compare(view, &widths[view], &fits)).collect()
    });
}

#[test]
fn the_policy_refuses_what_is_put_in_later() {
    judge(|Report { seen, .. }| {
        let policy = seen["policy"]["content"].as_str().unwrap_or_default();
        let mut faults = Vec::new();
        if !policy.starts_with("default-src 'none'") || policy.contains("unsafe") {
            faults.push(format!("the policy is {policy:?}"));
        }
        faults.extend(compare("what was put in", &seen["injected"], &refused()));
        faults
    });
}

#[test]
fn hostile_texts_stay_texts() {
    let usual = |report: &&Report| report.name != "hostile";
    let elements = |report: &'static Report| report.seen["elements"].as_array().unwrap().iter();
    let known: Vec<&Value> = all().iter().filter(usual).flat_map(elements).collect();
    judge(|report| {
        let policy = &report.seen["policy"];
        let mut faults = compare("what ran", &policy["hostile"], &Value::Null);
        faults.extend(compare("links away", &policy["leaving"], &json!([])));
        let found = report.seen["elements"].as_array().unwrap().iter();
        let foreign = found.filter(|element| !known.contains(element));
        faults.extend(foreign.map(|element| format!("not of the template: {element}")));
        faults
    });
}

#[test]
fn languages_have_their_names_and_directions() {
    judge(|report| {
        let mut faults = Vec::new();
        for (row, seen) in rows::both(report) {
            let side = if row["revised"].is_null() { "base" } else { "revised" };
            let direction = &report.json[side]["direction"];
            let want = json!({
                "lang": report.json[side]["language"], "dir": direction, "shown": direction
            });
            let id = seen["id"].as_str().unwrap();
            faults.extend(compare(&format!("language of {id}"), &seen["language"], &want));
        }
        faults
    });
    let named = |language: &&&str| {
        all().iter().any(|report| report.json["revised"]["language"] == ***language)
    };
    assert!(all().is_empty() || LANGUAGES.iter().filter(named).count() == LANGUAGES.len());
}

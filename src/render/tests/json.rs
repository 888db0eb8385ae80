//! What programs read.

use jsonschema::Validator;
use serde_json::Value;

use super::*;
use crate::model::{Omission, Side, Skipped, Warning, WarningCode};

fn checked(json: &str, schema: &str) -> Value {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let validator: Validator = jsonschema::draft202012::new(&schema).unwrap();
    let document: Value = serde_json::from_str(json).unwrap();
    let faults: Vec<String> = validator.iter_errors(&document).map(|e| e.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    document
}

fn json(comparison: &Comparison, options: &Options) -> String {
    rendered(comparison, Format::Json, options)
}

#[test]
fn a_comparison_has_the_shape_of_its_contract() {
    let mut comparison = fixture::comparison(
        Language::English,
        "
        number  |              | RESOLUTION 91 (Rev. [-Dubai, 2014-]{+Busan, 2014+})
        heading |              | recalling
        clause  | [-b)-]       | [-two;-] | from 1
        clause  | [-a)-]{+b)+} | one;
        heading |              | noting
        clause  | [-b)-]{+1+}  | two[-;-]{+.+} | to 1
        ",
    );
    comparison.revised.skipped.push(Skipped {
        first_line: 1,
        last_line: 3,
        what: Omission::FrontMatter,
    });
    comparison.warnings.push(
        Warning::new(WarningCode::StaleCrossReference, "b) is now a)").at(4).on(Side::Revised),
    );
    let written = json(&comparison, &Options::default());
    checked(&written, &render::schema());
    insta::assert_snapshot!(written, @r#"
    {
      "schema": "revmark/comparison/1",
      "generator": {
        "name": "revmark",
        "version": "0.1.0"
      },
      "symbol": "MOD",
      "base": {
        "source": "old.txt",
        "format": "text",
        "language": "en",
        "direction": "ltr"
      },
      "revised": {
        "source": "new.txt",
        "format": "text",
        "language": "en",
        "direction": "ltr"
      },
      "instruments": [
        {"index": 0, "symbol": "MOD", "kind": "resolution", "number": "91", "proposal": null, "base": {"edition": "Rev. Dubai, 2014", "title": ""}, "revised": {"edition": "Rev. Busan, 2014", "title": ""}}
      ],
      "summary": {
        "rows": {"NOC": 2, "(MOD)": 1, "MOD": 1, "ADD": 0, "SUP": 0, "ADD*": 1, "SUP*": 1},
        "words": {"unchanged": 7, "deleted": 2, "inserted": 2},
        "categories": {"wording": 3, "reference": 0, "figure": 0, "renumbering": 3, "punctuation": 0, "typography": 0, "heading": 0, "move": 2}
      },
      "rows": [
        {"id": 1, "instrument": 0, "symbol": "MOD", "kind": "number", "section": null, "base": {"line": 1, "label": "", "path": []}, "revised": {"line": 1, "label": "", "path": []}, "move": null, "label": [], "text": [{"op": "equal", "text": "RESOLUTION 91 (Rev. "}, {"op": "delete", "text": "Dubai, 2014"}, {"op": "insert", "text": "Busan, 2014"}, {"op": "equal", "text": ")"}], "categories": ["wording"]},
        {"id": 2, "instrument": 0, "symbol": "NOC", "kind": "heading", "section": "recalling", "base": {"line": 2, "label": "", "path": ["recalling"]}, "revised": {"line": 2, "label": "", "path": ["recalling"]}, "move": null, "label": [], "text": [{"op": "equal", "text": "recalling"}], "categories": []},
        {"id": 3, "instrument": 0, "symbol": "SUP*", "kind": "clause", "section": "recalling", "base": {"line": 3, "label": "b)", "path": ["recalling", "b)"]}, "revised": null, "move": {"id": 1, "role": "from"}, "label": [{"op": "delete", "text": "b)"}], "text": [{"op": "delete", "text": "two;"}], "categories": ["wording", "renumbering", "move"]},
        {"id": 4, "instrument": 0, "symbol": "(MOD)", "kind": "clause", "section": "recalling", "base": {"line": 4, "label": "a)", "path": ["recalling", "a)"]}, "revised": {"line": 3, "label": "b)", "path": ["recalling", "b)"]}, "move": null, "label": [{"op": "delete", "text": "a)"}, {"op": "insert", "text": "b)"}], "text": [{"op": "equal", "text": "one;"}], "categories": ["renumbering"]},
        {"id": 5, "instrument": 0, "symbol": "NOC", "kind": "heading", "section": "noting", "base": {"line": 5, "label": "", "path": ["noting"]}, "revised": {"line": 4, "label": "", "path": ["noting"]}, "move": null, "label": [], "text": [{"op": "equal", "text": "noting"}], "categories": []},
        {"id": 6, "instrument": 0, "symbol": "ADD*", "kind": "clause", "section": "noting", "base": null, "revised": {"line": 5, "label": "1", "path": ["noting", "1"]}, "move": {"id": 1, "role": "to"}, "label": [{"op": "delete", "text": "b)"}, {"op": "insert", "text": "1"}], "text": [{"op": "equal", "text": "two"}, {"op": "delete", "text": ";"}, {"op": "insert", "text": "."}], "categories": ["wording", "renumbering", "move"]}
      ],
      "skipped": [
        {"side": "revised", "first_line": 1, "last_line": 3, "what": "front matter"}
      ],
      "warnings": [
        {"code": "stale-cross-reference", "message": "b) is now a)", "side": "revised", "line": 4}
      ]
    }
    "#);
}

#[test]
fn reasons_are_added_when_asked() {
    let comparison = fixture::comparison(Language::Russian, RUSSIAN);
    let plain = checked(&json(&comparison, &Options::default()), &render::schema());
    assert!(plain["rows"][0].get("pairing").is_none());
    let options = Options { explain: true, ..Options::default() };
    let document = checked(&json(&comparison, &options), &render::schema());
    assert_eq!(document["rows"][0]["pairing"]["reason"], "alike");
    assert_eq!(document["rows"][0]["pairing"]["likeness"], 0.75);
    assert!(document["rows"][2]["pairing"]["likeness"].is_null());
}

#[test]
fn both_versions_can_be_read_back() {
    for (language, lines) in [
        (Language::English, LIGHTHOUSES),
        (Language::Arabic, ARABIC),
        (Language::Chinese, CHINESE),
        (Language::Russian, RUSSIAN),
    ] {
        let comparison = fixture::comparison(language, lines);
        let document = checked(&json(&comparison, &Options::default()), &render::schema());
        for (tree, side, other) in
            [(&comparison.base, "base", "insert"), (&comparison.revised, "revised", "delete")]
        {
            let mut text = String::new();
            let rows = document["rows"].as_array().unwrap();
            for row in rows.iter().filter(|row| !row[side].is_null()) {
                for (field, end) in [("label", '\t'), ("text", '\n')] {
                    let runs = row[field].as_array().unwrap().iter();
                    let kept = runs.filter(|run| run["op"] != other);
                    text.extend(kept.map(|run| run["text"].as_str().unwrap()));
                    text.push(end);
                }
            }
            assert_eq!(text, tree.document.text);
        }
    }
}

#[test]
fn every_row_has_a_line() {
    let comparison = fixture::comparison(Language::English, LIGHTHOUSES);
    let written = json(&comparison, &Options::default());
    let rows = written.lines().filter(|line| line.starts_with("    {\"id\": "));
    assert_eq!(rows.count(), comparison.rows.len());
}

#[test]
fn an_outline_has_the_shape_of_its_contract() {
    let comparison = fixture::comparison(Language::English, LIGHTHOUSES);
    let mut out = Vec::new();
    render::outline(&comparison.revised, true, &mut out).unwrap();
    let written = String::from_utf8(out).unwrap();
    checked(&written, &render::outline_schema());
    insta::assert_snapshot!(written, @r#"
    {
      "schema": "revmark/outline/1",
      "language": "en",
      "direction": "ltr",
      "instruments": [
        {
          "kind": "resolution",
          "number": "91",
          "edition": "Rev. Buenos Aires, 2017",
          "title": "",
          "enacting": "",
          "sections": [
            {
              "heading": "recalling",
              "part": "preamble",
              "line": 4,
              "clauses": [
                {"label": "a)", "text": "the outcome of the review of 2015;", "line": 5, "kind": "clause", "children": []},
                {"label": "b)", "text": "Resolution 139 (Rev. Busan, 2014) of the Conference;", "line": 6, "kind": "clause", "children": []},
                {"label": "c)", "text": "Resolution 23 (Rev. Hyderabad, 2010);", "line": 7, "kind": "clause", "children": []},
                {"label": "d)", "text": "the handbook,", "line": 8, "kind": "clause", "children": []}
              ]
            },
            {
              "heading": "considering",
              "part": "preamble",
              "line": 9,
              "clauses": [
                {"label": "a)", "text": "that keepers need radio;", "line": 10, "kind": "clause", "children": []},
                {"label": "b)", "text": "that storms are frequent,", "line": 11, "kind": "clause", "children": []}
              ]
            },
            {
              "heading": "resolves",
              "part": "operative",
              "line": 12,
              "clauses": [
                {"label": "1", "text": "to continue;", "line": 13, "kind": "clause", "children": []},
                {"label": "2", "text": "to support, in particular:", "line": 14, "kind": "clause", "children": [{"label": "–", "text": "seminars;", "line": 15, "kind": "clause", "children": []}, {"label": "–", "text": "a library of recorded messages;", "line": 16, "kind": "clause", "children": []}, {"label": "–", "text": "secondments,", "line": 17, "kind": "clause", "children": []}]}
              ]
            },
            {
              "heading": "invites Member States",
              "part": "operative",
              "line": 18,
              "clauses": [
                {"label": "", "text": "to supply lamps.", "line": 19, "kind": "paragraph", "children": []}
              ]
            }
          ],
          "footnotes": [
            {
              "mark": "1",
              "text": "These include small island States."
            }
          ]
        }
      ],
      "skipped": [],
      "warnings": []
    }
    "#);
}

#[test]
fn an_outline_is_a_tree_for_people() {
    let mut comparison = fixture::comparison(Language::English, LIGHTHOUSES);
    comparison.revised.skipped.push(Skipped {
        first_line: 1,
        last_line: 1,
        what: Omission::Reasons,
    });
    let mut out = Vec::new();
    render::outline(&comparison.revised, false, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
    resolution 91, English: 4 sections, 12 clauses

       1  RESOLUTION 91 (Rev. Buenos Aires, 2017)  · number
       2  Radio for lighthouses  · title
       3  The Conference (Buenos Aires, 2017),  · enacting

       4  recalling  · preamble
       5    a)  the outcome of the review of 2015;
       6    b)  Resolution 139 (Rev. Busan, 2014) of the Conference;
       7    c)  Resolution 23 (Rev. Hyderabad, 2010);
       8    d)  the handbook,

       9  considering  · preamble
      10    a)  that keepers need radio;
      11    b)  that storms are frequent,

      12  resolves  · operative
      13    1  to continue;
      14    2  to support, in particular:
      15      –  seminars;
      16      –  a library of recorded messages;
      17      –  secondments,

      18  invites Member States  · operative
      19    to supply lamps.
      20    1  These include small island States.  · footnote

    skipped line 1: reasons
    "#);
}

#[test]
fn deep_nesting_is_flattened_and_nothing_is_lost() {
    let lines: Vec<String> = (0..500).map(|n| format!("clause | {n} | text {n}")).collect();
    let mut tree = fixture::comparison(Language::English, &lines.join("\n")).base;
    for index in 1..tree.clauses.len() {
        tree.clauses[index].parent = Some(crate::model::ClauseId::new(index - 1));
    }
    let mut out = Vec::new();
    render::outline(&tree, true, &mut out).unwrap();
    let written = String::from_utf8(out).unwrap();
    checked(&written, &render::outline_schema());
    assert!((0..500).all(|n| written.contains(&format!("\"text {n}\""))));
}

//! The decisions of the stage, each on the smallest text that shows it.

use super::*;

/// The paragraphs of a text, or its lines if nothing was done.
fn paragraphs(text: &str) -> Vec<String> {
    match restore(text) {
        Some(restored) => restored.lines.iter().map(|line| line.text.to_string()).collect(),
        None => text.lines().map(str::to_owned).collect(),
    }
}

fn omitted(text: &str) -> Vec<(u32, u32, Omission)> {
    let omitted = restore(text).map(|restored| restored.omitted).unwrap_or_default();
    omitted.iter().map(|part| (part.first_line, part.last_line, part.what)).collect()
}

/// An opening in English, above whose sections the tests put what they are about.
const OPENING: &str = "RESOLUTION 91 (Doha, 2006)\nLights\nThe Council,\n";

#[test]
fn one_paragraph_a_line_is_left_alone() {
    for text in [
        "RESOLUTION 91 (Doha, 2006)\nLights of the harbours\nThe Council,\nnoting\na)\tthe reports on the \
         lights of all harbours, of the rivers and of the sea;\nb)\tthe tides,\nresolves\nto keep them.\n",
        "recalling\na)\tone;\nb)\ttwo,\n",
        "第91号决议（2006年，多哈）\n灯塔\n理事会，\n注意到\na)\t港口的灯塔；\nb)\t潮汐，\n",
        "a)\nthe lights of the harbours;\nb)\nthe tides,\n",
        "",
    ] {
        assert!(restore(text).is_none(), "{text}");
    }
}

#[test]
fn wrapped_lines_are_joined_and_numbered_by_their_first() {
    let text = format!(
        "{OPENING}considering\na) that the lights of the harbours are of use to all of\nthe boats that come \
         home at night;\nb) that the reports on the tides are read by nobody in\nthe small ports,\nresolves\n\
         1 to build lights that are seen from far away when the\nweather is bad;\n2 to keep them.\n"
    );
    let restored = restore(&text).unwrap();
    let found: Vec<(u32, &str)> = restored.lines.iter().map(|l| (l.number, &*l.text)).collect();
    assert_eq!(
        found.get(3..).unwrap(),
        [
            (4, "considering"),
            (
                5,
                "a) that the lights of the harbours are of use to all of the boats that come home at night;"
            ),
            (7, "b) that the reports on the tides are read by nobody in the small ports,"),
            (9, "resolves"),
            (10, "1 to build lights that are seen from far away when the weather is bad;"),
            (12, "2 to keep them."),
        ]
    );
    assert_eq!(restored.warning.code, WarningCode::Layout);
    assert!(
        restored.warning.message.starts_with("lines of about "),
        "{}",
        restored.warning.message
    );
}

#[test]
fn a_reference_at_the_start_of_a_line_is_no_label() {
    let text = format!(
        "{OPENING}considering\na) that the lights of the harbours are of use to all of\nthe boats at night;\n\
         b) that the boats that are referred to in considering\na) above come home at night,\n"
    );
    let last = "b) that the boats that are referred to in considering a) above come home at night,";
    assert_eq!(paragraphs(&text).last().unwrap(), last);
}

#[test]
fn hyphens_go_where_the_word_stands_elsewhere_in_one_piece() {
    let text = format!(
        "{OPENING}considering\na) that telecommunication is of use to the boats of a Sector-\nMember and to \
         the others at night;\nb) that the boats of the harbours need the telecommuni-\ncation of the coast,\n"
    );
    let found = paragraphs(&text);
    assert!(found[4].contains("Sector-Member and"), "{found:?}");
    assert!(found[5].contains("the telecommunication of"), "{found:?}");
}

#[test]
fn chinese_lines_are_joined_without_a_space() {
    let text = "第91号决议（2006年，多哈）\n灯塔\n理事会，\n考虑到\n\
                a) 港口的灯塔对于所有在夜间返回的小型船只来说都是十分必要\n的，而且应当得到保护；\n\
                b) 有关潮汐的报告在各个小型港口从来没有任何人阅读过，而且\n也没有人保存，\n";
    let found = paragraphs(text);
    assert!(found[4].contains("十分必要的，"), "{found:?}");
    assert!(found[5].contains("而且也没有人"), "{found:?}");
}

#[test]
fn the_last_line_of_a_clause_may_stand_first() {
    let text = format!(
        "{OPENING}considering\na)\nthe boats at night;\nthat the lights of the harbours are of use to all of\n\
         b)\nthe small ports,\nthat the reports on the tides are read by nobody in\nresolves\n1\nto keep them.\n"
    );
    let found = paragraphs(&text);
    assert_eq!(
        found[4],
        "a)\tthat the lights of the harbours are of use to all of the boats at night;"
    );
    assert_eq!(
        found[5],
        "b)\tthat the reports on the tides are read by nobody in the small ports,"
    );
    assert_eq!(found.get(6..).unwrap(), ["resolves", "1\tto keep them."]);
}

#[test]
fn outer_bullets_go_and_inner_ones_stay() {
    let text = format!(
        "{OPENING}  • recalling\n    • a)Resolution 5;\n    • b)the texts:\n    • – the Plan;\n    • – the \
         Report,\n  • resolves\n    • 1 to keep:\n    • the lights;\n    • the tides;\n"
    );
    assert_eq!(
        paragraphs(&text).get(3..).unwrap(),
        [
            "recalling",
            "a)Resolution 5;",
            "b)the texts:",
            "– the Plan;",
            "– the Report,",
            "resolves",
            "1 to keep:",
            "• the lights;",
            "• the tides;",
        ]
    );
}

#[test]
fn a_list_of_dashes_keeps_its_dashes() {
    let text = format!("{OPENING}resolves\nto keep:\n– the lights;\n– the tides;\n– the ports.\n");
    assert!(restore(&text).is_none());
}

#[test]
fn one_line_is_split_at_headings_and_labels() {
    let text = "RESOLUTION 91 (Rev. Doha, 2006) Lights of the harbours (Dubai, 2004) The Council, recalling a) \
                Resolution 5 (Geneva, 2001); b) the texts: – the Plan; – the Report, as in recalling a) above, \
                mindful of the tides, noting further a) that boats are small; b) that nights are dark, resolves \
                to instruct the Secretary-General 1 to build lights; 2 to keep: 2.1 the old; and 2.2 the new.";
    assert_eq!(
        paragraphs(text),
        [
            "RESOLUTION 91 (Rev. Doha, 2006)",
            "Lights of the harbours",
            "(Dubai, 2004)",
            "The Council,",
            "recalling",
            "a) Resolution 5 (Geneva, 2001);",
            "b) the texts:",
            "– the Plan;",
            "– the Report, as in recalling a) above,",
            "mindful",
            "of the tides,",
            "noting further",
            "a) that boats are small;",
            "b) that nights are dark,",
            "resolves to instruct the Secretary-General",
            "1 to build lights;",
            "2 to keep:",
            "2.1 the old; and",
            "2.2 the new.",
        ]
    );
}

#[test]
fn chinese_is_split_where_nothing_parts_it() {
    let text = "ITU-R 第35-2号决议小型港口的灯塔（1990-1993年）国际电联无线电通信全会，认识到a)第5号决议（2006年，\
                多哈）；b)夜间，考虑到a)灯塔；b)第2研究组，做出决议1.建造灯塔；2.保护灯塔。";
    assert_eq!(
        paragraphs(text),
        [
            "ITU-R 第35-2号决议",
            "小型港口的灯塔",
            "（1990-1993年）",
            "国际电联无线电通信全会，",
            "认识到",
            "a)第5号决议（2006年，多哈）；",
            "b)夜间，",
            "考虑到",
            "a)灯塔；",
            "b)第2研究组，",
            "做出决议",
            "1.建造灯塔；",
            "2.保护灯塔。",
        ]
    );
}

#[test]
fn marks_of_pages_are_left_out_and_named() {
    let text = format!(
        "{OPENING}considering\na) that the lights of the harbours are of use to all of\nFinal Acts of Doha\n12\n\
         the boats that come home at night;\nP:\\ENG\\91E.DOCX\n19.06.15\n3\nC06/91-E\nb) that the reports on \
         the tides are read by nobody in\nFinal Acts of Doha\n13\nthe small ports.\n\nShare this page\n"
    );
    assert_eq!(
        omitted(&text),
        [
            (6, 6, Omission::RunningLine),
            (7, 7, Omission::PageNumber),
            (9, 10, Omission::DocumentMark),
            (11, 11, Omission::PageNumber),
            (12, 12, Omission::DocumentMark),
            (14, 14, Omission::RunningLine),
            (15, 15, Omission::PageNumber),
            (18, 18, Omission::SiteText),
        ]
    );
    assert_eq!(paragraphs(&text).len(), 6);
}

#[test]
fn numbers_alone_that_go_on_with_a_list_are_labels() {
    let text = format!("{OPENING}resolves\n1\nto build lights;\n2\nto keep them.\n");
    assert_eq!(omitted(&text), []);
}

#[test]
fn a_header_goes_from_before_the_number_line() {
    for (line, number) in [
        (
            "World Telecommunication Development Conference 169 RESOLUTION 91 (Doha, 2006)",
            "RESOLUTION",
        ),
        ("12 Conferencia de Plenipotenciarios RESOLUCIÓN 91 (Doha, 2006)", "RESOLUCIÓN"),
    ] {
        let [body, heading] = match number {
            "RESOLUTION" => ["The Council,", "considering"],
            _ => ["El Consejo,", "considerando"],
        };
        let text = format!("{line}\nLights\n{body}\n{heading}\na) the tides,\n");
        assert_eq!(paragraphs(&text)[0], format!("{number} 91 (Doha, 2006)"));
        assert_eq!(omitted(&text), [(1, 1, Omission::RunningLine)]);
    }
}

#[test]
fn headings_and_notes_on_each_page_are_read_once() {
    let text = format!(
        "{OPENING}considering\na) that the lights of the harbours are of use to all;\n1 The small ports of the \
         islands, too, and of the lakes.\n12\nconsidering\nb) that the tides are high;\n1 The small ports of the \
         islands, too, and of the lakes.\n"
    );
    let what = Omission::Repetition;
    assert_eq!(omitted(&text), [(7, 7, Omission::PageNumber), (8, 8, what), (10, 10, what)]);
}

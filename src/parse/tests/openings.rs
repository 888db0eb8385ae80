//! What stands above the first heading: number, title, history and enacting lines.

use super::{kinds, outline, parsed};
use crate::model::ClauseKind::{Clause, Enacting, Heading, History, Number, Paragraph, Title};

#[test]
fn an_opening_has_number_title_history_and_enacting_lines() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 91 (Rev. Dubai, 2014)
Radio for lighthouses,
harbours and reefs:
accepting what ships need
(Doha, 2006; Hyderabad, 2010; Dubai, 2014)
The World Telecommunication Development Conference (Dubai, 2014),
recalling
a)\tResolution 5 (Rev. Doha, 2006),"
    ), @r#"
    # resolution 91 (Rev. Dubai, 2014)
    1 number    RESOLUTION 91 (Rev. Dubai, 2014)
    2 title     Radio for lighthouses,
    3 title     harbours and reefs:
    4 title     accepting what ships need
    5 history   (Doha, 2006; Hyderabad, 2010; Dubai, 2014)
    6 enacting  The World Telecommunication Development Conference (Dubai, 2014),
    -- preamble
    7 heading   recalling
    8 clause    a)│Resolution 5 (Rev. Doha, 2006),
    "#);
}

/// The same opening in every language: what one means by the fixed words must not depend on them.
#[test]
fn every_language_has_the_same_anatomy() {
    let expected = vec![Number, Title, History, Enacting, Heading, Clause, Heading, Clause];
    for text in [
        "DECISION 4 (REV. BUSAN, 2014)\nFees for lighthouses\n(Kyoto, 1994)\n\
         The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),\n\
         considering also\na)\tone,\ndecides further\n1\tto act.",
        "RÉSOLUTION 91 (RÉV. BUSAN, 2014)\nFeux de port\n(1990-1993-2000)\n\
         La Conférence de plénipotentiaires (Busan, 2014),\nrappelant\na)\tun,\n\
         charge le Directeur du Bureau des phares\n1\tde veiller.",
        "RESOLUCIÓN 91 (Rev. Hammamet, 2016)\nLuces de puerto\n(Florianópolis, 2004)\n\
         La Asamblea Mundial de Normalización de las Telecomunicaciones (Hammamet, 2016),\n\
         reconociendo\na)\tuno,\nencarga al Director de la Oficina de Faros\n1\tque vele.",
        "РЕЗОЛЮЦИЯ 91 (ПЕРЕСМ. ДУБАЙ, 2014 г.)\nОгни портов\n(Доха, 2006 г.)\n\
         Всемирная конференция по развитию электросвязи (Дубай, 2014 г.),\nнапоминая\nа)\tодно,\n\
         поручает Директору Бюро маяков\n1\tдействовать.",
        "القرار 91 (المراجَع في دبي، 2014)\nأضواء الموانئ\n(الدوحة، 2006)\n\
         إن المؤتمر العالمي لتنمية الاتصالات (دبي، 2014)،\nإذ يذكِّر\n أ )\tواحد،\n\
         يكلف مدير مكتب المنارات\n1\tبالعمل.",
        "第91号决议（2014年，迪拜，修订版）\n港口的灯光\n（2006年，多哈）\n\
         世界电信发展大会（2014年，迪拜），\n忆及\na)\t一；\n责成灯塔局主任\n1\t采取行动。",
        "OPINION 3 (Geneva, 2013)\nLights\n(Geneva, 2009)\n\
         The fifth World Telecommunication/Information and Communication Technology Policy Forum \
         (Geneva, 2013),\nrecognizing\na)\tone,\nis of the view\n1\tthat lights help.",
        "RECOMMENDATION ITU-R RA.900-2\nLights at sea\n(1990-2007)\nThe ITU Radiocommunication \
         Assembly,\nconsidering\na)\tone,\nrecommends\n1\tto act.",
        "RESOLUTION 900 (REV.WRC-19)\nLights at sea\n(Geneva, 2012)\nThe World Radiocommunication \
         Conference (Sharm el-Sheikh, 2019),\nnoting\na)\tone,\nresolves\n1\tto act.",
        "R 800 (C-1977, last mod. C-1984)\nLights\n(Geneva, 1977)\nThe Council,\nnoting\na)\tone,\n\
         resolves\n1\tto act.",
    ] {
        assert_eq!(kinds(text), expected, "{text}");
    }
}

#[test]
fn drafts_and_other_editions_number_their_instruments() {
    for (line, number, edition) in [
        ("DRAFT NEW RESOLUTION [ABC-1]", "[ABC-1]", None),
        ("DRAFT NEW RESOLUTION [ABC-1] (Busan, 2014)", "[ABC-1]", Some("Busan, 2014")),
        ("Draft revision of Resolution 5 (Rev. Doha, 2006)", "5", Some("Rev. Doha, 2006")),
        ("RESOLUTION COM6/5 (WRC-19)", "COM6/5", Some("WRC-19")),
        ("RESOLUTION ITU-R 36-5", "ITU-R 36-5", None),
        ("RESOLUTION 91 (Dubai, 2014)2", "91", Some("Dubai, 2014")),
        ("RESOLUTION 91 (Dubai, 2014)[footnoteRef:1]1 *", "91", Some("Dubai, 2014")),
        ("\u{feff}RESOLUTION\u{a0}91 (Dubai, 2014)\u{200f}", "91", Some("Dubai, 2014")),
        ("R 1333 (C11, last amended C16)", "1333", Some("C11, last amended C16")),
    ] {
        let tree = parsed(&format!("{line}\nLights\nThe Council,\nnoting\na)\tone,"));
        let found = &tree.instruments[0];
        assert_eq!((found.number.as_str(), found.edition.as_deref()), (number, edition), "{line}");
    }
}

#[test]
fn a_table_cell_numbers_nothing() {
    for line in ["R5", "D 1", "Res 7 and 8", "RESOLUTION"] {
        let tree = parsed(&format!("{line}\nLights\nnoting\na)\tone,"));
        assert_eq!(tree.instruments[0].number, "", "{line}");
    }
}

#[test]
fn a_title_may_use_the_words_of_a_heading_or_an_annex() {
    for title in [
        "Supporting the harbours of small islands",
        "Expressing thanks to the keepers",
        "Appendix 30 of the Radio Regulations",
        "SECTION 5",
    ] {
        let text = format!("RESOLUTION 91 (Doha, 2006)\n{title}\nThe Council,\nnoting\na)\tone,");
        assert_eq!(kinds(&text), [Number, Title, Enacting, Heading, Clause], "{title}");
    }
    let text =
        "第91号决议（2014年，釜山）\n支持小岛屿的港口\n建议书的使用\n理事会，\n注意到\na)\t一；";
    assert_eq!(kinds(text), [Number, Title, Title, Enacting, Heading, Clause]);
}

#[test]
fn a_scope_above_the_enacting_line_is_text() {
    let text = "RECOMMENDATION ITU-R RA.900\nLights\nScope\nThis text deals with lights.\n\
                The ITU Radiocommunication Assembly,\nconsidering\na)\tone,";
    let expected = [Number, Title, Title, Paragraph, Enacting, Heading, Clause];
    assert_eq!(kinds(text), expected);
}

#[test]
fn the_enacting_line_may_run_together_with_heading_and_clause() {
    insta::assert_snapshot!(outline(
        "RESOLUTION 7 (Geneva, 1999)
Lights
The Council, noting a) that lights help;
b)\tthat reefs do not,
resolves 1 to light them;
2\tto pay."
    ), @r#"
    # resolution 7 (Geneva, 1999)
    1 number    RESOLUTION 7 (Geneva, 1999)
    2 title     Lights
    3 enacting  The Council,
    -- preamble
    3 heading   noting
    3 clause    a)│that lights help;
    4 clause    b)│that reefs do not,
    -- operative
    5 heading   resolves
    5 clause    1│to light them;
    6 clause    2│to pay.
    "#);
    insta::assert_snapshot!(outline(
        "第7号决议（1999年）
灯光
理事会，注意到 a) 灯光有益；
b)\t礁石无益，
决定
点亮灯光。"
    ), @r#"
    # resolution 7 (1999年)
    1 number    第7号决议（1999年）
    2 title     灯光
    3 enacting  理事会，
    -- preamble
    3 heading   注意到
    3 clause    a)│灯光有益；
    4 clause    b)│礁石无益，
    -- operative
    5 heading   决定
    6 paragraph 点亮灯光。
    "#);
}

#[test]
fn the_enacting_line_need_not_be_known_nor_have_a_comma() {
    for body in [
        "The Council",
        "The Plenipotentiary Conference (Busan, 2014)",
        "The Assembly of Lighthouse Keepers (Oslo, 2031),",
        "The Council,[footnoteRef:1]",
        "\u{202b}The Council,\u{202c}",
    ] {
        let text = format!("RESOLUTION 5 (Oslo, 2031)\nLights\n{body}\nnoting\na)\tone,");
        assert_eq!(kinds(&text), [Number, Title, Enacting, Heading, Clause], "{body}");
    }
}

#[test]
fn without_a_number_line_the_title_stands_above_the_enacting_line() {
    insta::assert_snapshot!(outline(
        "Radio for lighthouses
(Doha, 2006)
The Council,
noting
a)\tone,"
    ), @r#"
    # resolution 
    1 title     Radio for lighthouses
    2 history   (Doha, 2006)
    3 enacting  The Council,
    -- preamble
    4 heading   noting
    5 clause    a)│one,
    "#);
    insta::assert_snapshot!(outline(
        "Document 5
3 May 2031
Original: English
Source: Utopia
Radio for lighthouses
The Council,
noting
a)\tone,"
    ), @r#"
    # resolution 
    5 title     Radio for lighthouses
    6 enacting  The Council,
    -- preamble
    7 heading   noting
    8 clause    a)│one,
    ~ 1–4 front matter
    "#);
}

#[test]
fn a_part_of_a_resolution_needs_no_opening() {
    insta::assert_snapshot!(outline("Extract\nnoting\na)\tone,\nresolves\n1\tto act."), @r#"
    # resolution 
    1 title     Extract
    -- preamble
    2 heading   noting
    3 clause    a)│one,
    -- operative
    4 heading   resolves
    5 clause    1│to act.
    "#);
    assert!(parsed("Lights\nnoting the wind, the keeper went out.").instruments.is_empty());
    assert!(parsed("").instruments.is_empty());
}

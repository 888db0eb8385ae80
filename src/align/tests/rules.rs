//! What each step of the alignment promises, where the step after it would hide that it was broken.
//!
//! In: two texts of one instrument. Out: their alignment in short, as in the module above.

use super::*;

/// What was decided about each clause of the base, in order.
fn reasons(base: &str, revised: &str) -> Vec<Reason> {
    let alignment = trees(&tree(base), &tree(revised));
    let reason = |pairing: &Pairing| match *pairing {
        Pairing::Both { reason, .. } | Pairing::Deleted { reason, .. } => Some(reason),
        _ => None,
    };
    alignment.pairings.iter().flatten().filter_map(reason).collect()
}

#[test]
fn both_ends_of_a_move_have_one_number_and_numbers_follow_the_document() {
    let base = tree(&format!("# noting\n{ANCHORS}\n{BUOYS}\n# resolves\n{CRANES}"));
    let revised = tree(&format!("# noting\nd)\tgulls;\n# resolves\n{CRANES}\n{BUOYS}\n{ANCHORS}"));
    let alignment = trees(&base, &revised);
    let numbers: Vec<u32> = alignment.pairings[0]
        .iter()
        .filter_map(|pairing| match *pairing {
            Pairing::MovedAway { id, .. } | Pairing::MovedHere { id, .. } => Some(id),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [1, 2, 2, 1]);
}

#[test]
fn a_clause_that_could_have_moved_to_two_places_moved_to_neither() {
    let base = format!("# noting\n{ANCHORS}\n{BUOYS}\n# resolves\n{CRANES}");
    let copies = [BUOYS.replace("bell", "horn"), BUOYS.replace("light", "lamp")].join("\n");
    let revised = format!("# noting\n{ANCHORS}\n# resolves\n{CRANES}\n{copies}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 -3 4=3 5=4 +5 +6");
}

#[test]
fn a_short_text_is_known_elsewhere_only_if_it_is_equal() {
    let base = format!("# noting\n{ANCHORS}\nb)\tсвет маяков;\n# resolves\n{CRANES}");
    let revised = |text: &str| format!("# noting\n{ANCHORS}\n# resolves\n{CRANES}\n{text}");
    assert_eq!(aligned(&base, &revised("2\tсвет маяков;")), "1=1 2=2 3>5 4=3 5=4 5<3");
    assert_eq!(aligned(&base, &revised("2\tсвет новых маяков;")), "1=1 2=2 -3 4=3 5=4 +5");
}

#[test]
fn what_was_added_to_a_section_stands_in_front_of_a_deleted_section() {
    let base = format!("# noting\n{ANCHORS}\n# recalling\n{BUOYS}\n# resolves\n{CRANES}");
    let revised = format!("# noting\n{ANCHORS}\nb)\tthe price of rope;\n# resolves\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 +3 -3 -4 5=4 6=5");
    // Two sections that answer to nothing: the deleted one comes first.
    let revised =
        format!("# noting\n{ANCHORS}\n# emphasizing\nthe price of rope,\n# resolves\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 -3 -4 +3 +4 5=5 6=6");
}

#[test]
fn two_short_sections_that_stay_outweigh_a_long_one_that_moved() {
    let long = format!("# recalling\n{ANCHORS}\n{BUOYS}\n{CRANES}");
    let short = "# noting\na)\tthe tides;\n# aware\na)\tthe winds;";
    assert_eq!(
        aligned(&format!("{long}\n{short}"), &format!("{short}\n{long}")),
        "1>5 2>6 3>7 4>8 5=1 6=2 7=3 8=4 5<1 6<2 7<3 8<4"
    );
}

#[test]
fn a_section_of_an_annex_is_no_version_of_one_outside() {
    let mut base = tree(&format!("# noting\n{ANCHORS}\n{BUOYS}\n# recalling\n{CRANES}"));
    let mut revised = tree(&format!("# recalling\n{CRANES}\n# noting\n{ANCHORS}\n{BUOYS}"));
    base.sections[1].part = Part::Annex;
    revised.sections[1].part = Part::Annex;
    let pairings = trees(&base, &revised).pairings;
    let heading = |id| {
        pairings[0].iter().any(|p| matches!(p, Pairing::Both { base, .. } if *base == ClauseId(id)))
    };
    assert!(!heading(0) && !heading(3));
}

#[test]
fn many_sections_pair_by_equal_headings() {
    let sections = |numbers: &[usize]| -> String {
        numbers
            .iter()
            .map(|n| format!("# heading{n}\na)\tclause{n}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let base: Vec<usize> = (0..210).collect();
    let revised: Vec<usize> = [500].into_iter().chain(0..210).collect();
    let expected: Vec<String> = ["+1".to_owned(), "+2".to_owned()]
        .into_iter()
        .chain((1..=420).map(|line| format!("{line}={}", line + 2)))
        .collect();
    assert_eq!(aligned(&sections(&base), &sections(&revised)), expected.join(" "));
}

#[test]
fn of_several_clauses_in_a_gap_the_one_that_kept_its_label_is_recognized() {
    let base = format!("# noting\n{ANCHORS}\nb)\tthe price of rope in harbours;\n{CRANES}");
    let kept = "b)\tthe rope costs what sailors can earn weekly;";
    // A little more alike, but elsewhere in the list, and not enough so by itself.
    let other = "aa)\tof gulls that nest in old towers;";
    let revised = format!("# noting\n{ANCHORS}\n{other}\n{kept}\n{CRANES}");
    assert_eq!(aligned(&base, &revised), "1=1 2=2 +3 3=4 4=5");
    let relabelled = revised.replace("b)\tthe rope", "bb)\tthe rope");
    assert_eq!(aligned(&base, &relabelled), "1=1 2=2 -3 +3 +4 4=5");
}

#[test]
fn a_long_passage_written_anew_holds_no_version_of_a_clause() {
    let base = format!("# noting\n{ANCHORS}\nb)\tla pesca de altura y sus redes;\n{CRANES}");
    let passage = |count: usize| -> String {
        let other = ["ballenas", "delfines", "gaviotas", "algas"].iter().cycle().enumerate();
        let lines =
            other.map(|(at, word)| format!("{at}a)\t{word}{at} {word}{at}x {word}{at}y;\n"));
        lines.take(count).collect()
    };
    let kept = "b)\tla pesca costera con buques nuevos;\n";
    let revised = |count| format!("# noting\n{ANCHORS}\n{}{kept}{CRANES}", passage(count));
    let is_kept = |count| reasons(&base, &revised(count))[2] != Reason::NothingAlike;
    assert!(is_kept(3));
    assert!(!is_kept(20));
}

#[test]
fn the_later_part_of_a_split_stays_added_though_it_is_alone_in_its_gap() {
    let whole = "1\tto build light terminals for boats, and to agree on crossing borders with such terminals;";
    let parts = "1\tto build light terminals for boats;\n2\tto agree on crossing borders with such terminals;";
    let base =
        format!("# resolves\n{whole}\n2\tthe price of rope;\n3\t{}", CRANES.get(3..).unwrap());
    let revised = format!("# resolves\n{parts}\n3\t{}", CRANES.get(3..).unwrap());
    assert_eq!(aligned(&base, &revised), "1=1 2=2 -3 +3 4=4");
}

#[test]
fn notes_go_with_the_clause_that_calls_them() {
    let base = format!("{ANCHORS}\n^ Of iron.\n{BUOYS}\n^ Red or green.\n{CRANES}\n^ In ports.");
    assert_eq!(aligned(&base, &base), "1=1 2=2 3=3 4=4 5=5 6=6");
    let revised = format!("{ANCHORS}\n{BUOYS}\n^ Red or green.\n{CRANES}\n^ In all ports.");
    assert_eq!(aligned(&base, &revised), "1=1 -2 3=2 4=3 5=4 6=5");
}

#[test]
fn clauses_that_begin_with_one_reference_pair_among_others() {
    for (base, revised) in [
        (
            "a)\tResolution 48 of the Council, on the lights of harbours and their keepers;",
            "a)\tResolution 48, as amended, which now covers beacons, racons and training of crews;",
        ),
        (
            "a)\tla Résolution 48 du Conseil, sur les phares des ports et leurs gardiens;",
            "a)\tla Résolution 48, qui vise désormais balises, antennes et formation des marins;",
        ),
    ] {
        let base = format!("# noting\n{base}\nb)\tthe price of rope and of anchors in spring;");
        let revised = format!("# noting\nx)\thow gulls nest on roofs of old towns;\n{revised}");
        assert!(aligned(&base, &revised).contains("2=3"), "{base}");
    }
}

#[test]
fn a_clause_that_was_kept_and_much_added_to_pairs_among_others() {
    let kept = "lamps burn from dusk to dawn along every quay";
    let base = format!("# noting\na)\t{kept};\nb)\tthe price of rope and anchors;");
    let revised = format!(
        "# noting\na)\thow gulls nest on roofs;\nb)\t{kept}, where fishing crews land their catch at night, \
         mend nets, refuel engines, take ice aboard, sleep, and wait until weather improves;"
    );
    assert_eq!(aligned(&base, &revised), "1=1 +2 2=3 -3");
    assert_eq!(aligned(&revised, &base), "1=1 -2 3=2 +3");
}

#[test]
fn short_texts_are_compared_by_their_letters_too() {
    let base = "# noting\na)\tтарифная политика;\nb)\tстоимость канатов и якорей весной;";
    let revised = "# noting\na)\tкак чайки вьют гнёзда на крышах;\nb)\tтарифы, тарифную политику;";
    assert_eq!(aligned(base, revised), "1=1 +2 2=3 -3");
}

#[test]
fn of_few_copies_the_one_in_place_is_paired() {
    let base = format!("a)\tthe first;\nb)\tnil;\n{BUOYS}\nd)\tnil;\ne)\tthe last;");
    let revised = format!("a)\tgulls nest here;\n{BUOYS}\nc)\tnil;\nd)\tsails are white;");
    assert_eq!(aligned(&base, &revised), "-1 -2 +1 3=2 4=3 5=4");
}

#[test]
fn many_copies_pair_in_order() {
    let between = |first: &str, count: usize, last: &str| {
        format!("a)\t{first};\n{}y)\t{last};", "x)\tnil;\n".repeat(count))
    };
    let base = between("the first of all", 9, "the end of it");
    let revised = between("gulls nest here", 12, "sails are white");
    let found = aligned(&base, &revised);
    assert!(found.contains("2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10 "), "{found}");
}

#[test]
fn under_a_heading_that_is_alike_less_of_the_content_must_stay() {
    let base = format!("# considering\n{ANCHORS}\n{BUOYS}");
    let revised = |heading: &str| {
        format!(
            "# {heading}\n{ANCHORS}\nb)\tgulls nest on roofs of old houses near every fish market;"
        )
    };
    assert!(aligned(&base, &revised("considering further")).starts_with("1=1 2=2"));
    assert!(!aligned(&base, &revised("aware")).starts_with("1=1"));
}

#[test]
fn the_reason_says_whether_a_heading_was_kept() {
    let base = format!("# noting\n{ANCHORS}\n# recalling\n{BUOYS}");
    let revised = format!("# noting\n{ANCHORS}\n# mindful\n{BUOYS}");
    let found = reasons(&base, &revised);
    assert_eq!(found[0], Reason::EqualHeading);
    assert!(matches!(found[2], Reason::AlikeSection(_)));
}

#[test]
fn two_copies_of_a_clause_are_no_parts_of_it() {
    let whole =
        "1\tto build light terminals for boats, and to agree on crossing borders with them;";
    let near = whole.replace("light", "strong");
    let far = whole.replace("light", "heavy").replace("boats", "ships").replace("borders", "seas");
    let revised = format!("# resolves\n{far}\n{near}");
    assert_eq!(aligned(&format!("# resolves\n{whole}"), &revised), "1=1 +2 2=3");
}

#[test]
fn a_clause_cut_short_beside_an_unlike_one_was_not_split() {
    let whole = "1\tto build light terminals for boats, and to agree on crossing borders with such terminals;";
    let revised = "1\tto build light terminals for boats at sea;\n2\thow gulls nest on roofs;";
    let found = reasons(&format!("# resolves\n{whole}"), &format!("# resolves\n{revised}"));
    assert!(matches!(found[1], Reason::Alike(_)), "{found:?}");
    let mirrored = "1\thow gulls nest on roofs;\n2\tto build light terminals for boats at sea;";
    let found = reasons(&format!("# resolves\n{whole}"), &format!("# resolves\n{mirrored}"));
    assert!(matches!(found[1], Reason::Alike(_)), "{found:?}");
}

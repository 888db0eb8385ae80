//! What a paragraph is, by the name of its style.
//!
//! In: the name of a style of a Word document. Out: its role in a resolution, if ITU's templates use
//! styles of that name.
//!
//! ```text
//! Res_No            res    + no      Number
//! Rectitle_BR       rec    + title   Title         (the variant of another publication)
//! Annex_No & title  annex  + notitle Annex
//! enumlev2          the second level of clauses    Clause
//! heading 2         any document has it            Unsaid
//! ```
//!
//! The templates of all ITU Sectors and languages name their styles in English and alike, but for
//! case, spaces and underscores.

use crate::model::Role;

/// Whose number, title and history a style may be: instruments by their short and long names.
const INSTRUMENTS: [&str; 11] = [
    "res",
    "resolution",
    "rec",
    "recommendation",
    "dec",
    "decision",
    "opin",
    "opinion",
    "ques",
    "question",
    "declaration",
];

/// What may be annexed to an instrument.
const ANNEXES: [&str; 6] = ["annex", "app", "appendix", "apptoannex", "att", "attachment"];

/// Endings of styles that look different and mean the same: those of the Final Acts, those of the
/// publications of the Radiocommunication Bureau.
const VARIANTS: [&str; 2] = ["s2", "br"];

/// The role of the paragraphs of a style, given its name.
pub(super) fn role(style_name: &str) -> Role {
    let folded = folded(style_name);
    let name = VARIANTS.iter().find_map(|variant| folded.strip_suffix(variant)).unwrap_or(&folded);
    // Word numbers styles whose name is taken when it pastes them.
    let name = name.trim_end_matches(|character: char| character.is_ascii_digit());
    match name {
        "call" => Role::Heading,
        "enumlev" => Role::Clause,
        "proposal" => Role::Proposal,
        "reasons" | "reason" => Role::Reasons,
        _ => of_instrument(name).or_else(|| of_annex(name)).unwrap_or_default(),
    }
}

fn of_instrument(name: &str) -> Option<Role> {
    INSTRUMENTS.iter().find_map(|instrument| match name.strip_prefix(instrument)? {
        "no" | "notitle" => Some(Role::Number),
        "title" => Some(Role::Title),
        "ref" | "date" => Some(Role::History),
        _ => None,
    })
}

fn of_annex(name: &str) -> Option<Role> {
    ANNEXES.iter().find_map(|annex| match name.strip_prefix(annex)? {
        "no" | "notitle" => Some(Role::Annex),
        "title" | "ref" => Some(Role::AnnexTitle),
        _ => None,
    })
}

/// The letters and digits of a name, in lower case; what Word lists behind a comma are other names
/// of the same style.
fn folded(name: &str) -> String {
    let first = name.split(',').next().unwrap_or_default();
    first
        .chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_in_case_spaces_and_underscores() {
        for name in
            ["ResNo", "Res_No", "res no", "Resolution No", "RES_NO_S2", "Res_No_BR", "ResNo1"]
        {
            assert_eq!(role(name), Role::Number, "{name}");
        }
    }

    #[test]
    fn styles_of_templates_have_roles() {
        for (name, expected) in [
            ("Rec_No", Role::Number),
            ("DecNo", Role::Number),
            ("Opinion_No", Role::Number),
            ("Rec_No & title", Role::Number),
            ("Restitle", Role::Title),
            ("Rec_title", Role::Title),
            ("Resref", Role::History),
            ("Rec_ref", Role::History),
            ("Res_date", Role::History),
            ("Call", Role::Heading),
            ("call_S2", Role::Heading),
            ("enumlev1", Role::Clause),
            ("enumlev3", Role::Clause),
            ("enumlev1_S2", Role::Clause),
            ("Annex_No", Role::Annex),
            ("AppendixNo", Role::Annex),
            ("App_to_Annex_No", Role::Annex),
            ("Attachment_No", Role::Annex),
            ("Annex_NoTitle", Role::Annex),
            ("Annex_title", Role::AnnexTitle),
            ("Appendixtitle", Role::AnnexTitle),
            ("Annex_ref", Role::AnnexTitle),
            ("Proposal", Role::Proposal),
            ("Reasons", Role::Reasons),
        ] {
            assert_eq!(role(name), expected, "{name}");
        }
    }

    #[test]
    fn styles_of_any_document_say_nothing() {
        for name in [
            "",
            "Normal",
            "heading 1",
            "Title",
            "List",
            "Table_title",
            "Normal after title",
            "Reset",
        ] {
            assert_eq!(role(name), Role::Unsaid, "{name}");
        }
    }
}

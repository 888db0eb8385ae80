//! Packages that no program writes which means well.

use super::*;

/// Where a header begins that holds an entry of this name: in front of the entry (`PK␃␄`), or in the
/// directory (`PK␁␂`).
fn header(bytes: &[u8], signature: [u8; 4], name: &str) -> usize {
    let length = if signature[2] == 3 { 30 } else { 46 };
    let is_there = |start: &usize| {
        bytes[*start..].starts_with(&signature)
            && bytes.get(start + length..).is_some_and(|rest| rest.starts_with(name.as_bytes()))
    };
    (0..bytes.len()).find(is_there).unwrap()
}

/// Writes a number of four bytes at an offset of the header of an entry in the directory.
fn spoil(bytes: &mut [u8], name: &str, offset: usize, number: u32) {
    let start = header(bytes, *b"PK\x01\x02", name) + offset;
    bytes[start..start + 4].copy_from_slice(&number.to_le_bytes());
}

/// Offsets in a header of the directory (APPNOTE.TXT 4.3.12).
const CHECKSUM: usize = 16;
const SIZE: usize = 24;
const PLACE: usize = 42;

fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for start in 0..bytes.len() {
        if bytes[start..].starts_with(from.as_bytes()) {
            bytes[start..start + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    bytes
}

fn fault(bytes: Vec<u8>) -> String {
    Package::open(bytes).unwrap_err().to_string()
}

#[test]
fn a_package_cut_short_anywhere_is_a_fault() {
    let bytes = sound();
    for length in 0..bytes.len() {
        let fault = fault(bytes[..length].to_vec());
        assert!(fault.starts_with("cut short or damaged"), "{length}: {fault}");
    }
}

#[test]
fn no_damage_to_one_byte_brings_the_reader_down() {
    let bytes = sound();
    for place in 0..bytes.len() {
        for damage in [0x01, 0x80, 0xFF] {
            let mut bytes = bytes.clone();
            bytes[place] ^= damage;
            let Ok(package) = Package::open(bytes) else { continue };
            for part in package.parts() {
                let _ = package.text(part);
            }
            let mut edit = package.edit();
            edit.add("footnotes", "<footnotes/>".to_owned());
            let _ = edit.write();
        }
    }
}

#[test]
fn a_bomb_is_not_inflated() {
    let spaces = vec![b' '; 4 << 20];
    let package = Package::open(sound_with("word/bomb.xml", &spaces)).unwrap();
    let fault = package.text("word/bomb.xml").unwrap_err().to_string();
    assert!(fault.contains("more than 200 times its size"), "{fault}");
    // Small parts may be as well compressed as they like.
    let package = Package::open(sound_with("word/blank.xml", &spaces[..1 << 20])).unwrap();
    assert_eq!(package.text("word/blank.xml").unwrap().unwrap().len(), 1 << 20);
}

#[test]
fn a_part_never_grows_beyond_what_the_directory_says() {
    let mut bytes = sound_with("word/bomb.xml", &vec![b' '; 4 << 20]);
    for size in [1000, 0, (4 << 20) - 1] {
        spoil(&mut bytes, "word/bomb.xml", SIZE, size);
        let fault = Package::open(bytes.clone()).unwrap().text("word/bomb.xml").unwrap_err();
        assert!(fault.what.starts_with("word/bomb.xml: "), "{fault}");
    }
}

#[test]
fn sizes_above_the_limits_are_faults() {
    let mut bytes = sound();
    spoil(&mut bytes, "word/styles.xml", SIZE, 1 << 30);
    let fault_of_one = fault(bytes.clone());
    assert!(fault_of_one.starts_with("its parts unpack to more than the limit of 256 MiB; split"));
    assert!(fault_of_one.ends_with("or raise the limit with --max-unpacked 1025M"));
    let limits = Limits { unpacked: 1025 << 20, ..Limits::default() };
    assert!(Package::within(bytes, &limits).is_ok());
    let names: Vec<String> = (0..6).map(|number| format!("word/p{number}.xml")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let mut bytes = zipped(&entries);
    for name in &names {
        spoil(&mut bytes, name, SIZE, 99_000_000);
    }
    assert!(fault(bytes).starts_with("its parts unpack to more than the limit of 256 MiB"));
}

#[test]
fn too_many_entries_are_a_fault() {
    let names: Vec<String> = (0..=10_000).map(|number| number.to_string()).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(fault(zipped(&entries)).starts_with("it has more than 10000 parts; open it"));
    assert!(fault(zipped(&entries)).ends_with("or raise the limit with --max-parts 10001"));
    assert!(fault(zipped(&entries[1..])).starts_with("it has no [Content_Types].xml"));
}

#[test]
fn too_many_tags_in_a_part_are_a_fault() {
    let package = |tags: usize| {
        let limits = Limits { tags, ..Limits::default() };
        Package::within(sound_with("word/many.xml", "<a/>".repeat(100).as_bytes()), &limits)
    };
    assert!(package(100).unwrap().text("word/many.xml").is_ok());
    let fault = package(99).unwrap().text("word/many.xml").unwrap_err().to_string();
    assert!(fault.starts_with("word/many.xml: it has more than 99 tags; split it"), "{fault}");
    assert!(fault.ends_with("or raise the limit with --max-tags 100"), "{fault}");
}

#[test]
fn a_part_that_many_ways_lead_to_is_one() {
    let id = |number: usize| format!("rId{number}");
    let header = format!("{OFFICE}/header");
    let ids: Vec<String> = (1..400).map(id).collect();
    let all: Vec<_> = ids.iter().map(|id| (id.as_str(), header.as_str(), "h.xml", "")).collect();
    let mut entries = document("word/document.xml", MAIN_TYPE, &root());
    entries.push(("word/h.xml".to_owned(), b"<hdr/>".to_vec()));
    entries.retain(|(name, _)| name != "word/_rels/document.xml.rels");
    entries.push(("word/_rels/document.xml.rels".to_owned(), ways(&all).into_bytes()));
    let package = Package::open(packed(&entries)).unwrap();
    assert_eq!(package.all_related("word/document.xml", "header").unwrap(), ["word/h.xml"]);
}

#[test]
fn two_entries_of_one_name_are_a_fault() {
    let bytes = sound_with("word/sTyles.xml", b"<styles/>");
    assert!(fault(bytes).starts_with("two entries have the name word/sTyles.xml"));
    let bytes = renamed(&sound_with("word/stylex.xml", b"<styles/>"), "word/stylex", "word/styles");
    assert!(fault(bytes).starts_with("two of its entries have the same name"));
}

#[test]
fn names_that_lead_out_are_faults() {
    for name in ["../passwd", "word/../../passwd", "/etc/passwd", "word\\a.xml", "C:a.xml"] {
        let neutral = "x".repeat(name.len());
        let bytes = renamed(&sound_with(&neutral, b""), &neutral, name);
        assert!(fault(bytes).starts_with(&format!("the entry {name} leads out")), "{name}");
    }
    for name in ["word/..a.xml", "word/a..xml"] {
        assert!(Package::open(sound_with(name, b"")).is_ok(), "{name}");
    }
}

#[test]
fn entries_that_share_their_bytes_are_a_fault() {
    let mut bytes = sound();
    let first = header(&bytes, *b"PK\x03\x04", "[Content_Types].xml");
    spoil(&mut bytes, "word/styles.xml", PLACE, u32::try_from(first).unwrap());
    assert!(fault(bytes).starts_with("its entries overlap"));
}

#[test]
fn encrypted_entries_are_a_fault() {
    let mut bytes = sound();
    let local = header(&bytes, *b"PK\x03\x04", "word/document.xml");
    let central = header(&bytes, *b"PK\x01\x02", "word/document.xml");
    bytes[local + 6] |= 1;
    bytes[central + 8] |= 1;
    assert!(fault(bytes).starts_with("word/document.xml: encrypted; take off its password"));
}

#[test]
fn damaged_and_strangely_compressed_parts_are_faults() {
    let mut bytes = sound();
    spoil(&mut bytes, "word/styles.xml", CHECKSUM, 7);
    let damaged = Package::open(bytes).unwrap().text("word/styles.xml").unwrap_err();
    assert!(damaged.what.starts_with("word/styles.xml: it cannot be inflated"), "{damaged}");
    let mut bytes = sound();
    let local = header(&bytes, *b"PK\x03\x04", "word/styles.xml");
    let central = header(&bytes, *b"PK\x01\x02", "word/styles.xml");
    (bytes[local + 8], bytes[central + 10]) = (98, 98);
    let strange = Package::open(bytes).unwrap().text("word/styles.xml").unwrap_err();
    assert!(strange.what.contains("compression method not supported"), "{strange}");
}

#[test]
fn what_is_no_word_document_is_said_to_be_none() {
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let opened =
        |content_type: &str| fault(packed(&document("word/document.xml", content_type, &root())));
    assert!(opened(sheet).starts_with("a spreadsheet, not a Word document; give"));
    assert!(opened("image/png").contains("that of no Word document (image/png); give"));
    assert!(opened("").contains("that of no Word document (); give"));
    let entries = document("word/document.xml", MAIN_TYPE, &root());
    let without = |part: usize| {
        let mut entries = entries.clone();
        entries.remove(part);
        fault(packed(&entries))
    };
    assert!(without(0).starts_with("it has no [Content_Types].xml"));
    assert!(without(1).starts_with("nothing in it says which part is the document"));
    assert!(without(2).starts_with("it has no part word/document.xml"));
}

#[test]
fn parts_about_parts_that_are_no_sound_xml_are_faults() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"tide\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
    let deep = "<a>".repeat(300);
    for part in [0, 1, 3] {
        for text in [bomb, &deep, "<a>", "", "\u{FFFE}"] {
            let mut entries = document("word/document.xml", MAIN_TYPE, &root());
            entries[part].1 = text.as_bytes().to_vec();
            let fault = fault(packed(&entries));
            assert!(fault.starts_with(&entries[part].0), "{fault}");
        }
    }
}

#[test]
fn a_message_is_short_whatever_the_package_says() {
    let long = "a/".repeat(9000);
    assert!(fault(sound_with(&format!("{long}../x"), b"")).len() < 300);
    assert!(fault(packed(&document("word/document.xml", &long, &root()))).len() < 300);
    let root = ways(&[("rId1", &format!("{OFFICE}/officeDocument"), &long, "")]);
    assert!(fault(packed(&document("word/document.xml", MAIN_TYPE, &root))).len() < 300);
    let root = format!("<{long}></b>");
    let not_closed = fault(packed(&document("word/document.xml", MAIN_TYPE, &root)));
    assert!(not_closed.len() < 400 && not_closed.contains("(byte "), "{not_closed}");
}

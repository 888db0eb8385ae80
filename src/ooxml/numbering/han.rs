//! Numbers in Han characters.
//!
//! In: a number up to 99,999,999. Out: its characters, counted with units or digit by digit.
//!
//! ```text
//! 101   一百零一   Chinese: a zero stands for the units that are left out
//!       百一       Japanese: neither the zero nor the one before a unit is written
//!       壹佰零壹   legal: characters that cannot be altered by a stroke
//!       一〇一     digits
//! ```
//!
//! ECMA-376 part 1, 17.18.59.

/// The digits from zero to nine.
pub(super) const DIGITS: &str = "〇一二三四五六七八九";
/// The digits with the zero that Word writes in chineseCounting.
pub(super) const ROUND_DIGITS: &str = "○一二三四五六七八九";

/// A way of counting with units.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Counting {
    /// The digits from one to nine.
    digits: &'static str,
    /// Ten, a hundred, a thousand, ten thousand.
    units: &'static str,
    /// What stands for units that are left out between others.
    zero: Option<char>,
    /// Where a one before a unit is not written.
    silent_one: SilentOne,
}

/// Where a one before a unit is not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SilentOne {
    Nowhere,
    /// Only at the beginning, before ten: 十一.
    First,
    /// Before ten, a hundred and a thousand: 百十一.
    Everywhere,
}

/// 一百零一
pub(super) const CHINESE: Counting = Counting {
    digits: "一二三四五六七八九",
    units: "十百千万",
    zero: Some('零'),
    silent_one: SilentOne::First,
};
/// As [`CHINESE`], in traditional characters.
pub(super) const TRADITIONAL: Counting = Counting { units: "十百千萬", ..CHINESE };
/// 壹佰零壹
pub(super) const LEGAL: Counting = Counting {
    digits: "壹贰叁肆伍陆柒捌玖",
    units: "拾佰仟万",
    zero: Some('零'),
    silent_one: SilentOne::Nowhere,
};
/// As [`LEGAL`], in traditional characters.
pub(super) const LEGAL_TRADITIONAL: Counting =
    Counting { digits: "壹貳參肆伍陸柒捌玖", units: "拾佰仟萬", ..LEGAL };
/// 百一
pub(super) const JAPANESE: Counting =
    Counting { zero: None, silent_one: SilentOne::Everywhere, ..CHINESE };

impl Counting {
    /// Writes a number that is not zero.
    pub(super) fn write(&self, number: u32) -> String {
        let mut written = String::new();
        let (myriads, rest) = (number / 10_000, number % 10_000);
        if myriads > 0 {
            self.push_below_myriad(myriads, &mut written);
            written.extend(self.units.chars().nth(3));
        }
        self.push_below_myriad(rest, &mut written);
        written
    }

    /// Writes a number below ten thousand behind what is written.
    fn push_below_myriad(&self, number: u32, written: &mut String) {
        let mut is_zero_due = false;
        for power in (0..4_u32).rev() {
            let digit = number / 10_u32.pow(power) % 10;
            if digit == 0 {
                is_zero_due = !written.is_empty();
                continue;
            }
            if std::mem::take(&mut is_zero_due) {
                written.extend(self.zero);
            }
            let is_silent = match self.silent_one {
                SilentOne::Nowhere => false,
                SilentOne::First => power == 1 && written.is_empty(),
                SilentOne::Everywhere => power > 0,
            };
            if digit > 1 || !is_silent {
                written.extend(self.digits.chars().nth(digit as usize - 1));
            }
            if let Some(unit) = power.checked_sub(1) {
                written.extend(self.units.chars().nth(unit as usize));
            }
        }
    }
}

/// The number in these digits, which are given from zero to nine.
pub(super) fn digits(number: u32, digits: &str) -> String {
    let digit = |byte: u8| digits.chars().nth(usize::from(byte.wrapping_sub(b'0')));
    number.to_string().bytes().filter_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_stand_for_what_is_left_out() {
        for (number, chinese, japanese) in [
            (7, "七", "七"),
            (10, "十", "十"),
            (14, "十四", "十四"),
            (40, "四十", "四十"),
            (111, "一百一十一", "百十一"),
            (1000, "一千", "千"),
            (1001, "一千零一", "千一"),
            (1010, "一千零一十", "千十"),
            (2300, "二千三百", "二千三百"),
            (10_000, "一万", "一万"),
            (12_345, "一万二千三百四十五", "一万二千三百四十五"),
        ] {
            assert_eq!(CHINESE.write(number), chinese);
            assert_eq!(JAPANESE.write(number), japanese);
        }
        assert_eq!(LEGAL.write(110), "壹佰壹拾");
        assert_eq!(LEGAL_TRADITIONAL.write(10_203), "壹萬零貳佰零參");
    }

    #[test]
    fn digit_by_digit() {
        assert_eq!(digits(2025, DIGITS), "二〇二五");
        assert_eq!(digits(100, ROUND_DIGITS), "一○○");
    }
}

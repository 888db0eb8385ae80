//! What the formats show of the same comparisons, in several languages.

mod columns;
mod html;
mod json;
mod laws;
mod markdown;
mod pages;

use crate::model::{Comparison, Language};
use crate::render::{self, Format, Options, fixture};

/// A revision with a bit of everything.
const LIGHTHOUSES: &str = "
    number    |               | RESOLUTION 91 (Rev. [-Dubai, 2014-]{+Buenos Aires, 2017+})
    title     |               | Radio for lighthouses
    enacting  |               | The Conference ([-Dubai, 2014-]{+Buenos Aires, 2017+}),
    heading   |               | recalling
    clause    | [-d)-]{+a)+}  | the outcome of the review of [-2012-]{+2015+}; | to 1
    clause    | [-a)-]{+b)+}  | Resolution 139 (Rev. [-Guadalajara, 2010-]{+Busan, 2014+}) of the Conference;
    clause    | [-b)-]{+c)+}  | Resolution 23 (Rev. Hyderabad, 2010)[-,-]{+;+}
    clause    | [-c)-]{+d)+}  | the handbook,
    clause    | [-d)-]        | [-the outcome of the review of 2012;-] | from 1
    heading   |               | considering
    clause    | a)            | that keepers need radio;
    clause    | b)            | that storms are frequent,
    heading   |               | resolves
    clause    | 1             | to continue;
    clause    | [-2-]         | [-to publish a gazette;-]
    clause    | [-3-]{+2+}    | to support, in particular:
    clause    | –             | seminars;
    clause    | {+–+}         | {+a library of recorded messages;+}
    clause    | –             | secondments,
    heading   |               | invites Member States
    paragraph |               | to supply lamps.
    footnote  | 1             | These include small [-islands-]{+island States+}.
";

const ARABIC: &str = "
    number    |                 | القـرار 91 (المراجَع في [-دبي، 2014-]{+بوينس آيرس، 2017+})
    title     |                 | الراديو للمنارات
    heading   |                 | إذ يذكِّر
    clause    | [- أ )-]{+ب)+}  | بالقرار 139 (المراجَع في [-غوادالاخارا، 2010-]{+بوسان، 2014+})[-،-]{+؛+}
    clause    | [-ب)-]          | [-بنتائج الاستعراض؛-] | from 1
    heading   |                 | يقرر
    clause    | {+1+}           | بنتائج الاستعراض؛ | to 1
";

const CHINESE: &str = "
    number  |              | 第91号决议（[-2014年，迪拜-]{+2017年，布宜诺斯艾利斯+}，修订版）
    title   |              | 灯塔无线电
    heading |              | 忆及
    clause  | [-a)-]{+b)+} | 全权代表大会第139号决议（[-2010年，瓜达拉哈拉-]{+2014年，釜山+}，修订版）；
    clause  | [-b)-]{+c)+} | 手册，
";

const RUSSIAN: &str = "
    number  |              | РЕЗОЛЮЦИЯ 91 (Пересм. [-Дубай, 2014 г.-]{+Буэнос-Айрес, 2017 г.+})
    heading |              | напоминая
    clause  | {+a)+}       | {+итоги обзора;+}
    clause  | [-а)-]{+b)+} | Резолюцию 139[-,-]{+;+}
    clause  | c)           | справочник,
";

const FRENCH: &str = "
    number  |               | RÉSOLUTION 91 ([-Dubaï, 2014-]{+Rév. Buenos Aires, 2017+})
    heading |               | rappelant
    clause  | [-a)-]{+b)+}  | l'avis de l’Union sur la « radio côtière »[-,-]{+ ;+}
    heading |               | charge le Directeur du Bureau de développement
    clause  | 1             | de publier la liste à l'adresse [-https://example.int/phares/2014-]{+https://example.int/phares/2017+};
";

const SPANISH: &str = "
    number  |         | RESOLUCIÓN 91 (Rev. [-Dubái, 2014-]{+Buenos Aires, 2017+})
    heading |         | considerando
    clause  | a)      | que los faros de la costa {+y de las islas +}necesitan radiocomunicaciones;
    clause  | [-b)-]  | [-que las tormentas son frecuentes,-]
";

fn rendered(comparison: &Comparison, format: Format, options: &Options) -> String {
    let mut out = Vec::new();
    render::comparison(comparison, format, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// The text format with the isolates shown, so that snapshots can be read.
fn text(language: Language, lines: &str, options: &Options) -> String {
    let comparison = fixture::comparison(language, lines);
    seen(&rendered(&comparison, Format::Text, options))
}

/// The terminal format with escape codes and isolates shown.
fn terminal(language: Language, lines: &str) -> String {
    let comparison = fixture::comparison(language, lines);
    seen(&rendered(&comparison, Format::Terminal, &Options::default()))
}

fn seen(text: &str) -> String {
    let shown = [('\u{1b}', "␛"), ('\u{2068}', "⟨"), ('\u{2069}', "⟩"), ('\u{200f}', "⇠")];
    shown.iter().fold(text.to_owned(), |text, (hidden, seen)| text.replace(*hidden, seen))
}

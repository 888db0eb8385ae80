//! A pair whose texts would like to be more than text.
//!
//! In: nothing. Out: two versions of a resolution in whose every line stands something that a page
//! could take for its own; some lines changed, some not. What runs sets `window.hostile`.
//!
//! ```text
//! a)  </script><script>window.hostile = 'script'</script>
//! b)  an override: \u{202E}txet\u{202C}
//! ```

/// The base; `WORD` stands for a very long one.
const BASE: &str = "\
RESOLUTION 66 (<script>window.hostile='number'</script>, 2014)
<img src=x onerror=\"window.hostile='title'\">
The Conference <svg onload=window.hostile='svg'> (Dubai, 2014),
considering <script>window.hostile='heading'</script>
a)\t</script><script>window.hostile='script'</script>;
b)\t</style><style>body { display: none }</style>;
c)\t--><script>window.hostile='comment'</script><!-- ]]><script>window.hostile='cdata'</script><![CDATA[;
d)\t<a href=\"javascript:window.hostile='link'\" id=\"r1\">old</a>, javascript:window.hostile=1;
e)\t\" autofocus onfocus=\"window.hostile='focus'\" x=\" ' onclick='window.hostile=2;
f)\tthe overrides \u{202E}desrever\u{202C}, \u{2067}isolated\u{2069} and \u{200F}marked;
g)\tnull \0, bell \u{7}, escape \u{1b}[31m, delete \u{7f}, next line \u{85};
h)\tthe word WORD is long;
resolves
1\t&lt;script&gt; and &amp; and &#60;b&#62; stay what they are;
2\t{{ 7 * 7 }} and {% include \"secret\" %} and ${7 * 7};
3\t</textarea></title></noscript></template></bdi></details></main><plaintext>;
4\t<base href=\"https://example.org/\"><meta http-equiv=refresh content=\"0; url=https://example.org/\">,
";

/// What the revised version says instead.
const CHANGES: [(&str, &str); 7] = [
    ("Dubai, 2014", "<b>Busan</b>, 2018"),
    ("<script>window.hostile='heading'</script>", "<i onclick=window.hostile=3>"),
    ("script>window.hostile='script'</script>", "script><script>window.hostile='other'</script>"),
    (">old</a>", ">new</a>"),
    ("desrever", "rewritten"),
    ("7 * 7 }}", "8 * 8 }}"),
    ("is long", "is <u>very</u> long"),
];

/// Letters of the long word.
const LONG: usize = 5_000;

/// The name of a file that holds such a text.
pub(super) const NAME: &str = "<img src=x onerror=window.hostile='name'>.txt";

/// Both versions.
pub(super) fn pair() -> [String; 2] {
    let base = BASE.replace("WORD", &"i".repeat(LONG));
    let mut revised = base.clone();
    for (from, to) in CHANGES {
        assert!(revised.contains(from), "{from}");
        revised = revised.replace(from, to);
    }
    [base, revised]
}

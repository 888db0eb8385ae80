//! What two columns show in the six languages.

use super::*;
use crate::render::Level;

/// Two columns in brackets, isolates shown.
fn columns(language: Language, lines: &str, width: u16) -> String {
    text(language, lines, &Options { side_by_side: Some(width), ..Options::default() })
}

#[test]
fn the_base_stands_beside_the_revised_version() {
    insta::assert_snapshot!(columns(Language::English, LIGHTHOUSES, 80), @r#"
         old.txt                              │ new.txt

    MOD  RESOLUTION 91 (Rev. [-Dubai, 2014-]) ~ RESOLUTION 91 (Rev. {+Buenos+}
                                              │ {+Aires, 2017+})
         Radio for lighthouses                │ Radio for lighthouses
         The Conference ([-Dubai, 2014-]),    ~ The Conference ({+Buenos Aires,+}
                                              │ {+2017+}),

         recalling                            │ recalling
                                              +   {+a)  the outcome of the review+}
                                              │       {+of +}{+2015+}{+;+}
                                              │       moved from d)
           [-a)-]  Resolution 139 (Rev.       ~   {+b)+}  Resolution 139 (Rev.
                   [-Guadalajara, 2010-]) of  │           {+Busan, 2014+}) of the
                   the Conference;            │           Conference;
           [-b)-]  Resolution 23 (Rev.        ~   {+c)+}  Resolution 23 (Rev.
                   Hyderabad, 2010)[-,-]      │           Hyderabad, 2010){+;+}
           [-c)-]  the handbook,              ~   {+d)+}  the handbook,
           [-d)  the outcome of the review-]  -
               [-of 2012;-]                   │
               moved to a)                    │

         considering                          │ considering
           …  2 clauses unchanged

         resolves                             │ resolves
           …  1 clause unchanged
           [-2  to publish a gazette;-]       -
           [-3-]  to support, in particular:  ~   {+2+}  to support, in particular:
           …  1 clause unchanged
                                              +     {+–  a library of recorded+}
                                              │        {+messages;+}
           …  1 clause unchanged

         invites Member States                │ invites Member States
           …  1 clause unchanged
           1  These include small             ~   1  These include small {+island+}
              [-islands-].                    │      {+States+}.

    4 clauses modified, 3 editorial, 1 added, 1 deleted, 1 moved, 11 unchanged; 16
    words inserted, 12 deleted
    "#);
}

#[test]
fn symbols_and_colours_are_those_of_the_page() {
    let comparison = fixture::comparison(Language::Russian, RUSSIAN);
    let level = Level::Provision;
    let options = Options { level, side_by_side: Some(60), explain: true, ..Options::default() };
    insta::assert_snapshot!(seen(&rendered(&comparison, Format::Terminal, &options)), @r#"
           ␛[2mold.txt␛[0m                   │ ␛[2mnew.txt␛[0m

    ␛[1mMOD␛[0m    ␛[1mРЕЗОЛЮЦИЯ 91 (Пересм.␛[0m     ~ ␛[1mРЕЗОЛЮЦИЯ 91 (Пересм.␛[0m
           ␛[1;9;31mДубай, 2014 г.␛[0m␛[1m)␛[0m           │ ␛[1;4;34mБуэнос-Айрес, 2017 г.␛[0m␛[1m)␛[0m
             ␛[2mpaired: the texts are alike (75% of the words in␛[0m
             ␛[2mcommon)␛[0m

    ␛[2mNOC␛[0m    ␛[1mнапоминая␛[0m                 │ ␛[1mнапоминая␛[0m
             ␛[2mpaired: the texts are equal␛[0m
    ␛[1mADD␛[0m                              +   ␛[4;34ma)  итоги обзора;␛[0m
               ␛[2malone: nothing alike was found on the other side␛[0m
    ␛[1m(MOD)␛[0m    ␛[9;31mа)␛[0m  Резолюцию 139␛[9;31m,␛[0m      ~   ␛[4;34mb)␛[0m  Резолюцию 139␛[4;34m;␛[0m
               ␛[2mpaired: the texts are equal␛[0m
    ␛[2mNOC␛[0m      ␛[2m…  1 clause unchanged␛[0m

    1 clause modified, 1 editorial, 1 added, 2 unchanged; 6
    words inserted, 4 deleted
    "#);
}

#[test]
fn chinese_breaks_between_characters_and_never_before_a_comma() {
    insta::assert_snapshot!(columns(Language::Chinese, CHINESE, 50), @r#"
         old.txt               │ new.txt

    MOD  第91号决议（[-2014-]  ~ 第91号决议（{+2017+}
         [-年，迪拜-]，修订    │ {+年，布宜诺斯艾利+}
         版）                  │ {+斯+}，修订版）
         灯塔无线电            │ 灯塔无线电

         忆及                  │ 忆及
           [-a)-]  全权代表大  ~   {+b)+}  全权代表大
             会第139号决议     │     会第139号决议
             （[-2010年，瓜-]  │     （{+2014年，釜+}
             [-达拉哈拉-]，修  │     {+山+}，修订
             订版）；          │     版）；
           [-b)-]  手册，      ~   {+c)+}  手册，

    2 clauses modified, 1 editorial, 2 unchanged; 2
    words inserted, 2 deleted
    "#);
}

#[test]
fn a_base_from_right_to_left_stands_on_the_right() {
    insta::assert_snapshot!(columns(Language::Arabic, ARABIC, 70), @r#"
         ‎                        ⟨‎new.txt⟩‎ │ ‎                        ⟨‎old.txt⟩

    MOD  ‎         ⟨⇠القـرار 91 (المراجَع في⟩‎ ~ ‎⟨⇠القـرار 91 (المراجَع في [-دبي،-]⟩
         ‎          ⟨⇠{+بوينس آيرس، 2017+})⟩‎ │ ‎                      ⟨⇠[-2014-])⟩
         ‎               ⟨⇠الراديو للمنارات⟩‎ │ ‎               ⟨⇠الراديو للمنارات⟩

         ‎                        ⟨⇠إذ يذكِّر⟩‎ │ ‎                        ⟨⇠إذ يذكِّر⟩
         ‎ ⟨⇠{+ب)+}  بالقرار 139 (المراجَع⟩  ‎ ~ ‎⟨⇠[-أ )-]  بالقرار 139 (المراجَع⟩
         ‎        ⟨⇠في {+بوسان،+}⟩          ‎ │ ‎ ⟨⇠في [-غوادالاخارا،-]⟩
         ‎       ⟨⇠{+2014+}){+؛+}⟩          ‎ │ ‎      ⟨⇠[-2010-])[-،-]⟩
         ‎                               ⟨⇠⟩‎ - ‎    ⟨⇠[-ب)  بنتائج الاستعراض؛-]⟩
         ‎                               ⟨⇠⟩‎ │ ‎          ⟨‎moved to ⟨يقرر 1⟩⟩

         ‎                           ⟨⇠يقرر⟩‎ │ ‎                           ⟨⇠يقرر⟩
         ‎     ⟨⇠{+1  بنتائج الاستعراض؛+}⟩  ‎ +‎
         ‎     ⟨‎moved from ⟨إذ يذكِّر ب)⟩⟩     ‎ │‎

    2 clauses modified, 1 moved, 3 unchanged; 6 words inserted, 5 deleted
    "#);
}

#[test]
fn what_is_wider_than_its_column_is_cut() {
    insta::assert_snapshot!(columns(Language::French, FRENCH, 40), @r#"
         old.txt          │ new.txt

    MOD  RÉSOLUTION 91    ~ RÉSOLUTION 91
         ([-Dubaï,-]      │ ({+Rév. Buenos+}
         [-2014-])        │ {+Aires, 2017+})

         rappelant        │ rappelant
           [-a)-]  l'avis ~   {+b)+}  l'avis
             de l’Union   │     de l’Union
             sur la «     │     sur la «
             radio        │     radio
             côtière      │     côtière
             »[-,-]       │     »{+ ;+}

         charge le        │ charge le
         Directeur du     │ Directeur du
         Bureau de        │ Bureau de
         développement    │ développement
           1  de publier  ~   1  de publier
              la liste à  │      la liste à
              l'adresse   │      l'adresse
              [-https:/-] │      {+https:/+}
              [-/-]       │      {+/+}
              [-example-] │      {+example+}
              [-.int/-]   │      {+.int/+}
              [-phares/-] │      {+phares/+}
              [-2014-];   │      {+2017+};

    2 clauses modified, 1 editorial, 2
    unchanged; 6 words inserted, 4 deleted
    "#);
    insta::assert_snapshot!(columns(Language::Spanish, SPANISH, 40), @r#"
         old.txt          │ new.txt

    MOD  RESOLUCIÓN 91    ~ RESOLUCIÓN 91
         (Rev. [-Dubái,-] │ (Rev. {+Buenos+}
         [-2014-])        │ {+Aires, 2017+})

         considerando     │ considerando
           a)  que los    ~   a)  que los
               faros de   │       faros de
               la costa   │       la costa
               necesitan  │       {+y de+}
               radiocomun │       {+las+}
               icaciones; │       {+islas+}
                          │       necesitan
                          │       radiocomun
                          │       icaciones;
           [-b)  que-]    -
               [-las-]    │
               [-tormen-] │
               [-tas-]    │
               [-son-]    │
               [-frecue-] │
               [-ntes,-]  │

    2 clauses modified, 1 deleted, 1
    unchanged; 7 words inserted, 7 deleted
    "#);
}

#[test]
fn figures_have_one_column() {
    let options = Options { statistics: true, ..Options::default() };
    let beside = Options { side_by_side: Some(80), ..options.clone() };
    let [one, two] = [options, beside].map(|options| text(Language::Russian, RUSSIAN, &options));
    assert_eq!(one, two);
}

#[test]
fn no_screen_is_too_narrow() {
    assert_eq!(
        columns(Language::English, LIGHTHOUSES, 3),
        columns(Language::English, LIGHTHOUSES, 40)
    );
}

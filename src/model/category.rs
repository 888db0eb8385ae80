//! What a change is about.

/// The categories of a change; the names are part of the JSON contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Words of the text.
    Wording,
    /// The number, venue or year of an instrument, a document symbol, or a clause referred to.
    Reference,
    /// A number that is no reference.
    Figure,
    /// The label of a clause.
    Renumbering,
    /// Punctuation or capital letters.
    Punctuation,
    /// Characters that mean the same: spaces, hyphens, quotes, letter forms.
    Typography,
    /// The text of a heading, a title or an annex line.
    Heading,
    /// The place of a clause.
    Move,
}

impl Category {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Wording,
        Self::Reference,
        Self::Figure,
        Self::Renumbering,
        Self::Punctuation,
        Self::Typography,
        Self::Heading,
        Self::Move,
    ];

    /// The name used in the JSON contract and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Reference => "reference",
            Self::Figure => "figure",
            Self::Renumbering => "renumbering",
            Self::Punctuation => "punctuation",
            Self::Typography => "typography",
            Self::Heading => "heading",
            Self::Move => "move",
        }
    }

    /// The category of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// A set of categories.
///
/// ```
/// use revmark::model::{Categories, Category};
/// let set: Categories = [Category::Figure, Category::Wording].into_iter().collect();
/// assert!(set.contains(Category::Figure));
/// assert_eq!(set.iter().map(Category::name).collect::<Vec<_>>(), ["wording", "figure"]);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Categories(u8);

impl Categories {
    /// Adds one.
    pub fn insert(&mut self, category: Category) {
        self.0 |= category.bit();
    }

    /// Whether it is in the set.
    pub fn contains(self, category: Category) -> bool {
        self.0 & category.bit() != 0
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is in both sets.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The members, in the order of [`Category::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Category> {
        Category::ALL.into_iter().filter(move |category| self.contains(*category))
    }
}

impl FromIterator<Category> for Categories {
    fn from_iter<I: IntoIterator<Item = Category>>(categories: I) -> Self {
        let mut set = Self::default();
        for category in categories {
            set.insert(category);
        }
        set
    }
}

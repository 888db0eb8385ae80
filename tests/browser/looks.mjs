// How marks look, by the styles that the browser computed.
//
// In: the page. Out: for screens and for paper, in light and dark, the looks of what is deleted,
// inserted and kept, and what is to be seen of the page beside the text.
//
//     {light: {del: ["line-through rgb(160, 0, 0)"], ins: […], kept: […], controls: [], folded: 0}}

const MEDIA = {
  light: { media: "screen", colorScheme: "light" },
  dark: { media: "screen", colorScheme: "dark" },
  paper: { media: "print", colorScheme: "light" },
  "paper of a dark screen": { media: "print", colorScheme: "dark" },
};

/** Runs in the page. */
function seen() {
  const distinct = (selector) => {
    const look = (element) => {
      const { textDecorationLine, color } = getComputedStyle(element);
      return `${textDecorationLine} ${color}`;
    };
    return [...new Set([...document.querySelectorAll(selector)].map(look))];
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const controls = [...document.querySelectorAll("button, input, label, nav, a.skip")];
  const rows = [...document.querySelectorAll(".row, main tr")];
  return {
    del: distinct("del"),
    ins: distinct("ins:not(.lost)"),
    kept: distinct(".marked"),
    controls: controls.filter(isShown).map((element) => element.tagName.toLowerCase()),
    folded: rows.filter((row) => !isShown(row)).length,
  };
}

/** In every medium. */
export async function looks(page) {
  const found = {};
  for (const [name, medium] of Object.entries(MEDIA)) {
    await page.emulateMedia(medium);
    found[name] = await page.evaluate(seen);
  }
  await page.emulateMedia({ media: null, colorScheme: null });
  return found;
}

// Reads both versions back out of a report, as a program would that knows `<del>` and `<ins>`.
//
// In: the page. Out: of each row its two readings, its two columns, and its language.
//
//     <del>b)</del><ins>c)</ins> Resolution 23  ─►  base "b) Resolution 23", revised "c) Resolution 23"

/** Of each row, in order. Runs in the page. */
export function rows() {
  const text = (element, unwanted) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(unwanted).forEach((part) => part.remove());
    return copy.textContent;
  };
  const of = (row, part, unwanted) => {
    const found = [...row.querySelectorAll(`.${part}`)];
    return found.length ? found.map((element) => text(element, unwanted)).join("\t") : null;
  };
  const language = (element) => {
    const { lang, dir } = element.closest("[lang]");
    return { lang, dir, shown: getComputedStyle(element).direction };
  };
  const isRow = (element) => /^row-\d+$/.test(element.id);
  return [...document.querySelectorAll("[id]")].filter(isRow).map((row) => ({
    id: row.id,
    isChange: row.classList.contains("change"),
    base: of(row, "marked", "ins"),
    revised: of(row, "marked", "del"),
    left: of(row, "base", "nothing"),
    right: of(row, "revised", "nothing"),
    language: language(row.querySelector(".marked")),
  }));
}

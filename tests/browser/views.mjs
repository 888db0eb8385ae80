// Switches between the two views and folds what is unchanged.
//
// In: the page. Out: what is shown after each step, by the mouse and by the keyboard, with scripts
// and without.
//
//     marked         [b)-c)] Resolution 23
//     side by side   b) Resolution 23  |  c) Resolution 23

import { open } from "./open.mjs";

/** The views by the names that the report gives them. */
export const VIEWS = ["marked", "sides"];

/** How many rows are shown, and in which form. Runs in the page. */
function shown() {
  const isShown = (element) => element.checkVisibility();
  const rows = [...document.querySelectorAll(".row, main tr")].filter(isShown);
  const showing = (part) =>
    rows.filter((row) => [...row.querySelectorAll(part)].some(isShown)).length;
  return {
    rows: rows.length,
    marked: showing(".marked"),
    base: showing(".base"),
    revised: showing(".revised"),
  };
}

/** Chooses a view with the mouse. */
export async function show(page, view) {
  await page.locator(`label[for=view-${view}]`).click();
}

/** What is shown after each way of choosing a view; at the end the marked text is. */
export async function switching(page) {
  const seen = { first: await page.evaluate(shown) };
  await show(page, "sides");
  seen.clicked = await page.evaluate(shown);
  seen.columns = await page.evaluate(columns);
  await show(page, "marked");
  seen.clickedBack = await page.evaluate(shown);
  await page.locator("#view-marked").focus();
  await page.keyboard.press("ArrowRight");
  seen.typed = await page.evaluate(shown);
  await page.keyboard.press("ArrowLeft");
  seen.typedBack = await page.evaluate(shown);
  return seen;
}

/** Where both versions of a row stand. Runs in the page. */
function columns() {
  const rows = [...document.querySelectorAll(".row, main tr")];
  const both = rows.map((row) => [row.querySelector(".base"), row.querySelector(".revised")]);
  return both
    .filter(([base, revised]) => base && revised && base.checkVisibility())
    .map((sides) => sides.map((side) => side.getBoundingClientRect()))
    .map(([base, revised]) => ({
      isBaseLeft: base.right <= revised.left,
      isBaseRight: revised.right <= base.left,
      isLevel: Math.abs(base.top - revised.top) < 2,
    }));
}

/** What is shown, and where the keys lead, when all that is unchanged is folded, and after. */
export async function folding(page) {
  const seen = { before: await page.evaluate(shown) };
  await page.keyboard.press("f");
  seen.folded = await page.evaluate(shown);
  await page.keyboard.press("n");
  seen.focused = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  seen.focusedAgain = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("f");
  seen.after = await page.evaluate(shown);
  return seen;
}

/** The same report where scripts are off. */
export async function withoutScript(browser, path) {
  const { page, noise } = await open(browser, path, { javaScriptEnabled: false });
  const seen = { first: await page.evaluate(shown), noise };
  await show(page, "sides");
  seen.clicked = await page.evaluate(shown);
  const fold = page.locator("details.unchanged summary").first();
  if (await fold.count()) {
    await fold.focus();
    await page.keyboard.press("Enter");
  }
  seen.folded = await page.evaluate(shown);
  seen.scripted = await page.locator(".scripted").isVisible();
  await page.context().close();
  return seen;
}

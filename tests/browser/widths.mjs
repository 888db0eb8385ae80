// Whether a report fits narrow windows.
//
// In: the page. Out: by view, how many pixels stick out to the side on a telephone, and what is cut.
//
//     {marked: {beyond: 0, cut: []}, sides: {beyond: 0, cut: []}}

import { WINDOWS } from "./open.mjs";
import { VIEWS, show } from "./views.mjs";

/** Runs in the page. */
function fit() {
  const root = document.documentElement;
  const isCut = (element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    // What is there for ears only is clipped to nothing.
    const isForEyes = clipPath === "none";
    return isForEyes && overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
  };
  const all = [...document.querySelectorAll("main, main *")];
  return {
    beyond: root.scrollWidth - root.clientWidth,
    cut: all.filter(isCut).map((element) => element.id || element.className),
  };
}

/** In both views, as wide as a telephone. */
export async function widths(page) {
  const seen = {};
  await page.setViewportSize(WINDOWS.phone);
  for (const view of VIEWS) {
    await show(page, view);
    seen[view] = await page.evaluate(fit);
  }
  await show(page, "marked");
  await page.setViewportSize(WINDOWS.desktop);
  return seen;
}

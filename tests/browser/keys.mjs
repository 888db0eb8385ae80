// Walks from change to change by the keyboard.
//
// In: the page. Out: what has the focus after each key, two keys more each way than there are
// changes, and after a click on the two buttons.
//
//     {forward: [{id: "row-1", said: "1 of 16", isSeen: true, isOutlined: true}, …], back: […]}

/** What has the focus, what is said of it, whether it is in view and uncovered, and whether the focus
 * shows. Runs in the page. */
function focused() {
  const element = document.activeElement;
  const { left, top, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + 20, top + Math.min(height / 2, 12));
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    id: element.id,
    said: document.querySelector("[role=status]").textContent,
    isSeen: element.contains(found),
    isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  };
}

async function walk(page, steps, step) {
  const places = [];
  for (let left = steps; left > 0; left -= 1) {
    await step();
    places.push(await page.evaluate(focused));
  }
  return places;
}

/** There and back by keys, then one step each way by the buttons. */
export async function keys(page) {
  const steps = (await page.locator(".change").count()) + 2;
  const seen = {
    forward: await walk(page, steps, () => page.keyboard.press("n")),
    back: await walk(page, steps, () => page.keyboard.press("p")),
  };
  if (await page.locator("#next").isEnabled()) {
    seen.clicked = await walk(page, 1, () => page.locator("#next").click());
    seen.clickedBack = await walk(page, 1, () => page.locator("#previous").click());
  }
  return seen;
}

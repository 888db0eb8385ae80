// Walks from change to change by the keyboard.
//
// In: the page. Out: what has the focus after each key, two keys more each way than there are
// changes.
//
//     {forward: [{id: "r1", isSeen: true, isOutlined: true}, …], back: […]}

/** What has the focus, whether it is in view and uncovered, and whether that shows. In the page. */
function focused() {
  const element = document.activeElement;
  const { left, top, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + 20, top + Math.min(height / 2, 12));
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    id: element.id,
    isSeen: element.contains(found),
    isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  };
}

async function walk(page, key, steps) {
  const places = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    places.push(await page.evaluate(focused));
  }
  return places;
}

/** There and back. */
export async function keys(page) {
  const steps = (await page.locator(".change").count()) + 2;
  return { forward: await walk(page, "n", steps), back: await walk(page, "p", steps) };
}

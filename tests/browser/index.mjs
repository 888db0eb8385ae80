// Opens the page that leads to the reports of many pairs, and follows its links.
//
// In: the path of an index.html, as the only argument. Out: on standard output, what was observed, as
// JSON; tests/batch/browser.rs judges it.
//
//     {"faults": {"phone, dark": []}, "beyond": 0, "titles": [["ar", "rtl"]], "reports": ["…"], …}

import { broken } from "./access.mjs";
import { launch, load } from "./launch.mjs";
import { WINDOWS, open } from "./open.mjs";
import { injected } from "./safety.mjs";

/** By the rules of axe-core, in each window and in both colours. */
async function faults(page) {
  await page.evaluate(load("axe-core").source);
  const found = {};
  for (const [window, size] of Object.entries(WINDOWS)) {
    for (const colorScheme of ["light", "dark"]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      found[`${window}, ${colorScheme}`] = await broken(page);
    }
  }
  return found;
}

/** Languages and directions of the titles, and how far the page sticks out. Runs in the page. */
function layout() {
  const titles = [...document.querySelectorAll("tbody th > bdi")];
  const root = document.documentElement;
  return {
    titles: titles.map((title) => [title.lang, getComputedStyle(title).direction]),
    beyond: root.scrollWidth - root.clientWidth,
  };
}

/** The titles of the pages that the names of the instruments lead to. */
async function reports(page) {
  const links = page.locator("tbody th > a");
  const titles = [];
  for (let at = 0; at < (await links.count()); at += 1) {
    await links.nth(at).click();
    titles.push(await page.title());
    await page.goBack();
  }
  return titles;
}

const browser = await launch();
try {
  const { page, noise } = await open(browser, process.argv[2]);
  await page.setViewportSize(WINDOWS.phone);
  const seen = { ...(await page.evaluate(layout)), faults: await faults(page) };
  seen.noise = structuredClone(noise);
  seen.reports = await reports(page);
  seen.injected = await injected(page);
  process.stdout.write(JSON.stringify(seen));
} finally {
  await browser.close();
}

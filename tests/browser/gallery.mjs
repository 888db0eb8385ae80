// Takes pictures of reports for people to look at; no test reads them.
//
// In: a folder for the pictures, and reports. Out: each report on a desk, on a telephone, in the
// dark, side by side and folded, and on paper as PDF.
//
//     node tests/browser/gallery.mjs /tmp/pictures en.html ar.html
//     ─►  /tmp/pictures/en-desk.png … en-paper.pdf

import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";

import { launch } from "./launch.mjs";
import { WINDOWS, open } from "./open.mjs";
import { show } from "./views.mjs";

/** What is done before each picture, one upon the other. */
const STEPS = {
  desk: () => {},
  focus: (page) => page.keyboard.press("n"),
  sides: (page) => show(page, "sides"),
  "sides-phone": (page) => page.setViewportSize(WINDOWS.phone),
  phone: (page) => show(page, "marked"),
  dark: (page) => page.emulateMedia({ colorScheme: "dark" }),
  "dark-desk": (page) => page.setViewportSize(WINDOWS.desktop),
  "dark-folded": (page) => page.keyboard.press("f"),
};

const [folder, ...reports] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const report of reports) {
    const picture = (name) => join(folder, `${basename(report, ".html")}-${name}`);
    const { page } = await open(browser, report);
    for (const [name, step] of Object.entries(STEPS)) {
      await step(page);
      await page.screenshot({ path: picture(`${name}.png`), fullPage: true });
    }
    await page.pdf({ path: picture("paper.pdf"), preferCSSPageSize: true });
    await page.context().close();
  }
} finally {
  await browser.close();
}

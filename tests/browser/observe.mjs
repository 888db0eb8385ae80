// Opens reports in a browser, as their readers do, and says what is there to be seen.
//
// In: on standard input, the reports as JSON. Out: on standard output, what was observed of each as
// JSON; tests/browser.rs judges it, this script does not.
//
//     [{"name": "en", "path": "/tmp/en.html"}]  ─►  {"en": {"rows": […], "keys": {…}, "faults": {…}}}
//
// Each file beside this one observes one side of a report.

import { readFileSync } from "node:fs";

import { faults, roles } from "./access.mjs";
import { keys } from "./keys.mjs";
import { launch } from "./launch.mjs";
import { looks } from "./looks.mjs";
import { open } from "./open.mjs";
import { paper } from "./paper.mjs";
import { elements, injected, policy } from "./safety.mjs";
import { folding, switching, withoutScript } from "./views.mjs";
import { widths } from "./widths.mjs";
import { rows } from "./words.mjs";

/** How many reports are open at a time. */
const AT_A_TIME = 3;

/** All that is observed of one report. */
async function observe(browser, { name, path }) {
  const { page, noise } = await open(browser, path);
  const seen = {
    rows: await page.evaluate(rows),
    elements: await page.evaluate(elements),
    policy: await page.evaluate(policy),
    roles: await roles(page),
    keys: await keys(page),
    folding: await folding(page),
    switching: await switching(page),
    looks: await looks(page),
    widths: await widths(page),
    paper: await paper(page, path),
    faults: await faults(page),
    noise: structuredClone(noise),
  };
  // What comes now is meant to be refused, and the browser says so.
  seen.injected = await injected(page);
  await page.context().close();
  seen.withoutScript = await withoutScript(browser, path);
  return [name, seen];
}

const reports = JSON.parse(readFileSync(0, "utf8"));
const browser = await launch();
try {
  const seen = {};
  const next = async () => {
    for (let report = reports.shift(); report; report = reports.shift()) {
      const [name, found] = await observe(browser, report);
      seen[name] = found;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  process.stdout.write(JSON.stringify(seen));
} finally {
  await browser.close();
}

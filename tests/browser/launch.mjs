// Starts the browser that the tests and the pictures share.
//
// In: REVMARK_BROWSER_MODULES, the folder in which `npm ci` was run, and chromium on the path.
// Out: the modules of that folder, and a browser that downloads nothing.
//
//     const browser = await launch();
//     const page = await browser.newPage();

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve } from "node:path";

/** Loads a module of the folder that REVMARK_BROWSER_MODULES names. */
export const load = createRequire(resolve(process.env.REVMARK_BROWSER_MODULES ?? "", "package.json"));

/** The browser; the caller closes it. */
export function launch() {
  const folders = process.env.PATH.split(delimiter);
  const executablePath = folders.map((folder) => join(folder, "chromium")).find(existsSync);
  return load("playwright-core").chromium.launch({ executablePath });
}

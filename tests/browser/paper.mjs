// Prints a report, as the browser does.
//
// In: the page and the path of its file. Out: the number of sheets of A4; the PDF lies beside the
// report.
//
//     /tmp/en.html  ─►  2, /tmp/en.pdf

import { writeFileSync } from "node:fs";

/** Prints. */
export async function paper(page, path) {
  const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
  writeFileSync(path.replace(/html$/, "pdf"), printed);
  return printed.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

// Makes the pictures of README.md from the program itself.
//
// In: the program as an argument, else the one that `cargo build --release` made; chromium, and the
// modules that tests/browser/package.json names. Out: the pictures in this folder, in as few colours
// as pngquant (Debian: pngquant) needs for them.
//
//     npm ci --prefix tests/browser
//     REVMARK_BROWSER_MODULES=tests/browser node docs/pictures/make.mjs target/release/revmark

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "../../tests/browser/launch.mjs";
import { show } from "../../tests/browser/views.mjs";
import { terminal } from "./terminal.mjs";

const [program = "target/release/revmark"] = process.argv.slice(2);
const folder = fileURLToPath(new URL(".", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "revmark-"));

/** Dots of a picture to a pixel of the page: sharp on fine screens too. */
const SCALE = 2;

/** The width of a window, and the height below which there is room for the text only, in pixels. */
const WIDTH = 1120;
const LOW = 700;

/** What is shown: the picture, the language of the example, how it is made, and what of it. */
const PICTURES = [
  ["terminal-en.png", "en", ofTerminal, Infinity],
  ["terminal-ar.png", "ar", ofTerminal, 14],
  ["terminal-zh.png", "zh", ofTerminal, 14],
  ["report-en.png", "en", ofReport, { view: "marked", colorScheme: "light", height: 860 }],
  ["report-ar.png", "ar", ofReport, { view: "sides", colorScheme: "light", height: 600 }],
  ["report-zh.png", "zh", ofReport, { view: "marked", colorScheme: "dark", height: 600 }],
];

/** Runs the built-in example. */
function demo(...options) {
  return execFileSync(program, ["demo", ...options], { encoding: "utf8" });
}

/** A picture of the terminal, of the first lines only where that is said. */
async function ofTerminal(page, language, lines) {
  const printed = demo("--lang", language, "--color", "always").trimEnd().split("\n");
  const command = ["revmark demo"];
  if (language !== "en") command.push(`--lang ${language}`);
  if (lines < printed.length) command.push(`--color always | head -${lines}`);
  await page.setContent(terminal(command.join(" "), printed.slice(0, lines), language));
  return page.locator(".window").screenshot({ omitBackground: true });
}

/** A picture of the report at the third of its changes: where it is low, of the text only. */
async function ofReport(page, language, { view, colorScheme, height }) {
  const report = join(scratch, `${language}.html`);
  demo("--lang", language, "--output", report);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(report).href);
  await show(page, view);
  for (const key of ["n", "n", "n"]) await page.keyboard.press(key);
  await page.mouse.move(0, 0);
  await page.setViewportSize({ width: WIDTH, height });
  await page.locator(height < LOW ? "main" : "header").evaluate((part) => part.scrollIntoView());
  return page.screenshot();
}

/** Writes a picture in at most 48 colours. */
function write(name, picture) {
  const options = ["--speed", "1", "--strip", "48", "-"];
  writeFileSync(join(folder, name), execFileSync("pngquant", options, { input: picture }));
}

const browser = await launch();
try {
  for (const [name, language, take, what] of PICTURES) {
    const viewport = { width: WIDTH, height: WIDTH };
    const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
    write(name, await take(page, language, what));
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}

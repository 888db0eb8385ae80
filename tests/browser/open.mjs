// Opens a report from disk, in a window of its own and without a network.
//
// In: the path of a report. Out: its page, and what it should not do: say anything on the console,
// ask for anything but itself.
//
//     {page, noise: {messages: [], requests: ["file:///tmp/en.html"]}}

import { pathToFileURL } from "node:url";

/** The windows in which reports are read, in pixels. */
export const WINDOWS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};

/** Opens a report; the caller closes the context of the page. */
export async function open(browser, path, options = {}) {
  const context = await browser.newContext({ viewport: WINDOWS.desktop, offline: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const noise = { messages: [], requests: [] };
  page.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) noise.messages.push(message.text());
  });
  page.on("pageerror", (error) => noise.messages.push(String(error)));
  page.on("dialog", (dialog) => {
    noise.messages.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => noise.requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, noise };
}

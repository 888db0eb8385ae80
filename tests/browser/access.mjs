// What those find who do not see the page: by the rules of axe-core, and in the tree that the browser
// gives to screen readers.
//
// In: the page. Out: the rules that are broken, by window, colours and view; the texts of deletions
// and insertions.
//
//     {"desktop, dark, marked": ["color-contrast at del: …"]}

import { load } from "./launch.mjs";
import { WINDOWS } from "./open.mjs";
import { show } from "./views.mjs";

/** The broken rules of the page as it stands. */
export async function broken(page) {
  const options = { preload: false, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => window.axe.run(options), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}

/** Every two of window, colours and view meet in one of these; all eight would take twice as long. */
const STATES = [
  ["desktop", "light", "marked"],
  ["desktop", "dark", "sides"],
  ["phone", "light", "sides"],
  ["phone", "dark", "marked"],
];

/** The broken rules in each state of the page. */
export async function faults(page) {
  await page.evaluate(load("axe-core").source);
  const found = {};
  for (const [window, colorScheme, view] of STATES) {
    await page.setViewportSize(WINDOWS[window]);
    await page.emulateMedia({ colorScheme });
    await show(page, view);
    found[`${window}, ${colorScheme}, ${view}`] = await broken(page);
  }
  return found;
}

/** The texts of the deletions and insertions of the text, in the tree of accessibility. */
export async function roles(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node) => [node, ...node.childIds.flatMap((id) => below(byId.get(id)))];
  const hasRole = (role) => (node) => node.role?.value === role;
  const main = below(nodes.find(hasRole("main")));
  const texts = (node) => below(node).filter(hasRole("StaticText")).map(({ name }) => name.value);
  const of = (role) => main.filter(hasRole(role)).map(texts);
  return { deletion: of("deletion"), insertion: of("insertion") };
}

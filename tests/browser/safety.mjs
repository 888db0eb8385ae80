// What a text could do to the page of a report, had it been let through.
//
// In: the page. Out: the elements that it is made of, where its links lead, its policy, and what the
// policy refuses when something is put in at run time.
//
//     elements   ["a class href", "bdi dir", …]
//     refused    ["script-src-attr", "script-src-elem", "style-src-attr", "img-src"]

/** Each element with the names of its attributes, once. Runs in the page. */
export function elements() {
  const described = [...document.querySelectorAll("*")].map((element) =>
    [element.localName, ...element.getAttributeNames().sort()].join(" "),
  );
  return [...new Set(described)].sort();
}

/** The policy, where links lead that leave the page, and what a hostile text did. In the page. */
export function policy() {
  const links = [...document.querySelectorAll("[href], [src]")];
  const addresses = links.map((link) => link.getAttribute("href") ?? link.getAttribute("src"));
  return {
    content: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? null,
    leaving: addresses.filter((address) => !address.startsWith("#")),
    hostile: window.hostile ?? null,
  };
}

/** Puts in what a hostile text would, and returns what was refused and what ran. */
export function injected(page) {
  return page.evaluate(async () => {
    const refused = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(event.effectiveDirective);
    });
    const add = (name, attributes, text = "") => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    add("button", { onclick: "window.hostile = 'handler'" }).click();
    add("script", {}, "window.hostile = 'script'");
    const styled = add("p", { style: "color: rgb(1, 2, 3)" });
    add("style", {}, "body { color: rgb(1, 2, 3) }");
    add("img", { src: "https://example.org/picture.png" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const isStyled = [styled, document.body].some(
      (element) => getComputedStyle(element).color === "rgb(1, 2, 3)",
    );
    return { refused: [...new Set(refused)].sort(), hostile: window.hostile ?? null, isStyled };
  });
}

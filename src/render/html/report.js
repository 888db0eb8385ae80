// Moves from change to change, switches the view and folds what did not change. The report can be
// read without it: links, the switch of the view and folding by hand are plain HTML and CSS.
"use strict";

(() => {
  const find = (id) => document.getElementById(id);
  const changes = [...document.querySelectorAll(".change")];
  const folds = [...document.querySelectorAll("details.unchanged")];
  const position = find("position");
  if (!position) return; // Figures only.

  /** The index of the change where the reader is; -1 above the first. */
  let current = -1;

  /** Brings a row before the eyes: its middle, or its beginning where it is taller than the window. */
  const show = (row) => {
    const isTall = row.getBoundingClientRect().height > innerHeight / 2;
    row.scrollIntoView({ block: isTall ? "start" : "center" });
  };

  const go = (index) => {
    changes[index].focus({ preventScroll: true });
    show(changes[index]);
  };

  /** Goes one change on or back; at the ends it stays, and says so. */
  const step = (by) => {
    if (changes[current + by]) return go(current + by);
    if (changes.length === 0) return;
    go(Math.max(current, 0));
    position.textContent = `${current + 1} of ${changes.length}, the ${by > 0 ? "last" : "first"}`;
  };

  const commands = {
    next: () => step(1),
    previous: () => step(-1),
    view: () => {
      const other = find(find("view-marked").checked ? "view-sides" : "view-marked");
      other.checked = true;
      if (current >= 0) show(changes[current]);
    },
    fold: () => {
      const isOpen = folds.some((fold) => fold.open);
      for (const fold of folds) fold.open = !isOpen;
    },
  };

  const keys = { n: "next", j: "next", p: "previous", k: "previous", s: "view", f: "fold" };

  /** The letter of a key; on a keyboard of another script, the one that is printed beside it. */
  const letter = (event) => {
    const typed = event.key.toLowerCase();
    return /^[a-z]$/.test(typed) ? typed : event.code.replace(/^Key/, "").toLowerCase();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (!find("keys").checked || event.key.length !== 1) return;
    if (event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select")) return;
    const command = keys[letter(event)];
    if (!command) return;
    event.preventDefault();
    commands[command]();
  });

  // Where the focus is, there is the reader: by keys, by a link or by a click.
  document.addEventListener("focusin", (event) => {
    const index = changes.indexOf(event.target.closest(".change"));
    if (index < 0) return;
    current = index;
    position.textContent = `${current + 1} of ${changes.length}`;
  });

  /** Leads to the row that an address names, also where it is folded away. */
  const follow = (hash) => {
    const target = find(hash.slice(1));
    if (!target) return;
    const fold = target.closest("details.unchanged");
    if (fold) fold.open = true;
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
    show(target);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#row-"]');
    if (!link) return;
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    follow(link.hash);
  });
  addEventListener("hashchange", () => follow(location.hash));
  if (location.hash) follow(location.hash);

  // The button says what is so, whoever folded.
  const showFolds = () => {
    find("fold").setAttribute("aria-pressed", String(!folds.some((fold) => fold.open)));
  };
  for (const fold of folds) fold.addEventListener("toggle", showFolds);

  // Paper shows the whole text, whatever is folded on the screen.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = folds.filter((fold) => !fold.open);
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of folded) fold.open = false;
  });

  find("next").addEventListener("click", commands.next);
  find("previous").addEventListener("click", commands.previous);
  find("fold").addEventListener("click", commands.fold);
  find("fold").disabled = folds.length === 0;
  find("next").disabled = find("previous").disabled = changes.length === 0;
  for (const part of document.querySelectorAll(".scripted")) part.hidden = false;
  if (matchMedia("(max-width: 59.99rem)").matches) find("contents").open = false;
})();

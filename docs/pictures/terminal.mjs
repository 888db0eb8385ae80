// Draws what the program prints in a terminal as a page for a browser.
//
// In: text with escape codes (ECMA-48, SGR), as `revmark --color always` prints it. Out: HTML of a
// dark window with fixed columns. Isolates (FSI … PDI) go through as they are, so the browser sets
// Arabic as a terminal does that knows the bidirectional algorithm.
//
//     ␛[9;31mb)␛[0m␛[4;34mc)␛[0m  ─►  <b class="s9 s31">b)</b><b class="s4 s34">c)</b>

/** The looks of the codes that the program writes; `src/render/style.rs` has the table. */
const LOOK = `
  body { margin: 0; }
  .window { width: max-content; padding: 0 22px 18px; border-radius: 10px; background: #14171c; color: #d6dae0; }
  .bar { display: flex; gap: 8px; padding: 13px 0 15px; }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: #3a4049; }
  p { margin: 0; min-height: 1.5em; white-space: pre; direction: ltr;
      font: 14.5px/1.5 "DejaVu Sans Mono", monospace; }
  :lang(zh) p { font-family: "Noto Sans Mono CJK SC", monospace; font-size: 16px; text-spacing-trim: space-all; }
  .prompt { color: #8b949e; }
  b { font-weight: normal; }
  .s1 { font-weight: bold; }
  .s2 { color: #8b949e; }
  .s4 { text-decoration: underline; text-underline-offset: 3px; }
  .s9 { text-decoration: line-through; }
  .s31 { color: #ff7b72; }
  .s32 { color: #56d364; }
  .s34 { color: #79b8ff; }`;

/** The text with its three characters that HTML takes for its own written as entities. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A line: each stretch begins with the codes that hold for it. */
function line(text) {
  const [before, ...stretches] = text.split("\u001b[");
  const marked = stretches.map((stretch) => {
    const [, codes, rest] = stretch.match(/^([\d;]*)m(.*)$/s);
    const classes = codes.split(";").map((code) => `s${code}`).join(" ");
    return rest && `<b class="${classes}">${escaped(rest)}</b>`;
  });
  return `<p>${escaped(before)}${marked.join("")}</p>`;
}

/** The page: a window in which the command and the lines that it printed stand. */
export function terminal(command, printed, language) {
  const lines = printed.map(line).join("\n");
  return `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><style>${LOOK}</style>
    <div class="window"><div class="bar"><i></i><i></i><i></i></div>
    <p><b class="prompt">$ </b>${escaped(command)}</p>
${lines}</div></html>`;
}

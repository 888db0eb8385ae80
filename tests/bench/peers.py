#!/usr/bin/env python3
"""How long a comparison takes beside other tools, as a process, in one run.

usage: peers.py [--sizes N,N] [--languages CODE,…] [--runs N] [--limit SECONDS] [--binary PATH]
                [--tools FOLDER] [--install] [--only NAME,…] [--texts FOLDER]
                [--into FILE]

    cargo build --release
    tests/bench/peers.py --install --tools ~/peers     once: fetches and builds what is missing
    tests/bench/peers.py --tools ~/peers --into docs/benchmarks.md

In: pairs of 1 to 1,000 resolutions in English and Arabic, which `cargo bench --bench write` makes of
the corpus (or those already in FOLDER), and the pairs `en_x…` of the folder REVMARK_SHARED where there is one. Out: a table in
Markdown for each language: for each tool and size the time on the wall and the CPU time as multiples of
those of git, then both times and the largest memory:

    | resolutions          | 1 (3 kB)                            | 10 (27 kB) …
    | git diff --word-diff | **1.00** · 1.00 · 3 ms · 2 ms · 9 MB | …
    | wdiff                | **1.30** · 1.45 · 4 ms · 3 ms · …

hyperfine takes the time on the wall (the median of N runs) and the CPU time (their mean); the memory is
that of one run beforehand, and never below that of this script, some 11 MB. A tool that takes longer than the limit in that run is not timed: `> 60 s`.
Only git, wdiff, dwdiff and hyperfine come as packages of Debian; delta and difftastic are built by
cargo, the rest are installed by pip. Nothing is installed without --install, and what is not there is
said on standard error.
"""

import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEBIAN = ["git", "wdiff", "dwdiff", "hyperfine"]
CRATES = ["git-delta", "difftastic"]
PYPI = ["redlines", "typing_extensions", "icdiff", "ydiff", "diff-match-patch"]

# Compares characters, and has no command of its own.
MATCH_PATCH = """
import sys
from diff_match_patch import diff_match_patch
one, other = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
tool = diff_match_patch()
tool.Diff_Timeout = 0
changes = tool.diff_main(one, other)
tool.diff_cleanupSemantic(changes)
print(tool.diff_prettyHtml(changes))
"""

NOTHING = os.devnull


def commands(binary, tools):
    """Each tool by name: what stands before the two paths."""
    python = str(tools / "venv/bin/python")
    return {
        "git diff --word-diff": ["git", "--no-pager", "diff", "--no-index", "--word-diff"],
        "revmark, text": [binary, "--format", "text"],
        "revmark, terminal": [binary, "--color", "always", "--no-pager"],
        "revmark, JSON": [binary, "--format", "json"],
        "wdiff": ["wdiff"],
        "dwdiff": ["dwdiff"],
        "delta": [found("delta", tools / "bin"), "--no-gitconfig", "--paging=never"],
        "difftastic": [found("difft", tools / "bin"), "--color=always"],
        "icdiff (PyPI)": [str(tools / "venv/bin/icdiff"), "--cols=200"],
        "ydiff (PyPI)": [python, "-c", "import ydiff; ydiff.main()", "--color=always", "--pager=cat"],
        "redlines (PyPI)": [str(tools / "venv/bin/redlines"), "markdown"],
        "diff-match-patch (PyPI)": [python, "-c", MATCH_PATCH],
    }


def found(name, folder):
    """The path of a program in a folder, or its name."""
    path = folder / name
    return str(path) if path.exists() else name


def say(line, lines):
    """Prints a line of the tables, and keeps it."""
    print(line, flush=True)
    lines.append(line)


def write_into(path, lines):
    """Replaces what stands between the two comments `peers` of a file."""
    start, end = "<!-- peers -->", "<!-- /peers -->"
    text = path.read_text(encoding="utf-8")
    before, rest = text.split(start)
    body = "\n".join(lines).strip()
    path.write_text(f"{before}{start}\n{body}\n{end}{rest.split(end)[1]}", encoding="utf-8")


def is_there(command):
    if shutil.which(command[0]) is None:
        return False
    modules = {"ydiff": "ydiff", "diff_match_patch": "diff_match_patch"}
    wanted = [module for word in command[1:3] for part, module in modules.items() if part in word]
    return all(subprocess.run([command[0], "-c", f"import {module}"], stderr=subprocess.DEVNULL,
                              check=False).returncode == 0 for module in wanted)


def install(tools):
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    steps = [[*as_root, "apt-get", "install", "-y", "--no-install-recommends", *DEBIAN],
             ["cargo", "install", "--locked", "--root", str(tools), *CRATES],
             [sys.executable, "-m", "venv", str(tools / "venv")],
             [str(tools / "venv/bin/pip"), "install", *PYPI]]
    for step in steps:
        print("==", *step, file=sys.stderr)
        subprocess.run(step, stdout=sys.stderr, check=False)


def texts(folder, languages, sizes):
    """Makes the pairs: for each language the paths of its pairs, smallest first."""
    names = {code: [f"{code}_x{size}" for size in sizes] for code in languages}
    wanted = [name for of_one in names.values() for name in of_one
              if not (folder / f"{name}.b.txt").exists()]
    if wanted:
        subprocess.run(["cargo", "bench", "--quiet", "--profile", "dev", "--bench", "write", "--",
                        str(folder), *wanted], cwd=ROOT, stdout=sys.stderr, check=True)
    pairs = {code: [folder / name for name in of_one] for code, of_one in names.items()}
    generator = Path(os.environ.get("REVMARK_SHARED", ROOT.parent / "shared")) / "bench/gen.py"
    if generator.exists():
        beside = folder / "beside"
        beside.mkdir(exist_ok=True)
        made = subprocess.run([sys.executable, str(generator), str(beside)], cwd=generator.parent,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        of_folder = [beside / f"en_x{size}" for size in sizes]
        if made.returncode == 0 and all(Path(f"{pair}.a.txt").exists() for pair in of_folder):
            pairs["en, of the folder beside the repository"] = of_folder
    return pairs


def once(command, limit):
    """The seconds and mebibytes of one run; no seconds where it takes longer than the limit."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=environment(), start_new_session=True,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(process.pid, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(process.pid, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - start
    return (None if process.returncode < 0 else seconds), usage.ru_maxrss / 1024


def timed(command, runs):
    """The median on the wall and the mean CPU seconds, by hyperfine."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        line = " ".join(map(quoted, command))
        subprocess.run(["hyperfine", "--shell=none", "--warmup=1", f"--runs={runs}", "--style=none",
                        "--ignore-failure", f"--export-json={file.name}", line],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(),
                       check=True)
        result = json.load(file)["results"][0]
    return result["median"], result["user"] + result["system"]


def quoted(word):
    return "'" + str(word).replace("'", "'\\''") + "'"


def environment():
    """No settings of the user, and colours where a tool asks for a terminal."""
    return {**os.environ, "GIT_CONFIG_GLOBAL": NOTHING, "GIT_CONFIG_NOSYSTEM": "1", "PAGER": "cat",
            "TERM": "xterm-256color"}


def shown(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def multiple(one, of):
    times = one / max(of, 0.000_1)
    return f"{times:.2f}" if times < 10 else f"{times:.0f}"


def measured(command, pair, runs, limit):
    """Median, CPU seconds and memory of a command on a pair; `None` beyond the limit."""
    command = [*command, f"{pair}.a.txt", f"{pair}.b.txt"]
    seconds, memory = once(command, limit)
    if seconds is None:
        return None
    fewer = max(3, min(runs, int(limit / max(seconds, 0.001))))
    return *timed(command, fewer), memory


def table(title, pairs, tools, arguments):
    """The lines of the table of one language, printed as they come."""
    lines = []
    sizes = [Path(f"{pair}.a.txt").stat().st_size / 1000 for pair in pairs]
    heads = [f"{pair.name.split('_x')[1]} ({size:,.0f} kB)" for pair, size in zip(pairs, sizes)]
    say("", lines)
    say(f"{title}: multiples of git's **time on the wall** · of its CPU time · both times · memory", lines)
    say("", lines)
    say("| resolutions | " + " | ".join(heads) + " |", lines)
    say("|---|" + "---|" * len(pairs), lines)
    git = [None] * len(pairs)
    for name, command in tools.items():
        cells, is_hopeless = [], False
        for place, pair in enumerate(pairs):
            # What does not finish a text does not finish one ten times as long.
            figures = None if is_hopeless else measured(command, pair, arguments.runs,
                                                        arguments.limit)
            if figures is None:
                is_hopeless = True
                cells.append(f"> {arguments.limit} s")
                continue
            git[place] = git[place] or figures
            times = [multiple(one, of) for one, of in zip(figures[:2], git[place])]
            wall, cpu, memory = figures
            cells.append(f"**{times[0]}** · {times[1]} · {shown(wall)} · {shown(cpu)} · {memory:.0f} MB")
        say(f"| {name} | " + " | ".join(cells) + " |", lines)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default="1,10,100,1000")
    parser.add_argument("--languages", default="en,ar")
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--limit", type=int, default=60)
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    parser.add_argument("--binary", default=str(target / "release/revmark"))
    parser.add_argument("--tools", type=Path, default=target / "peers")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--into", type=Path, help="a page that holds the tables")
    parser.add_argument("--texts", type=Path, help="where the texts are, or are to be kept")
    parser.add_argument("--only", help="names of tools, or parts of them; git is always there")
    arguments = parser.parse_args()
    if arguments.install:
        install(arguments.tools)
    tools = commands(arguments.binary, arguments.tools)
    if arguments.only:
        parts = ["git diff", *arguments.only.split(",")]
        tools = {name: command for name, command in tools.items()
                 if any(part in name for part in parts)}
    missing = [name for name, command in tools.items() if not is_there(command)]
    for name in missing:
        print(f"{name}: not there; --install fetches it", file=sys.stderr)
    if shutil.which("hyperfine") is None:
        sys.exit("hyperfine: not there; --install fetches it")
    tools = {name: command for name, command in tools.items() if name not in missing}
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        sizes = [int(size) for size in arguments.sizes.split(",")]
        texts_folder = arguments.texts or Path(folder)
        texts_folder.mkdir(parents=True, exist_ok=True)
        for title, pairs in texts(texts_folder.absolute(), arguments.languages.split(","), sizes).items():
            lines += table(title, pairs, tools, arguments)
    if arguments.into:
        write_into(arguments.into, lines)


if __name__ == "__main__":
    main()

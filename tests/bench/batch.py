#!/usr/bin/env python3
"""How long two folders take, beside a shell loop over the same files, in one run.

usage: batch.py [--pairs N,N] [--jobs N,N] [--runs N] [--binary PATH] [--format FORMAT,…]

    cargo build --release
    tests/bench/batch.py --pairs 100,1000 --jobs 1,2

In: the example that the program has in it, in six languages. Of it resolutions are made with a number
and words of their own, some 60 clauses and 6 KB each; six of ten are English, the others in the other
languages, and every second pair is two Word documents. Out: a line for each way to compare them: the
time on the wall, the CPU seconds and the memory of the largest process (the best of N runs, in turn,
so that a busy machine is busy for all):

    loop        a shell that starts the program for each pair
    loop -P2    the same with `xargs -P2`
    jobs 1, 2   `revmark batch` with that many jobs
    again       `revmark batch` on what it has done already
"""

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import time

from word import write_document

DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/cli/demo")
LANGUAGES = ["en", "en", "zh", "en", "ar", "en", "fr", "en", "ru", "en", "es"]
FILLERS = 40
SYLLABLES = "ba ce di fo gu ha ki lo mu na pe ri so tu va we".split()


def number(*parts):
    """A number that depends on the parts alone."""
    return int(hashlib.md5("|".join(map(str, parts)).encode()).hexdigest()[:8], 16)


def varied(text, pair, place):
    """A clause with words of its own: one in three, and a reference."""
    def word(match):
        seed = number(pair, place, match.start())
        if seed % 3:
            return match.group()
        return "".join(SYLLABLES[seed >> shift & 15] for shift in (4, 8, 12))

    return re.sub("[A-Za-z]{5,}", word, text.rstrip(";,.；，،؛")) + f" (A/{pair}/{place});"


def version(language, name, pair):
    """The example as resolution `pair`, with clauses that only this pair has."""
    with open(f"{DEMO}/{language}.{name}.txt", encoding="utf-8") as file:
        lines = file.read().replace("93", str(1000 + pair)).splitlines()
    with open(f"{DEMO}/{language}.base.txt", encoding="utf-8") as file:
        clauses = [line.split("\t")[1] for line in file.read().splitlines() if "\t" in line]
    last = max(at for at, line in enumerate(lines) if re.match(r"\d+\t", line))
    fillers = [f"{10 + at}\t{varied(clauses[at % len(clauses)], pair, at)}" for at in range(FILLERS)]
    return lines[:last + 1] + fillers + lines[last + 1:]


def write_pairs(folder, count):
    """Writes the pairs into `old` and `new`; the paths of the files, and of a report for each."""
    paths = []
    for name in ("old", "new", "loop"):
        os.makedirs(os.path.join(folder, name))
    for pair in range(count):
        language = LANGUAGES[pair % len(LANGUAGES)]
        extension = "docx" if pair % 2 else "txt"
        names = [f"old/{pair}-{language}.{extension}", f"new/{pair}-{language}.{extension}"]
        for side, path in zip(("base", "revised"), names):
            text = os.path.join(folder, path if extension == "txt" else "text")
            with open(text, "w", encoding="utf-8") as file:
                file.write("\n".join(version(language, side, pair)) + "\n")
            if extension == "docx":
                write_document(text, os.path.join(folder, path))
                os.remove(text)
        paths.append(names)
    return paths


def measured(command, folder):
    """The time on the wall, the CPU seconds and the mebibytes that a command takes."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    trouble = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # `xargs` ends with 123 where a command ends with 1, as for any change.
    if process.returncode not in (0, 1, 123):
        raise SystemExit(f"{' '.join(command)[:200]}\n{trouble[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def calls(binary, paths, formats):
    """A call of the program for each pair and format."""
    extensions = {"text": "txt", "markdown": "md"}
    return [f"{binary} -q {base} {revised} -o loop/{at}.{extensions.get(name, name)}"
            for at, (base, revised) in enumerate(paths) for name in formats.split(",")]


def ways(binary, formats, jobs):
    """The commands to be measured, by name."""
    found = {"loop": ["sh", "loop.sh"], "loop -P2": ["sh", "-c", "xargs -P2 -L1 env < loop.txt"]}
    for count in jobs:
        found[f"jobs {count}"] = [binary, "batch", "old", "new", "-q", "-f", formats,
                                  "--jobs", str(count), "-o", f"jobs-{count}"]
    return {**found, "again": found[f"jobs {jobs[-1]}"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pairs", default="100,1000")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--binary", default="target/release/revmark")
    parser.add_argument("--format", default="html")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    jobs = [int(count) for count in arguments.jobs.split(",")]
    for count in map(int, arguments.pairs.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            paths = write_pairs(folder, count)
            lines = calls(binary, paths, arguments.format)
            # A shell ends with the status of the last command.
            for name, last in (("loop.sh", ["true"]), ("loop.txt", [])):
                with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                    file.write("\n".join(lines + last) + "\n")
            report(count, ways(binary, arguments.format, jobs), folder, arguments.runs)


def report(count, commands, folder, runs):
    figures = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            if name.startswith("jobs"):
                shutil.rmtree(os.path.join(folder, command[-1]), ignore_errors=True)
            figures[name].append(measured(command, folder))
    for name, of_one in figures.items():
        wall, cpu, memory = (min(values) for values in zip(*of_one))
        print(f"{count:>5} pairs   {name:<9} {wall:7.2f} s   CPU {cpu:7.2f} s   {memory:4.0f} MiB")


if __name__ == "__main__":
    main()

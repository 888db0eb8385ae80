#!/usr/bin/env python3
"""How long tracked changes take, beside another tool, in one run.

usage: word.py [--runs N] [--binary PATH] [--other COMMAND] TEXT_PAIR…

    python3 -m venv venv && venv/bin/pip install docx-trackdiff
    cargo build --release
    tests/bench/word.py --other venv/bin/docx-trackdiff pairs/en_x100

In: pairs of texts, NAME.a.txt and NAME.b.txt, a paragraph a line. Out: a line for each pair: the CPU
seconds and the memory of both tools on the same two .docx files (the best of N runs, in turn, so that
a busy machine is busy for both), and how many times longer the other takes. No memory is below that
of this script, from which both are started.

COMMAND is run as `COMMAND base.docx revised.docx out.docx`.

A second line is about reading alone: how many times longer than `unzip -p base.docx`, which only inflates,
`revmark outline base.docx` takes, which also reads the clauses.
"""

import argparse
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ARABIC = re.compile("[\u0620-\u064a]")
PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>""",
    "word/_rels/document.xml.rels": f"""<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>""",
    "word/styles.xml": f"""<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:default="1"
w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>""",
}


def paragraph(line):
    """A line as a paragraph; a tab is an element of its own."""
    is_arabic = ARABIC.search(line)
    run_properties = "<w:rPr><w:rtl/></w:rPr>" if is_arabic else ""
    properties = f"<w:pPr><w:bidi/>{run_properties}</w:pPr>" if is_arabic else ""
    runs = f"</w:r><w:r>{run_properties}<w:tab/></w:r><w:r>".join(
        f'{run_properties}<w:t xml:space="preserve">{escape(text)}</w:t>'
        for text in line.split("\t"))
    return f"<w:p>{properties}<w:r>{runs}</w:r></w:p>"


def write_document(text_path, path):
    """Writes the .docx of a text; blank lines are left out."""
    with open(text_path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if line.strip()]
    body = "".join(map(paragraph, lines))
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**PARTS, "word/document.xml": document}.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>\n' + content)


def measured(command):
    """The CPU seconds and the mebibytes that a command takes."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    trouble = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}\n{trouble}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(commands, runs):
    """The best of some runs of each command, taken in turn."""
    figures = [[measured(command) for command in commands] for _ in range(runs)]
    return [min(of_one) for of_one in zip(*figures)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--binary", default="target/release/revmark")
    parser.add_argument("--other", help="another tool: COMMAND base.docx revised.docx out.docx")
    parser.add_argument("pairs", nargs="+", help="NAME of NAME.a.txt and NAME.b.txt")
    arguments = parser.parse_args()
    for pair in arguments.pairs:
        with tempfile.TemporaryDirectory() as folder:
            base, revised, out = (os.path.join(folder, f"{name}.docx") for name in ("a", "b", "out"))
            write_document(f"{pair}.a.txt", base)
            write_document(f"{pair}.b.txt", revised)
            commands = [[arguments.binary, "--quiet", base, revised, "-o", out]]
            if arguments.other:
                commands.append([*arguments.other.split(), base, revised, out])
            report(os.path.basename(pair), commands, arguments.runs)
            reading = [["unzip", "-p", base]] if shutil.which("unzip") else []
            reading.append([arguments.binary, "outline", "--quiet", base])
            report("  reading", reading, arguments.runs)


def report(name, commands, runs):
    figures = best(commands, runs)
    shown = [f"{os.path.basename(command[0])} {seconds:.3f} s {memory:.0f} MiB"
             for command, (seconds, memory) in zip(commands, figures)]
    ratio = f"   {figures[1][0] / figures[0][0]:.1f} times" if len(figures) > 1 else ""
    print(f"{name:<12}" + "   ".join(shown) + ratio)


if __name__ == "__main__":
    main()

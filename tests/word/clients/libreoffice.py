#!/usr/bin/python3
"""What LibreOffice makes of tracked changes: one hidden LibreOffice for many documents.

usage: libreoffice.py FILE.docx...      needs libreoffice-writer-nogui and python3-uno

In: documents. Out: JSON on standard output, for each file what it reads after all changes are
accepted and after they are rejected:

    {"a.docx": {"accept": {"redlines": 7, "left": 0, "lines": ["…"]}, "reject": {…}}}

A line is a paragraph; `|A1| …` is a cell, its paragraphs parted by " ¶ "; `[^1]` calls a note whose
line `[^1]: …` stands at the end; a line break is U+2028. Where LibreOffice fails, there is "error".
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
TEXT_PORTIONS = ("Text", "TextField", "Ruby", "InContentMetadata", "MetadataField", "ContentControl")
# The anchors of comments crash LibreOffice 7.4 without a screen; a frame or a floating table at the
# start makes it drop every tracked change. None of them carries text of the body.
STORIES = re.compile(r"word/(document|footnotes|endnotes|header|footer|styles)\d*\.xml$")
FATAL = re.compile(rb"<w:(comment(RangeStart|RangeEnd|Reference)|framePr|tblpPr)\b[^>]*/>")
START_SECONDS = 60


def property_value(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def prepared(path, folder):
    """A copy in a folder of our own, without what LibreOffice cannot bear."""
    copy = os.path.join(folder, os.path.basename(path))
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, FATAL.sub(b"", content) if STORIES.match(name) else content)
    return copy


class Office:
    """A running LibreOffice with a profile of its own."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="libreoffice-")
        pipe = f"revmark{os.getpid()}x{time.monotonic_ns()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             f"-env:UserInstallation=file://{self.profile}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        context = self.connected(resolver, f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        manager = context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = manager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context)

    def connected(self, resolver, address):
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                return resolver.resolve(address)
            except Exception:  # not yet there: UNO has many ways to say so
                if time.monotonic() > end:
                    self.close()
                    raise SystemExit("LibreOffice did not start")
                time.sleep(0.1)

    def is_alive(self):
        try:
            self.desktop.getCurrentComponent()
        except Exception:
            return False
        return self.process.poll() is None

    def close(self):
        try:
            self.desktop.terminate()
            self.process.wait(10)
        except Exception:
            pass
        try:
            # The process that was started has one of its own.
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        shutil.rmtree(self.profile, ignore_errors=True)

    def read(self, path, command):
        """The lines of a document after a command."""
        url = uno.systemPathToFileUrl(os.path.abspath(path))
        document = self.desktop.loadComponentFromURL(url, "_blank", 0, (
            property_value("Hidden", True), property_value("MacroExecutionMode", 0),
            property_value("UpdateDocMode", 0)))
        if document is None:
            return {"error": "it does not open"}
        try:
            redlines = count(document.Redlines)
            frame = document.CurrentController.Frame
            self.dispatcher.executeDispatch(frame, COMMANDS[command], "", 0, ())
            left = count(document.Redlines)
            return {"redlines": redlines, "left": left, "lines": lines_of(document)}
        finally:
            document.close(True)


def elements(container):
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


def count(container):
    return sum(1 for _ in elements(container))


def paragraph(element, notes):
    text = ""
    for portion in elements(element):
        if portion.TextPortionType == "Footnote":
            notes.append(portion.Footnote)
            text += f"[^{len(notes)}]"
        elif portion.TextPortionType in TEXT_PORTIONS:
            text += portion.getString()
    return text.replace("\n", "\u2028")


def lines_in(container, notes):
    lines = []
    for element in elements(container):
        if element.supportsService("com.sun.star.text.TextTable"):
            for name in element.getCellNames():
                inside = lines_in(element.getCellByName(name), notes)
                lines.append(f"|{name}| " + " ¶ ".join(inside))
        elif element.supportsService("com.sun.star.text.Paragraph"):
            lines.append(paragraph(element, notes))
    return lines


def lines_of(document):
    notes = []
    lines = lines_in(document.Text, notes)
    for number, note in enumerate(notes, 1):  # a note may call further ones
        lines.append(f"[^{number}]: " + " ¶ ".join(lines_in(note, notes)))
    return lines


def main(paths):
    results = {}
    folder = tempfile.mkdtemp(prefix="libreoffice-files-")
    office = Office()
    try:
        for path in paths:
            results[path] = {}
            for command in COMMANDS:
                try:
                    result = office.read(prepared(path, folder), command)
                except Exception as error:
                    result = {"error": str(error)[:300] or type(error).__name__}
                    if not office.is_alive():
                        office.close()
                        office = Office()
                results[path][command] = result
    finally:
        office.close()
        shutil.rmtree(folder, ignore_errors=True)
    json.dump(results, sys.stdout, ensure_ascii=False)


main(sys.argv[1:])

# SPDX-License-Identifier: MIT
"""A LibreOffice of our own: a profile in a temporary folder, spoken to over a pipe, ended by its id.

Needs Debian's python3-uno and libreoffice-writer. Only one document is open at a time.
"""

import contextlib
import os
import pathlib
import signal
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {"docx": "MS Word 2007 XML", "odt": "writer8", "pdf": "writer_pdf_Export"}
SECONDS_TO_START = 90


def properties(**values):
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


@contextlib.contextmanager
def libreoffice():
    """Yields the context of a running office; the office is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="paperround-office-") as profile:
        pipe = f"paperround{os.getpid()}"
        process = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={pathlib.Path(profile).as_uri()}",
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # soffice starts a child; both are of this process group
        )
        try:
            yield _connected(process, pipe)
        finally:
            _end(process)


def _connected(process, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    latest = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            return resolver.resolve(address)
        except NoConnectException:
            if process.poll() is not None or time.monotonic() > latest:
                raise SystemExit("LibreOffice did not start: is libreoffice-writer installed?")
            time.sleep(0.2)


def _end(process):
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class OpenDocument:
    """One document as it stands on the screen, with a caret and the keys that a person has."""

    def __init__(self, office, path):
        self._services = office.ServiceManager
        self._office = office
        desktop = self._service("com.sun.star.frame.Desktop")
        url = pathlib.Path(path).resolve().as_uri()
        self.document = desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))
        if self.document is None:
            raise SystemExit(f"LibreOffice cannot open {path}")
        self._keys = self._service("com.sun.star.frame.DispatchHelper")
        self._frame = self.document.CurrentController.Frame
        self.caret = self.document.CurrentController.ViewCursor

    def _service(self, name):
        return self._services.createInstanceWithContext(name, self._office)

    def _press(self, command, **arguments):
        self._keys.executeDispatch(
            self._frame, f".uno:{command}", "", 0, properties(**arguments)
        )

    def type_text(self, text):
        """A line feed is the Enter key, a vertical tab Shift+Enter."""
        for number, paragraph in enumerate(text.split("\n")):
            if number:
                self._press("InsertPara")
            for place, line in enumerate(paragraph.split("\v")):
                if place:
                    self._press("InsertLinebreak")
                if line:
                    self._press("InsertText", Text=line)

    def save_as(self, path, kind):
        url = pathlib.Path(path).resolve().as_uri()
        self.document.storeToURL(url, properties(FilterName=FILTERS[kind]))

    def close(self):
        self.document.close(True)

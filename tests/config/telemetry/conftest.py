import gzip
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import brotli
import pytest

from tests.browser.server import ROOT
from tests.store.processes import copy_database


@dataclass(frozen=True)
class Broken:
    """What was logged, line by line, and the reports as they went over the wire."""

    lines: list[dict]
    reports: list[bytes]
    errors: str

    @property
    def events(self) -> list[dict]:
        """Of an envelope: a header, then a header and a body for each item."""
        found = []
        for report in self.reports:
            lines = report.split(b"\n")
            if json.loads(lines[1])["type"] == "event":
                found.append(json.loads(lines[2]))
        return found


class Collector(BaseHTTPRequestHandler):
    """In the place of the server that reports go to."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        unpack = {"gzip": gzip.decompress, "br": brotli.decompress}[
            self.headers["Content-Encoding"]
        ]
        self.server.reports.append(unpack(body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *about):
        pass


@pytest.fixture(scope="module")
def collector():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    server.reports = []
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def broken(collector, django_db_setup, django_db_blocker, tmp_path_factory) -> Broken:
    folder = tmp_path_factory.mktemp("broken")
    with django_db_blocker.unblock():
        copy_database(folder)
    settings = {
        "SITE_VAR": str(folder),
        "SENTRY_DSN": f"http://key@127.0.0.1:{collector.server_port}/1",
        "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz0123456789" * 2,
        "ALLOWED_HOSTS": "ground.example",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.config.telemetry.failing"],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
    )
    shutil.rmtree(folder)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return Broken(lines, collector.reports, done.stderr)

"""nginx with the example of `deploy/`."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.server import ROOT, free_port, wait_for
from tests.store.processes import Asked

EXAMPLE = ROOT / "deploy" / "nginx.conf"
#: Where the example looks for the application.
SITE = "unix:/run/common-ground/web.sock"
#: What sends readers from http to https, and the certificates.
TLS = re.compile(
    r"^    server \{\n        listen 80 .*?^    \}\n\n|^ +ssl_.*?\n", re.MULTILINE | re.DOTALL
)
HSTS = re.compile(r"^add_header Strict-Transport-Security .*\n", re.MULTILINE)


def example(folder: Path, port: int, upstream: str, watching: int | None = None) -> str:
    """Without TLS; `folder` stands in the place of SITE_VAR."""
    told = TLS.sub("", EXAMPLE.read_text("utf-8")).replace(SITE, upstream)
    told = told.replace("listen 443 ssl http2", f"listen 127.0.0.1:{port}")
    told = told.replace("listen 127.0.0.1:8001", f"listen 127.0.0.1:{watching or free_port()}")
    told = told.replace("/var/log/nginx/error.log crit", "stderr")
    return told.replace("/var/lib/common-ground", str(folder))


def write_headers(folder: Path) -> None:
    """Without what only TLS is promised by."""
    told = EXAMPLE.with_name("nginx-headers.conf").read_text("utf-8")
    (folder / "nginx-headers.conf").write_text(HSTS.sub("", told), "utf-8")


class Nginx(Asked):
    """Before `upstream`, which is written as nginx names it; `folder` stands in the place of SITE_VAR.

    It tells the application that TLS ends here.
    """

    def __init__(self, folder: Path, upstream: str, **headers: str):
        self.port, self.watching = free_port(), free_port()
        self.headers = headers
        (folder / "nginx.conf").write_text(self.told(folder, upstream))
        write_headers(folder)
        errors = "daemon off; error_log stderr;"
        self.process = subprocess.Popen(
            ["nginx", "-c", folder / "nginx.conf", "-p", folder, "-g", errors]
        )
        wait_for(f"http://127.0.0.1:{self.port}/", self.process)

    def told(self, folder: Path, upstream: str) -> str:
        as_root = "user root;\n" if os.geteuid() == 0 else ""
        told = example(folder, self.port, upstream, self.watching)
        told = told.replace("Forwarded-Proto $scheme", "Forwarded-Proto https")
        return f"{as_root}pid {folder}/pid;\n{told}"

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def require() -> None:
    if shutil.which("nginx") is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no nginx (on Debian: apt install nginx-light).")


def write_certificate(folder: Path) -> None:
    """For a day: `fullchain.pem` and `privkey.pem`, as certbot names them."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", "/CN=example.org"),
            *("-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"),
        ],
        check=True,
        capture_output=True,
    )


def read_by_nginx(folder: Path, told: str) -> subprocess.CompletedProcess[str]:
    """What nginx says of this configuration."""
    (folder / "nginx.conf").write_text(f"pid {folder}/pid;\n{told}", "utf-8")
    return subprocess.run(
        ["nginx", "-t", "-c", folder / "nginx.conf"], capture_output=True, text=True, check=False
    )

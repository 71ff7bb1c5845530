"""nginx with the example of `deploy/`."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.server import ROOT, free_port, wait_for
from tests.store.processes import Asked

EXAMPLE = ROOT / "deploy" / "nginx.conf"
#: Where the example looks for the application.
SITE = "unix:/run/common-ground/web.sock"


class Nginx(Asked):
    """Before `upstream`, which is written as nginx names it; `folder` stands in the place of /srv/site.

    It tells the application that TLS ends here.
    """

    def __init__(self, folder: Path, upstream: str, **headers: str):
        self.port = free_port()
        self.headers = headers
        (folder / "nginx.conf").write_text(self.told(folder, upstream))
        shutil.copy(EXAMPLE.with_name("nginx-headers.conf"), folder)
        errors = "daemon off; error_log stderr;"
        self.process = subprocess.Popen(
            ["nginx", "-c", folder / "nginx.conf", "-p", folder, "-g", errors]
        )
        wait_for(f"http://127.0.0.1:{self.port}/", self.process)

    def told(self, folder: Path, upstream: str) -> str:
        as_root = "user root;\n" if os.geteuid() == 0 else ""
        example = EXAMPLE.read_text().replace(SITE, upstream).replace("/srv/site", str(folder))
        example = example.replace("Forwarded-Proto $scheme", "Forwarded-Proto https")
        example = example.replace("listen 80", f"listen 127.0.0.1:{self.port}")
        return f"{as_root}pid {folder}/pid;\n{example}"

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def require() -> None:
    if shutil.which("nginx") is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no nginx (on Debian: apt install nginx-light).")

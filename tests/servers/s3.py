"""A storage that speaks S3, started for the tests: rclone over a folder. It refuses what is not signed."""

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest

from tests.browser.server import free_port

RCLONE = Path(sys.executable).parent / "rclone"
KEYS = {"access_key": "groundkey", "secret_key": "groundsecret"}
#: What was stored a moment ago by another process is seen.
SERVE = [RCLONE, "--config", os.devnull, "serve"]
FRESH = ["--dir-cache-time", "0s", "--poll-interval", "0s", "--log-level", "ERROR"]


class ObjectStorage:
    """`s3` is where programs write and read, `readers` where anybody reads: what a CDN would be."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.s3, self.readers = (f"http://127.0.0.1:{free_port()}" for _server in range(2))

    def start(self, stack: ExitStack) -> None:
        keys = ["--auth-key", ",".join(KEYS.values())]
        for kind, address, told in (("s3", self.s3, keys), ("http", self.readers, ["--read-only"])):
            where = ["--addr", address.removeprefix("http://"), *told, *FRESH, self.folder]
            process = subprocess.Popen([*SERVE, kind, *where])
            stack.callback(process.wait, timeout=20)
            stack.callback(process.terminate)
            wait_for(address, process)

    def buckets(self) -> dict[str, str]:
        """Two new ones, as `S3Uploads` wants to know them."""
        names = {kind: f"{kind}-{uuid4().hex}" for kind in ("private", "public")}
        for name in names.values():
            (self.folder / name).mkdir()
        return {
            **names,
            **KEYS,
            "endpoint": self.s3,
            "region": "us-east-1",
            "public_url": f"{self.readers}/{names['public']}/",
        }


def wait_for(address: str, process: subprocess.Popen) -> None:
    end = time.monotonic() + 15
    while time.monotonic() < end:
        assert process.poll() is None, f"{process.args} has ended"
        try:
            urlopen(address, timeout=1)
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(address)


def fetched(address: str, **headers: str) -> tuple[int, bytes]:
    """What anybody gets who knows the address, and nothing else."""
    try:
        with urlopen(Request(address, headers=headers), timeout=10) as answer:
            return answer.status, answer.read()
    except HTTPError as error:
        return error.code, b""


def storage_of_session(folder: Path):
    if not RCLONE.exists():
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no rclone (pip install -r tests/requirements.txt).")
    with ExitStack() as stack:
        storage = ObjectStorage(folder)
        storage.start(stack)
        yield storage

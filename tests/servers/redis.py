"""A Redis of its own, which a test may stop and start."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from redis import Redis, RedisError

from tests.browser.server import free_port

PATIENCE = 10  # seconds


class Server:
    """`save` keeps what it holds in its folder until it is started again."""

    def __init__(self, folder: Path):
        self.port = free_port()
        self.command = ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1"]
        self.command += ["--dir", str(folder), "--save", "", "--loglevel", "warning"]

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        self.process = subprocess.Popen(self.command)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                Redis.from_url(self.url).ping()
            except RedisError:
                time.sleep(0.05)
            else:
                return
        raise TimeoutError

    def save(self) -> None:
        Redis.from_url(self.url).save()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


def require() -> None:
    if shutil.which("redis-server") is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no Redis (on Debian: apt install redis-server).")

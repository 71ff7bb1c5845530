"""The processes that a process has started."""

import os
import signal
from pathlib import Path


def children(pid: int) -> list[int]:
    """Not those of Python's own that look after what processes share."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    found = [int(child) for task in tasks for child in task.read_text().split()]
    return [child for child in found if b"resource_tracker" not in command(child)]


def command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)

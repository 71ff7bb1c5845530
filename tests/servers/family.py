"""The processes that a process has started, and whether they listen."""

import os
import signal
from pathlib import Path

#: In the table of the kernel.
LISTENS = "0A"


def children(pid: int) -> list[int]:
    """Not those of Python's own that look after what processes share."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    found = [int(child) for task in tasks for child in task.read_text().split()]
    return [child for child in found if b"resource_tracker" not in command(child)]


def command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def listening(port: int) -> int:
    """How many sockets of this machine: each worker has its own, from the moment on at which it can answer."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(
        state == LISTENS and address.endswith(f":{port:04X}")
        for _number, address, _other, state, *_rest in lines
    )

"""What readers do while something is away."""

import time
from collections.abc import Callable

from tests.store.processes import Reply, Server

STORY = "/en/storyindexpage-en"
STAFF = {"Cookie": f"__Host-session={32 * 'a'}"}
#: So many questions reach both workers: that all go to one is as likely as to win in a lottery.
BOTH = 24


def replies(server: Server, path: str) -> list[Reply]:
    """Of both workers."""
    return [server.ask(path) for _reader in range(BOTH)]


def see(server: Server, *paths: str) -> None:
    """Both workers have it in memory afterwards."""
    for path in paths:
        assert {reply.status for reply in replies(server, path)} == {200}, path


def comes_true(condition: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether it does so in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False


def is_ready(server: Server) -> bool:
    return {server.ask("/readyz").status for _reader in range(BOTH)} == {200}

"""Many readers, while pages are published and parts of the site are away: was any answer wrong?"""

import hashlib
import http.client
import re
import shutil
import signal
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from threading import Event, Lock, Thread

from tests.outages.asking import STORY, comes_true, is_ready, see
from tests.servers.family import children, kill, listening
from tests.servers.installation import CRASH_LOOP, WORKERS
from tests.store.processes import Reply, Server

PATHS = ("/en/", f"{STORY}/", f"{STORY}/soup/", "/en/about/", "/en/events/")
READERS = 4
CONNECTIONS = 64
#: What the editor calls the site, so that each page says of which generation it is.
NAME = re.compile(r"Issue-(\d+)-")
#: So an answer says that it is the last one, or the one before.
OLD_ONES = ("detail=no-new-answer", "detail=rebuilding")


@dataclass
class Record:
    """`begun` and `done` are the latest generations that an editor has begun to publish, and has published."""

    begun: int = 0
    done: int = 0
    counts: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    bodies: defaultdict = field(default_factory=lambda: defaultdict(set))
    lock: Lock = field(default_factory=Lock)

    def take(self, path: str, done_before: int, reply: Reply) -> None:
        with self.lock:
            self.counts[reply.status] += 1
            if reply.status == 200:
                self.take_page(path, done_before, reply)
            else:
                self.wrong.append(f"{path}: {reply.status} {reply.cache}")

    def take_page(self, path: str, done_before: int, reply: Reply) -> None:
        issue = issue_of(reply.text)
        self.bodies[path, issue].add(hashlib.sha256(reply.body).hexdigest())
        is_told_old = reply.cache.endswith(OLD_ONES)
        self.counts["said to be the last answer"] += is_told_old
        least = 0 if is_told_old else done_before
        if not least <= issue <= self.begun:
            self.wrong.append(f"{path}: {issue} after {done_before}, {reply.cache}")

    @property
    def differing(self) -> list:
        """Pages of one generation that were not always the same octets."""
        return [place for place, digests in self.bodies.items() if len(digests) > 1]


def issue_of(text: str) -> int:
    """-1 for a page that says none, or more than one."""
    found = set(NAME.findall(text))
    return int(found.pop()) if len(found) == 1 else -1


class Load:
    """On the site of `tests.outages.conftest`."""

    def __init__(self, site):
        self.site = site
        self.record = Record()
        self.is_over = Event()
        self.numbers = count(1)

    def publish(self) -> None:
        self.record.begun = next(self.numbers)
        self.site.editor.does(f"name_the_site Issue-{self.record.begun}-")
        self.record.done = self.record.begun

    def read(self, server: Server) -> None:
        for number in count():
            if self.is_over.is_set():
                return
            path = PATHS[number % len(PATHS)]
            done = self.record.done
            try:
                self.record.take(path, done, server.ask(path))
            except (OSError, http.client.HTTPException):
                self.record.counts["asked again"] += 1
                time.sleep(0.02)

    def trouble(self) -> Iterator:
        """What happens, in turn, with something published between."""
        while True:
            yield self.stop_database
            yield self.kill_worker
            yield self.stop_redis

    def stop_database(self) -> None:
        self.site.cluster.stop(signal.SIGQUIT)
        time.sleep(1)
        self.site.cluster.start()

    def stop_redis(self) -> None:
        """It keeps what it holds when it is told to end, as it does by itself unless that is switched off."""
        self.site.redis.save()
        self.site.redis.stop()
        time.sleep(1)
        self.publish()
        self.site.redis.start()

    def kill_worker(self) -> None:
        """And goes on when another one has started, and is not taken for one that cannot."""
        server = self.site.server
        kill(min(children(server.process.pid)))
        time.sleep(CRASH_LOOP)
        assert comes_true(lambda: listening(server.port) == WORKERS, 60)

    @contextmanager
    def readers(self):
        threads = [Thread(target=self.read, args=[self.site.server]) for _number in range(READERS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.is_over.set()
            for thread in threads:
                thread.join()

    def run(self, seconds: float) -> Record:
        self.publish()
        see(self.site.server, *PATHS)
        end = time.monotonic() + seconds
        with crowd(self.site.server, seconds) as crowded, self.readers():
            for happens in self.trouble():
                self.publish()
                happens()
                self.publish()
                if time.monotonic() > end:
                    break
        self.record.counts.update(crowded())
        assert comes_true(lambda: is_ready(self.site.server), 60)
        return self.record


@contextmanager
def crowd(server: Server, seconds: float):
    """wrk, where it is installed, on a page; yields what tells its figures when it has ended."""
    if shutil.which("wrk") is None:
        yield Counter
        return
    headers = [
        part for name, value in server.headers.items() for part in ("-H", f"{name}: {value}")
    ]
    address = f"http://127.0.0.1:{server.port}{PATHS[2]}"
    process = subprocess.Popen(
        ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{round(seconds)}s", *headers, address],
        stdout=subprocess.PIPE,
        text=True,
    )
    yield lambda: figures(process.communicate()[0])


def figures(said: str) -> Counter:
    """What wrk says: requests, and those that were not answered as they should be."""
    patterns = {
        "of wrk": r"(\d+) requests in",
        "of wrk, not 2xx": r"Non-2xx or 3xx responses: (\d+)",
    }
    return Counter(
        {
            name: int(found[1])
            for name, pattern in patterns.items()
            if (found := re.search(pattern, said))
        }
    )

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
from typing import NamedTuple

from tests.outages.asking import STORY, comes_true, is_ready, see
from tests.servers.family import children, kill, listening
from tests.servers.installation import CRASH_LOOP, WORKERS
from tests.store.processes import Reply, Server

PATHS = ("/en/", f"{STORY}/", f"{STORY}/soup/", "/en/about/", "/en/events/")
READERS = 4
#: Seconds between two publications, where nothing else happens.
BETWEEN = 0.5
CONNECTIONS = 64
#: What the editor calls the site, so that each page says of which generation it is.
NAME = re.compile(r"Issue-(\d+)-")
#: One load after another counts on: a later generation has a higher number.
NUMBERS = count(1)
#: So an answer says that it is the last one, or the one before.
OLD_ONES = ("detail=no-new-answer", "detail=rebuilding")


class Asked(NamedTuple):
    """What was known when somebody asked."""

    path: str
    done: int
    seen: int


@dataclass
class Record:
    """`begun` and `done` are the latest generations that an editor has begun to publish, and has published;
    `seen` is the latest that any reader has got of a page.

    While the site `is_whole`, the last answer is given only as long as nobody has got the new one.
    """

    begun: int = 0
    done: int = 0
    is_whole: bool = False
    seen: Counter = field(default_factory=Counter)
    counts: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    bodies: defaultdict = field(default_factory=lambda: defaultdict(set))
    lock: Lock = field(default_factory=Lock)

    def asked(self, path: str) -> Asked:
        with self.lock:
            return Asked(path, self.done, self.seen[path])

    def take(self, asked: Asked, reply: Reply) -> None:
        with self.lock:
            self.counts[reply.status] += 1
            if reply.status == 200:
                self.take_page(asked, reply)
            else:
                self.wrong.append(f"{asked}: {reply.status} {reply.cache}")

    def take_page(self, asked: Asked, reply: Reply) -> None:
        issue = issue_of(reply.text)
        self.bodies[asked.path, issue].add(hashlib.sha256(reply.body).hexdigest())
        self.counts["said to be the last answer"] += is_told_old(reply)
        self.counts["older than what was published"] += issue < asked.done
        if not self.least(asked, reply) <= issue <= self.begun:
            self.wrong.append(f"{asked}: {issue}, {reply.cache}")
        self.seen[asked.path] = max(self.seen[asked.path], issue)

    def least(self, asked: Asked, reply: Reply) -> int:
        if not is_told_old(reply):
            return asked.done
        return asked.seen if self.is_whole else 0

    @property
    def differing(self) -> list:
        """Pages of one generation that were not always the same octets."""
        return [place for place, digests in self.bodies.items() if len(digests) > 1]


def is_told_old(reply: Reply) -> bool:
    return reply.cache.endswith(OLD_ONES)


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

    def publish(self) -> None:
        self.record.begun = next(NUMBERS)
        self.site.editor.does(f"name_the_site Issue-{self.record.begun}-")
        self.record.done = self.record.begun

    def read(self, server: Server) -> None:
        for number in count():
            if self.is_over.is_set():
                return
            path = PATHS[number % len(PATHS)]
            asked = self.record.asked(path)
            try:
                self.record.take(asked, server.ask(path))
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
        """While parts of the site are away, one after the other."""
        with self.loaded(seconds):
            end = time.monotonic() + seconds
            for happens in self.trouble():
                self.publish()
                happens()
                self.publish()
                if time.monotonic() > end:
                    break
        assert comes_true(lambda: is_ready(self.site.server), 60)
        return self.record

    def run_whole(self, seconds: float) -> Record:
        """While nothing is away, and something is published all the time."""
        self.record.is_whole = True
        with self.loaded(seconds):
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                self.publish()
                time.sleep(BETWEEN)
        return self.record

    @contextmanager
    def loaded(self, seconds: float):
        self.publish()
        see(self.site.server, *PATHS)
        with crowd(self.site.server, seconds) as crowded, self.readers():
            yield
        self.record.counts.update(crowded())


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

"""The same page from the store, from nginx and from Django, asked by wrk on the same machine in turn."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.timing import Result
from tests.browser.server import free_port, wait_for
from tests.servers.nginx import example, write_headers
from tests.servers.redis import Server as Redis
from tests.store.processes import Server, copy_database, environment, running

PAGE = "/en/storyindexpage-en/soup/"
ROUNDS, SECONDS = 9, 2
#: Enough to keep both processors of a small machine busy.
CONNECTIONS = 32
READER = {"Accept-Encoding": "gzip", "Host": "localhost"}
UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0}


@dataclass(frozen=True)
class Load:
    a_second: float
    #: Seconds within which 99 of 100 were answered.
    slowest: float


@dataclass(frozen=True)
class Target:
    url: str
    headers: dict[str, str]

    def load(self) -> Load:
        asked = [
            option for name, value in self.headers.items() for option in ("-H", f"{name}: {value}")
        ]
        found = subprocess.run(
            ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", *asked, self.url],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", found).groups()
        return Load(
            float(re.search(r"Requests/sec:\s+([\d.]+)", found)[1]), float(number) * UNITS[unit]
        )


def results() -> Iterator[Result]:
    absent = [name for name in ("nginx", "wrk", "redis-server") if shutil.which(name) is None]
    if absent:
        how = "apt install nginx-light redis-server wrk"
        print(f"NOT RUN: serving, as there is no {' and no '.join(absent)} ({how}).")
        return
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        targets = prepare(Path(name), stack)
        yield from compared(measured(targets))


def prepare(folder: Path, stack: ExitStack) -> dict[str, Target]:
    # nginx gives up its rights as root, and must read what is baked.
    folder.chmod(0o755)
    copy_database(folder)
    workers = {"GRANIAN_WORKERS": "2"}
    (kept,), editor = stack.enter_context(running(folder, 1, STORE_BAKED="1", **workers))
    del editor
    plain = started(stack, folder, STORE="off", **workers)
    cached = started(stack, folder, DJANGO_SETTINGS_MODULE="tests.benchmarks.cached", **workers)
    peer, peer_in_redis = wagtail_cached(folder, stack, **workers)
    reply = kept.ask(PAGE, **READER)
    write_static(folder / "static-copy", kept)
    baked, static = stack.enter_context(nginx(folder, kept.port))

    def of(port: int, **headers: str) -> Target:
        return Target(f"http://127.0.0.1:{port}{PAGE}", READER | headers)

    return {
        "hit": of(kept.port),
        "304": of(kept.port, **{"If-None-Match": reply.headers["etag"]}),
        "nginx static": of(static),
        "nginx baked": of(baked),
        "Django's cache": of(cached.port),
        "wagtail-cache": of(peer.port),
        "wagtail-cache in Redis": of(peer_in_redis.port),
        "miss": of(plain.port),
    }


def wagtail_cached(folder: Path, stack: ExitStack, **workers: str) -> tuple[Server, Server]:
    """In the memory of each process, and in a Redis of its own."""
    redis = Redis(folder)
    redis.start()
    stack.callback(redis.stop)
    told = {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.wagtail_cached", **workers}
    shared = started(stack, folder, PAGES_IN_REDIS="1", REDIS_URL=redis.url, **told)
    found = started(stack, folder, **told), shared
    for server in found:
        expect_hit(server)
    return found


def expect_hit(server: Server) -> None:
    """Each process has to be asked once: what never hits would be compared for nothing."""
    said = [server.ask(PAGE, **READER).headers.get("x-wagtail-cache") for _time in range(20)]
    if said[-1] != "hit":
        raise AssertionError(f"wagtail-cache keeps nothing: {said}")


def started(stack: ExitStack, folder: Path, **settings: str) -> Server:
    server = Server(environment(folder, **settings))
    stack.callback(server.end)
    server.wait()
    return server


def write_static(folder: Path, server: Server) -> None:
    """The same octets as files, as a site that was written by hand would have them."""
    page = folder.joinpath(*PAGE.strip("/").split("/"))
    page.mkdir(parents=True)
    (page / "index.html").write_bytes(server.ask(PAGE).body)
    (page / "index.html.gz").write_bytes(server.ask(PAGE, **READER).body)


@contextmanager
def nginx(folder: Path, port: int):
    """The ports of the example with baked pages, and of the same headers with plain files."""
    baked, static = free_port(), free_port()
    (folder / "nginx.conf").write_text(configuration(folder, port, baked, static))
    write_headers(folder)
    process = subprocess.Popen(
        ["nginx", "-c", folder / "nginx.conf", "-p", folder, "-g", "daemon off;"]
    )
    try:
        for each in (baked, static):
            wait_for(f"http://127.0.0.1:{each}{PAGE}", process)
        yield baked, static
    finally:
        process.terminate()
        process.wait(timeout=20)


def configuration(folder: Path, port: int, baked: int, static: int) -> str:
    plain = f"""
    server {{
        listen 127.0.0.1:{static};
        root {folder}/static-copy;
        gzip_static on;
        gzip_vary on;
        location / {{
            include nginx-headers.conf;
            add_header Cross-Origin-Resource-Policy same-origin;
            set $address $uri;
        }}
    }}
}}"""
    moved = example(folder, baked, f"127.0.0.1:{port}")
    logs = f"pid {folder}/nginx.pid;\nerror_log {folder}/nginx.log;\n"
    return logs + moved.rstrip().removesuffix("}") + plain


def measured(targets: dict[str, Target]) -> dict[str, Load]:
    """The best of all rounds, taken in turn: what else runs on the machine makes everything slower only.

    Every other round goes backwards, so that nobody always follows the same one.
    """
    order = list(targets)
    rounds = []
    for _round in range(ROUNDS):
        rounds.append({name: targets[name].load() for name in order})
        order.reverse()
    return {
        name: Load(
            max(one[name].a_second for one in rounds), min(one[name].slowest for one in rounds)
        )
        for name in targets
    }


def compared(loads: dict[str, Load]) -> Iterator[Result]:
    def ratio(one: str, other: str, **bound: float) -> Result:
        found = loads[one].a_second / loads[other].a_second
        return Result(f"requests a second: {one} / {other}", found, **bound)

    yield ratio("hit", "nginx static", at_least=0.7)
    yield ratio("nginx baked", "nginx static", at_least=0.95)
    yield ratio("304", "hit", at_least=1)
    yield ratio("Django's cache", "nginx static")
    yield ratio("miss", "nginx static")
    yield ratio("hit", "Django's cache", at_least=1)
    yield ratio("hit", "wagtail-cache", at_least=1)
    yield ratio("hit", "wagtail-cache in Redis", at_least=1)
    yield ratio("hit", "miss")
    slower = loads["hit"].slowest / loads["nginx static"].slowest
    yield Result("99 of 100 within: hit / nginx static", slower, at_most=3)

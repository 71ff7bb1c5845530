"""Whether any answer is wrong while many read, somebody publishes, and parts of the site go and come."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.timing import Result
from tests.outages.load import Load, Record
from tests.outages.site import running
from tests.servers import postgresql, redis
from tests.servers.installation import prepare

SECONDS = 60


def results() -> Iterator[Result]:
    if postgresql.programs() is None or shutil.which("redis-server") is None:
        print(
            "NOT RUN: outages, as there is no PostgreSQL or Redis (apt install postgresql redis)."
        )
        return
    whole, record = measured()
    for line in [*whole.wrong[:20], *record.wrong[:20]]:
        print(f"   {line}")
    yield Result("nothing broken: answers that were compared", whole.counts[200])
    yield Result("nothing broken: publications meanwhile", whole.done)
    yield Result("nothing broken: answers that were wrong", len(whole.wrong), 0)
    yield Result("nothing broken: pages with differing octets", len(whole.differing), 0)
    yield Result(
        "nothing broken: older than published", whole.counts["older than what was published"]
    )
    answers = record.counts[200]
    yield Result("outages: answers that were compared", answers)
    yield Result("outages: publications meanwhile", record.done)
    yield Result("outages: answers of wrk", record.counts["of wrk"])
    yield Result("outages: answers of wrk that were errors", record.counts["of wrk, not 2xx"], 0)
    yield Result("outages: answers that were wrong", len(record.wrong), 0)
    yield Result("outages: pages with differing octets", len(record.differing), 0)
    yield Result("outages: connections that were broken", record.counts["asked again"])
    yield Result("outages: said to be the last answer", record.counts["said to be the last answer"])


def measured() -> tuple[Record, Record]:
    """While nothing is broken, and while everything is."""
    with tempfile.TemporaryDirectory() as name, postgresql.cluster() as cluster:
        folder = Path(name)
        prepare(cluster, folder / "static")
        server = redis.Server(folder)
        server.start()
        try:
            with running(cluster, folder / "static", server, made_in(folder)) as site:
                return Load(site).run_whole(SECONDS / 4), Load(site).run(SECONDS)
        finally:
            server.stop()


def made_in(folder: Path):
    def make(name: str) -> Path:
        return Path(tempfile.mkdtemp(prefix=name, dir=folder))

    return make

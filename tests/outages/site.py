"""The site as it is run for real, with all that can be taken away from it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers import redis
from tests.servers.installation import Installation, installed
from tests.servers.postgresql import Cluster
from tests.store.processes import Editor, Server, served


@dataclass
class Site:
    host: Installation
    server: Server
    editor: Editor
    cluster: Cluster
    redis: redis.Server


@contextmanager
def running(
    cluster: Cluster, static: Path, redis_server: redis.Server, make_folder: Callable[[str], Path]
) -> Iterator[Site]:
    settings = {"STORE": "redis", "REDIS_URL": redis_server.url, "STATEMENT_TIMEOUT": "4"}
    with (
        installed(cluster, static, make_folder, **settings) as (host,),
        served([host.server()], host.editor()) as ((server,), editor),
    ):
        yield Site(host, server, editor, cluster, redis_server)

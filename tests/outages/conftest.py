"""The site as it is run for real, of which tests take parts away. Each test gives them back."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.servers import redis
from tests.servers.installation import Installation, installed
from tests.servers.postgresql import Cluster
from tests.store.processes import Editor, Server


@dataclass
class Site:
    host: Installation
    server: Server
    editor: Editor
    cluster: Cluster
    redis: redis.Server


@pytest.fixture(scope="module")
def site(postgresql, redis_server, tmp_path_factory) -> Iterator[Site]:
    cluster, static = postgresql
    settings = {"STORE": "redis", "REDIS_URL": redis_server.url, "STATEMENT_TIMEOUT": "4"}
    with installed(cluster, static, tmp_path_factory.mktemp, **settings) as (host,):
        editor = host.editor()
        editor.does("prepare")
        server = host.server()
        try:
            server.wait()
            yield Site(host, server, editor, cluster, redis_server)
        finally:
            editor.end()
            server.end()


@pytest.fixture
def server(site) -> Server:
    return site.server

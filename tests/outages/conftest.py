"""The site, of which tests take parts away. Each test gives them back."""

from collections.abc import Iterator

import pytest

from tests.outages.site import Site, running
from tests.store.processes import Server


@pytest.fixture(scope="module")
def site(postgresql, redis_server, tmp_path_factory) -> Iterator[Site]:
    with running(*postgresql, redis_server, tmp_path_factory.mktemp) as site:
        yield site


@pytest.fixture
def server(site) -> Server:
    return site.server

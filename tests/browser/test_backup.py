"""The demonstration, restored in an empty place, is the same to every reader."""

import urllib.request

import pytest

from tests.browser.pages import live_pages
from tests.browser.server import manage, served

#: Pages stand by language and kind, so that a fifth of them has some of each.
ONE_IN = 5


@pytest.fixture(scope="module")
def restored(demo_site, tmp_path_factory):
    backup = tmp_path_factory.mktemp("backup") / "demonstration.tar"
    manage(demo_site.folder, "backup", str(backup))
    folder = tmp_path_factory.mktemp("restored")
    manage(folder, "restore", str(backup))
    with served(folder, demo_site.login) as site:
        yield site


def read(site, path):
    with urllib.request.urlopen(site.address(path)) as response:
        return response.read().replace(site.url.encode(), b"")


def test_restored_pages_are_the_same(demo_site, restored):
    paths = [page.path for page in live_pages(demo_site.database)][::ONE_IN]
    assert len(paths) > 100
    different = [path for path in paths if read(demo_site, path) != read(restored, path)]
    assert different == []


def test_restored_files_are_the_same(demo_site, restored):
    def files(site):
        media = site.folder / "media"
        found = [path for path in media.rglob("*") if path.is_file()]
        return {str(path.relative_to(media)): path.read_bytes() for path in found}

    assert len(files(demo_site)) > 0
    assert files(restored) == files(demo_site)

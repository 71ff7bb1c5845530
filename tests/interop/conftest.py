import os
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from home.models import SiteSettings
from tests.factories.home import HomePageFactory
from tests.interop import panel
from tests.interop.publishing import publish_all
from tests.interop.schedules import PUBLISHED, schedules
from tests.interop.texts import publish_texts

#: Stands in every entry as its organizer, which a published one must have: RFC 5546, 3.2.1.
OFFICE = {"publisher": "The partners, together", "email": "office@ground.example"}
READERS = ["Europe/Rome", "Asia/Tokyo"]
#: Everything: programs that list only what begins in a window miss what moved into it.
WINDOW = ("2024-01-01", "2031-01-01")


def pytest_collection_modifyitems(items):
    """Everything here needs programs that not every machine has, and the database before all tests."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.interop)
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="session")
def site(django_db_setup, django_db_blocker):
    """Makes a site on Monday 1 March 2027, of which nothing stays but what was taken from it."""

    @contextmanager
    def site():
        with (
            django_db_blocker.unblock(),
            pytest.MonkeyPatch.context() as patch,
            transaction.atomic(),
        ):
            patch.setattr(timezone, "now", lambda: PUBLISHED)
            Site.clear_site_root_paths_cache()
            home = HomePageFactory()
            SiteSettings.objects.update_or_create(defaults=OFFICE)
            yield home
            transaction.set_rollback(True)

    return site


@pytest.fixture(scope="session")
def published(site, tmp_path_factory):
    with site() as home:
        return publish_all(schedules(), home, tmp_path_factory.mktemp("dates"))


@pytest.fixture(scope="session")
def readings(published):
    """What each program makes of each file, by program and by the zone of the reader."""
    return panel.read_everywhere([file.path for file in published], READERS, WINDOW)


@pytest.fixture(params=[program.name for program in panel.PROGRAMS])
def program(request):
    """Each one in turn. In continuous integration none may be missing."""
    why = panel.why_absent(panel.BY_NAME[request.param])
    if why:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(why)
    return request.param


@pytest.fixture(scope="session")
def texts(site, tmp_path_factory):
    with site() as home:
        return publish_texts(home, tmp_path_factory.mktemp("texts"))

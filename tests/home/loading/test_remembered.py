import pytest
from django.core.cache import caches
from wagtail.models import Site

from home.loading import remembered as module
from home.loading.remembered import keep, memory_now, one_generation, remembered
from home.models import Generation, SiteRendition
from tests.factories.home import StandardPageFactory, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def _published():
    Generation.move()


@pytest.mark.usefixtures("_published")
def test_value_is_made_once_in_a_generation():
    made = []
    for _request in range(2):
        with one_generation():
            remembered("key", lambda: made.append(1))

    assert made == [1]


@pytest.mark.usefixtures("_published")
def test_value_of_an_older_generation_is_not_used():
    with one_generation():
        remembered("key", lambda: "old")
    Generation.move()

    with one_generation():
        assert remembered("key", lambda: "new") == "new"


@pytest.mark.usefixtures("_published")
def test_request_keeps_to_the_memory_that_it_began_with():
    with one_generation():
        remembered("key", lambda: "first")
        Generation.move()
        with one_generation():
            remembered("key", lambda: "second")

        assert remembered("key", lambda: "third") == "first"


def test_nothing_is_remembered_outside_a_request():
    remembered("key", lambda: "first")

    assert remembered("key", lambda: "second") == "second"


def test_nothing_is_remembered_before_the_first_change():
    Generation.objects.all().delete()
    for value in ("first", "second"):
        with one_generation():
            assert remembered("key", lambda value=value: value) == value


def test_nothing_that_was_remembered_is_made_again_for_being_empty():
    Generation.move()
    with one_generation():
        assert remembered("key", lambda: None) is None
        assert remembered("key", lambda: "something") is None


class ReplacedWhileCompared:
    """A mark of this generation; comparing it gives another thread, in an older one, its turn."""

    def __ne__(self, other):
        module._latest = ("older", {"key": "old"})
        return False


def test_thread_of_an_older_generation_does_not_lend_its_memory(monkeypatch):
    monkeypatch.setattr(module, "_latest", (ReplacedWhileCompared(), {"key": "new"}))

    assert module.memory_of("now") == {"key": "new"}


def test_full_memory_starts_anew(monkeypatch):
    monkeypatch.setattr(module, "LIMIT", 2)
    memory = {"a": 1, "b": 2}

    keep(memory, {"c": 3})

    assert memory == {"c": 3}


@pytest.mark.usefixtures("_published")
def test_change_in_another_process_reaches_the_addresses_kept_in_this_one(client, home_page):
    client.get("/en/")
    kept = Site.get_site_root_paths()
    translated(home_page, "it")
    # What this process would still hold, had another one made the change.
    caches["default"].set("wagtail_site_root_paths", kept, version=2)

    assert client.get("/it/").status_code == 200


@pytest.mark.usefixtures("_published")
def test_renditions_kept_by_this_process_are_forgotten_with_the_generation():
    caches["renditions"].set("rendition", "old")
    with one_generation():
        pass

    assert (SiteRendition.cache_backend, caches["renditions"].get("rendition")) == (
        caches["renditions"],
        None,
    )


def test_preview_leaves_nothing_behind_for_readers(client, home_page):
    page = StandardPageFactory(slug="privacy")
    client.get("/en/")
    with one_generation():
        before = dict(memory_now())

    page.make_preview_request()

    with one_generation():
        assert memory_now() == before

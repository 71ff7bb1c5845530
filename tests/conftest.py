import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from wagtail.models import Site

from home.loading.remembered import one_generation
from home.models import Generation
from home.privacy import restricted
from tests.factories.home import HomePageFactory
from tests.servers import redis
from tests.servers.installation import prepare
from tests.servers.postgresql import cluster, require
from tests.servers.s3 import storage_of_session


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Texts are compiled beside the database, so that no test depends on what ran before it."""
    call_command("compile_catalogues", verbosity=0)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory):
    """A server that holds what each installation gets a copy of, and the folder of the static files."""
    require()
    static = tmp_path_factory.mktemp("prepared") / "static"
    with cluster() as made:
        prepare(made, static)
        yield made, static


@pytest.fixture(scope="module")
def redis_server(tmp_path_factory):
    redis.require()
    server = redis.Server(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def _forget_addresses():
    """What is kept outside the database, and no transaction rolls back."""
    Site.clear_site_root_paths_cache()
    caches["limits"].clear()


@pytest.fixture
def kept_connection():
    """Unlike Django's test client the application ends its requests, and would end the test's connection."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def home_page(db):
    """The front door in the first language, at the address of the default site."""
    return HomePageFactory()


@pytest.fixture(scope="session")
def object_storage(tmp_path_factory):
    yield from storage_of_session(tmp_path_factory.mktemp("s3"))


@pytest.fixture
def buckets(object_storage, settings):
    """Uploads lie in two new buckets, and no rendition is remembered from elsewhere."""
    caches["renditions"].clear()
    told = object_storage.buckets()
    settings.MEDIA_URL = told["public_url"]
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "home.uploads.buckets.S3Uploads", "OPTIONS": told}
    }
    return {kind: object_storage.folder / told[kind] for kind in ("private", "public")}


@pytest.fixture
def within_request(db):
    """The memory of a request for a page, in which it stands already which parts of the site are private."""
    Generation.move()
    with one_generation():
        restricted()
        yield

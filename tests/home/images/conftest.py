import pytest
from django.core.cache import caches


@pytest.fixture
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    # Renditions are cached by the image's number and hash, which come back in every test.
    caches["renditions"].clear()
    return tmp_path


@pytest.fixture
def editor(admin_client, files):
    return admin_client

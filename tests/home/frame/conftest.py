import pytest
from django.urls import resolve
from django.utils import translation

from home.frame import Frame


@pytest.fixture
def frame(rf, home_page):
    """Makes the frame of a request for an address, in the language of the address."""

    def make(path="/en/", page=None):
        request = rf.get(path)
        with translation.override(translation.get_language_from_path(path)):
            request.resolver_match = resolve(request.path_info)
            return Frame(request, page)

    return make

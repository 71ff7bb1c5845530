"""Each request that comes to Django is counted, also one that never ends by itself."""

from collections import Counter

import pytest
from django.http import HttpResponse

from config.telemetry import requests
from config.telemetry.requests import RequestMiddleware
from config.time_limit import TooLong


@pytest.fixture
def counted(monkeypatch):
    found: Counter[str] = Counter()
    monkeypatch.setattr(requests.counts, "add", found.update)
    return found


def test_answer_is_counted_by_its_status(rf, counted):
    RequestMiddleware(lambda request: HttpResponse(status=410))(rf.get("/"))

    assert counted["status 410"] == 1


def test_request_that_takes_too_long_is_counted_as_its_reader_sees_it(rf, counted):
    def never_ends(request):
        raise TooLong

    with pytest.raises(TooLong):
        RequestMiddleware(never_ends)(rf.get("/"))

    assert counted["status 503"] == 1


@pytest.mark.parametrize("path", ["/static/site.css", "/media/images/a.jpg"])
def test_files_are_not_counted(rf, counted, path):
    RequestMiddleware(lambda request: HttpResponse())(rf.get(path))

    assert counted == Counter()

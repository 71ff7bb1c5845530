import pytest

from config.telemetry.reporting import bare
from tests.config.telemetry.failing import PLANTED
from tests.config.test_settings import PRODUCTION, values

# For the migrated database alone, of which the site gets a copy.
pytestmark = pytest.mark.django_db


def test_error_of_a_view_is_reported_once_with_its_place(broken):
    (event,) = broken.events

    (found,) = event["exception"]["values"]
    last = found["stacktrace"]["frames"][-1]
    assert (found["type"], last["function"], last["in_app"]) == ("ValueError", "break_here", True)
    assert event["transaction"] == "home.consent.views.preview"
    assert event["request"] == {
        "method": "GET",
        "url": "http://ground.example/en/for-you/[secret]",
    }


@pytest.mark.parametrize("kind", PLANTED)
def test_report_holds_nothing_of_who_asked(broken, kind):
    assert broken.reports
    assert [report for report in broken.reports if PLANTED[kind].encode() in report] == []


def test_report_holds_few_things(broken):
    (event,) = broken.events

    assert set(event) <= {
        *("contexts", "environment", "event_id", "exception", "level", "modules", "platform"),
        *("release", "request", "sdk", "timestamp", "transaction"),
    }


@pytest.mark.parametrize(
    ("logger", "message"),
    [("store", "The application failed at %s."), ("of.a.library", "[not sent]")],
)
def test_log_is_reported_without_what_fills_its_gaps(logger, message):
    event = {
        "logger": logger,
        "logentry": {
            "message": "The application failed at %s.",
            "formatted": "The application failed at /en/for-you/abc/.",
            "params": ["/en/for-you/abc/"],
        },
        "extra": {"sys.argv": ["manage.py"]},
        "user": {"id": 1},
        "breadcrumbs": {"values": [1]},
    }

    assert bare(event, {}) == {"logger": logger, "logentry": {"message": message}}


def test_address_that_is_none_is_named_among_the_faults():
    given = {**PRODUCTION, "SENTRY_DSN": "https://example.org/"}

    assert values(["DEBUG"], "production", **given) == {"DEBUG": False}

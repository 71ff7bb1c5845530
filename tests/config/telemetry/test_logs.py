import logging
import sys

import pytest

from config.telemetry.logs import PrivateJsonFormatter
from tests.config.telemetry.failing import PLANTED

# For the migrated database alone, of which the site gets a copy.
pytestmark = pytest.mark.django_db


def test_each_request_is_a_line_without_who_asked(broken):
    answered = [line for line in broken.lines if line["logger"] == "config.telemetry.requests"]

    assert [(line["method"], line["path"], line["status"]) for line in answered] == [
        ("GET", "/en/for-you/[secret]", 500),
        ("GET", "/en/for-you/[secret]", 404),
        ("GET", "/cms/password_reset/confirm/[secret]", 200),
    ]
    assert {line["client"] for line in answered} == {"2001:db8:77::/48"}
    assert all(0 <= line["seconds"] < 60 for line in answered)
    assert set(answered[0]) == {
        *("at", "client", "generation", "level", "logger", "message"),
        *("method", "path", "seconds", "status"),
    }


def test_error_stands_in_the_log_with_its_trace_and_without_secrets(broken):
    (line,) = [line for line in broken.lines if line["logger"] == "django.request"]

    assert line["message"] == "Internal Server Error: /en/for-you/[secret]"
    assert "break_here" in line["exc_info"]
    assert "request" not in line


@pytest.mark.parametrize("kind", ["query", "cookie", "header", "proxy", "token"])
def test_log_holds_nothing_of_who_asked(broken, kind):
    assert [line for line in broken.lines if PLANTED[kind] in str(line)] == []


def test_line_is_json_whatever_is_written():
    record = logging.LogRecord("home", logging.ERROR, "", 1, 'A "%s"\nand λ', ("name",), None)

    assert '"message": "A \\"name\\"\\nand λ"' in PrivateJsonFormatter().format(record)


def test_secret_address_in_a_trace_is_left_out():
    try:
        raise ValueError("/en/for-you/abc/")
    except ValueError:
        record = logging.LogRecord("home", logging.ERROR, "", 1, "Broken", (), sys.exc_info())

    assert "abc" not in PrivateJsonFormatter().format(record)

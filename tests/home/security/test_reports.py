import json
import logging

import pytest

pytestmark = pytest.mark.django_db

OLD = {
    "csp-report": {
        "document-uri": "https://ground.example/en/stories/secret/?q=me",
        "effective-directive": "script-src-elem",
        "blocked-uri": "https://evil.example/a.js?who=me",
    }
}
NEW = [
    {
        "type": "csp-violation",
        "url": "https://ground.example/en/stories/secret/",
        "body": {"effectiveDirective": "img-src", "blockedURL": "inline"},
    }
]


def send(client, told, **extra):
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return client.generic("POST", "/csp-report/", body, "application/csp-report", **extra)


@pytest.mark.parametrize(
    ("told", "noted"),
    [
        (OLD, ["Content policy: script-src-elem kept out https://evil.example"]),
        (NEW, ["Content policy: img-src kept out inline"]),
        (b"{", []),
        (b"[" * 16 * 1024, []),
        ([1, {"body": 3}], []),
        (
            {"csp-report": {"blocked-uri": "http://[", "effective-directive": "a\nb"}},
            ["Content policy: ab kept out "],
        ),
    ],
)
def test_report_is_noted_without_who_read_what(client, caplog, told, noted):
    with caplog.at_level(logging.WARNING, "home.security.reports"):
        response = send(client, told)

    assert response.status_code == 204
    assert [record.getMessage() for record in caplog.records] == noted


def test_long_report_is_refused(client):
    assert send(client, b" " * (16 * 1024 + 1)).status_code == 413


def test_report_of_which_nobody_knows_how_long_it_is_is_read_as_far_as_is_allowed(client):
    assert send(client, OLD, CONTENT_LENGTH="long").status_code == 204


def test_many_reports_of_one_visitor_are_not_noted(client):
    answers = [send(client, OLD, REMOTE_ADDR="192.0.2.1").status_code for _ in range(21)]

    assert answers == [204] * 20 + [429]
    assert send(client, OLD, REMOTE_ADDR="192.0.2.2").status_code == 204


def test_report_sets_no_cookie_and_is_not_read(client):
    assert dict(send(client, OLD).cookies) == {}
    assert client.get("/csp-report/").status_code == 405

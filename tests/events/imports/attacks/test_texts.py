"""Texts of strangers are text, and their names are keys."""

import pytest

from tests.events.imports.attacks.made import COFFEE
from tests.events.imports.calendars import calendar, event


def test_control_characters_and_overrides_of_direction_go(read):
    title = "T\0e\x07a\x1b[31m \u202ekcab\u202c \x0b\x0c\x1c\u2028\u0085end"

    (tea,) = read(calendar(event(f"SUMMARY:{title}"))).events

    assert tea.title == "Tea[31m kcab end"


def test_line_break_without_cr_cannot_smuggle_a_property(read):
    (tea,) = read(calendar(event("DESCRIPTION:Hello\nATTACH:file:///etc/passwd\rUID:other"))).events

    assert tea.uid == "tea"
    assert tea.values["body"][0][1].source == "<p>Hello</p>"


def test_folded_letter_is_read_whole(read):
    body = calendar(event("SUMMARY:Café")).replace("é".encode(), b"\xc3\r\n \xa9")

    assert read(body).events[0].title == "Café"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_addresses_of_the_web_are_kept(read, url):
    (tea,) = read(calendar(event(f"URL:{url}", f"CONFERENCE;VALUE=URI:{url}"))).events

    assert (tea.url, tea.values["online_url"]) == ("", "")


def test_markup_is_text(read):
    html = 'Hello<br><img src=x onerror="alert(1)">a < b & <b>c</b>'
    (tea,) = read(calendar(event(f'DESCRIPTION;ALTREP="data:text/html,x":{html}'))).events

    assert tea.values["body"][0][1].source == "<p>Hello<br/>a &lt; b &amp; c</p>"


def test_events_with_one_uid_are_one_event(read):
    old, new = event("SEQUENCE:1"), event("SEQUENCE:2", "SUMMARY:New tea")

    found = read(calendar(old, new, COFFEE))

    assert [event.title for event in found.events] == ["New tea", "Coffee"]
    assert found.refused[0].reason == "It has the UID of the event in line 9."


def test_event_without_uid_is_known_by_its_time_and_title(read):
    first, again, other = (
        read(calendar(event(*lines, uid=""))).events[0].uid
        for lines in ([], ["DESCRIPTION:More"], ["SUMMARY:Coffee"])
    )

    assert first == again != other


def test_strange_uid_is_only_a_key(read):
    long = "x" * 1000
    uids = [r"a\r\nSet-Cookie: b", "../../etc/passwd", long]

    found = read(calendar(*(event(uid=uid) for uid in uids)))

    assert [event.uid for event in found.events[:2]] == uids[:2]
    assert len(found.events[2].uid) == len("sha256:") + 64

"""Which answers an installation takes from the one that ran before it."""

import pytest

from store.arrangement import release

#: Without the memory that each process has of it.
told = release.__wrapped__


def test_release_is_the_same_while_nothing_changes():
    assert told() == told()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("ADMIN_HOST", "office.example"),
        ("ADMIN_PATH", "office/"),
        ("CONTENT_SECURITY_POLICY", {"DIRECTIVES": {}}),
        ("MEDIA_URL", "https://files.example/"),
        ("PEERTUBE_INSTANCES", ["films.example"]),
        ("SECURITY_CONTACT", "security@ground.example"),
        ("WAGTAILADMIN_BASE_URL", "https://ground.example"),
    ],
)
def test_what_an_installation_changes_and_readers_see_is_another_release(settings, setting, value):
    before = told()

    setattr(settings, setting, value)

    assert told() != before

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from home.models import SiteSettings
from home.security.security_txt import expires

pytestmark = pytest.mark.django_db

PATH = "/.well-known/security.txt"


def fields(client):
    lines = client.get(PATH).content.decode().splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_contact_of_the_site_is_named_and_the_file_is_never_stale(client):
    SiteSettings.objects.create(email="office@ground.example")
    told = fields(client)
    good_until = datetime.fromisoformat(told.pop("Expires"))

    assert told == {
        "Contact": "mailto:office@ground.example",
        "Preferred-Languages": "en",
        "Canonical": f"http://testserver{PATH}",
    }
    assert timezone.now() + timedelta(days=179) <= good_until < timezone.now() + timedelta(days=365)


def test_contact_of_the_installation_goes_before(client, settings):
    SiteSettings.objects.create(email="office@ground.example")
    settings.SECURITY_CONTACT = "https://ground.example/holes"

    assert fields(client)["Contact"] == "https://ground.example/holes"


def test_without_anybody_to_tell_there_is_no_file(client, home_page):
    assert client.get(PATH).status_code == 404


def test_expiry_is_the_same_all_day():
    day = [datetime(2026, 11, 24, hour, 30, tzinfo=UTC) for hour in (0, 23)]

    assert [expires(now) for now in day] == ["2027-05-23T00:00:00Z"] * 2

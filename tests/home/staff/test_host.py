"""The admin elsewhere: at another path, on another host."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
ASK = """
import json, django
django.setup()
from django.test.utils import setup_test_environment
setup_test_environment()
from django.test import RequestFactory
from django.urls import reverse
from home.staff.admin import is_of_admin
from home.views import robots
ask = RequestFactory().get
print(json.dumps({
    "login": reverse("wagtailadmin_login"),
    "second step": reverse("mfa_index"),
    "robots": robots(ask("/")).content.decode().splitlines()[1],
    "admin": [is_of_admin(ask(path)) for path in ("/office/in/", "/office/in", "/cms/", "/office/inn/")],
}))
"""


def test_path_of_the_admin_is_chosen_by_the_installation():
    environment = {"DJANGO_SETTINGS_MODULE": "config.settings.test", "ADMIN_PATH": "/office/in"}
    told = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(told.stdout) == {
        "login": "/office/in/login/",
        "second step": "/office/in/two-step/",
        "robots": "Disallow: /office/in/",
        "admin": [True, True, False, False],
    }


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/cms/", "/cms", "/cms/login/", "/cms/password_reset/"])
def test_admin_answers_on_its_own_host_alone(client, settings, home_page, path):
    settings.ADMIN_HOST = "office.example"
    there = client.get(path, headers={"host": "office.example:8443"})

    assert client.get(path).status_code == 404
    assert there.status_code in (200, 301, 302)


@pytest.mark.django_db
def test_site_does_not_tell_of_an_admin_elsewhere(client, settings, home_page):
    settings.ADMIN_HOST = "office.example"

    assert client.get("/en/").status_code == 200
    assert "Disallow: /cms/" not in client.get("/robots.txt").content.decode()

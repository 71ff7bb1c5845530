import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.utils import ConnectionHandler

from config.environment import Environment
from home import deployment
from home.deployment import (
    ANY_HOST,
    EACH_BY_ITSELF,
    KNOWN_KEY,
    NO_DUMP,
    NO_MAIL_ADDRESS,
    NO_PASSWORD,
    NO_REDIS,
    NOT_WRITABLE,
    ONE_STEP,
    ROOT,
    STAYS_IN_FRONT,
    UNKNOWN_HOST,
    WEAK_KEY,
    lacks_password,
    refuse_faulty,
)

CHECKS = [
    deployment.admin_can_be_reached,
    deployment.variables_are_right,
    deployment.secrets_are_secret,
    deployment.parts_can_work,
    deployment.doors_are_closed,
    deployment.neighbours_are_there,
]
KEY = "abcdefghij" * 5
#: Nothing listens there.
NOWHERE = "redis://127.0.0.1:9/0"


@pytest.fixture(autouse=True)
def _well_set_up(settings, tmp_path):
    settings.ADMIN_PATH, settings.ADMIN_HOST = "cms/", ""
    settings.TWO_STEP_REQUIRED, settings.ALLOWED_HOSTS = True, ["ground.example"]
    settings.PRODUCTION, settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = True, KEY, []
    settings.ENVIRONMENT = Environment({"GRANIAN_WORKERS": "2"})
    settings.VAR = tmp_path / "to" / "be" / "made"


def found():
    return [message for check in CHECKS for message in check(None)]


def test_good_settings_pass():
    assert found() == []
    assert refuse_faulty() is None


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("ADMIN_PATH", "/", [ROOT]),
        ("ADMIN_HOST", "cms.example", [UNKNOWN_HOST]),
        ("ADMIN_HOST", "ground.example", []),
        ("TWO_STEP_REQUIRED", False, [ONE_STEP]),
        ("ALLOWED_HOSTS", ["*"], [ANY_HOST]),
        ("SECRET_KEY", "k" * 60, [WEAK_KEY]),
        ("SECRET_KEY", KEY[:49], [WEAK_KEY]),
        ("SECRET_KEY", "insecure-key-for-one-machine-only", [KNOWN_KEY]),
        ("SECRET_KEY_FALLBACKS", ["short"], [WEAK_KEY]),
        ("DEFAULT_FROM_EMAIL", "Common Ground <website@ground.example>", []),
        ("DEFAULT_FROM_EMAIL", "website", [NO_MAIL_ADDRESS]),
        ("DEFAULT_FROM_EMAIL", "website@", [NO_MAIL_ADDRESS]),
        ("CDN_SECONDS", 60, [STAYS_IN_FRONT]),
        ("STORE", "memory", [EACH_BY_ITSELF]),
    ],
)
def test_weak_setting_is_named(settings, name, value, expected):
    setattr(settings, name, value)

    assert found() == expected


def test_key_of_a_developers_machine_is_good_enough_there(settings):
    settings.PRODUCTION, settings.SECRET_KEY = False, "insecure-key-for-one-machine-only"

    assert found() == []


def test_store_in_memory_is_good_for_one_worker(settings):
    settings.STORE, settings.ENVIRONMENT = "memory", Environment({})

    assert found() == []


def test_folder_that_is_a_file_cannot_be_written_to(settings, tmp_path):
    (tmp_path / "var").touch()
    settings.VAR = tmp_path / "var"

    assert found() == [NOT_WRITABLE]


def test_redis_that_does_not_answer_is_named(settings):
    settings.STORE, settings.REDIS_URL = "redis", NOWHERE

    assert found() == [NO_REDIS]


@pytest.mark.parametrize(
    ("host", "password", "is_lacking"),
    [
        ("db.example", "", True),
        ("db.example", "secret", False),
        ("localhost", "", False),
        ("/var/run/postgresql", "", False),
    ],
)
def test_database_elsewhere_wants_a_password(host, password, is_lacking):
    assert lacks_password({"HOST": host, "PASSWORD": password}) is is_lacking


def test_database_without_a_password_is_named(monkeypatch):
    monkeypatch.setattr(deployment, "lacks_password", lambda database: True)

    assert found() == [NO_PASSWORD]


@pytest.fixture
def database_away(monkeypatch):
    """One of PostgreSQL, where nothing listens."""
    values = connection.settings_dict | {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "common_ground",
        "HOST": "127.0.0.1",
        "PORT": 9,
        "OPTIONS": {},
    }
    away = ConnectionHandler({"default": values})["default"]
    monkeypatch.setattr(deployment, "connection", away)


@pytest.mark.parametrize("program", ["/usr/bin/pg_dump", None])
def test_database_that_cannot_be_reached_or_copied_is_named(
    database_away, django_db_blocker, monkeypatch, program
):
    monkeypatch.setattr(shutil, "which", lambda name: program)

    with django_db_blocker.unblock():
        first, *others = deployment.database_is_there(None)

    assert first.id == "home.W032"
    assert "127.0.0.1" in first.msg
    assert others == ([] if program else [NO_DUMP])


def test_command_without_a_database_says_so_in_one_sentence(tmp_path):
    variables = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "ground.example", "POSTGRES_HOST": "127.0.0.1"}
    variables |= {"POSTGRES_PORT": "9", "SITE_VAR": str(tmp_path)}

    result = subprocess.run(
        [sys.executable, "manage.py", "migrate"],
        cwd=Path(__file__).parents[2],
        env=os.environ | variables | {"DJANGO_SETTINGS_MODULE": "config.settings.production"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == 1
    assert result.stderr.startswith("The database cannot be reached: connection failed")
    assert result.stderr.endswith("name it: deploy/variables.md.\n")
    assert "Traceback" not in result.stderr


def test_server_refuses_to_start_and_says_all_that_is_wrong(settings):
    settings.ENVIRONMENT = Environment({"STATEMENT_TIMEOUT": "fifteen"})
    settings.ENVIRONMENT.number("STATEMENT_TIMEOUT", 15)
    settings.SECRET_KEY = "short"

    with pytest.raises(ImproperlyConfigured) as refused:
        refuse_faulty()

    assert str(refused.value).splitlines() == [
        "This installation cannot start:",
        "(home.E022) STATEMENT_TIMEOUT is “fifteen”: it must be a whole number from 0 on, in digits. "
        "deploy/variables.md says what each variable means.",
        f"(home.E023) {WEAK_KEY.msg} {WEAK_KEY.hint}",
    ]

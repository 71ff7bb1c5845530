"""Whatever the site asks of others, it asks for a limited time: as the code says, and as one who never answers
finds.
"""

import ast
import json
import os
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.mail import get_connection
from redis import RedisError
from wagtail.contrib.frontend_cache.utils import purge_url_from_cache
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.strings import StringValue

from home.translating.machines import MachineTranslationFailed
from store.in_redis import connect
from tests.config.test_settings import PRODUCTION

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("home", "campaign", "events", "site")
#: What waits for somebody else, and by which words it is told for how long.
WAITS = {
    "urlopen": {"timeout"},
    "create_connection": {"timeout"},
    "HTTPConnection": {"timeout"},
    "HTTPSConnection": {"timeout"},
    "PoolManager": {"timeout"},
    "SMTP": {"timeout"},
    "SMTP_SSL": {"timeout"},
    "from_url": {"socket_timeout"},
    "requests.get": {"timeout"},
    "requests.post": {"timeout"},
    "requests.put": {"timeout"},
    "requests.delete": {"timeout"},
    "requests.request": {"timeout"},
    "subprocess.run": {"timeout"},
    "subprocess.check_output": {"timeout"},
}
#: No request runs these: a backup takes as long as it takes.
COMMANDS = ("home/backup/", "home/management/", "campaign/management/", "events/management/")


def calls_without_end() -> Iterator[str]:
    for path in sorted(path for name in FOLDERS for path in (ROOT / name).rglob("*.py")):
        place = str(path.relative_to(ROOT))
        if not place.startswith(COMMANDS):
            for call in calls(ast.parse(path.read_text("utf-8"))):
                yield f"{place}:{call.lineno}"


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (wanted := wanted_of(ast.unparse(node.func))):
            given = {word.arg for word in node.keywords}
            # `**options` may say it.
            if not given & {*wanted, None}:
                yield node


def wanted_of(name: str) -> set[str]:
    return WAITS.get(name) or WAITS.get(name.rpartition(".")[2], set())


def test_every_call_says_for_how_long_it_waits():
    assert list(calls_without_end()) == []


@pytest.mark.parametrize(
    ("code", "is_found"),
    [
        ("requests.post(url, json={})", True),
        ("requests.post(url, timeout=3)", False),
        ("urllib.request.urlopen(url)", True),
        ("connected(url, **common)", False),
        ("HTTPConnection(host, **common)", False),
    ],
)
def test_call_without_an_end_is_found(code, is_found):
    assert bool(list(calls(ast.parse(code)))) == is_found


# Somebody who never answers

SOON = 0.3
#: Far more than that, and far less than for ever.
PATIENCE = 10.0


@pytest.fixture
def silence():
    """The address of a server that takes connections, and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield "127.0.0.1:{1}".format(*listener.getsockname())


@pytest.fixture(autouse=True)
def _ends():
    start = time.monotonic()
    yield
    assert time.monotonic() - start < PATIENCE


@pytest.fixture
def soon(monkeypatch):
    """The limit for what says nothing of one, as `config.settings.production` sets it, made short."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(SOON)
    yield
    socket.setdefaulttimeout(before)


def test_mail_server_that_never_answers(silence, settings):
    settings.EMAIL_HOST, settings.EMAIL_PORT = silence.split(":")
    settings.EMAIL_TIMEOUT = SOON

    with pytest.raises((TimeoutError, smtplib.SMTPException)):
        get_connection("django.core.mail.backends.smtp.EmailBackend").open()


def test_cache_that_never_answers_is_not_waited_for(silence, settings, soon, caplog):
    settings.WAGTAILFRONTENDCACHE = {
        "default": {
            "BACKEND": "home.frontend_cache.HTTPCache",
            "LOCATION": f"http://{silence}",
        }
    }

    purge_url_from_cache("https://ground.example/en/")

    assert "timed out" in caplog.text


def test_redis_that_never_answers(silence):
    with pytest.raises(RedisError):
        connect(f"redis://{silence}/0").get("marks")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("service", "options"),
    [
        ("DeepL", {"AUTH_KEY": "key", "URL": "http://{}/", "TIMEOUT": 1}),
        ("LibreTranslate", {"LIBRETRANSLATE_URL": "http://{}", "API_KEY": "key", "TIMEOUT": 1}),
    ],
)
def test_machine_that_never_answers(silence, settings, service, options):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"home.translating.machines.{service}",
        "OPTIONS": json.loads(json.dumps(options).replace("{}", silence)),
    }
    italian = Locale.objects.get_or_create(language_code="it")[0]

    with pytest.raises(MachineTranslationFailed):
        get_machine_translator().translate(
            Locale.get_default(), italian, [StringValue("Tea for all")]
        )


def test_production_limits_what_says_nothing_of_a_limit():
    asked = "import socket; from django.conf import settings; settings.DEBUG;"
    asked += "print(socket.getdefaulttimeout(), settings.EMAIL_TIMEOUT)"
    environment = {"DJANGO_SETTINGS_MODULE": "config.settings.production", **PRODUCTION}

    said = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout.split() == ["10.0", "10"]

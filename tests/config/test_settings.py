"""Each installation's settings, read by a process of their own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {"SECRET_KEY": "abcdefghij" * 6, "ALLOWED_HOSTS": "ground.example,www.ground.example"}


def read(names: list[str], module: str, **environment: str) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import json; from django.conf import settings;"
            f"print(json.dumps({{n: getattr(settings, n) for n in {names}}}, default=str))",
        ],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": f"config.settings.{module}"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def values(names: list[str], module: str, **environment: str) -> dict:
    return json.loads(read(names, module, **environment).stdout)


def managed(*arguments: str, **environment: str) -> subprocess.CompletedProcess:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=kept | {"DJANGO_SETTINGS_MODULE": "config.settings.production"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", PRODUCTION)
def test_production_does_not_start_without_what_only_the_installation_knows(missing):
    given = {name: value for name, value in PRODUCTION.items() if name != missing}

    result = managed("-c", "import config.wsgi", **given)

    assert result.returncode == 1
    assert f"(home.E020) {missing} is missing." in result.stderr.splitlines()[-1]


def test_check_says_all_that_is_wrong_at_once():
    faulty = {
        "POSTGRES_HOST": "db.example",
        "STATEMENT_TIMEOUT": "fifteen",
        "STORE": "file",
        "EMAIL_PORT": "smtp",
        "REQUEST_SECONDS": "-1",
    }

    result = managed("manage.py", "check", **faulty)

    assert result.returncode == 1
    assert re.findall(r"\(home\.E\d+\) (\w+)", result.stderr) == [
        "ALLOWED_HOSTS",
        "SECRET_KEY",
        "EMAIL_PORT",
        "REQUEST_SECONDS",
        "STATEMENT_TIMEOUT",
        "STORE",
    ]


def test_good_installation_has_no_warnings(tmp_path):
    key = "".join(chr(ord("a") + number % 26) for number in range(50))
    given = {"SECRET_KEY": key, "ALLOWED_HOSTS": "ground.example", "SITE_VAR": str(tmp_path)}

    result = managed("manage.py", "check", "--deploy", "--fail-level", "WARNING", **given)

    assert (result.returncode, result.stdout.strip()) == (
        0,
        "System check identified no issues (1 silenced).",
    ), result.stderr


def test_production_is_closed_by_default():
    names = ["DEBUG", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"]

    assert values(names, "production", **PRODUCTION) == {
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
    }


@pytest.mark.parametrize(("said", "subdomains"), [("", True), ("1", True), ("0", False)])
def test_production_wants_tls_of_hosts_below_unless_told_otherwise(said, subdomains):
    names = ["SECURE_HSTS_INCLUDE_SUBDOMAINS", "SECURE_HSTS_PRELOAD", "SECURE_HSTS_SECONDS"]

    assert values(names, "production", HSTS_SUBDOMAINS=said, **PRODUCTION) == {
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": subdomains,
        "SECURE_HSTS_PRELOAD": subdomains,
        "SECURE_HSTS_SECONDS": 31_536_000,
    }


def test_production_trusts_its_own_hosts():
    assert values(["ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS"], "production", **PRODUCTION) == {
        "ALLOWED_HOSTS": ["ground.example", "www.ground.example"],
        "CSRF_TRUSTED_ORIGINS": ["https://ground.example", "https://www.ground.example"],
    }


def test_production_takes_hosts_with_spaces_between_them():
    given = {**PRODUCTION, "ALLOWED_HOSTS": "ground.example, www.ground.example"}

    assert values(["ALLOWED_HOSTS"], "production", **given) == {
        "ALLOWED_HOSTS": ["ground.example", "www.ground.example"]
    }


def test_production_uses_postgresql_where_it_is_told_to():
    databases = values(["DATABASES"], "production", POSTGRES_HOST="db", **PRODUCTION)["DATABASES"]

    assert databases["default"]["ENGINE"] == "config.postgresql"


def test_pages_may_show_what_lies_in_the_public_bucket():
    buckets = {"S3_BUCKET": "a", "S3_PUBLIC_BUCKET": "b", "S3_PUBLIC_URL": "https://media.example"}

    told = values(["MEDIA_URL", "CONTENT_SECURITY_POLICY"], "production", **buckets, **PRODUCTION)

    assert told["MEDIA_URL"] == "https://media.example/"
    directives = told["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert (directives["img-src"][-1], directives["media-src"][-1]) == (
        "https://media.example",
    ) * 2
    assert "https://media.example" not in directives["script-src"]


@pytest.mark.parametrize(("debug", "expected"), [({}, True), ({"DEBUG": "0"}, False)])
def test_dev_shows_errors_unless_told_otherwise(debug, expected):
    assert values(["DEBUG"], "dev", **debug) == {"DEBUG": expected}


def test_site_var_moves_everything_that_is_written():
    moved = values(["VAR", "MEDIA_ROOT", "STATIC_ROOT"], "dev", SITE_VAR="/elsewhere")

    assert moved == {
        "VAR": "/elsewhere",
        "MEDIA_ROOT": "/elsewhere/media",
        "STATIC_ROOT": "/elsewhere/static",
    }


def test_hosts_that_share_a_store_count_together_too():
    of_each = [
        values(["CACHES"], "production", **PRODUCTION, STORE=store)["CACHES"]["limits"]["BACKEND"]
        for store in ("disk", "redis")
    ]

    assert [backend.rpartition(".")[2] for backend in of_each] == ["CountingFiles", "RedisCache"]


def test_base_url_is_the_first_host_unless_given():
    given = {**PRODUCTION, "BASE_URL": "https://cms.example"}

    assert [
        values(["WAGTAILADMIN_BASE_URL"], "production", **environment)["WAGTAILADMIN_BASE_URL"]
        for environment in (PRODUCTION, given)
    ] == ["https://ground.example", "https://cms.example"]


def test_cookies_of_production_belong_to_this_host_alone():
    names = ["SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SAMESITE"]
    names += ["SESSION_COOKIE_HTTPONLY", "TWO_STEP_REQUIRED", "TRUSTED_PROXIES"]

    assert values(names, "production", **PRODUCTION) == {
        "SESSION_COOKIE_NAME": "__Host-session",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_HTTPONLY": True,
        "TWO_STEP_REQUIRED": True,
        "TRUSTED_PROXIES": 1,
    }


def test_host_of_the_admin_is_allowed_trusted_and_named_in_mails():
    names = ["ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "WAGTAILADMIN_BASE_URL"]

    told = values(names, "production", ADMIN_HOST="office.example", **PRODUCTION)

    assert told["ALLOWED_HOSTS"][-1] == "office.example"
    assert told["CSRF_TRUSTED_ORIGINS"][-1] == "https://office.example"
    assert told["WAGTAILADMIN_BASE_URL"] == "https://office.example"


def test_key_that_was_in_use_before_is_taken_too():
    given = {**PRODUCTION, "SECRET_KEY_FALLBACKS": f"{'o' * 60},{'p' * 60}"}

    assert values(["SECRET_KEY_FALLBACKS"], "production", **given) == {
        "SECRET_KEY_FALLBACKS": ["o" * 60, "p" * 60]
    }

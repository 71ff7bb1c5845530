"""A scanner attacks one page of each kind as a public installation serves it, and finds nothing.

Wapiti, from Debian. What it looks for elsewhere is not asked: it may not leave this machine.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.pages import OTHERS, live_pages
from tests.browser.server import DemoSite, granian, manage

WAPITI = shutil.which("wapiti")
MODULES = (
    "cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,"
    "shellshock,sql,xss"
)
SECONDS_FOR_EACH_MODULE = 4
#: Browsers have dropped it, and OWASP advises against it: it opened holes of its own.
NOT_WANTED = {"X-XSS-Protection is not set"}
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "a-key-of-more-than-fifty-characters-for-a-server-of-a-test-0123456789",
    "ALLOWED_HOSTS": "127.0.0.1",
    "DEFAULT_FROM_EMAIL": "website@example.org",
    "STORE": "memory",
}


@pytest.fixture(scope="module")
def public_site(demo_site):
    """The demonstration, with the settings of a public installation."""
    manage(demo_site.folder, "collectstatic", "--noinput", **PRODUCTION)
    with granian(demo_site.folder, **PRODUCTION) as url:
        yield DemoSite(demo_site.folder, demo_site.login, url)


@pytest.fixture(scope="module")
def report(public_site, tmp_path_factory):
    if WAPITI is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no scanner (on Debian: apt install wapiti).")
    return scanned(public_site, tmp_path_factory.mktemp("scan"))


def scanned(site: DemoSite, folder: Path) -> dict:
    report = folder / "report.json"
    command = [WAPITI, "--url", site.address("/"), "--depth", "0", "--scope", "domain"]
    for path in attacked(site):
        command += ["--start", site.address(path)]
    # It tells what it reads in Brotli, and does not read it. As a proxy that ends TLS would say.
    command += ["--header", "Accept-Encoding: gzip", "--header", "X-Forwarded-Proto: https"]
    command += ["--module", MODULES, "--max-attack-time", str(SECONDS_FOR_EACH_MODULE)]
    command += ["--format", "json", "--output", str(report), "--no-bugreport", "--verbose", "0"]
    home = os.environ | {"HOME": str(folder)}
    subprocess.run(command, env=home, check=True, capture_output=True, timeout=300)
    return json.loads(report.read_text())


def attacked(site: DemoSite) -> list[str]:
    english = [page for page in live_pages(site.database) if page.language == "en"]
    of_each_kind = {page.kind: page.path for page in english}
    return [*of_each_kind.values(), *(f"/en/{path}" for path in OTHERS.values()), "/cms/login/"]


def test_scanner_finds_no_hole(report):
    found = [
        f"{name}: {one['info']} at {one['path']}"
        for part in ("vulnerabilities", "anomalies")
        for name, ones in report[part].items()
        for one in ones
        if one["info"] not in NOT_WANTED
    ]
    assert found == []

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.server import prepare, served
from tests.browser.visiting import visiting

CHROMIUM = shutil.which("chromium")
# Chromium itself may not call home either; no sandbox, since tests also run as root in a container.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items):
    """Everything in this folder needs the browser, or the site that was made for it."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def demo_site(tmp_path_factory):
    if CHROMIUM is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("There is no Chromium (on Debian: apt install chromium).")
    folder = tmp_path_factory.mktemp("demo")
    login = prepare(folder)
    with served(folder, login) as site:
        yield site


@pytest.fixture(scope="package")
def browser(demo_site):
    # Not for the whole session: while it runs, Django takes this thread for asynchronous.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visitor(browser, demo_site):
    """A reader with an empty browser."""
    with visiting(browser, demo_site) as visit:
        yield visit


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def either_visitor(request, browser, demo_site):
    """A reader whose browser runs scripts, and one whose does not."""
    with visiting(browser, demo_site, java_script_enabled=request.param) as visit:
        yield visit


@pytest.fixture(scope="package")
def editor(browser, demo_site):
    """A member of staff who is signed in. The editor needs more room than a reader's page."""
    with visiting(browser, demo_site, locale="en-GB") as visit:
        visit.page.set_default_timeout(30_000)
        name, password = demo_site.login
        visit.open("/cms/")
        visit.page.locator("#id_username").fill(name)
        visit.page.locator("#id_password").fill(password)
        visit.page.get_by_role("button", name="Sign in").click()
        expect(visit.page).to_have_url(demo_site.address("/cms/"))
        yield visit

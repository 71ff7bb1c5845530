"""`make demo` a second time."""

import sqlite3

from tests.browser.server import manage

ROWS = "SELECT path, locale_id, translation_key, title, url_path, live FROM wagtailcore_page"


def pages(site) -> list[tuple]:
    with sqlite3.connect(f"file:{site.database}?mode=ro", uri=True) as connection:
        return connection.execute(ROWS).fetchall()


def test_preparing_again_changes_nothing_and_shows_no_password(demo_site):
    before = pages(demo_site)

    said = manage(demo_site.folder, "prepare_demo")

    assert pages(demo_site) == before
    assert "The content is there already." in said
    assert "Password" not in said

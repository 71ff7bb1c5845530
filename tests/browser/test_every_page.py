"""What holds on every kind of page, in Latin, in Greek and from right to left."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.apps import apps

from home.models import BasePage
from tests.browser.pages import OTHERS, address_of
from tests.browser.visiting import visiting

KINDS = [
    model._meta.model_name
    for model in apps.get_models()
    if issubclass(model, BasePage) and not model._meta.abstract
]
LANGUAGES = {"en": "ltr", "el": "ltr", "ar": "rtl"}
AXE = Axe()
LIGHT_AND_DARK = {
    "light": {"resultTypes": ["violations"]},
    # The rest of the rules know no colour.
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast"]},
}


@pytest.fixture(
    scope="module",
    params=[(kind, language) for kind in [*KINDS, *OTHERS] for language in LANGUAGES],
    ids=lambda kind: "-".join(kind),
)
def shown(request, browser, demo_site):
    """Each page is opened once for all the tests of this file."""
    kind, language = request.param
    with visiting(browser, demo_site) as visit:
        visit.kind, visit.language = kind, language
        visit.answer = visit.open(address_of(demo_site.database, kind, language))
        yield visit


def test_page_is_shown_in_its_language(shown):
    root = shown.page.locator("html")

    assert shown.answer.status == (404 if shown.kind == "404" else 200)
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (
        shown.language,
        LANGUAGES[shown.language],
    )
    assert shown.page.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", LIGHT_AND_DARK)
def test_page_has_no_accessibility_violation(shown, scheme):
    shown.page.emulate_media(color_scheme=scheme)

    found = AXE.run(shown.page, options=LIGHT_AND_DARK[scheme])

    assert [violation_in_words(violation) for violation in found.response["violations"]] == []


def test_page_calls_nobody_else_and_breaks_no_policy(shown):
    assert (shown.elsewhere, shown.complaints, shown.broken) == ([], [], [])


def test_page_leaves_nothing_in_the_browser(shown):
    stored = shown.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")

    assert (shown.context.cookies(), stored) == ([], ["", 0, 0])


def test_page_shows_the_emblem_with_its_statement_once_in_the_footer(shown):
    statement = shown.page.locator("footer .funding-statement")

    assert statement.count() == 1
    assert statement.locator("svg.emblem").count() == 1
    assert statement.inner_text().strip() != ""
    assert statement.is_visible()


def test_page_fits_a_screen_of_320_pixels(shown):
    shown.page.set_viewport_size({"width": 320, "height": 640})

    wide = shown.page.evaluate("document.scrollingElement.scrollWidth")

    assert wide <= 320


def violation_in_words(violation: dict) -> str:
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return f"{violation['id']} ({violation['impact']}): {', '.join(places[:5])}"

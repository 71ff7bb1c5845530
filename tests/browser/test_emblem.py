"""Visibility of the Union: where the emblem stands and how large (V1, V5)."""

import pytest

from tests.browser.pages import address_of

PHONE = {"width": 360, "height": 640}


@pytest.mark.parametrize("kind", ["homepage", "projectpage"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_emblem_is_on_the_first_screen_of_a_phone(visitor, demo_site, kind, language):
    visitor.page.set_viewport_size(PHONE)
    visitor.open(address_of(demo_site.database, kind, language))

    box = visitor.page.locator("svg.emblem").first.bounding_box()

    assert box["width"] > 0
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= PHONE["height"]


def test_emblem_is_never_smaller_than_a_partners_logo(visitor, demo_site):
    visitor.open(address_of(demo_site.database, "partnerpage", "en"))
    logos = visitor.page.locator(".partner-logo img")
    if logos.count() == 0:
        pytest.skip("No partner of the demonstration has a logo.")

    emblem = visitor.page.locator("footer svg.emblem").bounding_box()

    assert emblem["height"] >= max(logo.bounding_box()["height"] for logo in logos.all())


def test_emblem_keeps_its_shape(visitor):
    visitor.open("/en/")

    for emblem in visitor.page.locator("svg.emblem").all():
        box = emblem.bounding_box()
        # 3 by 2, with a white border of a twenty-fifth of the height round it.
        assert box["width"] / box["height"] == pytest.approx(1.58 / 1.08, abs=0.06)

"""A page opens on an old phone with prepaid data: its weight without pictures, as it is sent."""

import pytest

from tests.browser.pages import address_of

KB = 1000
HTML, CSS, SCRIPT, ALL = 20 * KB, 30 * KB, 15 * KB, 100 * KB
PICTURES = {"image", "media"}


@pytest.mark.parametrize("kind", ["homepage", "storypage", "eventpage", "projectpage"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_page_is_light(visitor, demo_site, kind, language):
    visitor.open(address_of(demo_site.database, kind, language))
    visitor.page.wait_for_load_state("networkidle")

    weights = {}
    for response in visitor.responses:
        what = response.request.resource_type
        if what not in PICTURES:
            sent = response.request.sizes()["responseBodySize"]
            assert sent > 0
            weights[what] = weights.get(what, 0) + sent

    assert weights["document"] <= HTML
    assert weights["stylesheet"] <= CSS
    assert weights["script"] <= SCRIPT
    assert sum(weights.values()) <= ALL

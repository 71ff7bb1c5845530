"""A page opens on an old phone with prepaid data: its weight without pictures, compressed."""

import gzip

import pytest

from tests.browser.pages import address_of

KB = 1000
CSS, SCRIPT, ALL = 30 * KB, 15 * KB, 100 * KB
PICTURES = {"image", "media"}


@pytest.mark.parametrize("kind", ["homepage", "storypage", "eventpage"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_page_is_light(visitor, demo_site, kind, language):
    visitor.open(address_of(demo_site.database, kind, language))
    visitor.page.wait_for_load_state("networkidle")

    weights = {}
    for response in visitor.responses:
        what = response.request.resource_type
        if what not in PICTURES:
            weights[what] = weights.get(what, 0) + len(gzip.compress(response.body()))

    assert weights["stylesheet"] <= CSS
    assert weights["script"] <= SCRIPT
    assert sum(weights.values()) <= ALL

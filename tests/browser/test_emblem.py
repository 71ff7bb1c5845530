"""Visibility of the Union: where the emblem stands and how large (V1, V5)."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import address_of
from tests.browser.server import manage

PHONE = {"width": 360, "height": 640}
PARTNER_WITH_LOGO = """
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from campaign.models import PartnerPage
from home.models import SiteImage

drawn = BytesIO()
Image.new("RGB", (400, 400), "teal").save(drawn, "PNG")
file = ContentFile(drawn.getvalue(), "square.png")
partner = PartnerPage.objects.live().filter(locale__language_code="en").order_by("pk").first()
partner.logo = SiteImage.objects.create(title="Square", description="A square", file=file)
partner.save_revision().publish()
print(partner.url)
"""


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


@pytest.fixture
def partner_with_logo(demo_site) -> str:
    """The address of a partner with a logo that is as high as it is wide: the demonstration invents none."""
    return manage(demo_site.folder, "shell", "--command", PARTNER_WITH_LOGO).split()[-1]


@pytest.mark.parametrize("width", [320, 1280])
def test_emblem_is_never_smaller_than_a_partners_logo(visitor, partner_with_logo, width):
    visitor.page.set_viewport_size({"width": width, "height": 800})
    visitor.open(partner_with_logo)
    logo = visitor.page.locator(".partner-logo img")
    logo.scroll_into_view_if_needed()
    expect(logo).to_have_js_property("complete", True)

    emblem = visitor.page.locator("footer svg.emblem").bounding_box()

    assert emblem["height"] >= logo.bounding_box()["height"] > 0


def test_emblem_keeps_its_shape(visitor):
    visitor.open("/en/")

    for emblem in visitor.page.locator("svg.emblem").all():
        box = emblem.bounding_box()
        # 3 by 2, with a white border of a twenty-fifth of the height round it.
        assert box["width"] / box["height"] == pytest.approx(1.58 / 1.08, abs=0.06)

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import Generation
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import SiteImageFactory

pytestmark = pytest.mark.django_db


def block(picture):
    return ("picture", {"image": picture, "caption": "In the garden"})


def queries(client, page) -> int:
    """How often the database is asked once the renditions are there and nothing is remembered."""
    client.get(page.url)
    Generation.move(of_frame=True)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page.url).content.count(b"<picture") > 0
    return len(asked)


def test_list_with_ten_pictures_asks_as_often_as_with_one(client):
    story = StoryPageFactory(image=SiteImageFactory())
    one = queries(client, story.get_parent())
    for _number in range(9):
        StoryPageFactory(image=SiteImageFactory())

    assert queries(client, story.get_parent()) == one


def test_text_with_ten_pictures_asks_as_often_as_with_one(client):
    one = StoryPageFactory(body=[block(SiteImageFactory())])
    ten = StoryPageFactory(body=[block(SiteImageFactory()) for _number in range(10)])

    assert queries(client, ten) == queries(client, one)

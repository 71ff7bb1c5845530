"""A block has the facts of its source at once, and goes on saying its own words."""

import json

import pytest

from campaign.models import StoryPage
from home.translating.facts_in_blocks import with_facts_of

pytestmark = pytest.mark.django_db

STREAM = StoryPage._meta.get_field("body").stream_block


def picture(image, alt, caption):
    shown = {"image": image, "decorative": False, "alt_text": alt}
    return {"image": shown, "caption": caption}


def number(source, text):
    return {"number": "48", "text": text, "source": source}


def of(*items):
    data = [{"type": kind, "id": key, "value": value} for kind, key, value in items]
    return STREAM.to_python(data)


def stored(stream):
    return [(item["id"], item["value"]) for item in STREAM.get_prep_value(stream)]


def followed(source, target):
    return stored(with_facts_of(of(*source), of(*target)))


def test_picture_and_number_of_a_source_follow_and_words_stay(home_page):
    source = [("picture", "a", picture(2, "A square", "May")), ("number", "b", number(3, "towns"))]
    target = [("picture", "a", picture(1, "ساحة", "مايو")), ("number", "b", number(1, "بلدات"))]
    assert followed(source, target) == [
        ("a", picture(2, "ساحة", "مايو")),
        ("b", number(3, "بلدات")),
    ]


def test_what_is_the_same_is_stored_as_before(home_page):
    """Wagtail writes the parts of a picture in another order than its block has them."""
    shown = {"image": 1, "alt_text": "ساحة", "decorative": False}
    target = of(("picture", "a", {"image": shown, "caption": "مايو"}))
    followed = with_facts_of(of(("picture", "a", picture(1, "A square", "May"))), target)
    assert json.dumps(STREAM.get_prep_value(followed)) == json.dumps(STREAM.get_prep_value(target))


def test_items_of_lists_follow_by_their_ids(home_page):
    def gallery(*pictures):
        items = [{"type": "item", "id": key, "value": value} for key, value in pictures]
        return [("gallery", "a", {"pictures": items})]

    source = gallery(("x", picture(3, "Tea", "")), ("y", picture(4, "Cake", "")))
    target = gallery(("y", picture(1, "كعك", "")), ("z", picture(2, "خبز", "")))
    followed_items = followed(source, target)[0][1]["pictures"]
    assert [(item["id"], item["value"]) for item in followed_items] == [
        ("y", picture(4, "كعك", "")),
        ("z", picture(2, "خبز", "")),
    ]


def test_blocks_and_their_order_wait_for_translators(home_page):
    source = [("heading", "b", "Tea"), ("number", "a", number(2, "towns"))]
    target = [("number", "a", number(1, "بلدات")), ("heading", "c", "شاي")]
    assert followed(source, target) == [("a", number(2, "بلدات")), ("c", "شاي")]


def test_block_of_another_kind_is_left(home_page):
    source, target = [("heading", "a", "Tea")], [("number", "a", number(1, "بلدات"))]
    assert followed(source, target) == [("a", number(1, "بلدات"))]

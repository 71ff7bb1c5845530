"""What is drawn from a key: always the same, well formed, in two colours, inside its frame."""

import re
import xml.etree.ElementTree as ET
from hashlib import sha256
from urllib.parse import unquote
from uuid import UUID, uuid5

import pytest
from django.conf import settings

from home.art import GROUND, PAIRS, art, mark, poster

KEYS = [uuid5(UUID(int=0), str(number)) for number in range(60)]
RATIOS = ["16:10", "4:5", "1:1", "16:9"]


def tones(svg):
    return {path.get("class") for path in ET.fromstring(svg).iter("path")}


def test_art_of_a_key_never_changes():
    drawing = art("3f0c8a52-9d5e-4a6e-8f0b-6f7d8b1c2d3e")
    assert sha256(drawing.encode()).hexdigest()[:16] == "d8fe345083580948"


def test_art_of_a_uuid_is_that_of_its_text():
    assert art(KEYS[0]) == art(str(KEYS[0]))


def test_art_of_other_keys_differs():
    assert len({art(key) for key in KEYS}) == len(KEYS)


@pytest.mark.parametrize("ratio", RATIOS)
def test_art_always_has_both_colours(ratio):
    assert [tones(art(key, ratio)) for key in KEYS] == [{"a", "b"}] * len(KEYS)


@pytest.mark.parametrize(
    ("ratio", "frame"), [("16:10", "0 0 800 500"), ("4:5", "0 0 400 500"), ("1:1", "0 0 500 500")]
)
def test_art_has_the_proportions_asked_for(ratio, frame):
    assert ET.fromstring(art("a", ratio)).get("viewBox") == frame


def test_art_names_no_colour_and_no_style():
    assert [key for key in KEYS if re.search(r"fill=|style=|#|rgb", art(key))] == []


def test_art_is_small():
    assert max(len(art(key)) for key in KEYS) < 3000


def test_art_is_hidden_from_screen_readers_without_a_label():
    drawing = ET.fromstring(art("a"))
    assert (drawing.get("aria-hidden"), drawing.get("role")) == ("true", None)


def test_art_with_a_label_is_an_image_with_that_name():
    drawing = ET.fromstring(art("a", label='House & "voice"'))
    assert (drawing.get("role"), drawing.get("aria-label")) == ("img", 'House & "voice"')


def test_mark_is_a_house_and_a_voice():
    assert [path.get("class") for path in ET.fromstring(mark()).iter("path")] == ["a", "b"]


def test_poster_has_the_pairs_and_the_paper_of_the_style_sheet():
    sheet = (settings.SITE / "static/css/site.css").read_text()

    for pair, (one, other) in PAIRS.items():
        assert f".{pair} {{ --a: {one}; --b: {other};" in sheet
    assert f"--paper-2: {GROUND};" in sheet


def test_poster_is_a_picture_without_classes():
    picture = unquote(poster("a-key", "pair-2"))

    assert picture.startswith('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"')
    assert picture.count("#6fd6b2") + picture.count("#ff9a3d") == picture.count("<path")

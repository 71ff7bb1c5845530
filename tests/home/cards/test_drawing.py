"""Cards, by their pixels: what is drawn does not depend on the fonts of a machine."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from home.cards.card import HEIGHT, WIDTH, Card
from home.cards.drawing import EU_BLUE, png, svg

CARD = Card("Tuesday", "Vejle", "Common Ground", "a-key", "pair-1", "ltr")


def drawn(card: Card) -> Image.Image:
    return Image.open(BytesIO(png(card))).convert("RGB")


def ink(card: Card, box: tuple[int, int, int, int]) -> int:
    """How many pixels of the box are dark."""
    return drawn(card).crop(box).convert("L").point(lambda tone: 255 * (tone < 80)).histogram()[-1]


def colours(card: Card) -> set[tuple[int, int, int]]:
    return {colour for _count, colour in drawn(card).getcolors(maxcolors=WIDTH * HEIGHT)}


def test_card_has_the_size_that_networks_ask_for():
    assert drawn(CARD).size == (1200, 630)


def test_same_card_is_drawn_the_same():
    assert png(CARD) == png(CARD)


def test_words_stand_at_the_start_of_the_line():
    left, right = (0, 300, 600, 600), (600, 300, 1200, 600)
    turned = replace(CARD, title="الثلاثاء", kicker="", direction="rtl")

    assert ink(CARD, left) > 1000
    assert ink(turned, right) > 1000


@pytest.mark.parametrize(
    "title",
    ["الثلاثاء", "سه‌شنبه", "Τρίτη", "Уторак", "ሰሉስ", "মঙ্গলবার", "سێشەممە", "Sarı çiçek"],
)
def test_each_script_is_drawn_with_its_own_letters(title):
    """A font without the letters draws the same empty box for each, or nothing."""
    unknown = "\U0001f9ff" * len(title)
    card, boxes = replace(CARD, title=title), replace(CARD, title=unknown)

    assert ink(card, (0, 300, 800, 630)) > 1000
    assert ImageChops.difference(drawn(card), drawn(boxes)).getbbox() is not None


def test_letters_of_arabic_join():
    """Joined letters are narrower than the same letters kept apart."""
    apart = replace(CARD, title="\u200c".join("سلسلة"), kicker="")
    joined = replace(CARD, title="سلسلة", kicker="")

    width = [
        ImageChops.difference(drawn(card), drawn(replace(card, title="."))).getbbox()
        for card in (joined, apart)
    ]
    assert width[0][2] - width[0][0] < width[1][2] - width[1][0]


def test_emblem_comes_with_its_statement():
    funded = replace(CARD, statement="Co-funded by the European Union")

    assert (0, 51, 153) in colours(funded)
    assert (255, 204, 0) in colours(funded)
    assert (0, 51, 153) not in colours(CARD)
    assert EU_BLUE == "#003399"


def test_words_are_text_and_never_markup():
    card = replace(CARD, title='<image href="file:///etc/passwd"/> & "more"')

    assert "<image" not in svg(card)
    assert drawn(card).size == (WIDTH, HEIGHT)


def test_digest_changes_with_anything_that_is_shown():
    changed = [
        replace(CARD, **{name: "x"})
        for name in ("title", "kicker", "site_name", "key", "pair", "direction", "statement")
    ]

    assert len({card.digest for card in [CARD, *changed]}) == 8

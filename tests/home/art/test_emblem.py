"""The graphical guide to the European emblem, measured on what is drawn."""

import xml.etree.ElementTree as ET
from math import hypot

import pytest

from home.art.emblem import HEIGHT, WIDTH, emblem, star, star_centres

SVG = "{http://www.w3.org/2000/svg}"


def drawn(**options):
    text = emblem("Flag of the European Union", **options)
    return ET.fromstring(text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def stars():
    return [
        [tuple(float(n) for n in point.split(",")) for point in polygon.get("points").split()]
        for polygon in drawn().iter(f"{SVG}polygon")
    ]


def test_emblem_is_three_by_two():
    assert WIDTH / HEIGHT == 1.5


def test_emblem_has_twelve_stars_of_ten_points():
    assert [len(star) for star in stars()] == [10] * 12


def test_stars_stand_like_the_hours_on_a_circle_of_a_third_of_the_height():
    across = [round(x - WIDTH / 2, 6) for x, _y in star_centres()]
    down = [round(y - HEIGHT / 2, 6) for _x, y in star_centres()]
    assert [round(hypot(x, y), 5) for x, y in zip(across, down, strict=True)] == [HEIGHT / 3] * 12
    assert (across[0], down[0]) == (0, -HEIGHT / 3)
    assert (across[3], down[3]) == (HEIGHT / 3, 0)


def test_star_is_inscribed_in_a_circle_of_an_eighteenth_of_the_height():
    reach = [hypot(x, y) for x, y in star((0, 0))]
    assert [round(outer, 6) for outer in reach[::2]] == [HEIGHT / 18] * 5
    # The notches of a regular pentagram lie at the inverse square of the golden ratio.
    assert [round(inner, 6) for inner in reach[1::2]] == [round(HEIGHT / 18 * 0.381966, 6)] * 5


def test_stars_are_upright():
    tips = [min(star, key=lambda point: point[1]) for star in stars()]
    assert [x for x, _y in tips] == [round(x, 3) for x, _y in star_centres()]


def test_emblem_has_the_official_colours():
    fills = [element.get("fill") for element in drawn().iter() if element.get("fill")]
    assert fills == ["#FFFFFF", "#003399", "#FFCC00"]


def test_border_is_a_twenty_fifth_of_the_height():
    x, y, width, height = (float(n) for n in drawn().get("viewBox").split())
    assert (-x, -y) == (HEIGHT / 25, HEIGHT / 25)
    assert (width, height) == pytest.approx((WIDTH + 2 * HEIGHT / 25, HEIGHT + 2 * HEIGHT / 25))


def test_emblem_without_border_is_only_the_flag():
    assert drawn(border=False).get("viewBox") == "0 0 54 36"
    assert len(list(drawn(border=False).iter(f"{SVG}rect"))) == 1


def test_emblem_has_a_name_for_screen_readers():
    assert drawn().get("role") == "img"
    assert drawn().get("aria-label") == "Flag of the European Union"

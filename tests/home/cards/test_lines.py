import pytest

from home.cards.lines import family, fitted, measure, wrapped

SIZES = (60, 40, 20)


def test_fitted_takes_the_largest_size_that_fits():
    block = fitted("We agreed about Tuesday", "Bold", 600, 100, SIZES)

    assert (block.size, block.lines) == (40, ("We agreed about Tuesday",))


def test_fitted_shortens_what_does_not_fit_at_all():
    block = fitted("word " * 200, "Bold", 300, 60, SIZES)

    assert (block.size, len(block.lines)) == (20, 2)
    assert block.lines[-1].endswith(" …")


def test_wrapped_keeps_all_words_within_the_width():
    lines = list(wrapped("A bench, a table and a pencil on a string", "Regular", 30, 200))

    assert " ".join(lines) == "A bench, a table and a pencil on a string"
    assert [line for line in lines if measure(line, "Regular") * 30 > 200] == []


def test_wrapped_breaks_a_word_that_is_wider_than_a_line():
    lines = list(wrapped("x" * 60, "Regular", 30, 200))

    assert "".join(lines) == "x" * 60
    assert [line for line in lines if measure(line, "Regular") * 30 > 200] == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Καλημέρα, добрый день", "Noto Sans"),
        ("BRIDGES عدد", "Noto Sans Arabic"),
        ("ሰሉስ", "Noto Sans Ethiopic"),
        ("মঙ্গলবার", "Noto Sans Bengali"),
    ],
)
def test_family_has_the_letters_of_the_text(text, name):
    assert family(text) == name


def test_scripts_that_need_it_have_more_room_between_lines():
    tall, flat = (fitted(text, "Bold", 600, 200, (40,)).leading for text in ("ሰሉስ", "Tuesday"))

    assert tall > flat

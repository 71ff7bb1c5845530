import pytest

from demo.checking import faults_of
from demo.reading import CONTENT, read

FIVE = '{ en = "a", it = "a", fr = "a", el = "a", ar = "a" }'
ROW = "30-more.toml, story “b”: "


def faults(folder):
    return [str(fault) for fault in faults_of(read(folder))]


def test_good_files_have_no_fault(folder):
    assert faults(folder) == []


def test_demonstration_files_have_no_fault():
    assert [str(fault) for fault in faults_of(read(CONTENT))] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("titel = 'A'", "“titel” is no field of story"),
        ("theme = 'sport'", "“theme” leads to theme/sport, which does not exist"),
        (
            "action_page = 'event/dinner'",
            "“action_page” leads to event/dinner, which does not exist",
        ),
        ("action_page = 'dinner'", "“action_page” leads to dinner, which does not exist"),
        ("consents = ['C-1']", "“consents” leads to C-1, which does not exist"),
        ("narrators = 'everybody'", "“everybody” is no choice for “narrators”"),
        (f"narrators = {FIVE}", "“narrators” is a fact: it has one value, not one a language"),
        ("title = { en = 'a', it = 'a', fr = '' }", "“title” is missing in fr, el, ar"),
        (
            "summary = { en = 'a', it = 'a', fr = 'a', el = '<b>a</b>', ar = 'a' }",
            "“summary” has other markup in el than in en",
        ),
        (
            "body = [{ type = 'paragraph', value = { en = '<p>a</p>' } }]",
            "“body.value” is missing in it, fr, el, ar",
        ),
        (
            "body = [{ type = 'page_link', page = 'place/atlantis' }]",
            "“body” leads to place/atlantis, which does not exist",
        ),
        (
            "body = [{ type = 'picture', image = { image = 'image/atlantis' } }]",
            "“body.image” leads to image/atlantis, which does not exist",
        ),
        (
            "source_references = [{ source = 'nobody' }]",
            "“source” leads to source/nobody, which does not exist",
        ),
    ],
)
def test_fault_of_a_row_is_named(folder, add, line, expected):
    add(f"[[story]]\nkey = 'b'\n{line}")

    assert faults(folder) == [ROW + expected]


def test_text_in_fewer_languages_is_enough_for_a_row_in_fewer(folder, add):
    add("[[story]]\nkey = 'b'\nlanguages = ['en', 'ar']\ntitle = { en = 'a', ar = 'b' }")

    assert faults(folder) == []


def test_reference_to_a_later_row_is_no_fault(folder, add):
    add("[[story]]\nkey = 'a'\naction_page = 'story/b'\n[[story]]\nkey = 'b'")

    assert faults(folder) == []

import pytest

from demo.faults import BrokenContent, Fault
from demo.reading import CONTENT, LANGUAGES, read


def faults(folder):
    with pytest.raises(BrokenContent) as broken:
        read(folder)
    return broken.value.faults


def test_read_puts_rows_in_the_order_in_which_they_can_be_made(folder):
    assert [row.name for row in read(folder).rows] == [
        "theme “work”",
        "home “home”",
        "story_index “stories”",
        "place_index “places”",
        "place “bologna”",
        "story “the-bakery”",
    ]


def test_read_gathers_the_settings(folder):
    assert read(folder).settings == {"site_name": "Common Ground", "publisher": "The partners"}


def test_row_knows_its_file_its_languages_and_its_values(folder, add):
    add('[[source]]\nkey = "statistics"\nseeds = ["B1"]\nlanguages = ["en"]\ntitle = "Statistics"')

    (row,) = [row for row in read(folder).rows if row.kind.name == "source"]

    assert (row.file, row.key, row.languages, row.values) == (
        "30-more.toml",
        "statistics",
        ["en"],
        {"title": "Statistics"},
    )


def test_row_is_in_all_languages_unless_it_says_otherwise(folder):
    assert [row.languages for row in read(folder).rows] == [LANGUAGES] * 6


def test_what_is_not_yet_there_is_no_row(folder, add):
    add('[not_yet]\nB3 = "Nothing is known."')

    assert len(read(folder).rows) == 6


def test_unreadable_file_is_named_with_its_line(folder, add):
    add('[[story]]\nkey = "half\ntitle = "A"')

    (fault,) = faults(folder)

    assert (fault.file, fault.row) == ("30-more.toml", "")
    assert fault.text.startswith("cannot be read: ")
    assert "line 2" in fault.text


def test_file_in_another_encoding_is_named(folder):
    (folder / "30-more.toml").write_bytes('[[story]]\nkey = "città"'.encode("latin-1"))

    assert [fault.file for fault in faults(folder)] == ["30-more.toml"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[stroy]]\nkey = 'a'", Fault("30-more.toml", "", "“stroy” is no kind of content")),
        (
            "[[story]]\nnarrators = 'both'",
            Fault("30-more.toml", "story", "a row without a key: {'narrators': 'both'}…"),
        ),
        (
            "[[theme]]\nkey = 'work'",
            Fault("30-more.toml", "theme “work”", "the key is used twice"),
        ),
    ],
    ids=["unknown kind", "no key", "key twice"],
)
def test_fault_of_a_file_is_named(folder, add, text, expected):
    add(text)

    assert faults(folder) == [expected]


def test_table_that_should_be_a_list_is_named(folder, add):
    add("[story]\nkey = 'a'")

    assert [(fault.file, fault.row) for fault in faults(folder)] == [("30-more.toml", "story")]


def test_all_faults_are_told_at_once(folder, add):
    add("[[stroy]]\nkey = 'a'\n[[theme]]\nkey = 'work'")

    assert [fault.text for fault in faults(folder)] == [
        "“stroy” is no kind of content",
        "the key is used twice",
    ]


def test_fault_in_words_leads_to_the_row():
    assert str(Fault("a.toml", "story “b”", "is wrong")) == "a.toml, story “b”: is wrong"
    assert str(Fault("a.toml", "", "is wrong")) == "a.toml: is wrong"


def test_demonstration_files_can_be_read():
    assert len({row.kind.name for row in read(CONTENT).rows}) > 20

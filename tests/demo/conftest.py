import pytest

from demo.reading import LANGUAGES

HOME = """
[settings]
site_name = "Common Ground"
publisher = "The partners"

[[home]]
key = "home"
title = "Common Ground"
headline = {words}
lead_page = "story/the-bakery"

[[story_index]]
key = "stories"
title = {words}

[[place_index]]
key = "places"
title = {words}
"""
STORIES = """
[[theme]]
key = "work"
seeds = ["B1"]
name = {words}

[[place]]
key = "bologna"
title = {words}
country = "IT"

[[story]]
key = "the-bakery"
seeds = ["B2"]
title = {words}
narrators = "both"
theme = "work"
place = "bologna"

[[story.body]]
type = "paragraph"
value = {{ {paragraphs} }}

[[story.body]]
type = "page_link"
page = "place/bologna"
text = {words}
"""


def words(text: str) -> str:
    inner = ", ".join(f'{code} = "{text} ({code})"' for code in LANGUAGES)
    return f"{{ {inner} }}"


@pytest.fixture
def folder(tmp_path):
    """Demonstration files without a fault: a home page, two lists, a theme, a place and a story."""
    paragraphs = ", ".join(f'{code} = "<p>Bread. {code}</p>"' for code in LANGUAGES)
    (tmp_path / "10-home.toml").write_text(HOME.format(words=words("Hello")))
    (tmp_path / "20-stories.toml").write_text(
        STORIES.format(words=words("Bakery"), paragraphs=paragraphs)
    )
    return tmp_path


@pytest.fixture
def add(folder):
    """Adds a file to the good ones."""

    def add(text: str, name: str = "30-more.toml"):
        (folder / name).write_text(text)

    return add

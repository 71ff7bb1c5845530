"""A page to be baked, and nginx that looks for it."""

from store.answer import Answer
from store.encodings import bodies
from store.key import Key
from tests.store.conftest import ALL, PAGE

KEY = Key("https", "a.example", "/en/stories/")
HTML = "text/html; charset=utf-8"


def page(marks=ALL[:32], kind=HTML, **kwargs) -> Answer:
    headers = [("Content-Type", kind)]
    return Answer(
        "200 OK", headers, bodies(PAGE.encode(), kind), "tag", 1_800_000_000, marks, **kwargs
    )


def served(folder, path="en/stories/index.html") -> str | None:
    """As nginx looks: first among the pages with events, then among those without."""
    for link in ("events", "pages"):
        file = folder / link / "https" / "a.example" / path
        if file.exists():
            return file.read_text()
    return None

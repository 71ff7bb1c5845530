"""What a search finds: the words of a page, in one language, folded on both sides."""

import unicodedata
from functools import lru_cache

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from home.search.folding import fold
from home.translation import names_of_words

#: Never findable, though they are words: what the page must not be found by.
HIDDEN = {"title", "seo_title", "myth"}


def searchable(text: str) -> str:
    """The folded words without signs: what tells one word from the next is for us to say.

    A database would take “tea/coffee” for the name of a file, “-03” for a number below zero, and signs in
    what is asked for operators.
    """
    return " ".join("".join(map(_of_word, fold(text))).split())


# As in home.search.folding: a text has few different letters.
@lru_cache(maxsize=4096)
def _of_word(character: str) -> str:
    """Marks are parts of words in Indic scripts."""
    is_mark = unicodedata.category(character).startswith("M")
    return character if character.isalnum() or is_mark else " "


def words_of(page: Page) -> str:
    """All that the page says, without its title."""
    names = [name for name in names_of_words(page) if name not in HIDDEN]
    return " ".join(text for name in names for text in texts(page, page._meta.get_field(name)))


def texts(instance: models.Model, field: models.Field) -> list[str]:
    if isinstance(field, models.ManyToOneRel):
        return [text for row in getattr(instance, field.name).all() for text in row_texts(row)]
    if isinstance(field, StreamField):
        return field.get_searchable_content(field.value_from_object(instance))
    value = field.value_from_object(instance) or ""
    return [get_text_for_indexing(value) if isinstance(field, RichTextField) else str(value)]


def row_texts(row: models.Model) -> list[str]:
    return [text for name in names_of_words(row) for text in texts(row, row._meta.get_field(name))]

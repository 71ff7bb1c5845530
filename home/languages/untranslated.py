"""Which words of a published translation stand in the language of its original.

A page may be published, and a term is shown, before all of it is translated: the rest is shown in the words of
the original, and has to say so (WCAG 3.1.2). What is known of it comes with the page, as its
`published_translation`, or with the term; nothing here asks the database. Texts are told by what they say, so
that a later version is never marked wrongly.
"""

from hashlib import blake2b

from django.db.models import Model
from wagtail.models import Page
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from home import cldr


def digest(string: str) -> str:
    """Of a string as wagtail-localize stores it: HTML of which only inline tags are left."""
    return blake2b(string.encode(), digest_size=8).hexdigest()


def record_of(item: Model | None):
    """The `LeftUntranslated` of a page, if it was looked up with it, or of a term; None: nothing is known."""
    if isinstance(item, Page):
        return Page._meta.get_field("published_translation").get_cached_value(item, default=None)
    return item if hasattr(item, "untranslated_strings") else None


def language_of_text(item: Model | None, text: object) -> str:
    """The code of the language in which a plain text of a page or term stands; empty: its own."""
    record = record_of(item)
    if not (record and text and record.untranslated_strings):
        return ""
    is_left = digest(StringValue.from_plaintext(str(text)).data) in record.left
    return record.original_language if is_left else ""


def marked_html(page: Model | None, html: str) -> str:
    """`html` as it is stored for a rich text, in which each string of another language says so."""
    record = record_of(page)
    if not (record and html and record.untranslated_strings):
        return html
    template, strings = extract_strings(html)
    return restore_strings(
        template, [(marked_string(record, value, attrs), attrs) for value, attrs in strings]
    )


def marked_string(record, value: StringValue, attrs: dict) -> StringValue:
    if digest(value.data) not in record.left:
        return value
    language = record.original_language
    # What stands for the attributes of a tag, as wagtail-localize has it.
    attrs["untranslated"] = {"lang": cldr.tag(language), "dir": cldr.direction(language)}
    return StringValue(f'<span id="untranslated">{value.data}</span>')

"""The demonstration keeps to its own glossary."""

from collections.abc import Iterator
from typing import Any

import pytest

from demo.reading import LANGUAGES, read
from home.models import GlossaryTerm
from home.translating.glossary import Rule, mismatches

OTHERS = [language for language in LANGUAGES if language != "en"]


@pytest.fixture(scope="module")
def rows():
    return read().rows


def rules(rows, language: str) -> list[Rule]:
    found = []
    for row in rows:
        if row.kind.model is GlossaryTerm:
            texts = {one["language"]: one["text"] for one in row.values.get("translations", [])}
            kept = row.values["term"] if row.values.get("do_not_translate") else None
            if written := texts.get(language, kept):
                found.append(Rule(row.values["term"], written))
    return found


def pairs(value: Any, language: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and {"en", language} <= set(value):
        yield value["en"], value[language]
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from pairs(part, language)


@pytest.mark.parametrize("language", OTHERS)
def test_texts_keep_to_the_glossary(rows, language):
    known = rules(rows, language)
    said = [pair for row in rows for pair in pairs(row.values, language)]
    assert (len(known) > 9, len(said) > 500) == (True, True)
    assert mismatches(said, known) == []

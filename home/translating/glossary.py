"""What the glossary says of a text: which terms stand in it, and how a language must write them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from wagtail_localize.models import Translation

from home.models import GlossaryTerm


@dataclass(frozen=True)
class Rule:
    """A term and how the other language writes it. One with a capital letter is found only as written."""

    term: str
    written: str

    @property
    def expression(self) -> str:
        """A regular expression for the term in HTML."""
        flags = "" if any(letter.isupper() for letter in self.term) else "i"
        return rf"(?{flags}:(?<!\w){re.escape(escape(self.term))}(?!\w))"


def rules(source: str, target: str) -> list[Rule]:
    """From one language into another; the longest term first, since it may contain others."""
    terms = GlossaryTerm.objects.filter(language=source).prefetch_related("translations")
    found = [
        Rule(term.term, written)
        for term in terms
        if (written := written_in(term, target)) is not None
    ]
    return sorted(found, key=lambda rule: -len(rule.term))


def rules_of(translation: Translation) -> list[Rule]:
    """Those of its two languages."""
    source, target = translation.source.locale, translation.target_locale
    return rules(source.language_code, target.language_code)


def written_in(term: GlossaryTerm, language: str) -> str | None:
    """None: the glossary leaves it to the translator."""
    texts = {row.language: row.text for row in term.translations.all()}
    return texts.get(language, term.term if term.do_not_translate else None)


def rules_for(texts: Iterable[str], known: Sequence[Rule]) -> list[Rule]:
    """Those whose term stands in one of the texts."""
    together = "\n".join(texts)
    return [rule for rule in known if re.search(rule.expression, together)]


def mismatches(pairs: Iterable[tuple[str, str]], known: Sequence[Rule]) -> list[tuple[Rule, str]]:
    """Each rule that a translation breaks, with the original. `pairs` are original and translation."""
    patterns = [(rule, re.compile(rule.expression)) for rule in known]
    return [
        (rule, original)
        for original, translated in pairs
        for rule, pattern in patterns
        if pattern.search(original) and escape(rule.written).casefold() not in translated.casefold()
    ]

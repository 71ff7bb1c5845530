"""The services that translate by machine: wagtail-localize's, with our glossary and with clear failures.

Terms of the glossary are masked on their way to the service, so that it cannot translate them, and put back as
the glossary writes them.
"""

import re
from collections.abc import Iterable, Sequence

import requests
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.machine_translators.deepl import DeepLTranslator
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.strings import StringValue

from home.translating.glossary import Rule, rules

#: Strings a request: the smallest limit of the services.
BATCH = 50
#: What stands for a term of the glossary. Services keep tags, and leave such text alone.
MASK = '<span translate="no" id="g{number}">{term}</span>'
MASKED = re.compile(r'<span\b[^>]*\bid="g(\d+)"[^>]*>.*?</span>', re.DOTALL)
TAG = r"<[^>]*>"


class MachineTranslationFailed(Exception):
    """The service did not do what was asked. The text is for the translator who asked."""


class Glossed(BaseMachineTranslator):
    """Takes a service of wagtail-localize before it in the bases."""

    def translate(self, source_locale: Locale, target_locale: Locale, strings: Iterable) -> dict:
        known = rules(source_locale.language_code, target_locale.language_code)
        asked = list(strings)
        found = {}
        for start in range(0, len(asked), BATCH):
            batch = asked[start : start + BATCH]
            sent_strings = [StringValue(mask(string.data, known)) for string in batch]
            answers = self.ask(source_locale, target_locale, sent_strings)
            for string, sent in zip(batch, sent_strings, strict=True):
                found[string] = StringValue(unmask(answers[sent].data, known))
        return found

    def ask(self, source_locale: Locale, target_locale: Locale, strings: list) -> dict:
        try:
            return super().translate(source_locale, target_locale, strings)
        except (requests.RequestException, ValueError, LookupError, TypeError) as error:
            raise MachineTranslationFailed(
                _(
                    "%(service)s did not translate the page. Nothing is lost: try again later, or "
                    "translate it yourself."
                )
                % {"service": self.display_name}
            ) from error


def mask(html: str, known: Sequence[Rule]) -> str:
    """Of the text alone, never inside a tag; of terms that overlap the first of the rules."""
    terms = [f"(?P<g{number}>{rule.expression})" for number, rule in enumerate(known)]
    return re.sub("|".join([TAG, *terms]), hidden, html)


def hidden(found: re.Match) -> str:
    if found.lastgroup is None:
        return found[0]
    return MASK.format(number=found.lastgroup[1:], term=found[0])


def unmask(html: str, known: Sequence[Rule]) -> str:
    def written(found: re.Match) -> str:
        number = int(found[1])
        return escape(known[number].written) if number < len(known) else ""

    return MASKED.sub(written, html)


class DeepL(Glossed, DeepLTranslator):
    """`URL` in the options is another address than that of the service, for a proxy."""

    def get_api_endpoint(self):
        return self.options.get("URL") or super().get_api_endpoint()

    def get_parameters(self, source_locale, target_locale, strings):
        known = super().get_parameters(source_locale, target_locale, strings)
        return {**known, "tag_handling": "html"}


class LibreTranslate(Glossed, LibreTranslator):
    """A service that can run on one's own machine."""


class GoogleBasic(BaseMachineTranslator):
    """The basic edition, which needs a key alone: wagtail-localize's wants an account of the service."""

    display_name = "Google Translate"

    def translate(self, source_locale, target_locale, strings):
        answer = requests.post(
            self.options.get("URL") or "https://translation.googleapis.com/language/translate/v2",
            params={"key": self.options["API_KEY"]},
            json={
                "q": [string.data for string in strings],
                "source": source_locale.language_code,
                "target": target_locale.language_code,
                "format": "html",
            },
            timeout=30,
        )
        answer.raise_for_status()
        texts = [one["translatedText"] for one in answer.json()["data"]["translations"]]
        return dict(zip(strings, map(StringValue, texts), strict=True))

    def can_translate(self, source_locale, target_locale):
        return source_locale.language_code != target_locale.language_code


class Google(Glossed, GoogleBasic):
    pass

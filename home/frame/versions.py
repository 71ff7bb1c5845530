"""The page shown in other languages, for readers and for search engines."""

from functools import cached_property

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from home.frame.around import AroundPage, by_language
from home.frame.parts import Alternate, Language, TranslationNote


class Versions(AroundPage):
    @cached_property
    def original(self) -> Page | None:
        """What the page shown mirrors without being translated; None for a page in its own words."""
        if self.page is None or self.page.pk is None or self.code in self.versions:
            return None
        return self.page.alias_of or self.first_version

    @property
    def written_in(self) -> str:
        """The language of what the page says."""
        return self.original.locale.language_code if self.original else self.code

    @cached_property
    def versions(self) -> dict[str, Page]:
        """The page shown, in each language that it is published and translated in."""
        return by_language(self.page.lists["versions"]) if self.page is not None else {}

    @property
    def first_version(self) -> Page | None:
        """In the language of the source, else the oldest."""
        source = self.versions.get(settings.LANGUAGE_CODE)
        return source or min(self.versions.values(), key=lambda page: page.pk, default=None)

    @cached_property
    def languages(self) -> list[Language]:
        """Languages that have a home page, in the order of the settings."""
        return [
            Language(
                code=code,
                url=self.address_in(code),
                current=code == self.code,
                exists=self.page is None or code in [self.code, *self.versions],
            )
            for code, _name in settings.LANGUAGES
            if code in self.homes
        ]

    def address_in(self, code: str) -> str:
        """The same view of the page with the same filters; the home page where the page does not exist."""
        if self.page is None:
            path = self.unlocalised_path(code)
        elif code == self.code:
            path = self.request.path
        else:
            version = self.versions.get(code)
            path = self.url_of(version) + self.below if version else ""
        return path + self.query if path else self.url_of(self.homes[code])

    @cached_property
    def query(self) -> str:
        """The filters of the reader, as they stand in the address."""
        query = self.request.META.get("QUERY_STRING", "")
        return f"?{query}" if query else ""

    @cached_property
    def below(self) -> str:
        """What the address adds to that of the page: its views are the same in every language."""
        own, path = self.url_of(self.page), self.request.path
        return path.removeprefix(own) if path.startswith(own) else ""

    @cached_property
    def translation_note(self) -> TranslationNote | None:
        known = self.page.lists["translation"] if self.page is not None else []
        if not known or not known[0].is_told:
            return None
        by_key = {version.pk: code for code, version in self.versions.items()}
        code = by_key.get(known[0].original_id)
        original = Language(code, self.address_in(code), False, True) if code else None
        return TranslationNote(known[0], original)

    def unlocalised_path(self, code: str) -> str:
        """The same address in another language, for what is no page: the search."""
        match = self.request.resolver_match
        if match is None or match.url_name != "search":
            return ""
        with translation.override(code):
            return reverse("search")

    @property
    def suggestions(self) -> list[Language]:
        """The other languages of the page: a script shows the one that the reader's browser asks for."""
        if self.page is None:
            return []
        return [each for each in self.languages if each.exists and not each.current]

    @cached_property
    def alternates(self) -> list[Alternate]:
        """Real translations only, and the one for readers of all other languages."""
        if self.code not in self.versions or len(self.versions) < 2:
            return []
        known = [
            Alternate(language.tag, self.versions[language.code].get_full_url(self.request))
            for language in self.languages
            if language.code in self.versions
        ]
        return [*known, Alternate("x-default", self.first_version.get_full_url(self.request))]

    @property
    def canonical_url(self) -> str:
        shown = self.original or self.page
        return shown.full_url if shown is not None else ""

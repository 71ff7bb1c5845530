"""The parts of a frame, as templates have them."""

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext

from home.cards import HEIGHT, WIDTH
from home.cldr import direction, own_name, tag
from home.languages.fallbacks import interface_language
from home.models import PublishedTranslation


@dataclass(frozen=True)
class Language:
    """A language of the site, as its own readers call it. Without `exists`, `url` is its home page."""

    code: str
    url: str
    current: bool
    exists: bool

    @property
    def name(self) -> str:
        return own_name(self.code)

    @property
    def direction(self) -> str:
        return direction(self.code)

    @property
    def tag(self) -> str:
        """The code as it is written in `lang` and `hreflang`."""
        return tag(self.code)

    @property
    def invitation(self) -> str:
        """For who reads this language better, in this language; its name alone where nobody wrote more."""
        if interface_language(self.code) != self.code:
            return self.name
        with translation.override(self.code):
            return gettext("You can read this page in your language: %(language)s") % {
                "language": self.name
            }


@dataclass(frozen=True)
class Alternate:
    """A version of the page for search engines, with its whole address."""

    hreflang: str
    url: str


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class TranslationNote:
    """What readers should know of a translation; `original` is None while it is not published."""

    about: PublishedTranslation
    original: Language | None


@dataclass(frozen=True)
class SocialCard:
    url: str
    width: int = WIDTH
    height: int = HEIGHT

"""Countries by ISO 3166-1 code. Names come from CLDR, in the reader's language."""

from functools import lru_cache

from babel import Locale
from django.utils.translation import get_language

from home.cldr import country_name
from home.search.folding import fold

#: Europe and the countries around it first come to mind; the list is CLDR's, without regions and groups.
NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}


def country_choices() -> list[tuple[str, str]]:
    """Code and name, by name, in the language of who looks: staff search the list by typing."""
    return list(named_in(get_language()))


@lru_cache(maxsize=32)
def named_in(language: str | None) -> tuple[tuple[str, str], ...]:
    named = ((code, country_name(code, language)) for code in codes())
    return tuple(sorted(named, key=lambda choice: fold(choice[1])))


def codes() -> list[str]:
    known = Locale.parse("en_GB").territories
    return [c for c in known if len(c) == 2 and c.isalpha() and c not in NOT_COUNTRIES]

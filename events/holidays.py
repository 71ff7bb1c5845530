"""Days on which a series pauses because the country of the event does not work."""

from collections.abc import Container
from datetime import date
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def public_holidays(country: str) -> Container[date]:
    """National public holidays by ISO 3166 code; none for a country of which no list is known."""
    return holidays.country_holidays(country) if are_known(country) else frozenset()


def are_known(country: str) -> bool:
    return country in holidays.list_supported_countries(include_aliases=False)

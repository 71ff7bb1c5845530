"""Countries by ISO 3166-1 code. Names come from CLDR, in the reader's language."""

from babel import Locale

#: Europe and the countries around it first come to mind; the list is CLDR's, without regions and groups.
NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"}


def country_choices() -> list[tuple[str, str]]:
    """Code and English name of each country, by name: staff search the list by typing."""
    names = Locale.parse("en_GB").territories
    return sorted(
        (
            (code, name)
            for code, name in names.items()
            if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
        ),
        key=lambda choice: choice[1],
    )

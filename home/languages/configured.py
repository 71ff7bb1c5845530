"""What Django has to know of a language, from CLDR: the settings name its code and nothing else."""

from collections.abc import Iterable

from django.utils.functional import lazy
from django.utils.translation import get_language

from home import cldr


def named(codes: Iterable[str]) -> list[tuple[str, str]]:
    """For LANGUAGES: each name in the language of whoever reads it."""
    return [(code, name_here(code)) for code in codes]


def name_in_active_language(code: str) -> str:
    return cldr.language_name(code, get_language())


name_here = lazy(name_in_active_language, str)


def described(codes: Iterable[str]) -> dict[str, dict]:
    """For Django's LANG_INFO, which does not know them all."""
    return {
        code: {
            "bidi": cldr.direction(code) == "rtl",
            "code": code,
            "name": cldr.language_name(code, "en"),
            "name_local": cldr.own_name(code),
        }
        for code in codes
    }


def right_to_left(codes: Iterable[str]) -> list[str]:
    """For LANGUAGES_BIDI, where Django looks for the code without its script or country."""
    return sorted({code.partition("-")[0] for code in codes if cldr.direction(code) == "rtl"})

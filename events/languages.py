"""The languages that are spoken at events: more than the site itself speaks. By CLDR's names."""

from babel import Locale

#: ISO 639 codes: official and minority languages of Europe, and those that newcomers bring.
SPOKEN = """
    am ar az be bg bn bo br bs ca ckb cs cy da de el en es et eu fa fi fr fy ga gd gl ha he hi hr hu
    hy ig is it ja ka kk kmr ko ku ky lb ln lt lv mk ml mn ms mt my ne nl no om pa pl ps pt rm ro
    rom ru rw sc se si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi wo yo zh zu
"""


def spoken_language_choices() -> list[tuple[str, str]]:
    """Code and English name, by name. A callable, so that adding a language needs no migration."""
    names = Locale.parse("en_GB").languages
    known = ((code, names[code]) for code in SPOKEN.split() if code in names)
    return sorted(known, key=lambda choice: choice[1])

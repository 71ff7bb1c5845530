"""The languages that are spoken at events: more than the site itself speaks. By CLDR's names."""

from django.utils.translation import get_language

from home.cldr import language_name
from home.search.folding import fold

#: ISO 639 codes: official and minority languages of Europe, and those that newcomers bring.
SPOKEN = """
    am ar az be bg bn bo br bs ca ckb cs cy da de el en es et eu fa fi fr fy ga gd gl ha he hi hr hu
    hy ig is it ja ka kk kmr ko ku ky lb ln lt lv mk ml mn ms mt my ne nl no om pa pl ps pt rm ro
    rom ru rw sc se si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi wo yo zh zu
"""


def spoken_language_choices() -> list[tuple[str, str]]:
    """Code and name, by name, in the language of who looks."""
    named = ((code, language_name(code, get_language())) for code in SPOKEN.split())
    return sorted(named, key=lambda choice: fold(choice[1]))

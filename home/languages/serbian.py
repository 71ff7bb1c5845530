"""Serbian in Latin script from Serbian in Cyrillic, letter by letter.

Only this direction is free of doubt: Cyrillic writes "инјекција" where н and ј are two sounds, and "њ" where
they are one. What is Latin already stays as it is: names, code, the names of placeholders.
"""

import re
import unicodedata

LETTERS = dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
DIGRAPHS = {"љ": "lj", "њ": "nj", "џ": "dž"}
#: Addresses of pages and of mail may be written in any script, and are no words.
ADDRESSES = re.compile(
    r"(?:\w+://|www\.|mailto:)[^\s<>\"']+|[^\s<>\"'@()]+@[^\s<>\"'@()]+\.[^\s<>\"'@()]+"
)
#: The marks of HTML, and what it holds that is no Serbian: code, and words in another language.
MARKUP = re.compile(
    r"<(code|kbd|pre)\b.*?</\1>|<(\w+)\b[^>]*\blang=(?!.sr).*?</\2>|<[^>]*>", re.DOTALL
)
KEPT = re.compile(f"{MARKUP.pattern}|{ADDRESSES.pattern}", re.DOTALL)


def latin(text: str) -> str:
    """`text`, plain or with HTML in it, in Latin script."""
    text = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [letters(text[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*parts, letters(text[end:])])


def letters(text: str) -> str:
    return "".join(letter(text, place) for place in range(len(text)))


def letter(text: str, place: int) -> str:
    found = text[place]
    small = found.lower()
    if small in DIGRAPHS:
        if found == small:
            return DIGRAPHS[small]
        return DIGRAPHS[small].upper() if among_capitals(text, place) else DIGRAPHS[small].title()
    latin_letter = LETTERS.get(small, found)
    return latin_letter if found == small else latin_letter.upper()


def among_capitals(text: str, place: int) -> bool:
    """By the letter after, at the end of a word by the one before: ЊЕГОШ, КОЊ, but Његош and Њ."""
    after, before = text[place + 1 : place + 2], text[place - 1 : place] if place else ""
    return after.isupper() if after.isalpha() else before.isupper()

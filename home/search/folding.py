"""One spelling for search, in every script: applied to what is indexed and to what is asked.

Two words fold alike when a reader would call them the same word, typed in a hurry or on another
keyboard. Some different words fold alike too (Arabic "والدين": "parents", "and the religion"), so
a search may find too much. The result is never shown. Folding twice changes nothing.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, Latin first.
LATIN = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ı": "i",
    "ə": "e",
}
# Serbian is searched in either alphabet, so all Cyrillic becomes Latin, with the digraphs that
# Serbian Latin has once its carons are gone: џ and dž are both "dz".
CYRILLIC = str.maketrans("абвгґдеэжзиіјклмнопрстћуфхцчшы", "abvggdeezziijklmnoprstcufhccsy")
CYRILLIC_DIGRAPHS = {
    "ђ": "d",
    "љ": "lj",
    "њ": "nj",
    "џ": "dz",
    "ѕ": "dz",
    "є": "je",
    "ю": "ju",
    "я": "ja",
    "щ": "sc",
    "ь": "",
    "ъ": "",
}
# Alef, hamza, ya and ta marbuta as they are typed; Persian, Urdu and Kurdish letters as Arabic.
ARABIC = {
    "ٱ": "ا",
    "ء": "",
    "ى": "ي",
    "ة": "ه",
    "ی": "ي",
    "ې": "ي",
    "ۍ": "ي",
    "ێ": "ي",
    "ے": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ۆ": "و",
    "ڕ": "ر",
    "ڵ": "ل",
    "ـ": "",
}
LETTERS = CYRILLIC | str.maketrans(LATIN | CYRILLIC_DIGRAPHS | ARABIC)
APOSTROPHES = re.compile("['’‘‛ʼʹ`´′՚׳＇]")
# Catalan "col·laborar".
MIDDLE_DOT = re.compile(r"(?<=l)[·•‧](?=l)")
# "The", "and the", "by the", "to the"… at the start of a word, as long as a word remains.
# Repeated, since what remains may begin the same way (الألمان, "the Germans").
ARABIC_ARTICLE = re.compile(
    r"\b(?:[وفبك]ال(?=[\u0620-\u06ff]{3})|[وف]?لل(?=[\u0620-\u06ff]{3})|ال(?=[\u0620-\u06ff]{2}))+"
)
# Canonical combining classes of marks that are part of a letter, such as the nukta and virama of
# Indic scripts. Accents, vowel points and harakat have others.
LETTER_MARKS = {0, 7, 8, 9}


def fold(text: str) -> str:
    text = _bare(_bare(text).casefold()).translate(LETTERS)
    text = ARABIC_ARTICLE.sub("", APOSTROPHES.sub(" ", text))
    return " ".join(MIDDLE_DOT.sub("", text).split())


def _bare(text: str) -> str:
    """Compatibility forms, marks and invisible characters resolved, digits Latin."""
    return "".join(map(_plain, unicodedata.normalize("NFKD", text)))


# A text has few different letters, and each is judged as often as it occurs.
@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.combining(character) not in LETTER_MARKS:
        return ""
    category = unicodedata.category(character)
    if category == "Cf":
        return ""
    return str(unicodedata.digit(character)) if category == "Nd" else character

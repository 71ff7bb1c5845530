"""Text that may stand in a calendar file."""

import unicodedata

from icalendar import vText

#: Line breaks stay: they are escaped. Everything else that is no character to be read goes.
KEPT = {"\n", "\t"}
#: Marks that turn the direction of what follows; isolates and marks of a single letter may stay.
OVERRIDES = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e"}
#: RFC 5545, 3.3.11.
ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class Text(vText):
    r"""A value of the type TEXT. icalendar makes a line break of a backslash before an N."""

    def to_ical(self) -> bytes:
        return str(self).translate(ESCAPES).encode()


def clean(text: object) -> str:
    """Without control characters, overrides of direction and lone surrogates."""
    plain = str(text).replace("\r\n", "\n").replace("\r", "\n")
    if plain.isprintable():
        return plain.strip()
    return "".join(letter for letter in plain if letter in KEPT or is_readable(letter)).strip()


def is_readable(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp") and letter not in OVERRIDES

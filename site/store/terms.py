"""What the application says of an answer: it alone knows what a page stands on, and until when it is right."""

from dataclasses import dataclass
from enum import StrEnum
from math import inf

from store.key import Environ

#: Where the application finds the terms of the answer that it makes.
IN_ENVIRON = "store.terms"


class Part(StrEnum):
    """Each has its own room, so that nobody empties one by filling another."""

    PAGES = "pages"
    #: One of many choices: filters, pages of a list, months.
    CHOICES = "choices"
    #: Redirects and what is not there.
    ERRORS = "errors"


@dataclass
class Terms:
    """Without marks, nothing is kept: an answer of which nobody knows what it stands on."""

    #: Those that were read before the answer was made, as far as it depends on them.
    marks: bytes = b""
    #: Seconds since 1970.
    until: float = inf
    #: Whether all of the query was understood: another one would be another answer.
    knows_query: bool = False
    #: Whether it is one of many.
    is_choice: bool = False


def terms_of(environ: Environ) -> Terms | None:
    """None where no store stands in front."""
    return environ.get(IN_ENVIRON)

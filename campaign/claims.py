"""A claim that a fact answers is said once, in its own field: each repetition makes it more familiar.

Debunking Handbook 2020: a denial that repeats the words of a claim spreads it as well.
"""

import re
from collections import Counter
from collections.abc import Iterator

from home.search.folding import fold

WORD = re.compile(r"\w+")
#: Of the words of a claim, how many make a text repeat it when they stand close together.
SHARE = 0.8
#: Below this many words a claim is only repeated word for word: too many sentences share three words.
FEWEST = 4


def words_of(text: str) -> list[str]:
    return WORD.findall(fold(text))


def repeats(claim: str, text: str) -> bool:
    """Whether the text says the claim again, or nearly: in other order, with a few words changed or added."""
    wanted, said = words_of(claim), words_of(text)
    if not wanted:
        return False
    if len(wanted) < FEWEST:
        return any(said[start : start + len(wanted)] == wanted for start in range(len(said)))
    needed = -(-len(wanted) * SHARE // 1)
    return any(shared >= needed for shared in shared_words(Counter(wanted), said, room(wanted)))


def room(wanted: list[str]) -> int:
    """How many words in a row are looked at together: a quarter more than the claim has."""
    return len(wanted) + len(wanted) // 4 + 1


def shared_words(wanted: Counter[str], said: list[str], size: int) -> Iterator[int]:
    """For each stretch of `size` words of the text, how many words of the claim are in it."""
    for start in range(max(len(said) - size, 0) + 1):
        yield (wanted & Counter(said[start : start + size])).total()

"""Chance that falls the same for the same key."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar
from uuid import UUID

Choice = TypeVar("Choice")


class Dice:
    """Throws that depend on the key alone, on every machine and version of Python."""

    def __init__(self, key: UUID | str) -> None:
        self._key = str(key)
        self._throw = 0

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        digest = sha256(f"{self._key}/{self._throw}".encode()).digest()
        self._throw += 1
        return int.from_bytes(digest[:6], "big") / 2**48

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.share()

    def pick(self, choices: Sequence[Choice]) -> Choice:
        return choices[int(self.share() * len(choices))]

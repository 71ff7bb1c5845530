"""Progress in one line on a terminal, in few lines elsewhere."""

from dataclasses import dataclass
from typing import Any

EVERY = 100


@dataclass
class Progress:
    """`progress(what, number, total)`; a total of 0 means that it is not known."""

    stream: Any

    def __call__(self, what: str, number: int, total: int) -> None:
        text = f"  {what}: {number}" + (f" of {total}" if total else "")
        if self.stream.isatty():
            end = "\n" if number == total else ""
            self.stream.write(f"\r{text}", ending=end)
            self.stream.flush()
        elif number == total or number % EVERY == 0:
            self.stream.write(text)

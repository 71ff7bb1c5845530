"""Where a shape stands, and how coordinates are written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """Where a shape stands: its middle, the line it stands on, and its size."""

    middle: float
    ground: float
    width: float
    height: float

    @property
    def start(self) -> float:
        return self.middle - self.width / 2

    @property
    def end(self) -> float:
        return self.middle + self.width / 2

    @property
    def top(self) -> float:
        return self.ground - self.height


def num(value: float) -> str:
    """A coordinate in whole tenths, as short as it can be."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text

"""What is wrong with the demonstration files, in words that lead to the line."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One fault: the file, the row (kind and key) and what is wrong with it."""

    file: str
    row: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}, {self.row}: {self.text}" if self.row else f"{self.file}: {self.text}"


class BrokenContent(Exception):
    """Nothing was loaded, because of these faults."""

    def __init__(self, faults: list[Fault]):
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

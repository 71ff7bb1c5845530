"""What an installation says of itself in environment variables, and what of that cannot be right.

Nothing is raised where a variable is read: the usual value stands in, and all that is wrong is told at once, by
`home.deployment`.
"""

import os
import re
from collections.abc import Mapping

from django.core.checks import CheckMessage, Error

HINT = "deploy/variables.md says what each variable means."
YES_OR_NO = {"1": True, "0": False}
HOST = re.compile(r"(\*|\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])", re.IGNORECASE)
#: With a host; that of a socket on this machine has none.
ADDRESS = re.compile(r"([a-z][a-z0-9+-]*://[^\s/?#]|unix:///[^\s?#])\S*", re.IGNORECASE)


class Environment:
    """A variable that is empty counts as one that is not set: tools for containers pass those on."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self.variables = variables
        self.faults: list[CheckMessage] = []

    def text(self, name: str, default: str = "") -> str:
        return self.variables.get(name, "").strip() or default

    def required(self, name: str, hint: str) -> str:
        if not self.text(name):
            self.note(f"{name} is missing.", hint, "home.E020")
        return self.text(name)

    def together(self, *names: str) -> bool:
        """Whether all are given; some of them alone are a fault."""
        missing = [name for name in names if not self.text(name)]
        if missing and len(missing) < len(names):
            given = next(name for name in names if name not in missing)
            hint = f"Give all of these or none: {', '.join(names)}."
            self.note(f"{given} is given without {', '.join(missing)}.", hint, "home.E021")
        return not missing

    def number(self, name: str, default: int, least: int = 0) -> int:
        said = self.text(name)
        if not said:
            return default
        if re.fullmatch(r"[0-9]{1,9}", said) and int(said) >= least:
            return int(said)
        self.unfit(name, f"a whole number from {least} on, in digits")
        return default

    def is_on(self, name: str, default: bool = False) -> bool:
        said = self.text(name)
        if said and said not in YES_OR_NO:
            self.unfit(name, "1 or 0")
        return YES_OR_NO.get(said, default)

    def choice(self, name: str, choices: tuple[str, ...], default: str) -> str:
        said = self.text(name, default)
        if said in choices:
            return said
        self.unfit(name, f"one of {', '.join(choices)}")
        return default

    def names(self, name: str) -> list[str]:
        """With commas between them."""
        return self.text(name).replace(",", " ").split()

    def host(self, name: str) -> str:
        """One, in small letters, as Django compares it with the one that is asked."""
        said = self.text(name)
        if said and not HOST.fullmatch(said):
            self.unfit(name, "a host name alone, without https://, port or path")
        return said.lower()

    def hosts(self, name: str) -> list[str]:
        for host in self.names(name):
            if not HOST.fullmatch(host):
                self.unfit(name, "host names alone, without https://, port or path", host)
        return self.names(name)

    def address(self, name: str, *schemes: str, default: str = "") -> str:
        said = self.text(name)
        if not said:
            return default
        if not ADDRESS.fullmatch(said) or said.partition(":")[0].lower() not in schemes:
            # A password may stand in it: it is not repeated.
            expected = " or ".join(f"{scheme}://" for scheme in schemes)
            self.note(f"{name} must be an address that begins with {expected}.", HINT, "home.E022")
            return default
        return said

    def unfit(self, name: str, expected: str, said: str = "") -> None:
        said = said or self.text(name)
        self.note(f"{name} is “{said}”: it must be {expected}.", HINT, "home.E022")

    def note(self, message: str, hint: str, id: str) -> None:
        self.faults.append(Error(message, hint, id=id))


environment = Environment(os.environ)

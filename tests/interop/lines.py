"""A calendar file as it lies on the wire, read by the letter of RFC 5545 and by nothing else."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

NAME = re.compile(r"[A-Z0-9-]+")
PARAMETER = re.compile(r';([A-Z-]+)=("[^"]*"|[^";:,]*)')


@dataclass(frozen=True)
class Line:
    """`Name;PARAMETER=…:value`, unfolded: RFC 5545, 3.1."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def form(self) -> str:
        """That of a date or time: RFC 5545, 3.3.4 and 3.3.5."""
        if self.parameters.get("VALUE") == "DATE":
            return "DATE"
        return self.parameters.get("TZID") or ("UTC" if self.value.endswith("Z") else "floating")


@dataclass
class Component:
    kind: str
    lines: list[Line] = field(default_factory=list)
    inner: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def get(self, name: str) -> Line | None:
        return next(iter(self.all(name)), None)

    def named(self, kind: str) -> list["Component"]:
        return [component for component in self.inner if component.kind == kind]


@cache
def read(path: Path) -> Component:
    """The VCALENDAR."""
    text = path.read_bytes().decode().replace("\r\n ", "")
    opened = [Component("")]
    for line in map(parsed, text.removesuffix("\r\n").split("\r\n")):
        if line.name == "BEGIN":
            component = Component(line.value)
            opened[-1].inner.append(component)
            opened.append(component)
        elif line.name == "END":
            assert opened.pop().kind == line.value
        else:
            opened[-1].lines.append(line)
    (calendar,) = opened.pop().inner
    return calendar


def parsed(line: str) -> Line:
    name = NAME.match(line)
    assert name, line
    parameters, end = {}, name.end()
    while found := PARAMETER.match(line, end):
        parameters[found[1]] = found[2].strip('"')
        end = found.end()
    assert line[end] == ":", line
    return Line(name[0], parameters, line[end + 1 :])

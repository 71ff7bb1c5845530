"""Components as lines of at most 75 octets: RFC 5545, 3.1.

icalendar can part the two halves of an escaped backslash; a program that dropped events for that is known.
"""

import re

from icalendar import Component

#: An escape of TEXT or of a parameter (RFC 6868), else one character.
UNIT = re.compile(r"\\.|\^[n^']|.", re.DOTALL)
LIMIT = 75


def folded(component: Component) -> bytes:
    return b"".join(fold(str(line)) + b"\r\n" for line in component.content_lines() if line)


def fold(line: str) -> bytes:
    """Parts neither a character nor an escape."""
    if len(line) <= LIMIT and line.isascii():
        return line.encode()
    lines, room = [bytearray()], LIMIT
    for unit in UNIT.findall(line):
        octets = unit.encode()
        if len(octets) > room:
            lines.append(bytearray())
            # The space that marks a continued line counts.
            room = LIMIT - 1
        lines[-1] += octets
        room -= len(octets)
    return b"\r\n ".join(lines)

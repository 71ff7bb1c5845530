"""Captions as WebVTT (https://www.w3.org/TR/webvtt1/), read strictly.

A browser passes silently over a cue that it cannot read, and so do the packages that read captions; the reader
who needs that cue misses it. Here each such place is a fault with the number of its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from django.utils.translation import gettext as _

MARK = re.compile(r"WEBVTT(?:[ \t].*)?")
ARROW = "-->"
TIMES = re.compile(r"(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?")
TIME = re.compile(r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})")
NOTE = re.compile(r"NOTE(?:[ \t].*)?")
#: Blocks that say how captions look or where they stand, not what is said.
LOOKS = re.compile(r"(?:STYLE|REGION)[ \t]*")
VOICE = re.compile(r"<v(?:\.[^ \t>]*)?[ \t]+([^>]*)>")
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Cue:
    """What stands on the screen from `start` to `end`, in seconds; `speaker` where the file names one."""

    start: float
    end: float
    text: str
    speaker: str = ""


@dataclass(frozen=True)
class Fault:
    """`line` counts from 1."""

    line: int
    text: str

    def __str__(self) -> str:
        return _("Line %(line)s: %(text)s") % {"line": self.line, "text": self.text}


class FaultyCaptions(ValueError):
    """A file has places that a browser would pass over."""

    def __init__(self, faults: list[Fault]):
        super().__init__(faults)
        self.faults = faults


@dataclass(frozen=True)
class Block:
    """Lines between two empty ones; `line` is the number of the first."""

    line: int
    lines: list[str]


def cues(content: bytes, first: int = 1) -> list[Cue]:
    """What is said, in its order. Raises FaultyCaptions, which counts lines from `first`."""
    head, *rest = blocks(decoded(content), first) or [Block(first, [""])]
    if head.line != first or not MARK.fullmatch(head.lines[0]):
        raise FaultyCaptions([Fault(1, _("the file must begin with the word WEBVTT."))])
    faults: list[Fault] = [fault for fault in [cue_in_head(head)] if fault]
    found: list[Cue] = []
    for block in rest:
        if is_comment(block) or (LOOKS.fullmatch(block.lines[0]) and not found):
            continue
        fault = fault_of(block, found[-1].start if found else 0)
        if fault:
            faults.append(fault)
        else:
            found.append(cue_of(block))
    if not found and not faults:
        faults.append(Fault(1, _("there are no captions in this file.")))
    if faults:
        raise FaultyCaptions(faults)
    return found


def without_comments(content: bytes) -> bytes:
    """The same captions; a comment can name who wrote them."""
    kept = [block for block in blocks(decoded(content)) if not is_comment(block)]
    return ("\n\n".join("\n".join(block.lines) for block in kept) + "\n").encode()


def from_subrip(content: bytes) -> bytes:
    """Captions of a .srt file: the same but for the mark, two lines above, and the comma in the times."""
    lines = [
        line.replace(",", ".") if ARROW in line else line for line in decoded(content).split("\n")
    ]
    return "\n".join(["WEBVTT", "", *lines]).encode()


def decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        hint = _("this is not UTF-8. Save the file again with the encoding UTF-8.")
        raise FaultyCaptions([Fault(line, hint)]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def blocks(text: str, first: int = 1) -> list[Block]:
    found: list[Block] = []
    is_open = False
    for number, line in enumerate(text.split("\n"), first):
        if not line:
            is_open = False
        elif is_open:
            found[-1].lines.append(line)
        else:
            found.append(Block(number, [line]))
            is_open = True
    return found


def is_comment(block: Block) -> bool:
    return bool(NOTE.fullmatch(block.lines[0])) and ARROW not in block.lines[0]


def cue_in_head(head: Block) -> Fault | None:
    for number, line in enumerate(head.lines, head.line):
        if ARROW in line:
            return Fault(number, _("there must be an empty line after WEBVTT."))
    return None


def fault_of(block: Block, latest: float) -> Fault | None:
    """What keeps the block from being a cue; `latest` is when the one before begins."""
    place = place_of_times(block)
    if place is None:
        text = _("there is no line with the times, such as 00:01.000 --> 00:04.000.")
        return Fault(block.line, text)
    line = block.line + place
    times = times_of(block.lines[place])
    if times is None:
        text = _("the times must be written like 00:01.000 --> 00:04.000, with full stops.")
        return Fault(line, text)
    begin, end = times
    if end <= begin:
        return Fault(line, _("the caption ends before it begins."))
    if begin < latest:
        return Fault(line, _("the caption begins before the one above it."))
    return fault_of_text(block, place)


def fault_of_text(block: Block, place: int) -> Fault | None:
    words = block.lines[place + 1 :]
    if not "".join(words).strip():
        return Fault(block.line + place, _("no words follow these times."))
    for number, line in enumerate(words, block.line + place + 1):
        if ARROW in line:
            return Fault(number, _("there must be an empty line before the next times."))
    return None


def place_of_times(block: Block) -> int | None:
    """A cue may have a name or a number on a line above its times."""
    return next((place for place, line in enumerate(block.lines[:2]) if ARROW in line), None)


def times_of(line: str) -> tuple[float, float] | None:
    match = TIMES.fullmatch(line.strip())
    begin, end = (seconds(match[1]), seconds(match[2])) if match else (None, None)
    return None if begin is None or end is None else (begin, end)


def cue_of(block: Block) -> Cue:
    """Of a block without fault."""
    place = place_of_times(block) or 0
    begin, end = times_of(block.lines[place]) or (0, 0)
    marked = "\n".join(block.lines[place + 1 :])
    voice = VOICE.search(marked)
    speaker = unescape(voice[1]).strip() if voice else ""
    return Cue(begin, end, "\n".join(plain_lines(marked)), speaker)


def plain_lines(marked: str) -> Iterator[str]:
    for line in TAG.sub("", marked).split("\n"):
        if words := unescape(line).strip():
            yield words


def seconds(time: str) -> float | None:
    match = TIME.fullmatch(time)
    if match is None:
        return None
    hours, minutes, rest, thousandths = (int(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + rest + thousandths / 1000

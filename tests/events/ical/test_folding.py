import pytest
from icalendar import Event, vText

from events.ical.folding import fold, folded


@pytest.mark.parametrize("unit", ["x", "ä", "ث", "€", "🎈", "\\\\", "\\n", "\\,", "^'", "^^"])
@pytest.mark.parametrize("before", range(62, 80))
def test_fold_parts_neither_a_character_nor_an_escape(unit, before):
    line = "x" * before + unit * 40

    parts = fold(line).split(b"\r\n ")

    assert b"".join(parts).decode() == line
    assert max(len(part) + (number > 0) for number, part in enumerate(parts)) <= 75
    texts = [part.decode() for part in parts]
    assert [text.lstrip("x").replace(unit, "") for text in texts] == [""] * len(texts)


def test_folded_component_is_the_one_that_was_written():
    component = Event()
    component.add("summary", vText("Back\\slash; " * 12))

    lines = folded(component).split(b"\r\n")

    assert lines[0] == b"BEGIN:VEVENT"
    assert lines[-2:] == [b"END:VEVENT", b""]
    assert Event.from_ical(folded(component))["summary"] == component["summary"]

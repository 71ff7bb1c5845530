import pytest

from home import webvtt
from home.webvtt import Cue, FaultyCaptions

GOOD = b"""\xef\xbb\xbfWEBVTT - The square

NOTE Written by a neighbour
over two evenings

STYLE
::cue { color: white }

1
00:01.000 --> 00:04.000 line:10%
<v Anna>We agreed about <i>Tuesday</i>.
And about chess &amp; silence.

00:00:04.500 --> 01:00:06.250
[Music]
"""


def faults(text: str | bytes) -> list[tuple[int, str]]:
    content = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(FaultyCaptions) as refused:
        webvtt.cues(content)
    return [(fault.line, fault.text) for fault in refused.value.faults]


def cue(times: str, words: str = "Words.") -> str:
    return f"WEBVTT\n\n00:02.000 --> 00:03.000\nBefore.\n\n{times}\n{words}\n"


def test_cues_are_read_in_plain_words():
    assert webvtt.cues(GOOD) == [
        Cue(1.0, 4.0, "We agreed about Tuesday.\nAnd about chess & silence.", "Anna"),
        Cue(4.5, 3606.25, "[Music]"),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_ends_of_lines_of_other_systems_are_read(end):
    assert webvtt.cues(GOOD.replace(b"\n", end.encode())) == webvtt.cues(GOOD)


@pytest.mark.parametrize(
    "text", ["", "\n\nWEBVTT\n", "WEBVTTS\n\n", "1\n00:01.000 --> 00:02.000\nA\n"]
)
def test_file_without_its_mark_is_a_fault(text):
    assert faults(text) == [(1, "the file must begin with the word WEBVTT.")]


def test_file_without_captions_is_a_fault():
    assert faults("WEBVTT\n\nNOTE nothing yet\n") == [(1, "there are no captions in this file.")]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (cue("00:04,000 --> 00:05,000"), 6, "with full stops"),
        (cue("4 --> 5"), 6, "with full stops"),
        (cue("00:04.000-->00:05.000"), 6, "with full stops"),
        (cue("00:04.000 --> 00:65.000"), 6, "with full stops"),
        (cue("00:05.000 --> 00:04.000"), 6, "ends before it begins"),
        (cue("00:04.000 --> 00:04.000"), 6, "ends before it begins"),
        (cue("00:01.000 --> 00:05.000"), 6, "begins before the one above it"),
        (cue("00:04.000 --> 00:05.000", ""), 6, "no words follow"),
        (cue("7\n00:04.000 --> 00:05.000", "A\n00:06.000 --> 00:07.000\nB"), 9, "an empty line"),
        (cue("Words without times."), 6, "no line with the times"),
        ("WEBVTT\n00:04.000 --> 00:05.000\nA\n", 2, "an empty line after WEBVTT"),
    ],
)
def test_fault_has_the_number_of_its_line(text, line, told):
    found = faults(text)

    assert [number for number, _text in found] == [line]
    assert told in found[0][1]


def test_every_fault_is_told_and_not_only_the_first():
    text = "WEBVTT\n\n1 --> 2\nA\n\n00:03.000 --> 00:04.000\nB\n\n3 --> 4\nC\n"

    assert [line for line, _text in faults(text)] == [3, 9]


def test_other_encoding_is_a_fault_at_its_line():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nΠλατεία\n".encode("cp1253")

    assert [line for line, _text in faults(text)] == [4]


def test_comments_go_and_captions_stay():
    cleaned = webvtt.without_comments(GOOD)

    assert b"neighbour" not in cleaned
    assert b"evenings" not in cleaned
    assert webvtt.cues(cleaned) == webvtt.cues(GOOD)


def test_subrip_becomes_webvtt():
    subrip = b"1\n00:00:01,000 --> 00:00:04,000\nYes, we agreed.\n"

    assert webvtt.cues(webvtt.from_subrip(subrip)) == [Cue(1.0, 4.0, "Yes, we agreed.")]

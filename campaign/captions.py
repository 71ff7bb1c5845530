"""What is said in a video, as its captions have it."""

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from campaign.models import CaptionTrack, VideoPage
from home import webvtt
from home.webvtt import Cue, FaultyCaptions

#: Seconds without a word after which a new paragraph begins.
PAUSE = 2.5
#: A paragraph this long ends with its sentence.
LONG = 420
ENDS = (".", "!", "?", "…", "»", "”", "]", "۔", "؟", ";")


def track_in(video: VideoPage, language: str) -> CaptionTrack | None:
    return next((track for track in video.captions.all() if track.language == language), None)


def cues(track: CaptionTrack) -> list[Cue]:
    """Nothing of a file that was stored before files were checked, or that is lost."""
    try:
        with track.file.file.open("rb") as file:
            return webvtt.cues(file.read())
    except (FaultyCaptions, FileNotFoundError):
        return []


def words(video: VideoPage) -> str:
    """What is said, in the language of the page."""
    track = track_in(video, video.language)
    return " ".join(cue.text for cue in cues(track)) if track else ""


def transcript(video: VideoPage) -> SafeString:
    """The captions in the language of the page as paragraphs; empty without captions."""
    track = track_in(video, video.language)
    said = paragraphs(cues(track)) if track else []
    return format_html_join("", "{}", ((paragraph(cues_of),) for cues_of in said))


def paragraph(said: list[Cue]) -> SafeString:
    text = " ".join(cue.text.replace("\n", " ") for cue in said)
    if said[0].speaker:
        return format_html("<p><b>{}:</b> {}</p>", said[0].speaker, text)
    return format_html("<p>{}</p>", text)


def paragraphs(said: Iterable[Cue]) -> Iterator[list[Cue]]:
    """A new one after a pause, for another speaker, and where one has become long."""
    part: list[Cue] = []
    for cue in said:
        if part and begins_anew(cue, part):
            yield part
            part = []
        part.append(cue)
    if part:
        yield part


def begins_anew(cue: Cue, part: list[Cue]) -> bool:
    last = part[-1]
    is_long = sum(len(one.text) for one in part) > LONG and last.text.endswith(ENDS)
    return cue.start - last.end > PAUSE or cue.speaker != part[0].speaker or is_long

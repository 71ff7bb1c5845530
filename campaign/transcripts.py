"""The transcript of a video in other languages, as the captions there have it.

Translators find it beside that of the original, paragraph by paragraph, and may correct it.
"""

from collections.abc import Sequence

from django.utils.html import strip_tags
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from campaign import captions
from campaign.models import CaptionTrack, VideoPage
from home.webvtt import Cue

#: Marks what was taken from captions, and goes on following them.
TOOL = "WebVTT"


def bring_transcripts(video: VideoPage) -> None:
    """To the translators of a video whose own transcript is that of its captions."""
    records = Translation.objects.filter(
        source__object=video.translation_key, source__locale=video.locale_id, enabled=True
    )
    for record in records.select_related("target_locale"):
        bring_transcript(video, record)


def bring_transcript(video: VideoPage, record: Translation) -> None:
    own = captions.track_in(video, video.language)
    track = captions.track_in(video, record.target_locale.language_code)
    if own is None or track is None:
        return
    original = list(captions.paragraphs(captions.cues(own)))
    segments = segments_of(record)
    said = [words(segment.string.data) for segment in segments]
    if said != [words(captions.paragraph(part)) for part in original]:
        # Somebody wrote more, or less, than is said.
        return
    for segment, part in zip(segments, beside(original, track), strict=True):
        if part:
            note(segment, record.target_locale, part)


def segments_of(record: Translation) -> list[StringSegment]:
    found = StringSegment.objects.filter(source=record.source_id, context__path="transcript")
    return list(found.select_related("string").order_by("order"))


def words(html: str) -> str:
    return " ".join(StringValue(strip_tags(html)).render_text().split())


def beside(original: Sequence[list[Cue]], track: CaptionTrack) -> list[list[Cue]]:
    """For each paragraph of the original what is said in another language until the next one begins."""
    begins = [0.0, *(part[0].start for part in original[1:])]
    ends = [*begins[1:], float("inf")]
    cues = captions.cues(track)
    return [
        [cue for cue in cues if begin <= (cue.start + cue.end) / 2 < end]
        for begin, end in zip(begins, ends, strict=True)
    ]


def note(segment: StringSegment, locale: Locale, said: list[Cue]) -> None:
    """Unless a translator wrote something else."""
    place = {"translation_of": segment.string, "context_id": segment.context_id, "locale": locale}
    known = StringTranslation.objects.filter(**place).first()
    if known and known.tool_name != TOOL:
        return
    html = str(captions.paragraph(said)).removeprefix("<p>").removesuffix("</p>")
    StringTranslation.objects.update_or_create(
        **place,
        defaults={
            "data": StringValue.from_translated_html(html).data,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
            "tool_name": TOOL,
        },
    )

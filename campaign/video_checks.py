"""What a video needs before it goes live, so that everybody can follow it (WCAG 2.2, guideline 1.2)."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from campaign import captions
from campaign.models import VideoPage
from home import cldr
from home.publishing.checks import Finding, publishing_check

#: In bytes; more is a day's data for somebody who pays for each megabyte.
LARGE = 25_000_000
#: Seconds by which captions may outlast their film.
LATE = 2


def can_be_watched(video: VideoPage) -> bool:
    return bool(video.file_id or video.embed_url)


@publishing_check(VideoPage)
def followed_without_sound(video: VideoPage) -> Iterator[Finding]:
    if not can_be_watched(video) or video.no_speech:
        return
    if not video.spoken_language:
        yield Finding(
            "campaign.P301",
            _("It is not said which language is spoken in this video."),
            _("Choose it, or tick that nobody speaks."),
            "spoken_language",
            blocks=True,
        )
    elif video.file_id and not captions.track_in(video, video.spoken_language):
        language = cldr.language_name(video.spoken_language, get_language())
        yield Finding(
            "campaign.P302",
            _("Captions are missing in the language that is spoken: %(language)s.")
            % {"language": language},
            _("Add the file of captions in that language."),
            "captions",
            blocks=True,
        )


@publishing_check(VideoPage)
def read_without_playing(video: VideoPage) -> Iterator[Finding]:
    if not can_be_watched(video) or video.transcript or captions.words(video):
        return
    if not video.no_speech:
        yield Finding(
            "campaign.P303",
            _("There is no transcript."),
            _("Write it, or add captions in the language of this page: it is made from them."),
            "transcript",
            blocks=True,
        )
    elif video.audio_description == VideoPage.AudioDescription.TRANSCRIPT:
        yield Finding(
            "campaign.P304",
            _("Nothing says in words what is seen in this video."),
            _("Write in the transcript what is seen."),
            "transcript",
        )


@publishing_check(VideoPage)
def followed_without_sight(video: VideoPage) -> Iterator[Finding]:
    Described = VideoPage.AudioDescription  # noqa: N806 - a class of the model
    if can_be_watched(video) and video.audio_description == Described.MISSING:
        yield Finding(
            "campaign.P305",
            _("People who cannot see it do not learn what is only seen."),
            _("Say how they learn it, or that the sound says everything."),
            "audio_description",
        )
    if video.audio_description == Described.VERSION and not video.described_file_id:
        yield Finding(
            "campaign.P306",
            _("The version with audio description is not there yet."),
            _("Choose its file."),
            "described_file",
        )


@publishing_check(VideoPage)
def light_enough_for_a_phone(video: VideoPage) -> Iterator[Finding]:
    size = (video.file.file_size or 0) if video.file_id else 0
    if size > LARGE and not video.small_file_id:
        yield Finding(
            "campaign.P307",
            _("This film is large for a phone: %(size)s.")
            % {"size": cldr.file_size(size, get_language())},
            _("Export it again at a height of 480 pixels and add that as the smaller version."),
            "small_file",
        )


@publishing_check(VideoPage)
def captions_belong_to_the_film(video: VideoPage) -> Iterator[Finding]:
    length = video.duration or (video.file.duration if video.file_id else 0)
    for track in video.captions.all() if length else ():
        said = captions.cues(track)
        if said and said[-1].end > length + LATE:
            yield Finding(
                "campaign.P308",
                _("The captions in %(language)s go on after the film has ended.")
                % {"language": cldr.language_name(track.language, get_language())},
                _("Look whether this is the right file, and whether the length is right."),
                "captions",
            )

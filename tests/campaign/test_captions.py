"""What is said in a video, read from its captions."""

import pytest
from django.core.exceptions import ValidationError

from campaign import captions
from campaign.models import VideoPage
from home.search.results import results_for
from home.webvtt import Cue
from tests.factories.campaign import CaptionsFactory, CaptionTrackFactory, VideoPageFactory
from tests.factories.home import SiteDocumentFactory, translated

pytestmark = pytest.mark.django_db


def paragraphs(*said: Cue) -> list[str]:
    return [" ".join(cue.text for cue in part) for part in captions.paragraphs(said)]


def test_a_pause_begins_a_paragraph():
    assert paragraphs(Cue(0, 2, "A."), Cue(2, 4, "B."), Cue(7, 9, "C.")) == ["A. B.", "C."]


def test_another_speaker_begins_a_paragraph():
    said = [Cue(0, 2, "A.", "Anna"), Cue(2, 4, "B.", "Anna"), Cue(4, 6, "C.", "Karim")]

    assert paragraphs(*said) == ["A. B.", "C."]


def test_a_long_paragraph_ends_with_its_sentence():
    long = "word " * 100
    said = [Cue(0, 1, long), Cue(1, 2, "and ends."), Cue(2, 3, "Another.")]

    assert paragraphs(*said) == [f"{long} and ends.", "Another."]


@pytest.fixture
def video(home_page):
    video = VideoPageFactory(title="Halfway", embed_url="https://vimeo.com/123456")
    CaptionTrackFactory(page=video, file=CaptionsFactory(words="<v Anna>Tea &amp; chess"))
    CaptionTrackFactory(page=video, language="it", file=CaptionsFactory(words="Tè e scacchi"))
    return video


def test_transcript_is_made_from_the_captions_of_the_language_when_it_is_empty(video):
    italian = video.copy_for_translation(translated(video.get_parent(), "it").locale)
    for page in (video, italian):
        page.full_clean()

    assert video.transcript == "<p><b>Anna:</b> Tea &amp; chess</p>"
    assert italian.transcript == "<p>Tè e scacchi</p>"


def test_transcript_that_somebody_wrote_stays(video):
    video.transcript = "<p>Corrected.</p>"
    video.full_clean()

    assert video.transcript == "<p>Corrected.</p>"


def test_search_finds_what_is_said_in_the_language_of_the_page(video):
    VideoPage.objects.get(pk=video.pk).save()

    assert [result.title for result in results_for("chess", "en")] == ["Halfway"]
    assert list(results_for("scacchi", "en")) == []


def test_captions_whose_file_is_lost_say_nothing(video):
    for track in video.captions.all():
        track.file.file.delete(save=False)

    assert captions.words(video) == ""


def test_file_that_holds_no_captions_is_refused():
    track = CaptionTrackFactory.build(page=VideoPageFactory(), file=SiteDocumentFactory())

    with pytest.raises(ValidationError) as refusal:
        track.clean()

    assert refusal.value.message_dict == {
        "file": ["Choose a file of captions: its name ends in .vtt or .srt."]
    }

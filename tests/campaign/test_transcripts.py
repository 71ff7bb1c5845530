"""What is said in a video, for those who translate it."""

import pytest
from django.core.files.base import ContentFile

from campaign.models import VideoPage
from tests.factories.campaign import CaptionsFactory, CaptionTrackFactory, VideoPageFactory
from tests.home.translating.synced import (
    again,
    publish,
    publish_translation,
    record,
    submit,
    translate,
)

pytestmark = pytest.mark.django_db

ENGLISH = [("00:00", "00:02", "<v Anna>We met."), ("00:06", "00:08", "Tea & chess.")]
ARABIC = [
    ("00:00", "00:01", "<v Anna>التقينا"),
    ("00:01", "00:02", "<v Anna>هنا."),
    ("00:06", "00:08", "شاي وشطرنج."),
]


def file(cues):
    text = "\n".join(f"{a}.000 --> {b}.000\n{words}\n" for a, b, words in cues)
    text = text.replace(" & ", " &amp; ")
    return CaptionsFactory(file=ContentFile(f"WEBVTT\n\n{text}".encode(), "captions.vtt"))


@pytest.fixture
def video(home_page) -> VideoPage:
    video = VideoPageFactory(
        title="Halfway", embed_url="https://vimeo.com/123456", spoken_language="en"
    )
    CaptionTrackFactory(page=video, file=file(ENGLISH))
    video = again(video)
    video.full_clean()
    return publish(video)


def add_arabic(video, cues=ARABIC):
    video = again(video)
    arabic = CaptionTrackFactory.build(page=video, language="ar", file=file(cues))
    video.captions = [*video.captions.filter(language="en"), arabic]
    video.save_revision().publish()
    return again(video)


def transcript(video) -> list[str | None]:
    arabic = record(video, "ar")
    rows = arabic.source.stringsegment_set.filter(context__path="transcript").order_by("order")
    return [row.translation for row in rows.annotate_translation(arabic.target_locale)]


SAID = ["<b>Anna:</b> التقينا هنا.", "شاي وشطرنج."]


def test_captions_that_come_later_bring_the_transcript(video):
    submit(video, "ar")
    assert transcript(video) == [None, None]
    add_arabic(video)
    assert transcript(video) == SAID


def test_captions_that_are_there_bring_it_with_the_submission(video):
    add_arabic(video)
    submit(video, "ar")
    assert transcript(video) == SAID
    assert publish_translation(video, "ar").transcript.count("شاي وشطرنج.") == 1


def test_better_captions_bring_a_better_transcript(video):
    submit(video, "ar")
    add_arabic(video)
    add_arabic(video, [*ARABIC[:2], ("00:06", "00:08", "شاي ولعبة شطرنج.")])
    assert transcript(video) == [SAID[0], "شاي ولعبة شطرنج."]


def test_what_a_translator_wrote_stays(video):
    submit(video, "ar")
    translate(video, "ar")
    before = transcript(video)
    add_arabic(video)
    assert transcript(video) == before != SAID


def test_transcript_that_says_more_than_the_captions_is_for_translators(video):
    publish(video, transcript="<p>We met. A dog barks.</p>")
    submit(video, "ar")
    add_arabic(video)
    assert transcript(video) == [None]


def test_captions_that_lack_the_end_bring_what_they_have(video):
    submit(video, "ar")
    add_arabic(video, ARABIC[:2])
    assert transcript(video) == [SAID[0], None]

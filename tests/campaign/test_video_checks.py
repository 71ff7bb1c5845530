"""What keeps a video from being published, and what its editor should know."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from campaign.models import VideoPage
from home.publishing.checks import Finding, NotReady, findings
from tests.factories.campaign import (
    CaptionsFactory,
    CaptionTrackFactory,
    SiteMediaFactory,
    VideoPageFactory,
)
from tests.markup import texts

pytestmark = pytest.mark.django_db

ELSEWHERE = {"embed_url": "https://vimeo.com/123456"}
FOLLOWED = {"audio_description": VideoPage.AudioDescription.NOT_NEEDED}
SAID = {"spoken_language": "it", "transcript": "<p>Sì.</p>", **FOLLOWED}


@pytest.fixture
def film(home_page):
    return SiteMediaFactory()


def found(video) -> list[Finding]:
    """Those of the checks of a video, among all that are made of a page."""
    return [finding for finding in findings(video) if finding.id.startswith("campaign.P30")]


def ids(video) -> list[str]:
    return [finding.id for finding in found(video)]


def blocking(video) -> list[tuple[str, str]]:
    return [(finding.id, finding.field) for finding in found(video) if finding.blocks]


def test_video_that_is_not_here_needs_nothing(home_page):
    assert ids(VideoPageFactory()) == []


def test_film_of_ours_needs_captions_and_a_transcript(film):
    assert blocking(VideoPageFactory(file=film, spoken_language="it")) == [
        ("campaign.P302", "captions"),
        ("campaign.P303", "transcript"),
    ]


def test_film_needs_captions_in_the_language_that_is_spoken(film):
    video = VideoPageFactory(file=film, **SAID)
    CaptionTrackFactory(page=video, language="el")
    assert blocking(video) == [("campaign.P302", "captions")]

    CaptionTrackFactory(page=video, language="it")
    assert ids(VideoPage.objects.get(pk=video.pk)) == []


def test_film_needs_the_language_that_is_spoken(film):
    video = VideoPageFactory(file=film, transcript="<p>Yes.</p>")

    assert blocking(video) == [("campaign.P301", "spoken_language")]


def test_film_without_speech_needs_neither(film):
    assert ids(VideoPageFactory(file=film, no_speech=True, **FOLLOWED)) == []


def test_video_of_another_platform_needs_a_transcript_of_ours(home_page):
    video = VideoPageFactory(**ELSEWHERE, spoken_language="it")

    assert blocking(video) == [("campaign.P303", "transcript")]


def test_captions_in_the_language_of_the_page_are_a_transcript(home_page):
    video = VideoPageFactory(**ELSEWHERE, spoken_language="it")
    CaptionTrackFactory(page=video, language="en")

    assert blocking(video) == []


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        ("missing", ["campaign.P305"]),
        ("version", ["campaign.P306"]),
        ("transcript", ["campaign.P304"]),
        ("included", []),
        ("not-needed", []),
    ],
)
def test_editor_is_told_what_is_missing_without_sight(film, described, expected):
    assert ids(VideoPageFactory(file=film, no_speech=True, audio_description=described)) == expected


def test_editor_is_told_that_a_film_is_large(film):
    film.file_size = 26_000_000
    video = VideoPageFactory(file=film, no_speech=True, **FOLLOWED)
    assert [finding.message for finding in found(video)] == [
        "This film is large for a phone: 26 MB."
    ]

    video.small_file = SiteMediaFactory()
    assert ids(video) == []


def test_editor_is_told_of_captions_that_are_of_another_film(film):
    video = VideoPageFactory(file=film, duration=1, no_speech=True, **FOLLOWED)
    late = CaptionsFactory(words="A\n\n00:03.000 --> 00:09.000\nB")
    CaptionTrackFactory(page=video, file=late)

    assert ids(video) == ["campaign.P308"]


def test_length_is_that_of_the_file_when_nobody_typed_one(film):
    video = VideoPageFactory(file=film)
    video.full_clean()

    assert video.duration == 1


def test_video_without_captions_is_not_published_by_any_way(film):
    video = VideoPageFactory(live=False, file=film, spoken_language="it", transcript="<p>Sì.</p>")

    with pytest.raises(NotReady):
        video.save_revision().publish()

    assert not Page.objects.get(pk=video.pk).live


def form_values(video, **values):
    return nested_form_data(
        {
            "title": video.title,
            "slug": video.slug,
            "embed_url": "",
            "spoken_language": "it",
            "recorded_precision": "day",
            "audio_description": "not-needed",
            "transcript": rich_text("<p>Sì.</p>"),
            "description": rich_text(""),
            "captions": inline_formset([]),
            "chapters": inline_formset([]),
            "comments": inline_formset([]),
            "action-publish": "1",
            **values,
        }
    )


def test_editor_reads_at_the_captions_that_they_are_missing(admin_client, film):
    video = VideoPageFactory(live=False)
    address = reverse("wagtailadmin_pages:edit", args=[video.pk])

    response = admin_client.post(address, form_values(video, file=film.pk))

    assert response.context["form"].formsets["captions"].non_form_errors() == [
        "Captions are missing in the language that is spoken: Italian. "
        "Add the file of captions in that language."
    ]
    assert not Page.objects.get(pk=video.pk).live


def test_captions_that_come_with_the_form_are_seen(admin_client, film):
    video = VideoPageFactory(live=False, title="Halfway")
    track = {"id": "", "ORDER": 1, "language": "it", "file": CaptionsFactory().pk}
    values = form_values(video, file=film.pk, captions=inline_formset([track]))

    response = admin_client.post(
        reverse("wagtailadmin_pages:edit", args=[video.pk]), values, follow=True
    )

    assert "has been published" in texts(response, ".messages li")[0]
    assert [one.language for one in VideoPage.objects.get(pk=video.pk).captions.all()] == ["it"]

"""A video as it is watched, and as search engines are told of it."""

import json

import pytest
from bs4 import BeautifulSoup

from campaign import embeds
from campaign.models import Chapter
from tests.factories.campaign import CaptionTrackFactory, SiteMediaFactory, VideoPageFactory
from tests.markup import links, parsed, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def video(home_page):
    video = VideoPageFactory(
        title="Halfway",
        file=SiteMediaFactory(),
        small_file=SiteMediaFactory(),
        spoken_language="it",
        transcript="<p>We agreed.</p><p>About Tuesday.</p>",
        duration=185,
    )
    CaptionTrackFactory(page=video, language="it")
    for start, title in ((65, "The square"), (0, "The tree")):
        Chapter.objects.create(page=video, start=start, title=title, locale=video.locale)
    return video


def test_phone_is_offered_the_smaller_version_first(client, video):
    sources = parsed(client.get(video.url)).select("video source")

    assert [(source["src"], source.get("media")) for source in sources] == [
        (video.small_file.url, "(max-width: 40rem)"),
        (video.file.url, None),
    ]


def test_player_has_the_shape_of_the_film_and_loads_nothing(client, video):
    (player,) = parsed(client.get(video.url)).select("video")

    assert (player["width"], player["height"], player["preload"]) == ("32", "32", "none")


def test_each_version_says_its_size_and_its_length(client, video):
    assert texts(client.get(video.url), ".stack a[download]") == [
        "Download the video (9 kB, 3 minutes)",
        "Download a smaller version (9 kB, 3 minutes)",
    ]


def test_chapters_lead_to_their_moments_in_order(client, video):
    response = client.get(video.url)

    assert texts(response, ".chapters li") == ["0:00 The tree", "1:05 The square"]
    assert links(response, ".chapters a") == [f"{video.file.url}#t=0", f"{video.file.url}#t=65"]


def test_chapters_of_a_video_elsewhere_are_a_plain_list(client, video):
    video.file, video.embed_url = None, "https://vimeo.com/123456"
    video.save()

    response = client.get(video.url)

    assert texts(response, ".chapters li") == ["0:00 The tree", "1:05 The square"]
    assert links(response, ".chapters a") == []


def test_search_engines_read_captions_transcript_and_chapters(client, video):
    page = BeautifulSoup(client.get(video.url).content, "html.parser")

    data = json.loads(page.find("script", type="application/ld+json").string)

    assert data["transcript"].split() == ["We", "agreed.", "About", "Tuesday."]
    assert [track["inLanguage"] for track in data["caption"]] == ["it"]
    assert [(clip["name"], clip["startOffset"]) for clip in data["hasPart"]] == [
        ("The tree", 0),
        ("The square", 65),
    ]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://youtu.be/abcdefghijk", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
        (
            "https://video.example/w/9c9de5e8-0a1e",
            "https://video.example/videos/embed/9c9de5e8-0a1e?p2p=0",
        ),
        (
            "https://video.example/videos/watch/9c9de5e8-0a1e?start=5s",
            "https://video.example/videos/embed/9c9de5e8-0a1e?p2p=0",
        ),
        ("https://other.example/w/9c9de5e8-0a1e", None),
        ("https://video.example.evil/w/9c9de5e8-0a1e", None),
    ],
)
def test_player_is_one_that_follows_nobody(settings, url, expected):
    settings.PEERTUBE_INSTANCES = ["video.example"]

    found = embeds.player(url)

    assert (found and found[1]) == expected


def test_video_of_an_unknown_host_is_a_plain_link(client, home_page):
    video = VideoPageFactory(embed_url="https://other.example/w/9c9de5e8-0a1e")

    response = client.get(video.url)

    assert links(response, ".embed-link:not([data-player])") == [video.embed_url]
    assert texts(response, ".embed p") == ["This leads to other.example, another website."]

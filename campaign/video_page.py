"""What the page of a video shows."""

from urllib.parse import urljoin

from wagtail.rich_text import get_text_for_indexing

from campaign import dates, player
from campaign.models import VideoPage
from campaign.player import Embed, Film


def context(video: VideoPage) -> dict:
    captions = list(video.captions.all())
    own = player.own_film(video, captions)
    elsewhere = player.embed(video)
    return {
        "film": own,
        "described_film": player.described(video, captions),
        "embed": elsewhere,
        "captions": captions,
        "chapters": chapters(video, own),
        "recorded": dates.when(video.recorded_on, video.recorded_precision, video.language),
        "structured_data": structured_data(video, own, elsewhere),
    }


def chapters(video: VideoPage, own: Film | None) -> list[dict]:
    """Each leads to its moment of the film (https://www.w3.org/TR/media-frags/), where we have the file."""
    return [
        {
            "at": player.timestamp(chapter.start),
            "start": chapter.start,
            "title": chapter.title,
            "url": f"{own.url}#t={chapter.start}" if own else "",
        }
        for chapter in sorted(video.chapters.all(), key=lambda chapter: chapter.start)
    ]


def structured_data(video: VideoPage, own: Film | None, elsewhere: Embed | None) -> dict | None:
    """schema.org/VideoObject; None where there is nothing to watch."""
    if not own and not elsewhere:
        return None
    data = {
        "@context": "https://schema.org",
        "@type": "VideoObject",
        "name": video.title,
        "description": video.summary or video.title,
        "url": video.full_url,
        "inLanguage": video.spoken_language,
        "duration": f"PT{video.duration}S" if video.duration else "",
        "uploadDate": video.first_published_at and video.first_published_at.isoformat(),
        "contentUrl": absolute(video, own.url) if own else "",
        "thumbnailUrl": absolute(video, own.poster) if own and video.image else "",
        "embedUrl": elsewhere.player if elsewhere else "",
        "transcript": get_text_for_indexing(video.transcript),
        "caption": [
            {
                "@type": "MediaObject",
                "contentUrl": absolute(video, track["url"]),
                "encodingFormat": "text/vtt",
                "inLanguage": track["language"],
            }
            for track in (own.tracks if own else [])
        ],
        "hasPart": [
            {
                "@type": "Clip",
                "name": chapter["title"],
                "startOffset": chapter["start"],
                "url": f"{video.full_url}#t={chapter['start']}",
            }
            for chapter in chapters(video, own)
        ],
    }
    return {name: value for name, value in data.items() if value}


def absolute(video: VideoPage, url: str) -> str:
    if not url.startswith("/"):
        return url
    _site_id, root_url, _path = video.get_url_parts()
    return urljoin(root_url, url)

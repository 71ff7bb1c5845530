"""What the page of a video shows."""

from campaign import dates, player
from campaign.models import VideoPage


def context(video: VideoPage) -> dict:
    captions = list(video.captions.all())
    own = player.own_file(video, captions)
    elsewhere = player.embed(video)
    return {
        "own_file": own,
        "described_file": player.described(video, captions),
        "embed": elsewhere,
        "captions": captions,
        "chapters": [
            {"at": player.timestamp(chapter.start), "title": chapter.title}
            for chapter in video.chapters.all()
        ],
        "recorded": dates.when(video.recorded_on, video.recorded_precision, video.language),
        "structured_data": structured_data(video, own, elsewhere),
    }


def structured_data(video: VideoPage, own, elsewhere) -> dict | None:
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
        "contentUrl": absolute(video, own.file) if own else "",
        "thumbnailUrl": absolute(video, own.poster) if own and video.image else "",
        "embedUrl": elsewhere.player if elsewhere else "",
    }
    return {name: value for name, value in data.items() if value}


def absolute(video: VideoPage, url: str) -> str:
    if not url.startswith("/"):
        return url
    _site_id, root_url, _path = video.get_url_parts()
    return f"{root_url}{url}"

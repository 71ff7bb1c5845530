"""How a video is played: our own file, or somebody else's player once the reader asks for it."""

from dataclasses import dataclass
from mimetypes import guess_type
from urllib.parse import urlsplit

from campaign import embeds
from campaign.models import VideoPage
from home import art, cldr


@dataclass(frozen=True)
class File:
    """In the shape of templates/components/video_player.html. `size` is in bytes, None if it is not known."""

    file: str
    mime: str
    size: int | None
    poster: str
    tracks: list[dict]


@dataclass(frozen=True)
class Embed:
    """In the shape of templates/components/embed.html."""

    url: str
    player: str
    host: str


def own_file(video: VideoPage, captions: list) -> File | None:
    return file(video.file, video, captions) if video.file_id else None


def described(video: VideoPage, captions: list) -> File | None:
    """The second version, in which what is seen is also said."""
    wanted = video.audio_description == VideoPage.AudioDescription.VERSION
    return file(video.described_file, video, captions) if wanted and video.described_file else None


def file(media, video: VideoPage, captions: list) -> File:
    return File(
        media.url,
        guess_type(media.file.name)[0] or "",
        media.file_size,
        poster(video),
        tracks(video, captions),
    )


def poster(video: VideoPage) -> str:
    """What stands there before the film is played: the page's picture, else its drawing."""
    if video.image:
        return video.image.get_rendition("width-1280|format-jpeg").url
    return art.poster(video.translation_key, video.pair)


def tracks(video: VideoPage, captions: list) -> list[dict]:
    """The reader's own language is on by default, unless it is the one spoken."""
    return [
        {
            "url": track.file.url,
            "language": track.language,
            "name": cldr.own_name(track.language),
            "default": track.language == video.language != video.spoken_language,
        }
        for track in captions
    ]


def embed(video: VideoPage) -> Embed | None:
    if video.file_id or not video.embed_url:
        return None
    known = embeds.player(video.embed_url)
    host, address = known or (urlsplit(video.embed_url).hostname or "", "")
    return Embed(video.embed_url, address, host)


def timestamp(seconds: int) -> str:
    """12:05, or 1:02:05 after an hour."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"

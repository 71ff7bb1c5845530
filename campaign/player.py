"""How a video is played: our own file, or somebody else's player once the reader asks for it."""

from dataclasses import dataclass
from mimetypes import guess_type
from urllib.parse import urlsplit

from campaign import embeds
from campaign.models import SiteMedia, VideoPage
from home import art, cldr

#: Below this width the smaller version is enough. A browser that does not know the condition takes it too.
PHONE = "(max-width: 40rem)"
USUAL_SIZE = (1280, 720)


@dataclass(frozen=True)
class Version:
    """One file of a film. `size` is in bytes, None if it is not known; `media` a condition, or empty."""

    url: str
    mime: str
    size: int | None
    media: str = ""


@dataclass(frozen=True)
class Film:
    """In the shape of templates/components/video_player.html; `versions` begin with the smallest."""

    versions: list[Version]
    poster: str
    width: int
    height: int
    tracks: list[dict]

    @property
    def url(self) -> str:
        """The address of the film as it was made."""
        return self.versions[-1].url


@dataclass(frozen=True)
class Embed:
    """In the shape of templates/components/embed.html."""

    url: str
    player: str
    host: str


def own_film(video: VideoPage, captions: list) -> Film | None:
    if not video.file_id:
        return None
    small = [version(video.small_file, PHONE)] if video.small_file_id else []
    return film(video.file, [*small, version(video.file)], video, captions)


def described(video: VideoPage, captions: list) -> Film | None:
    """The second version, in which what is seen is also said."""
    wanted = video.audio_description == VideoPage.AudioDescription.VERSION
    if not wanted or not video.described_file_id:
        return None
    return film(video.described_file, [version(video.described_file)], video, captions)


def version(media: SiteMedia, condition: str = "") -> Version:
    return Version(media.url, guess_type(media.file.name)[0] or "", media.file_size, condition)


def film(media: SiteMedia, versions: list[Version], video: VideoPage, captions: list) -> Film:
    width, height = (media.width, media.height) if media.width and media.height else USUAL_SIZE
    return Film(versions, poster(video), width, height, tracks(video, captions))


def poster(video: VideoPage) -> str:
    """What stands there before the film is played: the page's picture, else its drawing.

    Never a frame that nobody chose: whoever is seen in it may not have agreed to be the face of the film.
    """
    if video.image:
        return video.image.get_rendition("format-jpeg|width-1280").url
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

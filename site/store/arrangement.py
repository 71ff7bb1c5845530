"""The store as the settings of this site arrange it."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import Error, connections
from django.template.loader import render_to_string
from django.urls import reverse

from home.models import Generation
from store import watching
from store.answer import Answer
from store.baked import Baked, Baking
from store.disk import Disk
from store.encodings import bodies
from store.layer import Store
from store.marks import FileMarks, Marks, Unreachable
from store.memory import Memory
from store.recording import ALWAYS_ASK, Application
from store.shared import Nothing, Shared
from store.terms import Part
from store.turns import Door

#: Of the memory of a process, in hundredths.
SHARES = {Part.PAGES: 70, Part.CHOICES: 25, Part.ERRORS: 5}
MEGABYTE = 1_000_000

#: Of the server's threads (deploy/README.md), those that may be inside Django at once, those
#: that may wait for it, and for how many seconds. The others are left for what is in memory.
INSIDE, WAITING, PATIENCE = 12, 12, 5.0


def stored(application: Application) -> Application:
    """The application behind its store; by itself where there is none."""
    found = marks()
    if found is None:
        return application
    take_over(found)
    watching.start(found, read_marks, tidy=bakery.tidy if (bakery := baked()) else None)
    return Store(
        application=application,
        memory=Memory(sizes()),
        shared=shared(),
        marks=found,
        ask_marks=ask_marks,
        door=Door(INSIDE, WAITING, PATIENCE),
        refusal=refusal(),
        closed=of_staff(),
        files=(settings.STATIC_URL, settings.MEDIA_URL),
        cookies=cookies(),
        kept=kept(settings.CDN_SECONDS),
    )


def kept(seconds: int) -> str:
    """A browser asks each time, and a cache in front, which can be told to drop something, after `seconds`."""
    return f"public, max-age=0, s-maxage={seconds}" if seconds else ALWAYS_ASK


@cache
def marks() -> Marks | None:
    """One for each process."""
    match settings.STORE:
        case "off":
            return None
        case "memory" | "disk":
            told = [bakery.switch] if (bakery := baked()) else []
            return FileMarks(settings.STORE_FOLDER / "marks", *told)
        case "redis":
            from store.in_redis import RedisMarks, connect

            return RedisMarks(connect(settings.REDIS_URL))
    raise ValueError(f"STORE is {settings.STORE!r}: it must be memory, disk, redis or off.")


def shared() -> Shared:
    if settings.STORE == "disk":
        disk = Disk(settings.STORE_FOLDER, release(), settings.STORE_DISK_MB * MEGABYTE)
        return Baking(disk, bakery) if (bakery := baked()) else disk
    if settings.STORE == "redis":
        from store.in_redis import SharedInRedis, connect

        return SharedInRedis(connect(settings.REDIS_URL), release())
    return Nothing()


@cache
def baked() -> Baked | None:
    """On one machine only: nginx reads the same disk."""
    if not settings.STORE_BAKED or settings.STORE != "disk":
        return None
    return Baked(settings.STORE_FOLDER / "baked", release())


def take_over(known: Marks) -> None:
    """A new release serves its own pages from now on."""
    if bakery := baked():
        with suppress(Unreachable):
            if octets := known.now():
                bakery.switch(octets)


def sync() -> None:
    """Brings the marks to what the database says; for the moment after a change."""
    if (found := marks()) is not None:
        found.sync(read_marks)


def read_marks() -> bytes | None:
    generation = Generation.current()
    return generation.octets if generation else None


def ask_marks() -> bytes | None:
    """Outside a request, and None where the database does not answer either."""
    try:
        return read_marks()
    except Error:
        return None
    finally:
        connections.close_all()


def sizes() -> dict[Part, int]:
    octets = settings.STORE_MEMORY_MB * MEGABYTE
    return {part: octets * share // 100 for part, share in SHARES.items()}


def of_staff() -> tuple[str, ...]:
    """And of documents: each may be for some readers only."""
    return (
        reverse("wagtailadmin_home"),
        reverse("wagtaildocs_serve", args=[1, "a"]).removesuffix("1/a"),
    )


def cookies() -> tuple[str, ...]:
    """By these somebody is known to the site, or is told something. The one of a language changes no page."""
    return settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, CookieStorage.cookie_name


def refusal() -> Answer:
    body = render_to_string("503.html").encode()
    kind = "text/html; charset=utf-8"
    headers = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("Retry-After", "5"),
    ]
    return Answer("503 Service Unavailable", headers, bodies(body, kind), tag="", since=0)


#: Settings that answers show, and that an installation may change without any of our files.
SHOWN = (
    "ADMIN_HOST",
    "ADMIN_PATH",
    "CDN_SECONDS",
    "CONTENT_SECURITY_POLICY",
    "DEBUG",
    "LANGUAGES",
    "LANGUAGE_CODE",
    "MEDIA_URL",
    "PEERTUBE_INSTANCES",
    "SECURITY_CONTACT",
    "STATIC_URL",
    "TIME_ZONE",
    "WAGTAILADMIN_BASE_URL",
)


@cache
def release() -> str:
    """A digest of all that makes a page of what is published: no release gives the pages of another one."""
    digest = hashlib.sha256(repr([getattr(settings, name) for name in SHOWN]).encode())
    for path in sorted(sources()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def sources() -> Iterator[Path]:
    for folder in (settings.ROOT / name for name in ("home", "campaign", "events", "site/config")):
        yield from folder.rglob("*.py")
    for folder in (settings.ROOT / "templates", settings.SITE / "static"):
        yield from (path for path in folder.rglob("*") if path.is_file())
    yield from settings.SITE.glob("locale/*/LC_MESSAGES/*.mo")
    yield settings.ROOT / "requirements.txt"

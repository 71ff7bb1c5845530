"""Compressed once, given to each reader as it accepts: RFC 9110, 12.5.3."""

import gzip
from functools import lru_cache

import brotli

PLAIN = ""
#: The best first.
CODINGS = ("br", "gzip")
#: Below that, compressing saves no packet.
LEAST = 200
KINDS = (
    "text/",
    "application/json",
    "application/ld+json",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/manifest+json",
    "image/svg+xml",
)
#: Beyond these, a page takes longer to make than it saves its readers.
BROTLI_QUALITY = 6
GZIP_LEVEL = 6


def bodies(content: bytes, kind: str) -> dict[str, bytes]:
    """By the name of their coding. What grows by it is left out."""
    found = {PLAIN: content}
    if len(content) < LEAST or not kind.startswith(KINDS):
        return found
    made = {
        "br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY),
        # Without the time, so that the same page is always the same.
        "gzip": gzip.compress(content, GZIP_LEVEL, mtime=0),
    }
    return found | {name: body for name, body in made.items() if len(body) < len(content)}


@lru_cache(maxsize=512)
def accepted(header: str) -> tuple[str, ...]:
    """The codings that an Accept-Encoding header allows, the best first."""
    weights = dict(map(weighed, header.lower().split(",")))
    others = weights.get("*", 0.0)
    allowed = [name for name in CODINGS if weights.get(name, others) > 0]
    return tuple(sorted(allowed, key=lambda name: -weights.get(name, others)))


def weighed(part: str) -> tuple[str, float]:
    name, _semicolon, parameter = part.partition(";")
    _q, _equals, weight = parameter.partition("=")
    try:
        return name.strip(), float(weight or 1)
    except ValueError:
        return name.strip(), 0.0

"""The words of a page or term, string by string, as wagtail-localize offers them to translators."""

import re

from django.db import models
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

TAG = re.compile(r"<[^>]*>")


class UnpairedSegments(Exception):
    """Source and translation do not consist of the same sentences and blocks.

    `paths` are those of the segments that only one of them has; empty if only the markup differs.
    """

    def __init__(self, message: str, paths: list[str]):
        super().__init__(message)
        self.paths = paths


def strings(instance: models.Model) -> list[StringSegmentValue]:
    return [s for s in extract_segments(instance) if isinstance(s, StringSegmentValue)]


def pair(original, target) -> list[tuple[StringSegmentValue, StringSegmentValue]]:
    """The strings of both, side by side. Raises UnpairedSegments."""
    originals, targets = strings(original), strings(target)
    if [segment.path for segment in originals] != [segment.path for segment in targets]:
        differing = sorted({s.path for s in originals} ^ {s.path for s in targets})
        message = (
            f"{target.locale.language_code} has {len(targets)} segments and the source "
            f"{len(originals)}; look at {', '.join(differing) or 'the markup'}"
        )
        raise UnpairedSegments(message, differing)
    return list(zip(originals, targets, strict=True))


def count_words(html: str) -> int:
    """In a string as it is stored: HTML of which only inline tags are left."""
    return len(TAG.sub(" ", html).split())

"""Captions that every browser shows whole, without the comments of who wrote them."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home import webvtt

#: More than the captions of a day.
MAX_BYTES = 4 << 20
#: More would hide the first ones, with which one begins.
FAULTS_TOLD = 8


def clean_webvtt(file: BinaryIO) -> BytesIO:
    """Raises ValidationError with the code `captions` or `too_large`."""
    with faults_told():
        return checked(read(file))


def clean_subrip(file: BinaryIO) -> BytesIO:
    """As WebVTT, the only kind of captions that browsers show. Raises as above."""
    with faults_told():
        # Two lines come above: faults are told by the lines of the file that came.
        return checked(webvtt.from_subrip(read(file)), first=-1)


def checked(captions: bytes, first: int = 1) -> BytesIO:
    webvtt.cues(captions, first)
    return BytesIO(webvtt.without_comments(captions))


@contextmanager
def faults_told() -> Iterator[None]:
    try:
        yield
    except webvtt.FaultyCaptions as error:
        raise refusal(error) from error


def refusal(error: webvtt.FaultyCaptions) -> ValidationError:
    told = [str(fault) for fault in error.faults[:FAULTS_TOLD]]
    if more := len(error.faults) - len(told):
        told.append(
            ngettext("%(count)s more line.", "%(count)s more lines.", more) % {"count": more}
        )
    first = _("These captions would not be shown whole. Correct the file and upload it again.")
    return ValidationError([ValidationError(text, code="captions") for text in [first, *told]])


def read(file: BinaryIO) -> bytes:
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise ValidationError(_("Captions of this size cannot be read."), code="too_large")
    return content

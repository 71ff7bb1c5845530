"""Titles for uploads that nobody has named: a date and a time, never the name of the file."""

from datetime import datetime

from django.utils import formats
from django.utils.translation import gettext as _


def picture_title(at: datetime) -> str:
    """`at`: in the zone to be shown."""
    return _("Picture %(moment)s") % {"moment": _moment(at)}


def document_title(at: datetime) -> str:
    """`at`: in the zone to be shown."""
    return _("Document %(moment)s") % {"moment": _moment(at)}


def recording_title(at: datetime) -> str:
    """`at`: in the zone to be shown."""
    return _("Recording %(moment)s") % {"moment": _moment(at)}


def _moment(at: datetime) -> str:
    return formats.date_format(at, "Y-m-d H:i", use_l10n=False)

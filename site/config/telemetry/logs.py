"""Lines of JSON on the standard output, for whatever collects them."""

from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

from config.telemetry.privacy import without_secrets


class PrivateJsonFormatter(JsonFormatter):
    """Without the request that Django hangs on its records, and without secret addresses in any sentence."""

    def __init__(self):
        super().__init__(
            "%(levelname)s %(name)s %(message)s",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="at",
            reserved_attrs=[*RESERVED_ATTRS, "taskName", "request"],
            json_ensure_ascii=False,
        )

    def format(self, record) -> str:
        return without_secrets(super().format(record))


def as_json() -> dict[str, Any]:
    """For `LOGGING`. Who did what in the admin is in Wagtail's own history, where it is protected."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": PrivateJsonFormatter}},
        "handlers": {
            "console": {
                "class": "logging.StreamHandler",
                "stream": "ext://sys.stdout",
                "formatter": "json",
            }
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            # Its own handlers write as a developer reads.
            "django": {"handlers": [], "level": "ERROR"},
            "config.telemetry.requests": {"level": "INFO"},
            "home.periodic": {"level": "INFO"},
            # Below that it writes the titles of pages, and somebody's name may stand in one.
            "wagtail": {"level": "WARNING"},
        },
    }

"""The languages that the site is configured for."""

from django.conf import settings


def language_choices() -> list[tuple[str, str]]:
    """Choices for a field, as a callable so that adding a language needs no migration."""
    return list(settings.LANGUAGES)

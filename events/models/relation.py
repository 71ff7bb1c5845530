"""Relations of an event."""

from django.db import models


def to_page(target: str, label, **kwargs):
    """A relation to the page or term of the source language: see home.localised."""
    kwargs.setdefault("related_name", "+")
    return models.ForeignKey(
        target, verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, **kwargs
    )

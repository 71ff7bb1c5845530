"""What is missing on a page of any kind: each module is one rule of `home.publishing.checks`."""

from . import anchors, links, numbers, pictures, script, style, summary

__all__ = ["anchors", "links", "numbers", "pictures", "script", "style", "summary"]

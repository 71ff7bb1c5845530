"""What the pages of this room are asked before they are published: see `home.publishing.checks`."""

from . import campaigns, facts, partners

__all__ = ["campaigns", "facts", "partners"]

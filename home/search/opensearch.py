"""Wagtail's backends for OpenSearch, beside a room of ours that is called as a package its client asks for.

That package, `events`, would stand in the place of our room. The client wants it for figures about itself that
nobody here reads, so it is installed without what it depends on (deploy/variables.md), and goes without them.
"""

import sys
from types import ModuleType

figures = ModuleType("opensearchpy.metrics.metrics_events")
figures.MetricsEvents = None  # type: ignore[attr-defined]
sys.modules.setdefault(figures.__name__, figures)

from wagtail.search.backends.opensearch2 import OpenSearch2SearchBackend  # noqa: E402
from wagtail.search.backends.opensearch3 import OpenSearch3SearchBackend  # noqa: E402

__all__ = ["OpenSearch2SearchBackend", "OpenSearch3SearchBackend"]

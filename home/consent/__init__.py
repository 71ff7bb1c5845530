"""Consent of the people who are shown: what it allows, how it ends, and what becomes of what it allowed."""

from home.consent.gate import (
    ConsentMissing,
    Problem,
    besides,
    day_of_publishing,
    missing_consent,
    portrayals,
    records_on,
    references,
    refusals,
    require_consent,
    shows_something_new,
)
from home.consent.portrayal import Portrayal

__all__ = [
    "ConsentMissing",
    "Portrayal",
    "Problem",
    "besides",
    "day_of_publishing",
    "missing_consent",
    "portrayals",
    "records_on",
    "references",
    "refusals",
    "require_consent",
    "shows_something_new",
]

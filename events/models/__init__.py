from .children import Delegation, EventChange, EventDocument, Participation, ProgrammeItem
from .event import EventPage
from .index import EventIndexPage
from .occurrence import Occurrence, PublishedSchedule
from .results import ResultsPage

__all__ = [
    "Delegation",
    "EventChange",
    "EventDocument",
    "EventIndexPage",
    "EventPage",
    "Occurrence",
    "Participation",
    "ProgrammeItem",
    "PublishedSchedule",
    "ResultsPage",
]

from .changed_date import ChangedDate
from .children import Delegation, EventChange, EventDocument, Participation, ProgrammeItem
from .entry import CalendarEntry
from .event import EventPage
from .index import EventIndexPage
from .occurrence import Occurrence, PublishedSchedule
from .results import ResultsPage

__all__ = [
    "CalendarEntry",
    "ChangedDate",
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

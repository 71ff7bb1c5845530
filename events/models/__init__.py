from .changed_date import ChangedDate
from .children import Delegation, EventChange, EventDocument, Participation, ProgrammeItem
from .entry import CalendarEntry
from .event import EventPage
from .imported_event import ImportedEvent
from .index import EventIndexPage
from .occurrence import Occurrence, PublishedSchedule
from .results import ResultsPage
from .source import CalendarSource

__all__ = [
    "CalendarEntry",
    "CalendarSource",
    "ChangedDate",
    "Delegation",
    "EventChange",
    "EventDocument",
    "EventIndexPage",
    "EventPage",
    "ImportedEvent",
    "Occurrence",
    "Participation",
    "ProgrammeItem",
    "PublishedSchedule",
    "ResultsPage",
]

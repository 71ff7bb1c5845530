"""Addresses in the admin, below /events/."""

from datetime import date

from django.urls import path, register_converter

from events.editing.copying import CopyView
from events.editing.dates import DatesView, OneDateView
from events.editing.status import StatusView
from events.editing.typed import typed


class DayConverter:
    """As in 2027-03-09."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(DayConverter, "day")

app_name = "events_editing"

urlpatterns = [
    path("<int:pk>/typed/", typed, name="typed"),
    path("<int:pk>/dates/", DatesView.as_view(), name="dates"),
    path("<int:pk>/dates/<day:day>/", OneDateView.as_view(), name="one_date"),
    path("<int:pk>/status/", StatusView.as_view(), name="status"),
    path("<int:pk>/new/", CopyView.as_view(), name="copy"),
]

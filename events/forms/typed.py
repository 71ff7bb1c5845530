"""When an event takes place, as it is being typed."""

from django import forms

from events import validation
from events.models import EventPage
from events.models.appointment import TIMING

#: The place has a time zone and public holidays.
NAMES = [*TIMING, "place"]


class TypedEventForm(forms.Form):
    """Is read from the form of an event while it is filled in, and saves nothing."""

    def __init__(self, data, event: EventPage):
        super().__init__(data)
        self.event = event
        self.fields |= forms.fields_for_model(EventPage, NAMES)

    def clean(self):
        for name, value in self.cleaned_data.items():
            setattr(self.event, name, value)
        if not self.errors:
            validation.fill_in(self.event)
            for name, message in validation.timing_errors(self.event).items():
                self.add_error(name, message)

    @property
    def problems(self) -> list[str]:
        return [message for messages in self.errors.values() for message in messages]

"""Parts of the editor that lead to what is saved at once, without the rest of the form."""

from django.utils import timezone
from django.utils.translation import get_language
from wagtail.admin.panels import Panel

#: How many of the next dates the editor lists.
SHOWN = 5


class StatusPanel(Panel):
    """The button that cancels an event or postpones it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/editing/status_panel.html"

        def is_shown(self):
            return self.instance.pk is not None


class DatesPanel(Panel):
    """The next dates of a series, each with a link to cancel or change it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/editing/dates_panel.html"

        def is_shown(self):
            return self.instance.pk is not None and self.instance.repeats

        def get_context_data(self, parent_context=None):
            # The models need this module for their forms.
            from events import single_dates

            event, language = self.instance, get_language()
            return {
                **super().get_context_data(parent_context),
                "event": event,
                "dates": single_dates.coming(event, timezone.now(), SHOWN, language),
                "hints": single_dates.hints(event, language),
            }

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """What happens when and where."""

    name = "events"
    verbose_name = _("Events")

    def ready(self):
        from events import invitations, measures, receivers  # noqa: F401

        invitations.register()
        measures.register()

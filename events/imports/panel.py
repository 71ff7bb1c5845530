"""Tells staff on the form of an event that it is imported, and what that means."""

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel


class ProvenancePanel(Panel):
    """Nothing for an event that was made here."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/admin/provenance_panel.html"

        @cached_property
        def imported(self):
            from events.imports.provenance import imported

            return imported(self.instance) if self.instance.pk else None

        def is_shown(self):
            return super().is_shown() and self.imported is not None

        def get_context_data(self, parent_context=None):
            source = self.imported.source
            url = reverse(source.snippet_viewset.get_url_name("edit"), args=[source.pk])
            context = super().get_context_data(parent_context)
            return {**context, "imported": self.imported, "source_url": url}

"""What the editor asks of a fact beyond its fields."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from home.forms.pages import PageForm


class FactPageForm(PageForm):
    """A draft may lack its sources; a published fact has one at least."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial["checked_on"] = self.initial["checked_on"] or timezone.localdate()
        if self.is_bound:
            self.ask_for_a_source(self.formsets["source_references"])

    def ask_for_a_source(self, sources):
        """Not by `min_num` of the panel: its empty row would keep a draft from being saved."""
        sources.min_num, sources.validate_min = 1, True
        sources.error_messages["too_few_forms"] = _("A fact needs at least one source.")

"""What the editor asks of a fact beyond its fields."""

from django.utils import timezone

from home.forms.pages import PageForm


class FactPageForm(PageForm):
    """A new fact was checked today."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial["checked_on"] = self.initial["checked_on"] or timezone.localdate()

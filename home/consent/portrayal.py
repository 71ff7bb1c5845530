"""What a picture or a recording says about the people in it."""

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class Portrayal(models.Model):
    """A file that may show people, and the consent of those it shows."""

    shows_people = models.BooleanField(
        gettext_lazy("shows people"),
        default=False,
        help_text=gettext_lazy(
            "Tick this if anybody can be recognised, also from behind, by their voice, their clothes or the "
            "place. Pages that show it already are taken down until a consent record is chosen below."
        ),
    )
    consent = models.ForeignKey(
        "home.ConsentRecord",
        verbose_name=gettext_lazy("consent record"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=gettext_lazy("The record that says that the people shown agreed."),
    )

    class Meta:
        abstract = True

    def records_of_people(self) -> list | None:
        """The consent records of those who are shown; None: nobody is."""
        if not self.shows_people:
            return None
        return [self.consent] if self.consent else []

    def in_words(self) -> str:
        return _("%(kind)s “%(title)s”") % {
            "kind": capfirst(self._meta.verbose_name),
            "title": self.title,
        }

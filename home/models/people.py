"""The people whom a page shows or quotes by itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from home.forms.consents import ReferencesPanel
from home.translation import facts


class ShowsPeople(models.Model):
    """For kinds of pages whose words can be somebody's own.

    With `is_account_of_people`, a page is what its people told and nothing else: when the only one of them
    withdraws, nothing of it is kept.
    """

    is_account_of_people = False

    shows_people = models.BooleanField(
        _("shows or quotes a real person"),
        default=False,
        help_text=_("Then choose the consent records below."),
    )
    consents = ParentalManyToManyField(
        "home.ConsentRecord", verbose_name=_("consent records"), blank=True, related_name="+"
    )

    people_panel = MultiFieldPanel(
        [FieldPanel("shows_people"), ReferencesPanel("consents")],
        heading=_("People shown or quoted"),
        icon="group",
    )
    people_fields = facts("shows_people", "consents")

    class Meta:
        abstract = True

    def records_of_people(self):
        return self.consents.all() if self.shows_people else None

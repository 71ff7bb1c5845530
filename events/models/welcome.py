"""For whom an event is, and what decides whether they can come."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

from events.fields import LanguagesField
from home.translation import facts, words


class Welcome(models.Model):
    """What is not ticked is not known: it is never shown as a no."""

    for_whom = models.CharField(_("for whom"), max_length=200, blank=True)
    free = models.BooleanField(_("free of charge"), default=False)
    cost_note = models.CharField(_("about the cost"), max_length=200, blank=True)
    food = models.CharField(_("food and drink"), max_length=200, blank=True)
    working_languages = LanguagesField(verbose_name=_("working languages"))
    interpretation = LanguagesField(verbose_name=_("interpretation into"))
    children_welcome = models.BooleanField(_("children are welcome"), default=False)
    childcare = models.BooleanField(_("childcare"), default=False)
    step_free = models.BooleanField(_("step-free"), default=False)
    accessible_toilet = models.BooleanField(_("accessible toilet"), default=False)
    hearing_loop = models.BooleanField(_("hearing loop"), default=False)
    sign_language = models.BooleanField(_("sign language interpretation"), default=False)
    live_captions = models.BooleanField(_("live captions"), default=False)
    quiet_room = models.BooleanField(_("quiet room"), default=False)
    accessibility_note = models.TextField(_("more about access"), blank=True)

    welcome_panels = [
        FieldPanel("for_whom"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("free"), FieldPanel("cost_note")]),
                FieldPanel("food"),
                FieldRowPanel([FieldPanel("children_welcome"), FieldPanel("childcare")]),
            ],
            heading=_("Cost, food, children"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("working_languages"), FieldPanel("interpretation")])],
            heading=_("Languages"),
        ),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("Tick only what you are sure of. What is not ticked is not shown as a no.")
                ),
                FieldRowPanel([FieldPanel("step_free"), FieldPanel("accessible_toilet")]),
                FieldRowPanel([FieldPanel("hearing_loop"), FieldPanel("sign_language")]),
                FieldRowPanel([FieldPanel("live_captions"), FieldPanel("quiet_room")]),
                FieldPanel("accessibility_note"),
            ],
            heading=_("Access"),
        ),
    ]

    welcome_words = words("for_whom", "cost_note", "food", "accessibility_note")
    welcome_facts = facts(
        "free",
        "working_languages",
        "interpretation",
        "children_welcome",
        "childcare",
        "step_free",
        "accessible_toilet",
        "hearing_loop",
        "sign_language",
        "live_captions",
        "quiet_room",
    )

    class Meta:
        abstract = True

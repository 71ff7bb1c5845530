"""The forms of the editor, in the order of the work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from events.editing.panels import DatesPanel, StatusPanel
from events.imports.panel import ProvenancePanel
from home.panels import checkboxes


def event_page(base) -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(what_and_when(), heading=_("What and when")),
            ObjectList(where(base), heading=_("Where and how to join")),
            ObjectList(programme(), heading=_("Programme")),
            ObjectList(for_whom(), heading=_("For whom and access")),
            ObjectList(afterwards(), heading=_("Afterwards")),
            ObjectList(base.promote_panels, heading=_("Promote")),
        ]
    )


def what_and_when() -> list:
    return [
        ProvenancePanel(),
        TitleFieldPanel("title"),
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("kind"), FieldPanel("level"), FieldPanel("series_number")]
                ),
                FieldRowPanel([PageChooserPanel("project"), FieldPanel("theme")]),
                PageChooserPanel("follows"),
            ],
            heading=_("What"),
            icon="tag",
        ),
        MultiFieldPanel(
            [
                FieldPanel("precision"),
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
                FieldRowPanel([FieldPanel("all_day"), FieldPanel("time_zone")]),
                FieldPanel("recurrence"),
                FieldPanel("skip_holidays"),
            ],
            heading=_("When"),
            icon="calendar-alt",
        ),
        DatesPanel(heading=_("Single dates"), icon="date"),
        MultiFieldPanel(
            [
                StatusPanel(),
                FieldRowPanel([FieldPanel("status"), FieldPanel("status_reason")]),
                PageChooserPanel("replaced_by"),
                InlinePanel("changes", heading=_("Public log of changes"), label=_("Change")),
            ],
            heading=_("Status"),
            icon="warning",
        ),
    ]


def where(base) -> list:
    return [
        MultiFieldPanel(
            [
                FieldPanel("mode"),
                FieldRowPanel([PageChooserPanel("place"), PageChooserPanel("host")]),
                FieldRowPanel([FieldPanel("venue"), FieldPanel("address")]),
                FieldPanel("getting_there"),
                FieldPanel("online_url"),
            ],
            heading=_("Where"),
            icon="site",
        ),
        MultiFieldPanel(
            [
                FieldPanel("how_to_take_part"),
                FieldRowPanel([FieldPanel("registration_url"), FieldPanel("contact")]),
            ],
            heading=_("How to join"),
        ),
        base.picture_panel,
    ]


def programme() -> list:
    return [
        FieldPanel("body"),
        InlinePanel("programme_items", heading=_("Programme"), label=_("Programme item")),
        InlinePanel("delegations", heading=_("Delegations"), label=_("Delegation")),
        checkboxes("initiatives"),
    ]


def for_whom() -> list:
    return [
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


def afterwards() -> list:
    return [
        FieldPanel("report"),
        PageChooserPanel("recording"),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
        InlinePanel(
            "participation",
            heading=_("Who took part"),
            label=_("Town"),
            help_text=_("Numbers only, one row a town. Empty means not stated."),
        ),
    ]

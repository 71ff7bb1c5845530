"""The forms of the editor, in the order of the work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    Panel,
    TabbedInterface,
    TitleFieldPanel,
)

from events.editing.panels import DatesPanel, StatusPanel
from events.imports.panel import ProvenancePanel
from home.panels import checkboxes


def event_page(*, when: Panel, where: list, for_whom: list, promote: list) -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(what_and_when(when), heading=_("What and when")),
            ObjectList(where, heading=_("Where and how to join")),
            ObjectList(programme(), heading=_("Programme")),
            ObjectList(for_whom, heading=_("For whom and access")),
            ObjectList(afterwards(), heading=_("Afterwards")),
            ObjectList(promote, heading=_("Promote")),
        ]
    )


def what_and_when(when: Panel) -> list:
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
        when,
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


def programme() -> list:
    return [
        FieldPanel("body"),
        InlinePanel("programme_items", heading=_("Programme"), label=_("Programme item")),
        InlinePanel("delegations", heading=_("Delegations"), label=_("Delegation")),
        checkboxes("initiatives"),
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

"""The one thing that a reader can do now, whatever was chosen long ago (RAN 2018).

A room above this one that knows dates registers how to find the next one: an invitation that is over leads on
to the next, so that no page asks its readers to come to what has been.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from wagtail.models import Page

from campaign import lists
from campaign.models import PanelPage
from campaign.models.call_to_action import CallToAction


@dataclass(frozen=True)
class Call:
    """In the shape of templates/components/call_to_action.html."""

    heading: str
    url: str
    label: str
    text: str = ""


@dataclass(frozen=True)
class Invitation:
    """What a reader can come to. `when` is in words, empty where no day is known.

    `is_chosen`: it is the one that the page leads to; `is_event`: there is one, else this is the calendar.
    """

    title: str
    url: str
    when: str = ""
    is_chosen: bool = False
    is_event: bool = True


#: For a page, what its editor chose to lead to, and a moment; None where there is nothing to come to.
Find = Callable[[Page, Page | None, datetime], Invitation | None]

_finds: dict[type[Page], Find] = {}


def register(kind: type[Page], find: Find) -> None:
    """`kind`: pages that have a date, so that `find` is asked whether it is over."""
    _finds[kind] = find


def call_of(page: CallToAction, at: datetime, contact_url: str = "") -> Call | None:
    """`contact_url` leads to people, where there is nothing else. None where nothing was chosen and need be."""
    chosen = page.linked.get("action_page")
    if not has_a_date(chosen):
        url = (chosen and chosen.url) or page.action_url or usual_address(page, contact_url)
        if url:
            return chosen_call(page, url)
        if page.action_kind != page.Action.EVENT and not page.always_calls:
            return None
    invitations = (find(page, chosen, at) for find in _finds.values())
    if found := next(filter(None, invitations), None):
        return call_to(found, page)
    return Call(_("Get in touch"), contact_url, _("Contact")) if contact_url else None


def has_a_date(chosen: Page | None) -> bool:
    return chosen is not None and issubclass(chosen.specific_class or Page, tuple(_finds))


def chosen_call(page: CallToAction, url: str) -> Call:
    label = page.get_action_kind_display() or _("Take part")
    return Call(page.action_text or label, url, label)


def usual_address(page: CallToAction, contact_url: str) -> str:
    """Where an action leads for which no page was chosen."""
    if page.action_kind == page.Action.SHARE:
        return "#share"
    if page.action_kind in {page.Action.CONTACT, page.Action.VOLUNTEER}:
        return contact_url
    if page.action_kind == page.Action.PANEL and page.linked.get("place"):
        panel = lists.readable(PanelPage, page.locale, place=page.linked["place"]).first()
        return panel.url if panel else ""
    return ""


def call_to(invitation: Invitation, page: CallToAction) -> Call:
    label = _("Come to an event") if invitation.is_event else _("Look at the calendar")
    if invitation.is_chosen:
        heading = page.action_text or invitation.title
        return Call(heading, invitation.url, label, invitation.when)
    return Call(invitation.title, invitation.url, label, invitation.when)

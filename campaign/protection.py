"""Stories of people who must not be recognised: what their page leaves out, and who has looked at it."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Field
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.fields import StreamField

from campaign.models import ChecklistTick, StoryPage
from home.consent import portrayals, records_on
from home.models import ConsentRecord
from home.publishing.checks import Finding, publishing_check
from home.translation import names_of_words

Protection = StoryPage.Protection

#: What gives people away though their face is not shown (WITNESS), and what does them justice (UNHCR, Bond).
POINTS = {
    "names": gettext_lazy("No surname, no name of a relative, no name of a child."),
    "places": gettext_lazy("No address, house number, school, workplace or small village."),
    "times": gettext_lazy("No exact date of an arrival, a birth, a hearing or a journey."),
    "marks": gettext_lazy(
        "No tattoo, scar, uniform, vehicle or voice by which somebody could be known."
    ),
    "together": gettext_lazy(
        "All details together (origin, job, family, town) do not lead to one person."
    ),
    "title": gettext_lazy("Title, address of the page and file names do not say more."),
    "true": gettext_lazy("It is true, and the person has read it."),
    "dignity": gettext_lazy("People act in it; nobody is shown as a type or only as a victim."),
    "share": gettext_lazy("The person would show it to their own family."),
}
#: The editor numbers paragraphs and blocks when it opens them, which changes nothing.
NUMBERS = re.compile(r'\s*data-block-key="[^"]*"')
NUMBER = "id"


@publishing_check(StoryPage)
def second_person_has_looked(page: StoryPage) -> Iterator[Finding]:
    """campaign.P201: somebody else than its author has gone through the checklist."""
    if page.is_protected and not is_cleared(page):
        yield Finding(
            "campaign.P201",
            _("A second person has to go through the checklist for protected stories first."),
            _("“Checklist” is in the menu of this page. It holds for the words as they are now."),
            "protection",
            blocks=True,
            url=reverse("campaign_editing:checklist", args=[page.pk]) if page.pk else "",
        )


@publishing_check(StoryPage)
def children_are_careful(page: StoryPage) -> Iterator[Finding]:
    """campaign.P202: a child is never named, and its story never open (UNICEF)."""
    children = [record for record in records_on(page) if record.is_child]
    named = any(child.identifiability == ConsentRecord.Identifiability.NAMED for child in children)
    if children and (named or page.protection == Protection.OPEN):
        yield Finding(
            "campaign.P202",
            _("A child is in this story: it cannot be open, and the child cannot be named."),
            _("Choose “careful” or “protected”, and “first name” or less in the consent record."),
            "protection",
            blocks=True,
        )


@publishing_check(StoryPage)
def no_face_is_shown(page: StoryPage) -> Iterator[Finding]:
    """campaign.P203: a protected story has no picture and no recording of a person in its text."""
    shown = [file for field, file in portrayals(page) if field != "image"]
    if page.is_protected and shown:
        yield Finding(
            "campaign.P203",
            _("A protected story shows nobody: take out %(files)s.")
            % {"files": ", ".join(file.in_words() for file in shown)},
            field="body",
            blocks=True,
        )


def digest(page: StoryPage) -> str:
    """Of all words of the page: what was looked at."""
    fields = [page._meta.get_field(name) for name in names_of_words(page)]
    words = [without_numbers(as_said(field, page)) for field in fields]
    return hashlib.sha256(json.dumps([page.slug, *words], sort_keys=True).encode()).hexdigest()


def as_said(field: Field, page: StoryPage):
    """Of blocks not the text: a database may write the same JSON in another way."""
    text = field.value_to_string(page)
    return json.loads(text) if isinstance(field, StreamField) else text


def without_numbers(said):
    match said:
        case dict():
            return {name: without_numbers(part) for name, part in said.items() if name != NUMBER}
        case list():
            return [without_numbers(part) for part in said]
        case str():
            return NUMBERS.sub("", said)
    return said


def is_cleared(page: StoryPage) -> bool:
    """Whether every point is ticked for the words as they are."""
    return page.pk is not None and set(ticks(page)) == set(POINTS)


def ticks(page: StoryPage) -> dict[str, ChecklistTick]:
    """Those that still hold, by point."""
    rows = ChecklistTick.objects.filter(page=page, content_digest=digest(page))
    return {row.point: row for row in rows.select_related("ticked_by") if row.point in POINTS}


def is_author(page: StoryPage, user) -> bool:
    """Whether the user made the page or wrote what stands there now."""
    latest = page.get_latest_revision()
    return user.pk in {page.owner_id, latest.user_id if latest else None}


@transaction.atomic
def tick(page: StoryPage, points: list[str], user, at: datetime) -> None:
    """Ticks for the words of `page`, a draft mostly. What was ticked before and is not now is taken back."""
    mark = digest(page)
    ChecklistTick.objects.filter(page=page).exclude(point__in=points, content_digest=mark).delete()
    known = set(ticks(page))
    ChecklistTick.objects.bulk_create(
        ChecklistTick(
            page_id=page.pk, point=point, content_digest=mark, ticked_by=user, ticked_at=at
        )
        for point in points
        if point not in known
    )

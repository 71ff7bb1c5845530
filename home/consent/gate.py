"""Nothing that shows a real person goes live without that person's consent (GDPR article 9).

Every way to publish ends in the saving of a live page, which `home.receivers` watches. The editor, the form to
copy and `BasePage.publish` ask earlier, to refuse before anything is written and to say so in the right place.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.fields import get_translatable_fields

from home.consent.portrayal import Portrayal


@dataclass(frozen=True)
class Problem:
    """What is missing, in words, and the `field` of the page where it is to be mended."""

    field: str
    text: str


class ConsentMissing(Exception):
    """A page shows somebody who has not agreed to it, and was not published."""

    def __init__(self, page: Page, problems: list[Problem]):
        super().__init__(page, problems)
        self.page, self.problems = page, problems

    def __str__(self):
        refused = _("“%(title)s” cannot be published.") % {"title": self.page.title}
        return " ".join([refused, *(problem.text for problem in self.problems)])


#: What readers see already while a change is published alone.
_shown_already: ContextVar[frozenset[Problem]] = ContextVar("shown already", default=frozenset())


@contextmanager
def besides(problems: Iterable[Problem]):
    """For a change that shows nobody anew: a lapsed consent must not hold up that an evening is cancelled."""
    token = _shown_already.set(frozenset(problems))
    try:
        yield
    finally:
        _shown_already.reset(token)


def require_consent(page: Page, on: date) -> None:
    """Raises `ConsentMissing` unless the page may be shown on the date `on`."""
    shown_already = _shown_already.get()
    problems = [one for one in missing_consent(page, on) if one not in shown_already]
    if problems:
        raise ConsentMissing(page, problems)


def missing_consent(page: Page, on: date) -> list[Problem]:
    """What keeps the page from being shown on the date `on`.

    An example is no exception: who is marked as shown is a person.
    """
    people = _("People shown or quoted")
    own = refusals(page.records_of_people(), people, on)
    return [
        *(Problem("consents", text) for text in own),
        *(
            Problem(field, text)
            for field, shown in portrayals(page)
            for text in refusals(shown.records_of_people(), shown.in_words(), on)
        ),
    ]


def refusals(records: Iterable | None, what: str, on: date) -> list[str]:
    """One sentence for each record that is not live: of several people, each has to agree."""
    if records is None:
        return []
    known = list(records)
    if not known:
        return [_("%(what)s: no consent record is attached.") % {"what": what}]
    return [refusal(record, what, on) for record in known if not record.is_live(on)]


def refusal(record, what: str, on: date) -> str:
    values = {"what": what, "reference": record.reference}
    if record.status == record.Status.WITHDRAWN:
        return _("%(what)s: consent record %(reference)s is withdrawn.") % values
    if record.lacks_guardian:
        return (
            _(
                "%(what)s: consent record %(reference)s lacks the agreement of the child or of its guardian."
            )
            % values
        )
    if record.status == record.Status.EXPIRED or record.review_on <= on:
        return (
            _(
                "%(what)s: consent record %(reference)s has expired, or will have when the page appears."
            )
            % values
        )
    return _("%(what)s: consent record %(reference)s does not cover this website.") % values


def portrayals(page: Page) -> Iterator[tuple[str, Portrayal]]:
    """The pictures and recordings of the page that show people, with the names of their fields."""
    named = [
        (field.name, model, int(key))
        for field in page._meta.concrete_fields
        for model, key in references(page, field)
        if issubclass(model, Portrayal)
    ]
    found = {model: showing_people(model, named) for model in {model for _, model, _ in named}}
    for field, model, key in dict.fromkeys(named):
        if key in found[model]:
            yield field, found[model][key]


def records_on(page: Page) -> list:
    """The consent records of all whom the page, its pictures and recordings show."""
    own = list(page.records_of_people() or [])
    files = [shown.consent for _field, shown in portrayals(page) if shown.consent]
    return list(dict.fromkeys([*own, *files]))


def references(page: Page, field: models.Field) -> list[tuple[type[models.Model], str | int]]:
    """What a field leads to, in its blocks too."""
    value = field.value_from_object(page)
    if hasattr(field, "extract_references"):
        return [(model, key) for model, key, *_path in field.extract_references(value)]
    return [(field.related_model, value)] if field.related_model and value else []


def showing_people(model, named) -> dict[int, Portrayal]:
    keys = {key for _field, kind, key in named if kind is model}
    return model.objects.filter(shows_people=True).select_related("consent").in_bulk(keys)


def day_of_publishing(page: Page, now: datetime) -> date:
    """The local day on which the page appears if it is published at `now`: a page may wait for its hour."""
    return timezone.localdate(max(now, page.go_live_at or now))


def shows_something_new(page: Page, update_fields: Iterable[str] | None) -> bool:
    """Whether saving these fields could show readers something; what Wagtail notes about a page cannot."""
    if not page.live:
        return False
    told = {"live", *(field.field_name for field in get_translatable_fields(type(page)))}
    return update_fields is None or not told.isdisjoint(update_fields)

"""How many of the promised initiatives can be read about here. Examples are not counted."""

from dataclasses import dataclass

from django.db.models import Count
from wagtail.models import Locale

from campaign.models import Field, Indicator, InitiativePage, ProjectPage
from home.languages.said import Said, name_of
from home.localised import versions


@dataclass(frozen=True)
class Group:
    """Initiatives of one field. `url` leads to the list of them, or is empty."""

    name: Said
    count: int
    url: str


@dataclass(frozen=True)
class Counts:
    """In the shape of templates/components/dots.html."""

    total: int
    groups: list[Group]
    url: str

    @property
    def present(self) -> int:
        return sum(group.count for group in self.groups)

    @property
    def missing(self) -> int:
        return max(0, self.total - self.present)


def initiative_counts(locale: Locale, list_url: str) -> Counts | None:
    """Of the project that promised the most; None where none did."""
    promises = Indicator.objects.filter(
        measure="initiatives", target__gt=0, project__live=True, locale=locale
    )
    promise = promises.select_related("project").order_by("-target").first()
    if promise is None:
        return None
    groups = [
        Group(name_of(field), count, f"{list_url}?field={field.slug}" if list_url else "")
        for field, count in by_field(promise.project, locale)
    ]
    return Counts(promise.target, groups, list_url)


def by_field(project: ProjectPage, locale: Locale) -> list[tuple[Field, int]]:
    """Each field with the number of its documented initiatives, each initiative once."""
    rows = (
        InitiativePage.objects.live()
        .filter(project__translation_key=project.translation_key, is_example=False)
        .exclude(field=None)
        .order_by("field__slug")
        .values_list("field")
        .annotate(Count("translation_key", distinct=True))
    )
    numbers = dict(rows)
    fields = versions(Field, numbers, locale)
    return [(fields[pk], number) for pk, number in numbers.items()]

"""One filter for the list, the month and the feed.

Values are short names that are the same in every language, so that an address and a subscription stay.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.models import Locale, Page

from campaign.filters import CountryFilter
from campaign.models import PartnerPage, PlacePage, ProjectPage, Theme
from events.models import EventPage
from home.filters import LanguageFilterSet, Select, choice
from home.languages.said import Said, label_said, name_of
from home.loading.remembered import remembered
from home.localised import versions

ALL_LANGUAGES = "all"
RELATIONS = {"project": Page, "theme": Theme, "place": Page, "partner": Page}


@dataclass
class Offered:
    """What can be chosen: short name → words, for each relation; and the codes of the countries.

    The words know their language where readers see them.
    """

    terms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    countries: set[str] = field(default_factory=set)


class EventFilter(LanguageFilterSet):
    project = choice("project__slug", _("Project"), [])
    theme = choice("theme__slug", _("Theme"), [])
    place = choice("place__slug", _("Place"), [])
    country = CountryFilter(field_name="place__country")
    partner = choice("host__slug", _("Host"), [])
    kind = choice("kind", _("Kind"), EventPage.Kind.choices)
    level = choice("level", _("Level"), EventPage.Level.choices)
    mode = choice("mode", _("How it takes place"), EventPage.Mode.choices)
    languages = ChoiceFilter(
        label=_("Languages"),
        choices=[(ALL_LANGUAGES, _("Also events in other languages"))],
        empty_label=_("In this language"),
        method="in_languages",
        widget=Select,
    )

    class Meta:
        model = EventPage
        fields: list[str] = []

    def __init__(self, data=None, queryset=None, *, language, offered: Offered, **kwargs):
        super().__init__(data, queryset, language=language, **kwargs)
        for name in RELATIONS:
            terms = offered.terms.get(name, {})
            by_words = sorted(terms.items(), key=lambda item: item[1].casefold())
            self.filters[name].field.choices = by_words
        self.filters["country"].offer(offered.countries, language.language_code)

    def in_languages(self, events, name, value):
        """Chosen before the rest is filtered: see `events_for`."""
        return events

    @property
    def values(self) -> dict[str, str]:
        """What the reader chose, in the order of the filters."""
        if not self.is_bound or not self.form.is_valid():
            return {}
        return {name: self.data[name] for name in self.filters if self.data.get(name)}

    @property
    def chosen(self) -> list[str]:
        """The same in words, which know their language if it may be another one than that of the page."""
        return [
            label_said(dict(self.filters[name].field.choices)[value])
            for name, value in self.values.items()
        ]


def events_for(index, values: Mapping[str, str]):
    """The events of a calendar from which a choice of filters chooses."""
    everything = values.get("languages") == ALL_LANGUAGES
    return index.events_in_all_languages() if everything else index.events()


def offered_by(events, locale: Locale) -> Offered:
    """What occurs in these events, in words of the language."""
    columns = ["project", "theme", "place", "host"]
    rows = list(
        events.order_by()
        .values_list(*columns, *(f"{name}__slug" for name in columns), "place__country")
        .distinct()
    )
    offered = Offered(countries={row[-1] for row in rows} - {None})
    slugs = {
        name: {row[place]: row[place + 4] for row in rows if row[place]}
        for place, name in enumerate(RELATIONS)
    }
    titles = titles_of(slugs, locale)
    for name, by_pk in slugs.items():
        offered.terms[name] = {
            slug: titles[name][pk] for pk, slug in by_pk.items() if pk in titles[name]
        }
    return offered


def titles_of(slugs: dict[str, dict[int, str]], locale: Locale) -> dict[str, dict[int, Said]]:
    pages = versions(Page, {pk for n in ("project", "place", "partner") for pk in slugs[n]}, locale)
    themes = versions(Theme, set(slugs["theme"]), locale)
    titles = {pk: name_of(page) for pk, page in pages.items()}
    names = {pk: name_of(theme) for pk, theme in themes.items()}
    return {name: names if name == "theme" else titles for name in slugs}


def existing() -> Offered:
    """Everything that a subscription may name: it stays valid while nothing is on."""
    return remembered("what feeds may name", read_existing)


def read_existing() -> Offered:
    offered = Offered(countries=set(PlacePage.objects.values_list("country", flat=True)))
    for name, model in {
        "project": ProjectPage,
        "theme": Theme,
        "place": PlacePage,
        "partner": PartnerPage,
    }.items():
        slugs: Iterable[str] = model.objects.values_list("slug", flat=True).distinct()
        offered.terms[name] = {slug: slug for slug in slugs}
    return offered


def to_path(values: dict[str, str]) -> str:
    """`{"project": "bridges", "kind": "debate"}` as `project/bridges/kind/debate`."""
    return "/".join(f"{name}/{value}" for name, value in values.items())


def from_path(path: str) -> dict[str, str] | None:
    """The reverse of `to_path`; None for a path that names no filter, or one twice."""
    parts = path.split("/")
    names, values = parts[::2], parts[1::2]
    known = set(names) <= set(EventFilter.base_filters) and len(set(names)) == len(names)
    if len(parts) % 2 or not known or not all(values):
        return None
    return dict(zip(names, values, strict=True))

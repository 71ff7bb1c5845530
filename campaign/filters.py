"""What each list can be narrowed by."""

from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter

from campaign.models import (
    CampaignPage,
    FactPage,
    Field,
    InitiativePage,
    Membership,
    PanelPage,
    PartnerPage,
    PlacePage,
    ProjectPage,
    ResourcePage,
    StoryPage,
    Theme,
    VideoPage,
)
from home.cldr import country_name
from home.filters import LanguageFilterSet, Select, TranslatedFilter, choice


class CountryFilter(ChoiceFilter):
    """Offers the countries that occur in the list, by their name in the reader's language."""

    def __init__(self, **kwargs):
        super().__init__(label=_("Country"), empty_label=_("All"), widget=Select, **kwargs)

    def offer(self, codes, language: str) -> None:
        names = sorted((country_name(code, language), code) for code in set(codes))
        self.field.choices = [(code, name) for name, code in names]


class CountryFilterSet(LanguageFilterSet):
    """A list whose entries have a country."""

    def __init__(self, data=None, queryset=None, *, language, **kwargs):
        super().__init__(data, queryset, language=language, **kwargs)
        codes = queryset.order_by().values_list("country", flat=True)
        self.filters["country"].offer(codes, language.language_code)


class StoryFilter(LanguageFilterSet):
    narrators = choice("narrators", _("Told by"), StoryPage.Narrators.choices)
    theme = TranslatedFilter(Theme, "theme", _("Theme"))
    place = TranslatedFilter(PlacePage, "place", _("Place"))

    class Meta:
        model = StoryPage
        fields: list[str] = []


class VideoFilter(LanguageFilterSet):
    project = TranslatedFilter(ProjectPage, "project", _("Project"))
    place = TranslatedFilter(PlacePage, "place", _("Place"))

    class Meta:
        model = VideoPage
        fields: list[str] = []


class FactFilter(LanguageFilterSet):
    theme = TranslatedFilter(Theme, "theme", _("Theme"))

    class Meta:
        model = FactPage
        fields: list[str] = []


class InitiativeFilter(LanguageFilterSet):
    field = TranslatedFilter(Field, "field", _("Field"))
    kind = choice("kind", _("Kind"), InitiativePage.Kind.choices)
    stage = choice("stage", _("Stage"), InitiativePage.Stage.choices)
    place = TranslatedFilter(PlacePage, "place", _("Place"))

    class Meta:
        model = InitiativePage
        fields: list[str] = []


class ProjectFilter(LanguageFilterSet):
    theme = TranslatedFilter(Theme, "themes", _("Theme"))

    class Meta:
        model = ProjectPage
        fields: list[str] = []


class CampaignFilter(LanguageFilterSet):
    channel = choice("channel", _("Channel"), CampaignPage.Channel.choices)

    class Meta:
        model = CampaignPage
        fields: list[str] = []


class ResourceFilter(LanguageFilterSet):
    kind = choice("kind", _("Kind"), ResourcePage.Kind.choices)
    status = choice("status", _("Status"), ResourcePage.Status.choices)
    project = TranslatedFilter(ProjectPage, "project", _("Project"))

    class Meta:
        model = ResourcePage
        fields: list[str] = []


class MembershipFilter(TranslatedFilter):
    """Partners of a project: memberships lead to the partner's page in its source language."""

    def filter(self, qs, value):
        if value is None:
            return qs
        members = Membership.objects.filter(project__translation_key=value.translation_key)
        return qs.filter(translation_key__in=members.values("partner__translation_key"))


class PartnerFilter(CountryFilterSet):
    kind = choice("kind", _("Kind"), PartnerPage.Kind.choices)
    country = CountryFilter()
    project = MembershipFilter(ProjectPage, "memberships", _("Project"))

    class Meta:
        model = PartnerPage
        fields: list[str] = []


class PlaceFilter(CountryFilterSet):
    country = CountryFilter()

    class Meta:
        model = PlacePage
        fields: list[str] = []


class PanelFilter(LanguageFilterSet):
    kind = choice("kind", _("Kind"), PanelPage.Kind.choices)
    project = TranslatedFilter(ProjectPage, "project", _("Project"))

    class Meta:
        model = PanelPage
        fields: list[str] = []

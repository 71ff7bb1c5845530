"""What this room can count for a project."""

from django.db.models import Min, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from campaign import indicators
from campaign.models import ProjectPage
from events.models import EventPage, Participation

Kind = EventPage.Kind
CONFERENCES = [Kind.FINAL_CONFERENCE, Kind.PUBLIC_CONFERENCE]


def events_of(project: ProjectPage) -> QuerySet:
    """Published events that were not called off."""
    return (
        EventPage.objects.live()
        .filter(project__translation_key=project.translation_key, is_example=False)
        .exclude(status__in=EventPage.CALLED_OFF)
    )


def transnational_events(project: ProjectPage) -> QuerySet:
    return events_of(project).filter(kind=Kind.TRANSNATIONAL_MEETING)


def community_events(project: ProjectPage) -> QuerySet:
    return events_of(project).filter(kind=Kind.COMMUNITY_EVENT)


def conferences(project: ProjectPage) -> QuerySet:
    return events_of(project).filter(kind__in=CONFERENCES)


def participation(project: ProjectPage) -> QuerySet:
    """Translations carry the same rows: only those of the oldest version count."""
    versions = events_of(project).order_by().values("translation_key")
    return Participation.objects.filter(event__in=versions.annotate(Min("pk")).values("pk__min"))


def register() -> None:
    indicators.register("events", _("Events"), events_of)
    indicators.register("transnational-events", _("Transnational events"), transnational_events)
    indicators.register("community-events", _("Community events"), community_events)
    indicators.register("conferences", _("Conferences"), conferences)
    indicators.register(
        "participants", _("Participants of events"), participation, Sum("total", default=0)
    )

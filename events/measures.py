"""What this room can count for a project."""

from django.utils.translation import gettext_lazy as _

from campaign import indicators
from campaign.models import ProjectPage
from events.models import EventPage, Participation

Kind = EventPage.Kind
CONFERENCES = [Kind.FINAL_CONFERENCE, Kind.PUBLIC_CONFERENCE]


def events_of(project: ProjectPage):
    """Published events that were not called off."""
    return (
        EventPage.objects.live()
        .filter(project__translation_key=project.translation_key, is_example=False)
        .exclude(status__in=[EventPage.Status.CANCELLED, EventPage.Status.POSTPONED])
    )


def count(project: ProjectPage, **kinds) -> int:
    """Each event once, whatever its languages."""
    return events_of(project).filter(**kinds).values("translation_key").distinct().count()


def all_events(project: ProjectPage) -> int:
    return count(project)


def transnational_events(project: ProjectPage) -> int:
    return count(project, kind=Kind.TRANSNATIONAL_MEETING)


def community_events(project: ProjectPage) -> int:
    return count(project, kind=Kind.COMMUNITY_EVENT)


def conferences(project: ProjectPage) -> int:
    return count(project, kind__in=CONFERENCES)


def participants(project: ProjectPage) -> int:
    """All that are stated. Translations carry the same rows: only those of one version count."""
    versions = events_of(project).order_by("-pk").values_list("translation_key", "pk")
    oldest = dict(versions).values()
    totals = Participation.objects.filter(event__in=oldest, total__isnull=False)
    return sum(totals.values_list("total", flat=True))


def register() -> None:
    indicators.register("events", _("Events"), all_events)
    indicators.register("transnational-events", _("Transnational events"), transnational_events)
    indicators.register("community-events", _("Community events"), community_events)
    indicators.register("conferences", _("Conferences"), conferences)
    indicators.register("participants", _("Participants of events"), participants)

import pytest
from wagtail.models import Locale

from campaign import indicators
from campaign.models import ProjectIndexPage, ProjectPage
from events.models import EventPage, Participation

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(home_page):
    parent = home_page.add_child(instance=ProjectIndexPage(title="Projects"))
    return parent.add_child(instance=ProjectPage(title="Network", acronym="NET"))


def test_measures_count_what_is_public_and_takes_place(project, make_event):
    make_event(project=project, kind="community-event")
    make_event(project=project, kind="transnational-meeting")
    make_event(project=project, kind="final-conference", precision="unrecorded")
    make_event(project=project, kind="community-event", status="cancelled")
    make_event(project=project, kind="community-event", live=False)
    make_event(project=project, kind="community-event", is_example=True)
    make_event(kind="community-event")

    names = ["events", "community-events", "transnational-events", "conferences"]

    assert indicators.counts(names, project) == dict(zip(names, [3, 1, 1, 1], strict=True))


def test_participants_are_those_stated(project, make_event):
    event = make_event(project=project)
    for total in (4, None, 3):
        Participation.objects.create(event=event, town="Vejle", country="DK", total=total)

    event.copy_for_translation(Locale.objects.create(language_code="it"), copy_parents=True)
    EventPage.objects.update(live=True)

    assert indicators.counts(["participants"], project) == {"participants": 7}

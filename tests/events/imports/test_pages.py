import pytest
from django.core.management import call_command
from icalendar import Calendar
from wagtail.rich_text import RichText

from events.imports import pages, removal
from events.models import EventPage
from home.blocks import ParagraphBlock
from tests.events.imports.calendars import calendar, event
from tests.factories.campaign import PartnerPageFactory, PlacePageFactory, ThemeFactory
from tests.factories.home import translated

pytestmark = pytest.mark.django_db


def test_event_gets_what_the_source_says_of_all_its_events(run, source):
    source.partner = PartnerPageFactory()
    source.place = PlacePageFactory(time_zone="Europe/Athens")
    source.theme = ThemeFactory()
    source.kind = "debate"

    page = run(calendar(event("DTSTART:20270309T180000")))

    assert (page.host.pk, page.place.pk, page.theme) == (
        source.partner.pk,
        source.place.pk,
        source.theme,
    )
    assert (page.kind, page.time_zone, page.locale) == ("debate", "Europe/Athens", source.locale)


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Tea", "tea"), ("Past", "event-past"), ("!!!", "event"), ("Τσάι", "τσάι"), ("شاي", "شاي")],
)
def test_address_of_the_page_is_free_and_allowed(run, title, slug):
    assert run(calendar(event(f"SUMMARY:{title}"))).slug == slug


def test_events_with_one_title_have_addresses_of_their_own(run):
    run(calendar(event(), event(uid="b")))

    assert sorted(EventPage.objects.values_list("slug", flat=True)) == ["tea", "tea-1"]


def test_text_that_only_passed_through_the_editor_is_still_the_calendars(run, source):
    page = run(calendar(event("DESCRIPTION:Bread & \"salt\" <for> 'all'\\nand more\\n\\nEnd")))
    row = source.imported_events.get()
    value = page.body[0].value
    widget = ParagraphBlock().field.widget
    back = widget.value_from_datadict({"a": widget.format_value(value.source)}, {}, "a")
    page.body = [("paragraph", RichText(back))]

    assert "data-block-key" in back
    assert pages.parts_of_import(row, page) == list(pages.PARTS)


def test_removing_a_source_removes_translations_too(run, source, home_page, index):
    page = run(calendar(event()))
    translated(home_page, "it")
    translated(index, "it")
    translated(page, "it")
    assert EventPage.objects.count() == 2

    assert removal.remove(source) == 1
    assert not EventPage.objects.exists()


def test_translated_event_is_work_of_staff(run, source, home_page, index):
    page = run(calendar(event(), event("SUMMARY:Coffee", uid="coffee")))
    for original in (home_page, index, page):
        translated(original, "it")

    assert removal.remove(source, keep_touched=True) == 1
    assert sorted(page.locale.language_code for page in EventPage.objects.all()) == ["en", "it"]


def test_source_deleted_by_any_way_takes_its_events_along(run, source):
    run(calendar(event()))

    type(source).objects.all().delete()

    assert not EventPage.objects.exists()


def test_events_of_others_stay_when_a_source_is_removed(make_event, run, source):
    own = make_event()
    run(calendar(event()))

    removal.remove(source)

    assert list(EventPage.objects.all()) == [own]


def test_imported_event_is_in_our_own_feed(client, now, run):
    run(calendar(event("DESCRIPTION:a\\n\\nb", r"SUMMARY:Tea\nBEGIN:VALARM\; x")))

    (entry,) = Calendar.from_ical(client.get("/en/events/feed.ics").content).walk("VEVENT")

    assert entry["summary"] == "Tea BEGIN:VALARM; x"


def test_command_imports_all_calendars(host, source, capsys):
    host.body = calendar(event("DTSTART:20270309T180000Z"))

    call_command("import_calendars")

    assert capsys.readouterr().out == "Vejle: Imported\n"
    assert EventPage.objects.count() == 1

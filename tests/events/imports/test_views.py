import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.users.models import UserProfile

from events.imports import runs
from events.models import CalendarSource, EventPage
from tests.events.imports.calendars import calendar, event
from tests.factories.events import CalendarSourceFactory
from tests.markup import texts

pytestmark = pytest.mark.django_db

COFFEE = event("SUMMARY:Coffee", uid="coffee")
BAD = event("DTSTART:20270231", uid="bad")


def url(view, *args):
    return reverse(f"wagtailsnippets_events_calendarsource:{view}", args=args)


@pytest.fixture
def form(admin_client, index):
    """Sends the form of a new source, as the browser does."""

    def send(**values):
        data = {
            "name": "Vejle",
            "locale": index.locale_id,
            "publish": "draft",
            "kind": "other",
            **values,
        }
        return admin_client.post(url("add"), data)

    return send


@pytest.fixture
def editor(django_user_model):
    """May work on sources, and publish nothing."""
    user = django_user_model.objects.create_user("editor", "editor@ground.example", "x" * 12)
    group = Group.objects.create(name="Calendars")
    names = ["access_admin", "add_calendarsource", "change_calendarsource", "delete_calendarsource"]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    user.groups.add(group)
    return user


@pytest.mark.parametrize("number", [1, 10])
def test_list_costs_the_same_for_one_and_for_ten(
    admin_client, index, django_assert_num_queries, number
):
    CalendarSourceFactory.create_batch(number)
    admin_client.get(url("list"))

    with django_assert_num_queries(9):
        response = admin_client.get(url("list"))

    assert response.content.decode().count("Import now") == number


def test_look_shows_what_an_import_would_do_and_stores_nothing(
    now, admin_client, host, source, run
):
    run(calendar(event(), COFFEE))
    host.body = calendar(
        event("SUMMARY:Big tea"), BAD, event("SUMMARY:Bread", "LOCATION:Town hall", uid="bread")
    )

    text = admin_client.get(url("look", source.pk)).content.decode()

    assert "Big tea" in text
    assert "– title" in text
    assert "9 March 2027, 18:00, <bdi>Town hall</bdi>" in text
    assert "It cannot be read: DTSTART" in text
    assert "twelve hours" in text
    assert EventPage.objects.filter(title__in=["Big tea", "Bread"]).count() == 0
    assert not source.imported_events.exclude(missing_since=None).exists()


def test_look_says_why_a_calendar_is_refused(admin_client, host, source):
    host.body = b"<html>Log in</html>"

    text = admin_client.get(url("look", source.pk)).content.decode()

    assert "This is not a calendar." in text
    assert "Import now</button>" not in text


def test_import_now_makes_events_and_reports(now, admin_client, host, source):
    host.body = calendar(event(), BAD)

    response = admin_client.post(url("import", source.pk), follow=True)

    text = response.content.decode()
    assert EventPage.objects.get().title == "Tea"
    assert "Imported, some events were refused" in text
    assert "Line 8" in text


def test_import_asks_before_it_does_anything(admin_client, host, source):
    host.body = calendar(event())

    admin_client.get(url("import", source.pk))

    assert host.asked == []


def test_import_that_breaks_says_so(admin_client, source, monkeypatch):
    monkeypatch.setattr(runs, "run", lambda *args, **kwargs: 1 / 0)

    response = admin_client.post(url("import", source.pk), follow=True)

    assert "The import broke." in response.content.decode()


def test_staff_confirm_that_most_events_are_gone(now, admin_client, host, source, run):
    run(calendar(event(), COFFEE))
    host.body = calendar(event(uid="new"))

    looked = admin_client.get(url("look", source.pk)).content.decode()
    admin_client.post(url("import", source.pk))
    source.refresh_from_db()
    assert source.result == "failed"
    assert 'name="force"' in looked

    admin_client.post(url("import", source.pk), {"force": "on"})
    source.refresh_from_db()
    assert source.result == "done"


def test_one_click_removes_a_source_and_all_that_came_from_it(admin_client, source, run):
    run(calendar(event(), COFFEE))

    asked = admin_client.get(url("delete", source.pk)).content.decode()
    assert "the 2 events that came from it" in asked
    assert EventPage.objects.count() == 2

    admin_client.post(url("delete", source.pk))
    assert not EventPage.objects.exists()
    assert not CalendarSource.objects.exists()


def test_events_that_staff_changed_can_be_kept(admin_client, source, run):
    page = run(calendar(event(), COFFEE))
    draft = page.get_latest_revision_as_object()
    draft.programme_items.create(title="Songs", locale=page.locale)
    draft.save_revision()

    asked = admin_client.get(url("delete", source.pk)).content.decode()
    assert "Keep the 1 event that we changed ourselves" in asked

    admin_client.post(url("delete", source.pk), {"keep": "on"})
    assert [page.title for page in EventPage.objects.all()] == ["Tea"]


def test_list_shows_the_state_and_the_three_actions(admin_client, source, run):
    run(calendar(event(), BAD))

    text = admin_client.get(url("list")).content.decode()

    assert "Imported, some events were refused" in text
    for view in ("look", "import", "delete"):
        assert text.count(f'href="{url(view, source.pk)}"') == 1


def test_edit_form_offers_the_three_actions(admin_client, source):
    text = admin_client.get(url("edit", source.pk)).content.decode()

    for view in ("look", "import", "delete"):
        assert f'href="{url(view, source.pk)}"' in text


def test_form_names_its_choosers_in_the_language_of_the_person(client, admin_user, source):
    UserProfile.objects.create(user=admin_user, preferred_language="de")
    client.force_login(admin_user)

    buttons = texts(client.get(url("edit", source.pk)), "[data-chooser-action-choose]")

    # Each stands beside the one that chooses another.
    assert buttons[1::2] == [
        "Seite auswählen (Partner)",
        "Seite auswählen (Projekt)",
        "Thema auswählen",
        "Seite auswählen (Ort)",
    ]


@pytest.mark.parametrize("view", ["look", "import", "delete"])
def test_who_may_not_publish_events_may_not_import(client, editor, host, source, view):
    client.force_login(editor)

    assert client.get(url("list")).status_code == 200
    assert client.get(url(view, source.pk)).status_code == 302
    assert client.post(url(view, source.pk)).status_code == 302
    assert host.asked == []
    assert CalendarSource.objects.exists()


def test_form_takes_a_calendar_address(form):
    form(address="webcal://Town.Example/events.ics")

    assert CalendarSource.objects.get().address == "https://town.example/events.ics"


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "Give the address of the calendar, or a file."),
        ({"address": "file:///etc/passwd"}, "must begin with https://"),
        ({"upload": SimpleUploadedFile("a.exe", b"MZ")}, "its name ends in .ics"),
        ({"upload": SimpleUploadedFile("a.ics", b"<html>")}, "This is not a calendar."),
        ({"upload": SimpleUploadedFile("a.ics", b"x" * 5_242_881)}, "larger than 5 megabytes"),
        (
            {
                "address": "https://a.example/",
                "upload": SimpleUploadedFile("a.ics", calendar(event())),
            },
            "Give either an address or a file.",
        ),
    ],
)
def test_form_answers_mistakes_with_words(form, values, message):
    response = form(**values)

    assert message in response.content.decode()
    assert not CalendarSource.objects.exists()


def test_uploaded_file_is_imported_and_only_its_events_are_kept(now, admin_client, form):
    body = calendar(
        event("ATTENDEE;CN=Anna:mailto:anna@town.example", "X-NOTE:secret"),
        event("ORGANIZER:mailto:boss@town.example", 'SUMMARY;ALTREP="data:x,y":Talk', uid="talk"),
    )
    form(upload=SimpleUploadedFile("events.ics", body), publish="live")
    source = CalendarSource.objects.get()

    admin_client.post(url("import", source.pk))

    assert sorted(page.title for page in EventPage.objects.all()) == ["Talk", "Tea"]
    for word in ("anna", "boss", "secret", "data:x"):
        assert word not in str(source.uploaded)


def test_event_page_says_where_it_comes_from(client, now, source, run):
    source.licence, source.credit = "CC BY 4.0", "Town of Vejle"
    source.save()
    page = run(calendar(event("URL:https://vejle.example/tea")))

    text = client.get(page.url).content.decode()

    assert (
        '<a href="https://vejle.example/tea" rel="nofollow noopener">From the calendar of Vejle</a>'
        in text
    )
    assert "<bdi>Town of Vejle</bdi> · <bdi>CC BY 4.0</bdi>" in text


def test_own_event_comes_from_no_calendar(client, now, make_event):
    assert "From the calendar" not in client.get(make_event().url).content.decode()


def test_form_of_an_imported_event_says_so(admin_client, make_event, source, run):
    imported = reverse("wagtailadmin_pages:edit", args=[run(calendar(event())).pk])
    own = reverse("wagtailadmin_pages:edit", args=[make_event().pk])

    assert (
        "What you change here stays as you write it." in admin_client.get(imported).content.decode()
    )
    assert "What you change here stays" not in admin_client.get(own).content.decode()

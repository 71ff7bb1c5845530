"""What happens on which day, by a clock that the tests set."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import ModelLogEntry, Page
from wagtail.users.models import UserProfile

from campaign.models import StoryPage
from home.consent.lapsing import lapse
from home.consent.reminding import remind
from home.models import ConsentRecord, ConsentReminder
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import ConsentRecordFactory, translated

pytestmark = pytest.mark.django_db

END = date(2036, 1, 12)


def days_before(number):
    return END - timedelta(days=number)


@pytest.fixture
def story(home_page, record):
    story = StoryPageFactory(title="Bread", shows_people=True, consents=[record])
    translated(story, "ar")
    return StoryPage.objects.get(pk=story.pk)


def languages(story):
    versions = Page.objects.filter(translation_key=story.translation_key).live()
    return sorted(versions.values_list("locale__language_code", flat=True))


def test_page_is_there_a_day_before_and_gone_on_the_day(client, story, record):
    assert lapse(days_before(1)) == []
    assert languages(story) == ["ar", "en"]
    addresses = [
        page.get_url() for page in Page.objects.filter(translation_key=story.translation_key)
    ]

    assert lapse(END) == [record]

    assert languages(story) == []
    assert [client.get(address).status_code for address in addresses] == [410, 410]
    assert "Bread" not in client.get("/sitemap-1.xml").content.decode()
    assert ConsentRecord.objects.get().status == "expired"
    assert ModelLogEntry.objects.get(action="home.consent.lapse").label == "C-9"


def test_record_that_ended_is_ended_once(story):
    lapse(END)

    assert lapse(END + timedelta(days=1)) == []


def test_record_that_is_renewed_lets_its_page_be_published_again(story, record):
    lapse(END)
    ConsentRecord.objects.update(status="active", review_on=date(2038, 1, 12))

    StoryPage.objects.get(pk=story.pk).save_revision().publish()

    assert languages(story) == ["en"]


@pytest.fixture
def officer():
    user = User.objects.create_user("amira", "officer@ground.example", "x")
    user.user_permissions.add(Permission.objects.get(codename="change_consentrecord"))
    User.objects.create_user("other", "other@ground.example", "x")
    return user


@pytest.mark.parametrize(
    ("before", "expected"), [(31, 0), (30, 1), (29, 1), (8, 1), (7, 1), (1, 1), (0, 0)]
)
def test_officers_are_reminded_when_the_end_is_near(record, officer, before, expected):
    remind(days_before(before))

    assert [message.to for message in mail.outbox] == [["officer@ground.example"]] * expected


def test_each_reminder_comes_once(record, officer):
    sent = [len(remind(days_before(number))) for number in (31, 30, 29, 8, 7, 6, 1)]

    assert sent == [0, 1, 0, 0, 1, 0, 0]
    assert len(mail.outbox) == 2


def test_first_look_a_few_days_before_sends_one_mail(record, officer):
    sent = [len(remind(days_before(number))) for number in (5, 4)]

    assert sent == [1, 0]


def test_renewed_record_is_announced_anew(record, officer):
    remind(days_before(30))
    ConsentRecord.objects.update(review_on=END + timedelta(days=365))

    assert remind(END + timedelta(days=340)) == [record]


def test_mail_says_what_ends_and_how_many_pages(story, officer):
    ConsentRecordFactory(reference="C-8", review_on=days_before(2))

    remind(days_before(20))

    (message,) = mail.outbox
    assert message.subject == "2 consents end soon"
    assert "C-8: Thursday 10 January 2036\n0 pages show this person." in message.body
    assert "C-9: Saturday 12 January 2036\n2 pages show this person." in message.body
    assert "Bread" not in message.body


def test_mail_is_in_the_language_of_its_reader(record, officer):
    profile = UserProfile.get_for_user(officer)
    profile.preferred_language = "fr"
    profile.save()

    remind(days_before(20))

    assert "samedi 12 janvier 2036" in mail.outbox[0].body


def test_nothing_counts_as_announced_while_nobody_is_there(record):
    assert remind(days_before(30)) == []
    assert not ConsentReminder.objects.exists()


def test_command_does_both(story, officer, capsys):
    today = timezone.localdate()
    ConsentRecordFactory(review_on=today)
    ConsentRecordFactory(review_on=today + timedelta(days=3))

    call_command("lapse_consents")

    assert capsys.readouterr().out == "1 consents ended\n1 announced\n"


def test_dashboard_lists_what_ends_and_what_has_ended(admin_client):
    today = timezone.localdate()
    ConsentRecordFactory(reference="soon", review_on=today + timedelta(days=3))
    ConsentRecordFactory(reference="late", review_on=today + timedelta(days=300))
    ConsentRecordFactory(reference="over", review_on=today, status="expired")

    page = admin_client.get("/cms/").content.decode()

    assert [name in page for name in (">soon<", ">late<", ">over<")] == [True, False, True]


def test_dashboard_shows_records_to_those_who_may_edit_them_alone(client):
    ConsentRecordFactory(reference="soon", review_on=timezone.localdate() + timedelta(days=3))
    user = User.objects.create_user("writer", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)

    assert ">soon<" not in client.get("/cms/").content.decode()

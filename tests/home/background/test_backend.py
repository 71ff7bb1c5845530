from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import Task
from django_tasks_db.models import DBTaskResult
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backend

from home.background.backend import AT_ONCE
from home.concerns.receiving import receive
from home.concerns.tasks import tell
from home.consent.previewing import agree, find, make_link
from home.consent.withdrawal import withdraw
from home.models import Concern, SiteImage
from tests.factories.campaign import StoryPageFactory
from tests.factories.home import ConsentRecordFactory, SiteImageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("with_worker")]

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def officer():
    user = User.objects.create_user("amira", "officer@ground.example", "x")
    user.user_permissions.add(Permission.objects.get(codename="view_concern"))
    return user


def waiting():
    return list(DBTaskResult.objects.ready().values_list("task_path", flat=True))


def recipients():
    return [message.to for message in mail.outbox]


def send(page, capture):
    with capture(execute=True):
        concern = Concern(kind="wrong", text="I live at Example Street.")
        return receive(concern, page, NOW)


@pytest.mark.parametrize("path", sorted(AT_ONCE))
def test_what_is_done_at_once_is_a_task(path):
    assert isinstance(import_string(path), Task)


def test_mail_waits_for_the_worker_without_words(
    home_page, officer, work, django_capture_on_commit_callbacks
):
    concern = send(StoryPageFactory(), django_capture_on_commit_callbacks)

    row = DBTaskResult.objects.get()
    assert (row.args_kwargs["args"], recipients()) == ([concern.pk, officer.pk], [])
    work()
    assert (waiting(), recipients()) == ([], [["officer@ground.example"]])


def test_mail_about_what_was_deleted_meanwhile_is_not_sent(
    home_page, officer, work, django_capture_on_commit_callbacks
):
    send(StoryPageFactory(), django_capture_on_commit_callbacks).delete()

    work()

    assert (DBTaskResult.objects.get().status, recipients()) == ("SUCCESSFUL", [])


def test_mail_about_who_withdrew_meanwhile_is_not_sent(home_page, admin_user, work):
    record = ConsentRecordFactory()
    story = StoryPageFactory(shows_people=True, consents=[record])
    agree(find(make_link(record, story, admin_user, timezone.now()), timezone.now()), None)
    assert waiting() == ["home.consent.tasks.tell_who_asked"]

    withdraw(record)
    work()

    assert (waiting(), recipients()) == ([], [])


def test_references_and_search_do_not_wait(home_page, django_capture_on_commit_callbacks):
    image = SiteImageFactory()
    with django_capture_on_commit_callbacks(execute=True):
        story = StoryPageFactory(title="Bread and tea", image=image)

    assert waiting() == []
    assert ReferenceIndex.get_references_to(image).count() == 1
    found = get_search_backend().search("Bread", type(story))
    assert [page.pk for page in found] == [story.pk]


def test_files_leave_the_storage_at_once(home_page, django_capture_on_commit_callbacks):
    image = SiteImageFactory()
    storage, name = image.file.storage, image.file.name

    with django_capture_on_commit_callbacks(execute=True):
        SiteImage.objects.get(pk=image.pk).delete()

    assert (storage.exists(name), waiting()) == (False, [])


def test_what_failed_at_once_is_left_to_the_worker(
    home_page, monkeypatch, work, django_capture_on_commit_callbacks
):
    image = SiteImageFactory()
    storage, name = image.file.storage, image.file.name

    def away(self, name):
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(FileSystemStorage, "delete", away)
        with django_capture_on_commit_callbacks(execute=True):
            SiteImage.objects.get(pk=image.pk).delete()
    assert (storage.exists(name), waiting()) == (
        True,
        ["wagtail.tasks.delete_file_from_storage_task"],
    )
    work()
    assert (storage.exists(name), waiting()) == (False, [])


def test_task_of_a_change_that_was_rolled_back_is_not_there(officer):
    with transaction.atomic():
        tell.enqueue(1, officer.pk)
        transaction.set_rollback(True)

    assert waiting() == []

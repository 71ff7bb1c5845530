from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from home.models import TranslationPreferences
from home.translating import digest
from tests.factories.home import StandardPageFactory
from tests.home.translating.synced import (
    locale,
    publish,
    publish_translation,
    submit,
    translate,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def translator(django_user_model):
    user = django_user_model.objects.create_user("tina", "tina@ground.example", "x")
    person = TranslationPreferences.objects.create(user=user)
    person.languages.set([locale("it")])
    return person


@pytest.fixture
def editor(django_user_model):
    return django_user_model.objects.create_user("ed", "ed@ground.example", "x")


@pytest.fixture
def page(home_page, editor):
    Page.objects.exclude(pk=home_page.pk).filter(depth=2).delete()
    submit(home_page, "it", "ar")
    for language in ("it", "ar"):
        translate(home_page, language)
        publish_translation(home_page, language)
    page = StandardPageFactory(title="Rules & more", owner=editor)
    return publish(page)


def send(mailoutbox, days=0):
    mailoutbox.clear()
    digest.send_all(timezone.now() + timedelta(days=days))
    return [(mail.to[0], mail.subject, mail.body) for mail in mailoutbox]


def test_translator_hears_once_of_what_is_new_in_their_language(page, translator, mailoutbox):
    submit(page, "it", "ar")
    ((to, subject, body),) = send(mailoutbox)
    assert (to, subject) == ("tina@ground.example", "1 page to translate or to publish")
    assert "- Rules & more (Italian), 3 words\n  http" in body
    assert "Arabic" not in body
    assert "/cms/account/" in body
    assert send(mailoutbox, days=1) == []


def test_translator_hears_again_when_the_original_changes(page, translator, mailoutbox):
    submit(page, "it")
    translate(page, "it")
    publish_translation(page, "it")
    assert send(mailoutbox) == []
    publish(page, title="Old rules & more")
    ((_to, _subject, body),) = send(mailoutbox)
    assert "- Old rules & more (Italian), 4 words" in body


def test_many_pages_are_one_mail(page, translator, mailoutbox):
    for number in range(25):
        StandardPageFactory(title=f"Page {number}", first_published_at=timezone.now())
    ((_to, subject, body),) = send(mailoutbox)
    assert subject == "26 pages to translate or to publish"
    assert body.count("(Italian)") == 20
    assert "There are more" in body


def test_nobody_who_has_switched_it_off(page, translator, mailoutbox):
    TranslationPreferences.objects.update(wants_mail=False)
    submit(page, "it")
    assert send(mailoutbox) == []


def test_nobody_who_is_gone_or_has_no_address(page, translator, editor, mailoutbox):
    submit(page, "it")
    translator.user.email = ""
    translator.user.save()
    editor.is_active = False
    editor.save()
    translate(page, "it")
    assert send(mailoutbox) == []


def test_editor_hears_when_a_translation_is_back(page, editor, mailoutbox):
    submit(page, "it", "ar")
    assert send(mailoutbox) == []
    translate(page, "it")
    ((to, _subject, body),) = send(mailoutbox)
    assert to == "ed@ground.example"
    assert "- Rules & more (Italian)" in body
    assert send(mailoutbox, days=1) == []


def test_editor_does_not_hear_of_what_is_published(page, editor, mailoutbox):
    submit(page, "it")
    translate(page, "it")
    publish_translation(page, "it")
    assert send(mailoutbox) == []


def test_mail_is_in_the_language_of_the_person(page, translator, mailoutbox):
    UserProfile.objects.create(user=translator.user, preferred_language="it")
    submit(page, "it")
    ((_to, _subject, body),) = send(mailoutbox)
    assert "(italiano)" in body


def test_address_that_does_not_work_keeps_nobody_waiting(
    page, translator, editor, mailoutbox, monkeypatch, caplog
):
    submit(page, "it", "ar")
    translate(page, "ar")
    real = digest.send_mail

    def send_mail(subject, text, to):
        if to == ["tina@ground.example"]:
            raise SMTPException("no such mailbox")
        real(subject, text, to)

    monkeypatch.setattr(digest, "send_mail", send_mail)
    assert [to for to, _subject, _body in send(mailoutbox)] == ["ed@ground.example"]
    assert caplog.messages == [
        f"The translation digest of user {translator.user_id} did not leave."
    ]
    monkeypatch.setattr(digest, "send_mail", real)
    assert [to for to, _subject, _body in send(mailoutbox)] == ["tina@ground.example"]


def test_command_says_how_many(page, translator, mailoutbox, capsys):
    submit(page, "it")
    call_command("send_translation_digests")
    assert capsys.readouterr().out == "1 mails\n"

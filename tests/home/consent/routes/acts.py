"""What staff do with a page whose people may not have agreed."""

from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import ConsentRecord
from tests.factories.home import (
    ConsentRecordFactory,
)
from tests.markup import form_values, texts

NONE = "People shown or quoted: no consent record is attached."
WITHDRAWN = "People shown or quoted: consent record C-9 is withdrawn."
NOT_LIVE = [
    {"status": "withdrawn"},
    {"status": "expired"},
    {"review_on": timezone.localdate()},
    {"covers_website": False},
]


def again(page):
    return type(page).objects.get(pk=page.pk)


def agree(story, **values):
    """As the editor saves a draft."""
    story.consents = [ConsentRecordFactory(**values)]
    story.save()
    story.save_revision()
    return again(story)


def withdraw():
    ConsentRecord.objects.update(status=ConsentRecord.Status.WITHDRAWN)


def messages(response):
    """Without the button that Wagtail's script shows beside an error of a form."""
    said = texts(response, ".messages li")
    return [text.removesuffix(" Go to the first error") for text in said]


def edit(page, client, **values):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = values.pop("body", [("paragraph", rich_text("<p>We agreed.</p>"))])
    opened = form_values(client.get(address), "form[data-edit-form]")
    written = nested_form_data({"body": streamfield(text)})
    return client.post(address, {**opened, **written, **values}, follow=True)

"""Parts of the admin's forms that lead to what is done at once, without the rest of the form."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from home import cldr


class RecordPanel(Panel):
    """What a consent record allows at present, and the buttons to end it or to ask the person."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/editing/record_panel.html"

        def is_shown(self):
            return self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            # The models need this module for their forms.
            from home.consent.showing import pages_of
            from home.editing.of_record import copies_elsewhere, with_languages

            record, user = self.instance, self.request.user
            pages = pages_of(record).select_related("locale").order_by("title", "pk")
            is_withdrawn = record.status == record.Status.WITHDRAWN
            return {
                **super().get_context_data(parent_context),
                "record": record,
                "rows": with_languages(pages),
                "is_withdrawn": is_withdrawn,
                "copies": copies_elsewhere(record) if is_withdrawn else [],
                "may_withdraw": user.has_perm("home.withdraw_consent"),
            }


class AnswerPanel(Panel):
    """How to answer a reader, and until when."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/editing/answer_panel.html"

        def get_context_data(self, parent_context=None):
            concern, language = self.instance, get_language()
            address = concern.answer_to.strip()
            return {
                **super().get_context_data(parent_context),
                "answer_by": cldr.full_date(concern.answer_by, language),
                "mail_address": address if is_mail_address(address) else "",
                "subject": _("Your message %(number)s") % {"number": concern.reference},
                "page_url": concern.page
                and reverse("wagtailadmin_pages:edit", args=[concern.page_id]),
            }


def is_mail_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True

"""What becomes of a message."""

import logging
from datetime import datetime

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext

from home.mailing import mail, staff_with
from home.models import BasePage, Concern

#: How long a message is kept, answered or not.
MONTHS = 6
READERS = "home.view_concern"

logger = logging.getLogger(__name__)


@transaction.atomic
def receive(concern: Concern, page: BasePage, at: datetime) -> Concern:
    concern.page, concern.language, concern.sent_at = page, page.language, at
    concern.save()
    transaction.on_commit(lambda: tell_staff(concern), robust=True)
    return concern


def tell_staff(concern: Concern) -> None:
    """Nothing of what was written: mail goes through many hands."""
    address = reverse(Concern.snippet_viewset.get_url_name("edit"), args=[concern.pk])
    context = {"concern": concern, "url": f"{settings.WAGTAILADMIN_BASE_URL}{address}"}
    try:
        mail(staff_with(READERS), "concern", lambda: subject(concern), context)
    except OSError:
        # It is in the list, which whoever looks after it reads too.
        logger.exception("Nobody could be told of message %s by mail.", concern.reference)


def subject(concern: Concern) -> str:
    return gettext("A reader has a concern: %(reference)s") % {"reference": concern.reference}


def forget(at: datetime) -> int:
    """Deletes what was sent more than half a year before. Returns how many that were."""
    old = Concern.objects.filter(sent_at__lt=at - relativedelta(months=MONTHS))
    return old.delete()[0]

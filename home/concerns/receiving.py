"""What becomes of a message."""

from datetime import datetime

from dateutil.relativedelta import relativedelta
from django.db import transaction

from home.concerns.tasks import tell
from home.mailing import staff_with
from home.models import BasePage, Concern

#: How long a message is kept, answered or not.
MONTHS = 6
READERS = "home.view_concern"


@transaction.atomic
def receive(concern: Concern, page: BasePage, at: datetime) -> Concern:
    concern.page, concern.language, concern.sent_at = page, page.language, at
    concern.save()
    transaction.on_commit(lambda: tell_staff(concern), robust=True)
    return concern


def tell_staff(concern: Concern) -> None:
    """It is in the list, too, which whoever looks after it reads."""
    for user in staff_with(READERS):
        tell.enqueue(concern.pk, user.pk)


def forget(at: datetime) -> int:
    """Deletes what was sent more than half a year before. Returns how many that were."""
    old = Concern.objects.filter(sent_at__lt=at - relativedelta(months=MONTHS))
    return old.delete()[0]

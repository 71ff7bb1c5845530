"""What is done beside the request of a reader."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import gettext
from django_tasks import task

from home.mailing import mail
from home.models import Concern


@task()
def tell(concern_pk: int, user_pk: int) -> None:
    """Nothing of what was written: mail goes through many hands."""
    concern = Concern.objects.filter(pk=concern_pk).first()
    if concern is None:
        return
    address = reverse(Concern.snippet_viewset.get_url_name("edit"), args=[concern.pk])
    context = {"concern": concern, "url": f"{settings.WAGTAILADMIN_BASE_URL}{address}"}
    users = get_user_model().objects.filter(pk=user_pk, is_active=True)
    mail(users, "concern", lambda: subject(concern), context)


def subject(concern: Concern) -> str:
    return gettext("A reader has a concern: %(reference)s") % {"reference": concern.reference}

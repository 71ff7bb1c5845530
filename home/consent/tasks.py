"""What is done beside the request of a person who answers."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext
from django_tasks import task

from home.mailing import mail
from home.models import ConsentRecord, PreviewLink


@task()
def tell_who_asked(link_pk: int) -> None:
    """Without the answer itself: mail goes through many hands."""
    links = PreviewLink.objects.filter(pk=link_pk, made_by__is_active=True)
    link = links.exclude(made_by__email="").select_related("record", "made_by").first()
    if link is None:
        return
    address = reverse(ConsentRecord.snippet_viewset.get_url_name("history"), args=[link.record_id])
    context = {"url": f"{settings.WAGTAILADMIN_BASE_URL}{address}"}
    mail([link.made_by], "answer", lambda: subject(link), context)


def subject(link: PreviewLink) -> str:
    known = {"reference": link.record.reference}
    return gettext("Consent %(reference)s: the person has answered") % known

"""Where staff make the link by which a person reads what will be shown of them."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from home.consent import records_on
from home.consent.previewing import DAYS, make_link
from home.editing.of_page import OfPageMixin
from home.models import BasePage, ConsentRecord, PreviewLink, ShowsPeople


def buttons(page: Page, user) -> Iterator[Button]:
    kind = page.specific_class or Page
    if issubclass(kind, ShowsPeople) and page.permissions_for_user(user).can_edit():
        address = reverse("home_editing:ask", args=[page.pk])
        yield Button(_("Ask the person shown"), address, icon_name="link", priority=3)


class AskView(OfPageMixin, TemplateView):
    """For each person on the draft: a new link, shown once, and those that still work."""

    template_name = "home/editing/ask.html"
    header_icon = "link"

    @cached_property
    def page(self) -> BasePage:
        page = get_object_or_404(Page, pk=self.kwargs["pk"]).specific
        if not isinstance(page, BasePage):
            raise Http404
        return page

    def dispatch(self, request, *args, **kwargs):
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self):
        return _("Ask the person shown")

    @cached_property
    def records(self) -> list[ConsentRecord]:
        draft = self.page.get_latest_revision_as_object()
        withdrawn = ConsentRecord.Status.WITHDRAWN
        return [record for record in records_on(draft) if record.status != withdrawn]

    def links(self) -> QuerySet[PreviewLink]:
        links = PreviewLink.objects.filter(page=self.page.pk, ends_at__gt=timezone.now())
        return links.select_related("record").order_by("ends_at")

    def get_context_data(self, **kwargs):
        known = {"records": self.records, "links": self.links(), "lasts": DAYS}
        return {**super().get_context_data(**kwargs), **known}

    def post(self, request, *args, **kwargs):
        if "end" in request.POST:
            return self.end(request.POST["end"])
        record = chosen(self.records, request.POST.get("record", ""))
        secret = make_link(record, self.page, request.user, timezone.now())
        made = {"made_for": record, "address": address_of(request, self.page, secret)}
        return self.render_to_response(self.get_context_data(**made))

    def end(self, key: str):
        chosen(self.links(), key).delete()
        messages.success(self.request, _("That link shows nothing any more."))
        return redirect("home_editing:ask", self.page.pk)


def chosen(rows: Iterable[Model], key: str) -> Model:
    """By the primary key that a button sent, which may be anything; 404 for none of these."""
    for row in rows:
        if str(row.pk) == key:
            return row
    raise Http404


def address_of(request, page: BasePage, secret: str) -> str:
    site = page.get_site()
    with translation.override(page.language):
        path = reverse("preview", kwargs={"secret": secret})
    return f"{site.root_url}{path}" if site else request.build_absolute_uri(path)

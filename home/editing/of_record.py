"""What the views of one consent record have in common."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home import cldr
from home.models import ConsentRecord


class OfRecordMixin(PermissionRequiredMixin, WagtailAdminTemplateMixin):
    raise_exception = True
    header_icon = "lock"

    @cached_property
    def record(self) -> ConsentRecord:
        return get_object_or_404(ConsentRecord, pk=self.kwargs["pk"])

    @property
    def edit_url(self) -> str:
        return url_of(self.record, "edit")

    def get_page_subtitle(self):
        return self.record.reference

    def get_breadcrumbs_items(self):
        listing = reverse(ConsentRecord.snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": capfirst(ConsentRecord._meta.verbose_name_plural)},
            {"url": self.edit_url, "label": self.record.reference},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "record": self.record, "edit_url": self.edit_url}


def url_of(record: ConsentRecord, view: str) -> str:
    return reverse(ConsentRecord.snippet_viewset.get_url_name(view), args=[record.pk])


def with_languages(pages) -> list[dict]:
    """Pages by their first title, each with the names of the languages that go along."""
    rows: dict = {}
    for page in pages:
        row = rows.setdefault(page.translation_key, {"page": page, "codes": []})
        row["codes"].append(page.locale.language_code)
    reader = get_language()
    for row in rows.values():
        names = [cldr.language_name(code, reader) for code in sorted(set(row["codes"]))]
        row["languages"] = cldr.list_of(names, reader)
    return list(rows.values())


def copies_elsewhere(record: ConsentRecord) -> list[str]:
    """Where the person agreed to appear besides this site: somebody has to ask there."""
    asked = {
        "covers_social": _("Social media: delete the posts, and ask those who shared them."),
        "covers_print": _("Print: stop handing out what is left; say so to the printers."),
        "covers_press": _("Press: ask the newsrooms that had the text or the picture."),
        "covers_partners": _("Partners: ask each one who reused or embedded it."),
        "covers_platforms": _("Video platforms of others: delete the upload there."),
    }
    return [text for name, text in asked.items() if getattr(record, name)]

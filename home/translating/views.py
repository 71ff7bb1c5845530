"""The pages of the admin on which translators work, besides those of wagtail-localize."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.views import edit_translation


def upload_pofile(request, translation_id):
    """wagtail-localize's, which breaks without a file and on one that does not come from here."""
    try:
        return edit_translation.upload_pofile(request, translation_id)
    except KeyError:
        said = _(
            "This is not a file of this translation. Download the PO file here, and upload that."
        )
        messages.error(request, said)
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


def convert_to_alias(request, page_id):
    """Not wagtail-localize's: an alias would show the original in an address of another language."""
    messages.error(
        request,
        _("A page in another language cannot stand for the original. Unpublish it instead."),
    )
    return redirect("wagtailadmin_pages:edit", page_id)

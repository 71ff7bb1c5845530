"""The button that takes back a consent, and what it asks before."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from home.consent.withdrawal import planned, withdraw
from home.editing.of_record import OfRecordMixin, copies_elsewhere, with_languages
from home.models import ConsentRecord


class WithdrawView(OfRecordMixin, TemplateView):
    permission_required = "home.withdraw_consent"
    template_name = "home/editing/withdraw.html"

    def get_page_title(self):
        return _("Withdraw consent")

    def dispatch(self, request, *args, **kwargs):
        if self.has_permission() and self.record.status == ConsentRecord.Status.WITHDRAWN:
            messages.info(request, _("This consent is withdrawn already."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        going = planned(self.record)
        return {
            **super().get_context_data(**kwargs),
            "deleted": with_languages(going.deleted),
            "taken_down": with_languages(going.taken_down),
            "files": [(file.title, file._meta.verbose_name) for file in going.files],
            "copies": copies_elsewhere(self.record),
        }

    def post(self, request, *args, **kwargs):
        withdraw(self.record, request.user)
        messages.success(
            request,
            _(
                "Consent %(reference)s is withdrawn. Everything that it allowed is gone from this "
                "website. Now ask for the copies elsewhere: they are listed below."
            )
            % {"reference": self.record.reference},
        )
        return redirect(self.edit_url)

"""The report of facts to check again, those without a day and those that are due first."""

from django.db.models import F, Min
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from campaign.models import FactPage


class FactReviewView(ReportView):
    """Each published fact once, whatever its languages: its dates are the same in all of them."""

    page_title = _("Facts to check again")
    header_icon = "history"
    index_url_name = "fact_review"
    index_results_url_name = "fact_review_results"
    results_template_name = "campaign/admin/fact_review.html"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    list_export = ["title", "checked_on", "review_on"]
    export_headings = {"checked_on": _("Checked on"), "review_on": _("Check again on")}

    def get_queryset(self):
        live = FactPage.objects.live().order_by()
        sources = live.values("translation_key").annotate(first=Min("pk")).values("first")
        allowed = page_permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "publish"]
        )
        self.queryset = (
            FactPage.objects.filter(pk__in=sources)
            .filter(pk__in=allowed.values("pk"))
            .select_related("locale")
            .order_by(F("review_on").asc(nulls_first=True), "checked_on", "title")
        )
        return super().get_queryset()

    def get_context_data(self, *args, **kwargs):
        return {**super().get_context_data(*args, **kwargs), "today": timezone.localdate()}

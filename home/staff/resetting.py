"""An administrator helps who lost a phone: the second step is taken away, to be set up anew."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from home.staff.sessions import sign_out_everywhere

User = get_user_model()

#: How the history of a user names it.
RESET = "home.reset_two_step"


def may_reset(user, of) -> bool:
    """Whoever changes users; the second step of an administrator only another administrator takes away."""
    if user == of or (of.is_superuser and not user.is_superuser):
        return False
    return user.has_perm("auth.change_user")


@transaction.atomic
def reset(user) -> None:
    """Signs the user out, too: whoever has the phone may be in."""
    Authenticator.objects.filter(user=user).delete()
    sign_out_everywhere(user)
    log(user, RESET)
    get_adapter().send_notification_mail("mfa/email/totp_deactivated", user)


class ResetTwoStepView(WagtailAdminTemplateMixin, DetailView):
    model = User
    context_object_name = "person"
    template_name = "home/staff/reset_two_step.html"
    page_title = gettext_lazy("Take away the second step")
    header_icon = "key"

    def dispatch(self, request, *args, **kwargs):
        if not may_reset(request.user, self.get_object()):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.object.get_username()

    def get_breadcrumbs_items(self):
        title = {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items(), title]

    def post(self, request, *args, **kwargs):
        person = self.get_object()
        if is_mfa_enabled(person):
            reset(person)
        messages.success(
            request,
            _("%(name)s signs in with the password alone now, and can set up the second step anew.")
            % {"name": person.get_username()},
        )
        return redirect(reverse("wagtailusers_users:edit", args=[person.pk]))

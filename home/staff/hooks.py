"""What Wagtail's admin shows of the second step."""

from allauth.mfa.utils import is_mfa_enabled
from django import forms
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel
from wagtail.admin.widgets.button import Button

from home.staff.resetting import RESET, may_reset


class TwoStepPanel(BaseSettingsPanel):
    """On the account page: whether there is a second step, and where to change it."""

    name = "two_step"
    title = _("Second step of signing in")
    order = 550
    template_name = "home/staff/two_step_panel.html"

    def get_form(self):
        return forms.Form(prefix=self.name)

    def get_context_data(self):
        return {**super().get_context_data(), "is_set_up": is_mfa_enabled(self.user)}


@hooks.register("register_account_settings_panel")
def two_step_panel(request, user, profile):
    return TwoStepPanel(request, user, profile)


@hooks.register("register_user_listing_buttons")
def reset_button(user, request_user):
    if may_reset(request_user, user) and is_mfa_enabled(user):
        address = reverse("reset_two_step", args=[user.pk])
        yield Button(_("Take away the second step"), address, icon_name="key", priority=30)


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(RESET, _("Take away second step"), _("Second step taken away"))


@hooks.register("insert_global_admin_css")
def style_of_second_step():
    return format_html('<link rel="stylesheet" href="{}">', static("css/two-step.css"))

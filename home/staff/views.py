"""The door: signing in, and asking for a new password."""

import logging

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpResponse
from django.utils.translation import gettext_lazy
from wagtail.admin.views import account

from home.staff.forms import ForgottenPasswordForm, SignInForm
from home.staff.throttling import (
    HOUR,
    QUARTER,
    may_ask_for_password,
    may_sign_in,
    signed_in,
)

logger = logging.getLogger(__name__)


class Throttled:
    """Answers 429 and says when to come back, before anything is looked up. `seconds` is the longest wait."""

    def post(self, request, *args, **kwargs):
        if self.may_try():
            return super().post(request, *args, **kwargs)
        logger.warning("Refused after too many tries: %s", type(self).__name__)
        messages.error(request, self.too_often)
        form = self.get_form_class()()
        response = self.render_to_response(self.get_context_data(form=form), status=429)
        response["Retry-After"] = self.seconds
        return response


class LoginView(Throttled, account.LoginView):
    """Wagtail's, with the second step behind it."""

    seconds = QUARTER
    too_often = gettext_lazy("That was tried too often. Please wait a quarter of an hour.")

    def may_try(self) -> bool:
        return may_sign_in(self.request, self.request.POST.get("username", ""))

    def get_form_class(self):
        return SignInForm

    def form_valid(self, form) -> HttpResponse:
        user = form.get_user()
        signed_in(self.request, user.get_username())
        login = Login(user=user, redirect_url=self.get_success_url())
        known = {"username": user.get_username()}
        return perform_password_login(self.request, known, login)


class PasswordResetView(Throttled, account.PasswordResetView):
    seconds = HOUR
    too_often = gettext_lazy("That was asked for too often. Please wait an hour.")

    def may_try(self) -> bool:
        return may_ask_for_password(self.request)

    def get_form_class(self):
        return ForgottenPasswordForm

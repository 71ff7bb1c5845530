"""The second step of signing in: a code from a phone, a security key, or a code from a list on paper.

The steps themselves are django-allauth's. Whoever may see consent records has to set up the second one first.
"""

import base64
import hashlib
from time import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from home.models import SiteSettings
from home.security.visitors import visitor
from home.staff.admin import is_of_admin
from home.staff.throttling import remember_device

#: What can be opened before the second step is set up, besides its own pages.
OPEN = {
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_javascript_catalog",
    "wagtailadmin_sprite",
    "account_login",
    "account_logout",
    "account_reauthenticate",
}
WELCOMED = "account/messages/logged_in.txt"


def has_to_set_up(user) -> bool:
    """Whether consent records are open to this user by a password alone."""
    return (
        settings.TWO_STEP_REQUIRED
        and user.has_perm("home.view_consentrecord")
        and not is_mfa_enabled(user)
    )


class TwoStepMiddleware:
    """Leads those who have to set it up there, from wherever they come in the admin."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_of_admin(request) and not is_open(request) and has_to_set_up(request.user):
            messages.warning(
                request,
                _(
                    "You may see consent records. Please set up the second step of signing in first."
                ),
            )
            return redirect("mfa_index")
        return self.get_response(request)


def is_open(request) -> bool:
    try:
        name = resolve(request.path_info).url_name or ""
    except Resolver404:
        return False
    return name in OPEN or name.startswith(("mfa_", "wagtailadmin_password_reset"))


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up here; staff are made by administrators."""

    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        return visitor(request)

    def get_login_redirect_url(self, request):
        return reverse("wagtailadmin_home")

    def get_logout_redirect_url(self, request):
        return reverse("wagtailadmin_login")

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        remember_device(response, user.get_username())
        return response

    def is_reauthentication_required(self, **kwargs):
        """Whoever has just come in need not type the password a second time."""
        records = get_authentication_records(self.request, self.request.user)
        fresh = records and time() - records[-1]["at"] < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
        return not fresh and super().is_reauthentication_required(**kwargs)

    def add_message(self, request, level, message_template=None, *args, **kwargs):
        if message_template != WELCOMED:
            super().add_message(request, level, message_template, *args, **kwargs)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        super().send_notification_mail(template_prefix, user, context, email or user.email)


class TwoStepAdapter(DefaultMFAAdapter):
    """Keeps the secrets of phones under the key of the installation: a copy of the database opens nothing."""

    def get_totp_issuer(self):
        return SiteSettings.load().site_name

    def get_totp_label(self, user):
        return user.get_username()

    def encrypt(self, text: str) -> str:
        return keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return keys().decrypt(encrypted_text.encode()).decode()


def keys() -> MultiFernet:
    """The present key first; those that were in use before it can still read."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = (hashlib.sha256(b"two-step" + secret.encode()).digest() for secret in secrets)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])

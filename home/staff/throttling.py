"""How often somebody may try to come in.

Whoever tries one account from one address waits soonest, and an address that tries many accounts next. An
account that is tried from everywhere is closed to devices that never came in with it, and stays open to those
that did: strangers cannot lock staff out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
"""

from datetime import timedelta
from secrets import token_hex

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from home.security.limiting import allow, forget
from home.security.visitors import visitor

QUARTER = 15 * 60
HOUR = 60 * 60

DEVICE = "device"
DEVICE_LIFE = timedelta(days=180)


def may_sign_in(request: HttpRequest, name: str) -> bool:
    """Counts one try to sign in as `name`."""
    return (
        allow(f"sign in from {visitor(request)}", 30, QUARTER)
        and allow(from_here(request, name), 5, QUARTER)
        and allow(*of_account(request, name), HOUR)
    )


def signed_in(request: HttpRequest, name: str) -> None:
    """Right at last: the next slip is the first."""
    forget(from_here(request, name), QUARTER)


def from_here(request: HttpRequest, name: str) -> str:
    return f"sign in from {visitor(request)} as {name.casefold()}"


def of_account(request: HttpRequest, name: str) -> tuple[str, int]:
    """What is counted for the account, and how often it may happen in an hour."""
    if device := device_of(request, name):
        return f"sign in with {device}", 10
    return f"sign in as {name.casefold()}", 50


def may_ask_for_password(request: HttpRequest) -> bool:
    return allow(f"password asked for from {visitor(request)}", 10, HOUR)


def may_get_mail(address: str) -> bool:
    return allow(f"password asked for {address.casefold()}", 3, HOUR)


def device_of(request: HttpRequest, name: str) -> str:
    """The device, if somebody came in with it as `name`."""
    try:
        known, device = signing.loads(
            request.COOKIES.get(DEVICE, ""), salt=DEVICE, max_age=DEVICE_LIFE
        )
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return device if known == name.casefold() else ""


def remember_device(response: HttpResponse, name: str) -> None:
    response.set_cookie(
        DEVICE,
        signing.dumps([name.casefold(), token_hex(16)], salt=DEVICE),
        max_age=DEVICE_LIFE,
        path=reverse("wagtailadmin_home"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )

"""How long somebody stays signed in: a working day at most, and not through a long absence (OWASP ASVS 3.3)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.views import redirect_to_login
from django.contrib.sessions.models import Session
from django.utils import timezone
from django.utils.translation import gettext as _

from home.staff.admin import is_of_admin

BEGAN, SEEN = "staff_began", "staff_seen"
#: How exactly the last activity is known: each note is a write.
PRECISION = timedelta(minutes=5)


class SessionLimitMiddleware:
    """Asks for the password again. A draft that was open has been kept by the editor meanwhile."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = timezone.now()
            if is_over(request.session, now):
                return self.sign_out(request)
            note(request.session, now)
        return self.get_response(request)

    def sign_out(self, request):
        logout(request)
        if not is_of_admin(request):
            return self.get_response(request)
        messages.info(
            request,
            _("You were signed out after a while, so that nobody else writes in your name."),
        )
        return redirect_to_login(request.get_full_path(), "wagtailadmin_login")


def sign_out_everywhere(user) -> None:
    """Sessions do not say whose they are; but those of staff are few and short."""
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()


def is_over(session, at: datetime) -> bool:
    """Whether the session has lasted too long at the moment `at`, or nobody was there for too long."""
    return (
        at - moment(session, BEGAN, at) > settings.SESSION_LIFE
        or at - moment(session, SEEN, at) > settings.SESSION_IDLE
    )


def note(session, at: datetime) -> None:
    session.setdefault(BEGAN, at.timestamp())
    if SEEN not in session or at - moment(session, SEEN, at) > PRECISION:
        session[SEEN] = at.timestamp()


def moment(session, name: str, default: datetime) -> datetime:
    return datetime.fromtimestamp(session.get(name, default.timestamp()), tz=default.tzinfo)

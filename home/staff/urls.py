"""What stands before Wagtail's own addresses of the same path: the door, and the second step."""

from allauth.account import views as allauth_views
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from home.staff.languages import in_language_of_browser
from home.staff.resetting import ResetTwoStepView
from home.staff.views import LoginView, PasswordResetView


def for_known_or_not(view):
    """The pages of the second step: of the account of who is in, and on the way in."""
    inside, outside = require_admin_access(view), in_language_of_browser(view)

    def shown(request, *args, **kwargs):
        known = request.user.is_authenticated
        return (inside if known else outside)(request, *args, **kwargs)

    return shown


door = [
    path("login/", LoginView.as_view(), name="account_login"),
    path("password_reset/", PasswordResetView.as_view(), name="account_reset_password"),
    path("login/cancel/", allauth_views.logout, name="account_logout"),
]
second_step = [
    path("two-step/", include("allauth.mfa.urls")),
    path("two-step/password/", allauth_views.reauthenticate, name="account_reauthenticate"),
]
urlpatterns = decorate_urlpatterns(
    [
        *decorate_urlpatterns(door, in_language_of_browser),
        *decorate_urlpatterns(second_step, for_known_or_not),
        path(
            "two-step/reset/<int:pk>/",
            require_admin_access(ResetTwoStepView.as_view()),
            name="reset_two_step",
        ),
    ],
    never_cache,
)

"""The forms at the door."""

from django.contrib.auth.forms import AuthenticationForm
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from home.staff.throttling import may_get_mail


class SignInForm(LoginForm):
    """Wagtail's, in a way that programs which keep passwords understand, and without a promise to remember."""

    remember = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("username", "password"):
            known = AuthenticationForm.base_fields[name]
            self.fields[name].widget.attrs.update(known.widget.attrs)
        # Wagtail leaves it to its name in English.
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label


class ForgottenPasswordForm(PasswordResetForm):
    """Sends a few mails and no more. The answer is the same: who has an account here is nobody's business."""

    def get_users(self, email):
        users = list(super().get_users(email))
        return users if users and may_get_mail(email) else []

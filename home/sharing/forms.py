"""Mastodon has many servers: the reader says which is theirs."""

import re
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator
from django.utils.translation import gettext_lazy as _

#: Before the name of a server, in what people paste: "https://", "@somebody@".
BEFORE = re.compile(r"^(?:https?://)?(?:@?[^@/\s]*@)?", re.IGNORECASE)


class MastodonForm(forms.Form):
    """Takes the name of a server, its address, or somebody's whole name on it."""

    server = forms.CharField(
        label=_("Your server"),
        max_length=250,
        help_text=_("For example mastodon.social, or your whole name there."),
    )

    def clean_server(self) -> str:
        name = (
            BEFORE.sub("", self.cleaned_data["server"].strip(), count=1).partition("/")[0].lower()
        )
        try:
            DomainNameValidator(accept_idna=True)(name)
        except ValidationError:
            raise ValidationError(
                _("This is no name of a server. It looks like mastodon.social.")
            ) from None
        return name

    def link(self, text: str) -> str:
        return f"https://{self.cleaned_data['server']}/share?{urlencode({'text': text})}"

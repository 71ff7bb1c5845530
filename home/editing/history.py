"""How the history of a consent record reads."""

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.log_actions import LogFormatter

from home import cldr


def register(actions) -> None:
    actions.register_action(
        "home.consent.withdraw", gettext_lazy("Withdraw"), gettext_lazy("Withdrawn")
    )
    actions.register_action(
        "home.consent.lapse", gettext_lazy("End"), gettext_lazy("Ended: its date has come")
    )
    actions.register_action("home.consent.change")(Changed)
    actions.register_action("home.consent.ask")(Asked)
    actions.register_action("home.consent.agree")(Agreed)
    actions.register_action("home.consent.object")(Objected)


class Changed(LogFormatter):
    """Which terms of a consent were changed, from what to what."""

    label = gettext_lazy("Change")

    def format_message(self, log_entry):
        change = _("%(field)s: %(before)s → %(after)s")
        said = "; ".join(change % one for one in log_entry.data.get("changes", []))
        return said or _("Changed")


class InOneLanguage(LogFormatter):
    """About the draft of a page in one language."""

    in_words = ""

    def format_message(self, log_entry):
        code = log_entry.data.get("language")
        if not code:
            return self.label
        language = cldr.language_name(code, get_language())
        return self.in_words % {"language": language, "page": log_entry.data["page"]}


class Asked(InOneLanguage):
    label = gettext_lazy("Link for the person")
    in_words = gettext_lazy("A link to page %(page)s (%(language)s) was made for the person")


class Agreed(InOneLanguage):
    label = gettext_lazy("The person agrees")
    in_words = gettext_lazy("The person read page %(page)s (%(language)s) and agrees")


class Objected(InOneLanguage):
    label = gettext_lazy("The person wants a change")
    in_words = gettext_lazy("The person read page %(page)s (%(language)s) and wants it changed")

    def format_message(self, log_entry):
        text = log_entry.data.get("text")
        said = super().format_message(log_entry)
        return _("%(said)s: “%(text)s”") % {"said": said, "text": text} if text else said

"""What the home page of the admin says about translations."""

from django.utils.translation import get_language
from wagtail.admin.ui.components import Component

from home import cldr
from home.languages.latin_pages import written_by_people
from home.translating import state
from home.translating.account import languages_of
from home.translating.state import State


class TranslationsPanel(Component):
    """The figures of the matrix in the languages of the person, else in all."""

    name = "translations"
    template_name = "home/translating/panel.html"
    order = 150

    def get_context_data(self, parent_context):
        languages = languages_of(parent_context["request"].user)
        shown = languages or list(written_by_people())
        numbers = state.totals([locale.pk for locale in shown])
        names = [cldr.language_name(one.language_code, get_language()) for one in languages]
        return {
            "languages": cldr.list_of(names, get_language()),
            "is_shown": len(shown) > 1 or bool(languages),
            "numbers": [(state_, numbers[state_]) for state_ in State],
        }

"""The forms of translators: what is submitted to them, and what is to do."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import SubmitTranslationForm

from home import cldr
from home.translating.glossary import Rule, rules_for, rules_of
from home.translating.submitting import lacking_below, missing_in
from home.translating.todo import Todo, check, settle


class TodoForm(forms.Form):
    """A text is done when it was changed or ticked; the others stay for another day."""

    def __init__(self, *args, translation: Translation, todos: list[Todo], **kwargs):
        super().__init__(*args, **kwargs)
        self.translation, self.todos = translation, todos
        code = translation.target_locale.language_code
        attributes = {"lang": code, "dir": cldr.direction(code), "rows": 3}
        for todo in todos:
            self.fields[words_of(todo)] = forms.CharField(
                label=_("Translation"),
                initial=todo.words,
                required=False,
                widget=AdminAutoHeightTextInput(attributes),
            )
            self.fields[tick_of(todo)] = forms.BooleanField(
                label=_("This is right"), required=False
            )

    @cached_property
    def rows(self) -> list[tuple[Todo, forms.BoundField, forms.BoundField, list[Rule]]]:
        """Each text, its two fields, and what the glossary says of it."""
        known = rules_of(self.translation)
        return [
            (todo, self[words_of(todo)], self[tick_of(todo)], rules_for([todo.original], known))
            for todo in self.todos
        ]

    def clean(self):
        for todo in self.todos:
            words = self.cleaned_data.get(words_of(todo), "")
            if not words and self.cleaned_data.get(tick_of(todo)):
                self.add_error(words_of(todo), _("Write the translation first."))
            try:
                check(todo, words)
            except ValueError as error:
                self.add_error(words_of(todo), str(error))
        return self.cleaned_data

    def save(self, user) -> int:
        """Returns how many texts are done now."""
        done = [todo for todo in self.todos if self.is_done(todo)]
        for todo in done:
            settle(self.translation, todo, self.cleaned_data[words_of(todo)], user)
        return len(done)

    def is_done(self, todo: Todo) -> bool:
        words = self.cleaned_data[words_of(todo)]
        return bool(words) and (words != todo.words or self.cleaned_data[tick_of(todo)])


def words_of(todo: Todo) -> str:
    return f"words-{todo.segment.pk}"


def tick_of(todo: Todo) -> str:
    return f"right-{todo.segment.pk}"


class SubmitForm(SubmitTranslationForm):
    """wagtail-localize's, which offers no language that the page is in, though all below it may wait."""

    def __init__(self, page, *args, **kwargs):
        super().__init__(page, *args, **kwargs)
        self.page = page
        self.fields["locales"].queryset = lacking_below(page)

    def clean(self):
        chosen = self.cleaned_data.get("locales", [])
        if len(missing_in(self.page, chosen)) < len(chosen):
            self.require_subtree()
        return self.cleaned_data

    def require_subtree(self):
        """Nothing else is left to submit in a language that the page is in."""
        if not self.cleaned_data.get("include_subtree"):
            required = self.fields["include_subtree"].error_messages["required"]
            self.add_error("include_subtree", required)

"""The forms of every page in the editor."""

from collections.abc import Iterable

from django.db.models import Q
from django.forms import BooleanField, ModelMultipleChoiceField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_m2m_relations
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import COMMENTS_RELATION_NAME, TranslatableMixin

from home.consent import ConsentMissing, day_of_publishing, missing_consent
from home.publishing.checks import Finding, holding_moderation
from home.publishing.readiness import readiness

#: What the buttons that start a workflow send.
SUBMITTING = ("action-submit", "action-restart-workflow")


class PageForm(WagtailAdminPageForm):
    """Terms and pages are offered in the language of the page; a choice in another language stays.

    Publishing, now or at a set time, needs the consent of those whom the page shows, and no rule broken.
    """

    is_minor_edit = BooleanField(
        label=_("minor edit: no need to translate again"),
        required=False,
        help_text=_(
            "Tick this before you publish if nothing that you changed since the last time means something "
            "else now: a typing mistake, a comma. Then the translations stay up to date."
        ),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, ModelMultipleChoiceField):
                field.queryset = self.readable(field.queryset, name)

    def readable(self, queryset, name: str):
        if not issubclass(queryset.model, TranslatableMixin):
            return queryset
        chosen = [row.pk for row in getattr(self.instance, name).all()]
        return queryset.filter(Q(locale=self.instance.locale_id) | Q(pk__in=chosen))

    def _post_clean(self):
        super()._post_clean()
        self.instance.is_minor_edit = self.cleaned_data.get("is_minor_edit", False)
        if self.data.get("action-publish"):
            self.take_choices()
            self.require_all_that_publishing_needs()
        elif any(self.data.get(name) for name in SUBMITTING):
            self.take_choices()
            self.refuse(holding_moderation(self.instance))

    def require_all_that_publishing_needs(self):
        day = day_of_publishing(self.instance, timezone.now())
        self.refuse(readiness(self.instance, day).blocking)

    def take_choices(self):
        """Those of many and rows, which a form gives to its page only when it saves it."""
        for relation in get_all_child_m2m_relations(type(self.instance)):
            if relation.name in self.cleaned_data:
                setattr(self.instance, relation.name, self.cleaned_data[relation.name])
        for name, rows in self.formsets.items():
            if name != COMMENTS_RELATION_NAME and rows.is_valid():
                rows.save(commit=False)

    def refuse(self, problems: Iterable[Finding]):
        texts: dict[str, list[str]] = {}
        for problem in problems:
            texts.setdefault(problem.field, []).append(f"{problem.message} {problem.hint}".strip())
        for name, said in texts.items():
            # A field of blocks shows its first error alone.
            self.say_at(name, " ".join(said))

    def say_at(self, name: str, text: str):
        """At the field or the rows of that name, else above the form."""
        if name in self.formsets:
            self.formsets[name].non_form_errors().append(text)
        else:
            self.add_error(name if name in self.fields else None, text)


class CopyPageForm(CopyForm):
    """Copies are published, and an alias is shown, only with the consent that each page needs."""

    def clean(self):
        values = super().clean()
        chosen = [name for name in ("publish_copies", "alias") if values.get(name)]
        if chosen:
            # Wagtail hides the choice to publish from who makes an alias.
            for refused in self.refusals(with_subpages=values.get("copy_subpages")):
                self.add_error(chosen[-1], refused)
        return values

    def refusals(self, *, with_subpages: bool) -> list[str]:
        """One message for each published page among those to be copied that lacks consent."""
        pages = self.page.get_descendants(inclusive=True).live().specific()
        if not with_subpages:
            pages = pages.filter(pk=self.page.pk)
        today = timezone.localdate()
        missing = [(page, missing_consent(page, today)) for page in pages]
        return [str(ConsentMissing(page, problems)) for page, problems in missing if problems]

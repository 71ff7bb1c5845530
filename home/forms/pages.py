"""The forms of every page in the editor."""

from django.db.models import Q
from django.forms import BooleanField, ModelMultipleChoiceField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import get_all_child_m2m_relations
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import TranslatableMixin

from home.consent import ConsentMissing, day_of_publishing, missing_consent
from home.publishing_checks import blocking


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
            self.require_all_that_publishing_needs()

    def require_all_that_publishing_needs(self):
        self.take_choices()
        self.take_rows()
        texts: dict[str, list[str]] = {}
        day = day_of_publishing(self.instance, timezone.now())
        for problem in missing_consent(self.instance, day):
            texts.setdefault(problem.field, []).append(problem.text)
        for finding in blocking(self.instance):
            texts.setdefault(finding.field, []).append(f"{finding.message} {finding.hint}".strip())
        for name, said in texts.items():
            # A field of blocks shows its first error alone.
            self.say(name, " ".join(said))

    def say(self, name: str, text: str):
        """At the field or the panel of that name, else above all."""
        if name in self.formsets:
            self.formsets[name].non_form_errors().append(text)
        else:
            self.add_error(name if name in self.fields else None, text)

    def take_choices(self):
        """Those of many, which a form gives to its page only when it saves it."""
        for relation in get_all_child_m2m_relations(type(self.instance)):
            if relation.name in self.cleaned_data:
                setattr(self.instance, relation.name, self.cleaned_data[relation.name])

    def take_rows(self):
        """Those of the panels, likewise."""
        for formset in self.formsets.values():
            if formset.is_valid():
                formset.save(commit=False)


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

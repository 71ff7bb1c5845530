"""The form of every page in the editor."""

from django.db.models import Q
from django.forms import ModelMultipleChoiceField
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import TranslatableMixin


class PageForm(WagtailAdminPageForm):
    """Terms and pages are offered in the language of the page; a choice in another language stays."""

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

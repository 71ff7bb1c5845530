"""System checks for rules that a developer can break."""

from django.apps import apps
from django.core import checks
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.models import COMMENTS_RELATION_NAME, Page, TranslatableMixin
from wagtail_localize.fields import get_translatable_fields

from home.models import LeftUntranslated

#: Wagtail's own bookkeeping and the address, which belong to one page and not to its translations.
PAGE_BOOKKEEPING = {
    *(field.name for field in Page._meta.get_fields()),
    "page_ptr",
} - {"title", "seo_title", "search_description", "show_in_menus"}
ROOMS = ("home", "campaign", "events")

UNDECLARED = "{field} of {model} is declared neither as words nor as facts."
HINT = "Add it to `translatable_fields`, beside the field, with words() or facts()."


@checks.register(checks.Tags.models)
def every_field_is_words_or_facts(app_configs, **kwargs):
    """home.E001: a field that nobody declared is silently lost in translations."""
    return [
        checks.Error(
            UNDECLARED.format(field=name, model=model._meta.label), HINT, model, "home.E001"
        )
        for model in translatable_models()
        for name in undeclared(model)
    ]


def translatable_models():
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label in ROOMS and issubclass(model, TranslatableMixin)
    ]


def undeclared(model) -> list[str]:
    declared = {field.field_name for field in get_translatable_fields(model)}
    ignored = {"id", "locale", "translation_key", "sort_order"}
    if issubclass(model, Page):
        ignored |= PAGE_BOOKKEEPING
    if issubclass(model, LeftUntranslated):
        ignored |= {field.name for field in LeftUntranslated._meta.fields}
    if not hasattr(model, "translatable_fields"):
        return ["translatable_fields"]
    own = [
        field.name
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]
        if not is_parent_link(field)
    ]
    children = [
        relation.name
        for relation in get_all_child_relations(model)
        if relation.name != COMMENTS_RELATION_NAME
    ]
    return sorted({*own, *children} - declared - ignored)


def is_parent_link(field) -> bool:
    return isinstance(field, ParentalKey) or (
        isinstance(field, models.OneToOneField) and field.remote_field.parent_link
    )

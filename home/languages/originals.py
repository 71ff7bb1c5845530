"""Which versions of a page are translations, and which only stand under another language."""

from django.db.models import Exists, OuterRef, QuerySet
from wagtail_localize.models import StringTranslation, Translation


def real(pages: QuerySet) -> QuerySet:
    """Without pages that mirror another one, and without translations of which nobody translated a word."""
    begun = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"),
        target_locale=OuterRef("locale"),
        enabled=True,
    )
    words = StringTranslation.objects.filter(
        context__object_id=OuterRef("translation_key"), locale=OuterRef("locale")
    )
    return pages.filter(alias_of=None).exclude(Exists(begun) & ~Exists(words))

"""Which versions of a page are translations, and which only stand under another language."""

from django.db.models import Q, QuerySet


def real(pages: QuerySet) -> QuerySet:
    """Without pages that mirror another one, and without copies of which translators wrote no word yet."""
    return pages.filter(~Q(published_translation__nothing_translated=True), alias_of=None)

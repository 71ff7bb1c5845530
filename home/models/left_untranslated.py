"""What a translation says in the words of its original."""

from django.db import models
from django.utils.functional import cached_property


class LeftUntranslated(models.Model):
    """Noted when readers get the words: of a page beside it, of a term in the term itself.

    `untranslated_strings` are those that stand in the words of the original: their digests, as
    `home.languages.untranslated` makes them, with spaces between them.
    """

    original_language = models.CharField(max_length=100, blank=True)
    untranslated_strings = models.TextField(blank=True)

    class Meta:
        abstract = True

    @cached_property
    def left(self) -> frozenset[str]:
        """The digests of the strings that nobody translated."""
        return frozenset(self.untranslated_strings.split())

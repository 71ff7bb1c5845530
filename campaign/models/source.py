"""Where a claim comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable
from wagtail.search import index


class Source(index.Indexed, models.Model):
    """A published source. Titles stay in the language they were published in."""

    publisher = models.CharField(_("publisher"), max_length=200)
    title = models.CharField(_("title"), max_length=300)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    language = models.CharField(
        _("language"), max_length=12, default="en", help_text=_("Language code, for example it.")
    )
    url = models.URLField(_("address"), max_length=500, blank=True)
    archived_url = models.URLField(_("archived copy"), max_length=500, blank=True)
    accessed_on = models.DateField(_("looked up on"), null=True, blank=True)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("publisher"), FieldPanel("year"), FieldPanel("language")]),
        FieldPanel("url"),
        FieldRowPanel([FieldPanel("archived_url"), FieldPanel("accessed_on")]),
    ]
    search_fields = [index.AutocompleteField("title"), index.AutocompleteField("publisher")]

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["publisher", "title"]

    def __str__(self):
        return f"{self.publisher}: {self.title}"


class SourceReference(Orderable):
    """A source on a page; its place in the list is its number. Subclasses add the page."""

    source = models.ForeignKey(
        Source, verbose_name=_("source"), on_delete=models.PROTECT, related_name="+"
    )
    locator = models.CharField(
        _("where in it"), max_length=60, blank=True, help_text=_("For example p. 12.")
    )

    panels = [FieldPanel("source"), FieldPanel("locator")]
    relations_shown = ["source"]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return str(self.source)

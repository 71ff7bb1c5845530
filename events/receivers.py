"""What happens when an event is published or taken away."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Site
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
)

from campaign.models import PlacePage, ProjectPage, Theme
from events import entries
from events.imports import removal
from events.indexing import forget, reindex
from events.models import CalendarEntry, CalendarSource, EventPage
from home.models import FundingStatement, Programme, SiteSettings
from home.translating.following import facts_followed

#: What calendar entries mention.
MENTIONED_PAGES = (PlacePage, ProjectPage)
MENTIONED = (Theme, FundingStatement, Programme, SiteSettings, Site)


@receiver([page_published, page_unpublished, post_delete, facts_followed], sender=EventPage)
def update_index(sender, instance, signal, **kwargs):
    """All languages of an event together, once they all have its facts. Nothing follows an alias."""
    if signal is page_published and not instance.alias_of_id:
        return
    key = instance.translation_key
    if EventPage.objects.filter(translation_key=key).exists():
        reindex(key, timezone.now())
    else:
        forget(key)


@receiver(post_delete, sender=EventPage)
def forget_entry(sender, instance, **kwargs):
    """Wagtail unpublishes a page before it deletes it, while its row still says that it is live."""
    CalendarEntry.objects.filter(pk=instance.pk).delete()


@receiver([page_slug_changed, post_page_move])
def addresses_changed(sender, **kwargs):
    entries.mark_stale()


@receiver([page_published, page_unpublished])
def mentioned_page_changed(sender, **kwargs):
    if issubclass(sender, MENTIONED_PAGES):
        entries.mark_stale()


@receiver([post_save, post_delete])
def mentioned_thing_changed(sender, **kwargs):
    if issubclass(sender, MENTIONED):
        entries.mark_stale()


@receiver(copy_for_translation_done)
def carry_over(sender, source_obj, target_obj, **kwargs):
    """A translation is the same event: what a copy leaves out, such as "cancelled", it has."""
    if isinstance(source_obj, EventPage) and not target_obj.alias_of_id:
        for name in EventPage.exclude_fields_in_copy:
            carry_over_field(source_obj, target_obj, name)
        target_obj.save(clean=False)
        target_obj.save_revision(clean=False)


def carry_over_field(source: EventPage, target: EventPage, name: str) -> None:
    field = EventPage._meta.get_field(name)
    if not field.one_to_many:
        setattr(target, field.attname, getattr(source, field.attname))
        return
    source.copy_child_relation(name, target)
    for row in getattr(target, name).all():
        if hasattr(row, "locale_id"):
            row.locale_id = target.locale_id


@receiver(pre_delete, sender=CalendarSource)
def remove_what_came_from_it(sender, instance, **kwargs):
    """Whichever way a source is deleted, nothing of the partner stays."""
    removal.remove_pages(instance)

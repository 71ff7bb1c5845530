"""Nobody is shown without consent, every change that a reader could see moves the generation, and facts go
where they are the same.
"""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from home.consent import Portrayal, require_consent, shows_something_new
from home.consent.lapsing import take_down_showing, take_down_uncovered, take_down_without
from home.consent.showing import pages_of
from home.consent.traces import forget_earlier
from home.effects import is_shown, of_events_only, of_frame, takes_down
from home.models import BasePage, ConsentRecord, Generation, MinorEdit, SiteRendition
from home.sizes import prepare, prepare_again
from home.takedown import gone
from home.translating.drafts import note_draft_is_published
from home.translating.following import follow


@receiver([post_save, post_delete, m2m_changed, post_page_move])
def move_generation(sender, instance, signal, created=False, update_fields=None, **kwargs):
    if is_shown(sender, instance, created=created, update_fields=update_fields):
        Generation.move(
            of_events=of_events_only(sender, instance),
            of_frame=of_frame(sender, instance, kwargs.get("parent_page_before")),
            takes_down=takes_down(sender, created=created, deleted=signal is post_delete),
        )


@receiver(page_unpublished)
def take_down(sender, instance, **kwargs):
    """What was unpublished is shown no more, not even while something is broken."""
    Generation.move(of_frame=of_frame(sender, instance), takes_down=True)


@receiver(pre_save)
def require_consent_to_show(sender, instance, raw=False, update_fields=None, **kwargs):
    """The last gate of all ways to publish. Rows of a backup (`raw`) come without their relations."""
    if raw or not issubclass(sender, Page) or not shows_something_new(instance, update_fields):
        return
    if sender is Page:
        # What Wagtail moves or counts was live before and shows nothing new.
        if Page.objects.filter(pk=instance.pk, live=True).exists():
            return
        instance = instance.specific
    if isinstance(instance, BasePage):
        require_consent(instance, timezone.localdate())


@receiver(post_save, sender=ConsentRecord)
def take_down_what_a_record_covers_no_more(instance, created=False, raw=False, **kwargs):
    if not created and not raw:
        take_down_without(instance, timezone.localdate())


@receiver(post_save)
def take_down_what_shows_a_file_without_consent(
    sender, instance, created=False, raw=False, **kwargs
):
    if issubclass(sender, Portrayal) and not created and not raw:
        take_down_showing(instance, timezone.localdate())


@receiver(pre_delete, sender=ConsentRecord)
def remember_what_a_record_covers(instance, **kwargs):
    instance.covered = list(pages_of(instance).values_list("pk", flat=True))


@receiver(post_delete, sender=ConsentRecord)
def take_down_what_a_record_covered(instance, **kwargs):
    take_down_uncovered(Page.objects.filter(pk__in=instance.covered), timezone.localdate())


@receiver(page_published)
def forget_what_was_withdrawn(sender, instance, **kwargs):
    """An editor took somebody off a page: what it said before that must not stay."""
    if gone.awaits_forgetting(instance.translation_key):
        forget_earlier(instance)
        Generation.move(takes_down=True)


@receiver(page_published)
def bring_facts_to_translations(
    sender, instance, revision=None, is_amendment=False, follows=False, **kwargs
):
    if isinstance(instance, BasePage) and not (instance.alias_of_id or follows):
        is_minor = MinorEdit.objects.filter(revision=revision).exists()
        follow(instance, revision and revision.user, is_minor=is_minor)
        if not is_amendment:
            note_draft_is_published(instance)


@receiver(page_published)
def make_its_pictures(instance, **kwargs):
    prepare(instance)


@receiver(post_delete, sender=SiteRendition)
def make_its_sizes_again(instance, **kwargs):
    prepare_again(instance.image_id, instance.filter_spec)

"""What happens to a source page happens to its translations."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_unpublished,
    post_page_move,
)
from wagtail_localize.models import StringTranslation, Translation

from home.models import BasePage, CarriedOver, LeftUntranslated, TranslatedDraft
from home.publishing.amending import draft_amended
from home.translating.aliases import is_foreign, make_draft
from home.translating.cascade import (
    delete_translations,
    delete_versions,
    move_translations,
    unpublish_translations,
)
from home.translating.drafts import bring_draft, is_translated
from home.translating.following import is_source, source_of
from home.translating.published import note_published, note_words, note_words_of_term
from home.translating.terms import follow, is_term


@receiver(page_published)
def note_what_readers_have(sender, instance, is_amendment=False, **kwargs):
    """An amendment brings facts, and at most the words that come with them."""
    if not isinstance(instance, BasePage) or instance.alias_of_id:
        return
    original = source_of(instance)
    if original == instance:
        return
    if is_amendment:
        note_words(instance, original)
    else:
        note_published(instance, original, timezone.now())


@receiver(post_save, sender=Translation)
def note_what_readers_have_had_so_far(sender, instance, **kwargs):
    """A page that was published before translators got it may be a copy of its original, whole or in parts."""
    pages = Page.objects.live().filter(
        translation_key=instance.source.object_id, locale=instance.target_locale_id, alias_of=None
    )
    for page in pages.specific():
        original = source_of(page)
        if isinstance(page, BasePage) and original != page:
            note_words(page, original)


@receiver(post_save, sender=StringTranslation)
def words_of_a_person_stand_for_what_is_there_now(sender, instance, **kwargs):
    if instance.translation_type == StringTranslation.TRANSLATION_TYPE_MANUAL:
        CarriedOver.objects.filter(translation=instance).delete()


@receiver(pre_save)
def note_what_readers_have_of_a_term(sender, instance, raw=False, **kwargs):
    if issubclass(sender, LeftUntranslated) and is_term(sender) and not raw:
        note_words_of_term(instance)


@receiver(post_save)
def bring_terms_to_their_translations(sender, instance, created=False, raw=False, **kwargs):
    if is_term(sender) and not (created or raw):
        follow(instance)


@receiver(draft_amended)
def bring_amended_draft_to_translators(sender, instance, **kwargs):
    if is_translated(instance):
        bring_draft(sender.objects.get(pk=instance.pk).get_latest_revision_as_object())


@receiver(page_unpublished)
def go_on_with_the_draft(sender, instance, **kwargs):
    """As for any page that is not published."""
    TranslatedDraft.objects.filter(page=instance.pk).delete()


@receiver(page_unpublished)
def take_down_in_all_languages(sender, instance, **kwargs):
    if isinstance(instance, BasePage):
        unpublish_translations(instance)


@receiver(post_page_move)
def move_in_all_languages(instance, parent_page_before, parent_page_after, **kwargs):
    ours = isinstance(instance.specific_deferred, BasePage)
    if ours and parent_page_before != parent_page_after:
        move_translations(instance, parent_page_after)


@receiver(pre_delete, sender=Page)
def remember_which_is_the_source(sender, instance, **kwargs):
    """Asked while all versions are still there: afterwards the oldest translation would look like one."""
    specific = instance.specific_deferred
    ours = isinstance(specific, BasePage) and not instance.alias_of_id
    instance.takes_translations_along = ours and is_source(instance.specific)


@receiver(post_delete, sender=Page)
def delete_in_all_languages(sender, instance, **kwargs):
    if getattr(instance, "takes_translations_along", False):
        delete_translations(instance)


@receiver(pre_delete)
def remember_whether_a_term_is_the_source(sender, instance, **kwargs):
    if is_term(sender):
        instance.takes_translations_along = is_source(instance)


@receiver(post_delete)
def delete_term_in_all_languages(sender, instance, **kwargs):
    if is_term(sender) and instance.takes_translations_along:
        delete_versions(instance)


@receiver(copy_for_translation_done)
def start_as_a_draft(sender, source_obj, target_obj, **kwargs):
    if isinstance(target_obj, BasePage) and is_foreign(target_obj):
        make_draft(target_obj, source_obj)

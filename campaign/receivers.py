"""The transcript of a video follows its captions in all languages."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail_localize.models import Translation

from campaign.models import VideoPage
from campaign.transcripts import bring_transcript, bring_transcripts
from home.translating.following import facts_followed


@receiver(facts_followed, sender=VideoPage)
def bring_transcripts_of_new_captions(sender, instance, **kwargs):
    bring_transcripts(instance)


@receiver(post_save, sender=Translation)
def bring_transcript_of_captions_that_are_there(sender, instance, raw=False, **kwargs):
    """Before wagtail-localize makes the page of what is translated."""
    if raw or instance.source.specific_content_type.model_class() is not VideoPage:
        return
    original = VideoPage.objects.filter(
        translation_key=instance.source.object_id, locale=instance.source.locale_id
    ).first()
    if original and instance.enabled:
        bring_transcript(original, instance)

"""What happens when an event is published or taken away."""

from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_published, page_unpublished

from events.indexing import reindex
from events.models import EventPage


@receiver([page_published, page_unpublished, post_delete], sender=EventPage)
def update_index(sender, instance, **kwargs):
    reindex(instance.translation_key, timezone.localdate())

"""Every change that stands moves the marks that the store goes by."""

from django.dispatch import receiver

from home.signals import generation_moved
from store.arrangement import sync


@receiver(generation_moved)
def move_marks(sender, **kwargs):
    sync()

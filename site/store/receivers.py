"""Every change that stands moves the marks that the store goes by."""

from django.dispatch import receiver

from home.signals import generation_moved, withdrawn
from store.arrangement import shared, sync


@receiver(generation_moved)
def move_marks(sender, **kwargs):
    sync()


@receiver(withdrawn)
def forget_all(sender, **kwargs):
    """No old answer is given any more, but its words would go on lying on the disk."""
    shared().clear()

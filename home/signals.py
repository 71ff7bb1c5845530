"""What this room tells those above it."""

from django.dispatch import Signal

#: Something that a reader could see has changed, and the change stands: sent after the transaction.
generation_moved = Signal()

#: Somebody withdrew, and it stands: who keeps what pages said, forgets all of it. Sent after the transaction.
withdrawn = Signal()

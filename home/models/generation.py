"""The marks of what is published now."""

import uuid
from typing import NamedTuple

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from home.signals import generation_moved


class Marks(NamedTuple):
    """What a request read: each changes with every change of its kind."""

    mark: uuid.UUID
    without_events: uuid.UUID
    taken_down: uuid.UUID
    frame: uuid.UUID

    @property
    def octets(self) -> bytes:
        """What changes least first: what is the same at the beginning still stands (store.marks)."""
        return b"".join(each.bytes for each in (self.taken_down, self.without_events, self.mark))


class Generation(models.Model):
    """One row, changed with every change that a reader could see.

    That happens in the transaction of the change where there is one, else at once after it.

    Random marks and not counts, so that a state that was rolled back can never be taken for another one.
    `mark` changes with everything; the others say of what nothing has changed, so that it can be kept.
    """

    mark = models.UUIDField(default=uuid.uuid4)
    without_events = models.UUIDField(default=uuid.uuid4)
    #: Whatever was shown before may be shown no more, not even while something is broken.
    taken_down = models.UUIDField(default=uuid.uuid4)
    #: What stands around every page: sites, languages, settings, funding, the sections.
    frame = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = _("generation")

    def __str__(self):
        return str(self.mark)

    @classmethod
    def move(
        cls, *, of_events: bool = False, of_frame: bool = False, takes_down: bool = False
    ) -> None:
        """`of_events`: of nothing but events, and seen by nobody who is not told of events."""
        moved = {
            "mark": True,
            "without_events": not of_events or takes_down,
            "taken_down": takes_down,
            "frame": of_frame,
        }
        new = {name: uuid.uuid4() for name, moves in moved.items() if moves}
        if not cls.objects.filter(pk=1).update(**new):
            cls.objects.create(pk=1, **new)
        transaction.on_commit(tell, robust=True)

    @classmethod
    def current(cls) -> Marks | None:
        """Read by every request that the store does not answer: one row, which needs no order."""
        rows = cls.objects.filter(pk=1).values_list(*Marks._fields)
        return next(map(Marks._make, rows), None)


def tell() -> None:
    generation_moved.send(Generation)

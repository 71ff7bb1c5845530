"""The mark of what is published now."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Generation(models.Model):
    """One row, changed with every change that a reader could see.

    That happens in the transaction of the change where there is one, else at once after it.

    A random mark and not a count, so that a state that was rolled back can never be taken for another one.
    """

    mark = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = _("generation")

    def __str__(self):
        return str(self.mark)

    @classmethod
    def move(cls) -> None:
        new = uuid.uuid4()
        if not cls.objects.filter(pk=1).update(mark=new):
            cls.objects.create(pk=1, mark=new)

    @classmethod
    def current(cls) -> uuid.UUID | None:
        return cls.objects.filter(pk=1).values_list("mark", flat=True).first()

"""What a group of staff is there for."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from home import cldr


class Role(models.Model):
    """Ties a group to its duties in `home.staff.duties`, whatever an administrator calls the group.

    `given` names all rights that the group was ever given: what an administrator took away again is not given a
    second time. A role whose group was deleted keeps its row, for the same reason.
    """

    class Kind(models.TextChoices):
        EDITOR = "editor", gettext_lazy("Editors")
        MODERATOR = "moderator", gettext_lazy("Moderators")
        SAFEGUARDING = "safeguarding", gettext_lazy("Safeguarding officers")
        TRANSLATOR = "translator", gettext_lazy("Translators")
        PARTNER = "partner", gettext_lazy("Partners")

    kind = models.CharField(max_length=20, choices=Kind)
    language = models.CharField(max_length=100, blank=True)
    group = models.OneToOneField(
        Group, null=True, blank=True, on_delete=models.SET_NULL, related_name="role"
    )
    collection = models.ForeignKey(
        "wagtailcore.Collection",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    given = models.JSONField(default=list)

    #: Readers see nothing of it.
    is_derived = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "language"], name="one_role_of_its_kind")
        ]

    def __str__(self):
        """In the language of who reads it."""
        kind = self.get_kind_display()
        if not self.language:
            return str(kind)
        language = cldr.language_name(self.language, get_language())
        return _("%(role)s: %(language)s") % {"role": kind, "language": language}

    @property
    def first_name_of_group(self) -> str:
        """What the group is called until an administrator names it."""
        with override("en"):
            return str(self)

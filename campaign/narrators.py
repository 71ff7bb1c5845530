"""Who tells the stories: those that newcomers and long-term residents tell together convince most
(Council of Europe, Intercultural Cities, 2021).
"""

from dataclasses import dataclass

from django.db.models import Count

from campaign.models import StoryPage

Narrators = StoryPage.Narrators


@dataclass(frozen=True)
class Part:
    narrators: str
    name: str
    count: int


@dataclass(frozen=True)
class Mix:
    """Published stories by who tells them, each story once whatever its languages."""

    parts: list[Part]

    @property
    def total(self) -> int:
        return sum(part.count for part in self.parts)

    @property
    def together(self) -> int:
        return next(part.count for part in self.parts if part.narrators == Narrators.BOTH)

    @property
    def is_one_sided(self) -> bool:
        """Fewer than a third are told together."""
        return self.total > 0 and self.together * 3 < self.total


def mix() -> Mix:
    counted = StoryPage.objects.live().order_by().values_list("narrators")
    counts = dict(counted.annotate(Count("translation_key", distinct=True)))
    return Mix([Part(value, str(name), counts.get(value, 0)) for value, name in Narrators.choices])

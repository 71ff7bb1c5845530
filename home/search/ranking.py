"""Search of the database, which takes as long on a large site as on a small one.

Of very many pages that were found only the newest are ranked, as nobody reads on to the five hundredth. To
count all of them and to rank each costs more the more there are, whatever index the database has.
"""

from abc import ABC, abstractmethod

from django.db.models import QuerySet

#: How many pages are found at most, where the best come first.
MOST = 500


class Ranked(ABC):
    """For a query compiler of Wagtail."""

    _ranked: list[int] | None = None

    @property
    @abstractmethod
    def has_ranks(self) -> bool:
        """Whether some of what is found is better: not where everything was asked for, or all but one word."""

    @abstractmethod
    def matches(self, config) -> QuerySet:
        """Entries of the index, MOST at most: `key`, of what was found, and `score`, low for good ones."""

    def ranked(self, config) -> list[int] | None:
        """Primary keys, the best first; None for what has no rank."""
        if not self.order_by_relevance or not self.has_ranks:
            return None
        if self._ranked is None:
            rows = self.matches(config).values_list("score", "key")
            self._ranked = [key for _score, key in sorted(rows, key=lambda row: (row[0], -row[1]))]
        return self._ranked


class RankedResults:
    """For the results of such a query."""

    @property
    def ranked(self) -> list[int] | None:
        if self._score_field:
            return None
        keys = self.query_compiler.ranked(self.query_compiler.get_config(self.backend))
        return keys and keys[self.start : self.stop]

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than were looked at."""
        return not self._score_field and len(self.ranked or ()) == MOST

    def _do_search(self):
        if self.ranked is None:
            return super()._do_search()
        rows = self.query_compiler.queryset.order_by().in_bulk(self.ranked)
        return [rows[key] for key in self.ranked if key in rows]

    def _do_count(self):
        return super()._do_count() if self.ranked is None else len(self.ranked)

"""Wagtail's search of SQLite, which takes as long on a large site as on a small one.

Wagtail asks for the rank of each page found in a query of its own, over all others that were found: for a word
on ten thousand pages that is a hundred million. Here all ranks come in one query, of the newest pages where
there are very many, as nobody reads on to the thousandth.
"""

from django.db.models import Exists, IntegerField, OuterRef
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import MatchExpression, normalize
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

#: How many pages are found at most, where the best come first.
MOST = 1000


class Ranked:
    """For a query compiler."""

    _ranked: list[int] | None = None

    def ranked(self, config) -> list[int] | None:
        """Primary keys, the best first; None for what has no rank."""
        query = normalize(self.query)
        if not self.order_by_relevance or isinstance(query, MatchAll | Not):
            return None
        if self._ranked is None:
            rows = self.matches(query, config).values_list("index_entry__object_id", "score")
            best = sorted(rows, key=lambda row: (row[1], -int(row[0])))
            self._ranked = [int(pk) for pk, _score in best]
        return self._ranked

    def matches(self, query, config):
        words = self.build_search_query(query, config=config)
        is_wanted = self.queryset.order_by().filter(
            pk=Cast(OuterRef("index_entry__object_id"), IntegerField())
        )
        kinds = get_descendants_content_types_pks(self.queryset.model)
        return (
            sqlite.SQLiteFTSIndexEntry.objects.filter(
                MatchExpression(self.fields or self.FTS_TABLE_FIELDS, words),
                Exists(is_wanted),
                index_entry__content_type__in=kinds,
            )
            .annotate(score=self._build_rank_expression(self.get_search_vectors(), config))
            .order_by("-pk")[:MOST]
        )


class QueryCompiler(Ranked, sqlite.SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(Ranked, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Results(sqlite.SQLiteSearchResults):
    @property
    def ranked(self) -> list[int] | None:
        if self._score_field:
            return None
        pks = self.query_compiler.ranked(self.query_compiler.get_config(self.backend))
        return pks and pks[self.start : self.stop]

    @property
    def is_cut(self) -> bool:
        """Whether there may be more than were looked at."""
        return not self._score_field and len(self.ranked or ()) == MOST

    def _do_search(self):
        if self.ranked is None:
            return super()._do_search()
        rows = self.query_compiler.queryset.order_by().in_bulk(self.ranked)
        return [rows[pk] for pk in self.ranked if pk in rows]

    def _do_count(self):
        return super()._do_count() if self.ranked is None else len(self.ranked)


class Index(sqlite.SQLiteIndex):
    def _refresh_title_norms(self, full=False):
        """Weighs titles by their length: when all are indexed anew, and not by reading all for each of them."""
        if full:
            super()._refresh_title_norms(full=True)


class SQLiteBackend(sqlite.SQLiteSearchBackend):
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = Results
    #: A subquery in a filter had better name the row it is asked of: else all pages of a
    #: language are listed first.
    asks_of_each = True

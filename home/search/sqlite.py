"""Wagtail's search of SQLite, with all ranks in one query.

Wagtail asks for the rank of each page found in a query of its own, over all others that were found: for a word
on ten thousand pages that is a hundred million.
"""

from django.db.models import Exists, IntegerField, OuterRef, QuerySet
from django.db.models.functions import Cast
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.backends.database.sqlite.query import MatchExpression, normalize
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

from home.search import ranking
from home.search.ranking import Ranked, RankedResults


class RankedBySQLite(Ranked):
    @property
    def has_ranks(self) -> bool:
        return not isinstance(normalize(self.query), MatchAll | Not)

    def matches(self, config) -> QuerySet:
        words = self.build_search_query(normalize(self.query), config=config)
        key = Cast("index_entry__object_id", IntegerField())
        is_wanted = self.queryset.order_by().filter(pk=OuterRef("key"))
        kinds = get_descendants_content_types_pks(self.queryset.model)
        return (
            sqlite.SQLiteFTSIndexEntry.objects.annotate(key=key)
            .filter(
                MatchExpression(self.fields or self.FTS_TABLE_FIELDS, words),
                Exists(is_wanted),
                index_entry__content_type__in=kinds,
            )
            .annotate(score=self._build_rank_expression(self.get_search_vectors(), config))
            .order_by("-pk")[: ranking.MOST]
        )


class QueryCompiler(RankedBySQLite, sqlite.SQLiteSearchQueryCompiler):
    pass


class AutocompleteQueryCompiler(RankedBySQLite, sqlite.SQLiteAutocompleteQueryCompiler):
    pass


class Results(RankedResults, sqlite.SQLiteSearchResults):
    pass


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

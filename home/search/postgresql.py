"""Wagtail's search of PostgreSQL, with a bound for how many pages are ranked."""

from functools import reduce

from django.db.models import F, IntegerField, OuterRef, QuerySet, Value
from django.db.models.functions import Cast
from modelsearch.backends.database.postgres import postgres
from modelsearch.query import Fuzzy, MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks

from home.search import ranking
from home.search.ranking import Ranked, RankedResults


class RankedByPostgreSQL(Ranked):
    #: Columns of an entry of the index, by which a page is found, and their weights.
    columns: dict[str, F | float]

    @property
    def has_ranks(self) -> bool:
        """Not where single fields are asked: the index does not tell them apart."""
        return self.fields is None and not isinstance(self.query, Fuzzy | MatchAll | Not)

    def matches(self, config) -> QuerySet:
        entries = postgres.IndexEntry.objects.annotate(key=Cast("object_id", IntegerField()))
        words = self.build_tsquery(self.query, config=config)
        if words is None:
            return entries.annotate(score=Value(0.0)).none()
        newest = (
            entries.annotate(text=as_one(map(F, self.columns)))
            .filter(
                # A subquery that names the entry is asked of one after the other until there are enough.
                key__in=self.queryset.order_by().filter(pk=OuterRef("key")).values("pk"),
                text=words,
                content_type__in=get_descendants_content_types_pks(self.queryset.model),
            )
            .order_by("-pk")[: ranking.MOST]
        )
        rank = self._build_rank_expression(
            [(F(column), weight) for column, weight in self.columns.items()], config
        )
        return entries.filter(pk__in=newest.values("pk")).annotate(score=Value(0.0) - rank)


def as_one(vectors):
    """The words of all, as the database's index of them has them."""
    return reduce(lambda one, other: one._combine(other, "||", False), vectors)


class QueryCompiler(RankedByPostgreSQL, postgres.PostgresSearchQueryCompiler):
    columns = {"title": F("title_norm"), "body": 1.0}


class AutocompleteQueryCompiler(RankedByPostgreSQL, postgres.PostgresAutocompleteQueryCompiler):
    columns = {"autocomplete": 1.0}


class Results(RankedResults, postgres.PostgresSearchResults):
    pass


class PostgreSQLBackend(postgres.PostgresSearchBackend):
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    results_class = Results

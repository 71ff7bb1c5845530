"""Wagtail's search of the database, bounded: see `home.search.ranking`."""

from django.db import connection
from modelsearch.backends import database


def SearchBackend(params):  # noqa: N802
    """The name under which Wagtail looks for it."""
    # The models of each are there with its own database alone.
    if connection.vendor == "postgresql":
        from home.search.postgresql import PostgreSQLBackend

        return PostgreSQLBackend(params)
    if database.USE_SQLITE_FTS:
        from home.search.sqlite import SQLiteBackend

        return SQLiteBackend(params)
    return database.SearchBackend(params)

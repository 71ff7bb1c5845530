"""Wagtail's search of the database, where it is SQLite with ours: see `home.search.sqlite`."""

from modelsearch.backends import database


def SearchBackend(params):  # noqa: N802
    """The name under which Wagtail looks for it."""
    found = database.SearchBackend(params)
    if not database.USE_SQLITE_FTS:
        return found
    # Its model is there with SQLite alone.
    from home.search.sqlite import SQLiteBackend

    return SQLiteBackend(params)

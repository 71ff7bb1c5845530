"""Copies a generated site from its file into the PostgreSQL of the settings, which has all tables and no rows:
`python -m tests.benchmarks.large.copying FILE`.
"""

import os
import sqlite3
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.apps import apps  # noqa: E402
from django.core.management.color import no_style  # noqa: E402
from django.db import connection  # noqa: E402
from wagtail.models import get_page_models  # noqa: E402

from home.models import BasePage  # noqa: E402
from tests.benchmarks.large import derived  # noqa: E402

#: Its columns are of another kind in each database.
SEARCH = "wagtailsearch_indexentry"
BATCH = 500


def main(file: str) -> None:
    models = apps.get_models(include_auto_created=True)
    tables = sorted({model._meta.db_table for model in models} - {SEARCH})
    source = sqlite3.connect(file)
    with connection.cursor() as cursor:
        # Rows come before those that they refer to.
        cursor.execute("SET session_replication_role = replica; SET statement_timeout = 0")
        # Migrations have left some.
        cursor.execute(f"TRUNCATE {', '.join(map(connection.ops.quote_name, tables))} CASCADE")
        for table in tables:
            copy(source, cursor, table)
        cursor.execute("SET session_replication_role = origin")
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
    index_words()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def index_words() -> None:
    for model in get_page_models():
        pages = model.objects.order_by("pk")
        for start in range(0, pages.count() if issubclass(model, BasePage) else 0, BATCH):
            derived.index_words(list(pages[start : start + BATCH]))


def copy(source: sqlite3.Connection, cursor, table: str) -> None:
    """As text, which PostgreSQL reads as what its column is."""
    rows = source.execute(f'SELECT * FROM "{table}"')
    names = ", ".join(f'"{column[0]}"' for column in rows.description)
    with cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as into:
        for row in rows:
            into.write_row(row)


if __name__ == "__main__":
    main(sys.argv[1])

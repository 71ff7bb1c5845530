"""Fills the database of the settings: `python -m tests.benchmarks.large 10000`, from so many originals."""

import gc
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.db import connection  # noqa: E402

from tests.benchmarks.large.making import make  # noqa: E402

# Hundreds of thousands of rows are in memory at a time, and none of them is garbage yet.
gc.set_threshold(200_000, 20, 50)
make(int(sys.argv[1]))
if connection.vendor == "sqlite":
    # So that the file alone is the database.
    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

#!/usr/bin/env python
"""Django's command-line utility."""

import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    try:
        execute_from_command_line(sys.argv)
    except OperationalError as error:
        # What it says of a statement has a code. A connection that failed has none, and needs no traceback.
        if getattr(error.__cause__, "sqlstate", "") is not None or "--traceback" in sys.argv:
            raise
        where = "The variables POSTGRES_… name it: deploy/variables.md."
        sys.exit(f"The database cannot be reached: {error}\n{where}")

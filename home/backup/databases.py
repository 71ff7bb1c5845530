"""A consistent copy of the database, taken while others write, and put back while others may read."""

import os
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from home.backup.manifest import Unusable

#: Seconds to wait for others who hold the whole database.
PATIENCE = 60


def copy_to(connection, target: Path) -> None:
    """All that was committed when the copy began."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(target)) as copy:
            copy_pages(connection.connection, copy)
    else:
        postgresql(connection, "pg_dump", "--format=custom", "--no-owner", f"--file={target}")


def replace_by(connection, source: Path) -> None:
    """In one transaction: whoever reads meanwhile has the old database or the new one."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(source)) as copy:
            copy_pages(copy, connection.connection)
    else:
        postgresql(
            connection,
            "pg_restore",
            *("--clean", "--if-exists", "--no-owner", "--single-transaction"),
            str(source),
        )
    connection.close()


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Python alone would wait for ever for a transaction that does not end."""
    end = time.monotonic() + PATIENCE

    def give_up_in_time(status: int, remaining: int, total: int) -> None:
        if time.monotonic() > end:
            raise Unusable("The database is in use by somebody who does not let go of it.")

    source.backup(target, progress=give_up_in_time)


def postgresql(connection, program: str, *arguments: str) -> None:
    """Runs a program of PostgreSQL's client on our database."""
    values = connection.settings_dict
    where = {
        "PGHOST": values["HOST"],
        "PGPORT": str(values["PORT"]),
        "PGUSER": values["USER"],
        "PGPASSWORD": values["PASSWORD"],
    }
    known = {name: value for name, value in where.items() if value}
    database = [f"--dbname={values['NAME']}"]
    try:
        subprocess.run(
            [program, *database, *arguments],
            env=os.environ | known,
            check=True,
            capture_output=True,
            text=True,
        )
    except FileNotFoundError as error:
        raise Unusable(f"{program} is missing: install PostgreSQL's client.") from error
    except subprocess.CalledProcessError as error:
        raise Unusable(f"{program} failed: {error.stderr.strip()}") from error


def holds_something(connection) -> bool:
    """Whether a restore would overwrite anybody's work: a login exists."""
    with connection.cursor() as cursor:
        if "auth_user" not in connection.introspection.table_names(cursor):
            return False
        cursor.execute("SELECT EXISTS (SELECT 1 FROM auth_user)")
        return bool(cursor.fetchone()[0])

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
        into = "--format=custom", "--no-owner", f"--file={target}"
        postgresql(connection, "pg_dump", *into, database_of(connection))


def replace_by(connection, source: Path) -> None:
    """In one transaction: whoever reads meanwhile has the old database or the new one."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(source)) as copy:
            copy_pages(copy, connection.connection)
    else:
        replace_tables(connection, source)
    connection.close()


def replace_tables(connection, source: Path) -> None:
    """Those of a later release leave too: what refers to another table would hold that fast."""
    script = source.with_suffix(".sql")
    into = "--clean", "--if-exists", "--no-owner", f"--file={script}"
    postgresql(connection, "pg_restore", *into, str(source))
    quote = connection.ops.quote_name
    names = ", ".join(quote(name) for name in connection.introspection.table_names())
    connection.close()
    before = [f"--command=DROP TABLE {names} CASCADE"] if names else []
    run = "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"
    postgresql(connection, "psql", *run, *before, f"--file={script}", database_of(connection))


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Python alone would wait for ever for a transaction that does not end."""
    end = time.monotonic() + PATIENCE

    def give_up_in_time(status: int, remaining: int, total: int) -> None:
        if time.monotonic() > end:
            raise Unusable("The database is in use by somebody who does not let go of it.")

    source.backup(target, progress=give_up_in_time)


def database_of(connection) -> str:
    return f"--dbname={connection.settings_dict['NAME']}"


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
    try:
        subprocess.run(
            [program, *arguments],
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

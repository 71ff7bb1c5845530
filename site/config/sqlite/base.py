"""What Django looks for in a database engine."""

from pathlib import Path

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection outlives a request: to open one costs more than most requests ask of it.

    Another file in the place of the database is noticed at the next request: what would be written to the one
    that is gone would be lost.
    """

    file: tuple[int, int] | None = None

    def get_new_connection(self, conn_params):
        connection = super().get_new_connection(conn_params)
        self.file = identity(self.settings_dict["NAME"])
        return connection

    def is_usable(self) -> bool:
        return self.file == identity(self.settings_dict["NAME"])


def identity(name: str | Path) -> tuple[int, int] | None:
    """Which file that is on this machine; None for what lies in memory or is away."""
    try:
        found = Path(name).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino

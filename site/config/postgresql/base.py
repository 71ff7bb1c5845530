"""What Django looks for in a database engine."""

from types import SimpleNamespace

import psycopg
from django.db.backends.postgresql import base
from psycopg.pq import TransactionStatus

#: Seconds for the server's own answer that a statement took too long.
GRACE = 5.0


class Connection(psycopg.Connection):
    """Gives a server up that says nothing at all.

    The server itself ends a statement that takes too long. One that hangs, because its disk does, ends nothing,
    and its machine goes on acknowledging what it is sent: no other limit would ever be reached.
    """

    longest: float | None = None

    def wait(self, gen, interval=0.1, timeout=None):
        try:
            return super().wait(gen, interval, timeout or self.longest)
        except psycopg.OperationalError:
            # The answer may still come, and nobody waits for it.
            if self.info.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
            raise


class DatabaseWrapper(base.DatabaseWrapper):
    #: What Django takes for the driver.
    Database = SimpleNamespace(**{**vars(psycopg), "connect": Connection.connect})

    def get_new_connection(self, conn_params):
        connection = super().get_new_connection(conn_params)
        if seconds := self.settings_dict["STATEMENT_TIMEOUT"]:
            connection.longest = seconds + GRACE
        return connection

"""Which database the environment asks for, and that none lets anybody wait for ever."""

from pathlib import Path

import pytest
from django.db import connection
from django.db.utils import OperationalError

from config.database import database
from config.environment import Environment

FOLDER = Path("/site/var")


def test_database_is_a_file_unless_the_environment_names_a_server():
    found = database(Environment({}), FOLDER)

    assert (found["ENGINE"], found["NAME"]) == (
        "config.sqlite",
        FOLDER / "db.sqlite3",
    )
    assert found["OPTIONS"]["timeout"] == 10


def test_server_is_told_how_long_anybody_waits():
    asked = Environment({"POSTGRES_HOST": "db", "STATEMENT_TIMEOUT": "7"})
    found = database(asked, FOLDER)["OPTIONS"]

    assert found["connect_timeout"] == 3
    assert found["options"] == (
        "-c statement_timeout=7000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 -c jit=off"
    )


@pytest.fixture
def cursor(transactional_db):
    if connection.vendor != "postgresql":
        pytest.skip("Of PostgreSQL alone: run with python -m tests.servers.postgresql.")
    with connection.cursor() as cursor:
        yield cursor
    connection.close()


def test_statement_that_takes_too_long_is_ended_by_the_server(cursor):
    cursor.execute("SET statement_timeout = 100")

    with pytest.raises(OperationalError, match="statement timeout"):
        cursor.execute("SELECT pg_sleep(20)")

    assert connection.is_usable()


def test_server_that_says_nothing_is_given_up(cursor):
    connection.connection.longest = 0.2

    with pytest.raises(OperationalError):
        cursor.execute("SELECT pg_sleep(20)")

    assert not connection.is_usable()
    connection.close()
    with connection.cursor() as another:
        another.execute("SELECT 1")
        assert another.fetchone() == (1,)

"""Connections that outlive a request, and end with the file that they opened."""

import sqlite3
from contextlib import closing

import pytest
from django.db import ConnectionHandler
from django.db.utils import OperationalError

from config.database import database
from config.environment import Environment

pytestmark = pytest.mark.django_db


def write(file, word: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE said AS SELECT ? AS word", [word])


@pytest.fixture
def connection(tmp_path):
    write(tmp_path / "db.sqlite3", "old")
    handler = ConnectionHandler({"default": database(Environment({}), tmp_path)})
    yield handler["default"]
    handler["default"].close()


def begin_request(connection) -> None:
    connection.close_if_unusable_or_obsolete()


def said(connection) -> str:
    with connection.cursor() as cursor:
        return cursor.execute("SELECT word FROM said").fetchone()[0]


def test_connection_serves_the_next_request_too(connection):
    said(connection)
    opened = connection.connection
    begin_request(connection)

    assert said(connection) == "old"
    assert connection.connection is opened


def test_file_in_the_place_of_the_database_is_read_with_the_next_request(connection, tmp_path):
    said(connection)
    write(tmp_path / "new", "new")
    (tmp_path / "new").rename(tmp_path / "db.sqlite3")
    begin_request(connection)

    assert said(connection) == "new"


def test_file_that_is_away_is_noticed_with_the_next_request(connection, tmp_path):
    said(connection)
    (tmp_path / "db.sqlite3").rename(tmp_path / "away")
    (tmp_path / "db.sqlite3").mkdir()
    begin_request(connection)

    with pytest.raises(OperationalError):
        said(connection)

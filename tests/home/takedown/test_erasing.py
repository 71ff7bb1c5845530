import sqlite3
from contextlib import closing

import pytest
from django.db import ConnectionHandler

from config.database import database
from config.environment import Environment
from home.takedown.erasing import erase_log

pytestmark = pytest.mark.django_db


def test_nothing_that_was_deleted_is_left_in_a_database_that_others_have_open(tmp_path):
    connection = ConnectionHandler({"default": database(Environment({}), tmp_path)})["default"]
    with connection.cursor() as cursor, closing(sqlite3.connect(tmp_path / "db.sqlite3")) as other:
        cursor.execute("CREATE TABLE story (words)")
        cursor.execute("INSERT INTO story VALUES ('what somebody withdrew')")
        other.execute("SELECT * FROM story").fetchall()
        cursor.execute("DELETE FROM story")

        erase_log(connection)

        files = [file.read_bytes() for file in tmp_path.glob("db.sqlite3*")]
    connection.close()

    assert [b"what somebody withdrew" in file for file in files] == [False] * 3

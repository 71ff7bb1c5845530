"""The copy of a database is whole while others write, and replaces another one in one go."""

import sqlite3

import pytest
from django.conf import settings
from django.db.utils import ConnectionHandler

from home.backup import databases
from home.backup.manifest import Unusable
from tests.servers.postgresql import USER, cluster, require


def database(path):
    """A SQLite file as the site opens it."""
    values = settings.DATABASES["default"] | {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL"},
    }
    return ConnectionHandler({"default": values})["default"]


@pytest.fixture(autouse=True)
def _opened_outside_the_test_database(django_db_blocker):
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def site(tmp_path):
    connection = database(tmp_path / "site.sqlite3")
    write(connection, "CREATE TABLE story (title)")
    write(connection, "INSERT INTO story VALUES ('Tea')")
    yield connection
    connection.close()


def write(connection, statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def titles(connection):
    with connection.cursor() as cursor:
        return [title for (title,) in cursor.execute("SELECT title FROM story")]


def test_copy_while_another_process_writes(site, tmp_path):
    writer = sqlite3.connect(tmp_path / "site.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("INSERT INTO story VALUES ('Bread')")
    databases.copy_to(site, tmp_path / "copy")
    writer.close()
    assert titles(database(tmp_path / "copy")) == ["Tea"]


def test_replace_what_another_process_reads(site, tmp_path):
    databases.copy_to(site, tmp_path / "copy")
    reader = database(tmp_path / "site.sqlite3")
    write(site, "DELETE FROM story")
    assert titles(reader) == []
    databases.replace_by(site, tmp_path / "copy")
    assert (titles(site), titles(reader)) == (["Tea"], ["Tea"])


def test_replace_while_somebody_does_not_let_go(site, tmp_path, monkeypatch):
    monkeypatch.setattr(databases, "PATIENCE", 0.3)
    databases.copy_to(site, tmp_path / "copy")
    writer = sqlite3.connect(tmp_path / "site.sqlite3", isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Unusable, match="does not let go"):
        databases.replace_by(site, tmp_path / "copy")
    writer.close()


def test_database_without_a_login_holds_nothing(site):
    assert databases.holds_something(site) is False


def test_database_with_a_login_holds_something(site):
    write(site, "CREATE TABLE auth_user (id)")
    write(site, "INSERT INTO auth_user VALUES (1)")
    assert databases.holds_something(site) is True


def test_missing_program_of_postgresql(site, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unusable, match="pg_dump is missing: install PostgreSQL's client"):
        databases.postgresql(site, "pg_dump")


@pytest.fixture(scope="module")
def postgresql():
    require()
    with cluster() as made:
        yield made


@pytest.fixture
def served(postgresql):
    """A database of PostgreSQL."""
    name = postgresql.create_database()
    values = settings.DATABASES["default"] | {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "127.0.0.1",
        "PORT": postgresql.port,
        "USER": USER,
        "PASSWORD": "",
        "NAME": name,
        "OPTIONS": {},
    }
    connection = ConnectionHandler({"default": values})["default"]
    write(connection, "CREATE TABLE story (title text PRIMARY KEY)")
    write(connection, "INSERT INTO story VALUES ('Tea')")
    yield connection
    connection.close()
    postgresql.drop_database(name)


@pytest.mark.servers
def test_restore_takes_away_the_tables_of_a_later_release(served, tmp_path):
    databases.copy_to(served, tmp_path / "copy")
    write(served, "CREATE TABLE note (about text REFERENCES story)")
    write(served, "DELETE FROM story")

    databases.replace_by(served, tmp_path / "copy")

    assert titles(served) == ["Tea"]
    assert served.introspection.table_names() == ["story"]


@pytest.mark.servers
def test_restore_that_fails_leaves_what_was_there(served, tmp_path):
    databases.copy_to(served, tmp_path / "copy")
    write(served, "INSERT INTO story VALUES ('Bread')")
    with (tmp_path / "copy").open("r+b") as stream:
        stream.truncate((tmp_path / "copy").stat().st_size - 20)

    with pytest.raises(Unusable, match="pg_restore failed"):
        databases.replace_by(served, tmp_path / "copy")

    assert titles(served) == ["Tea", "Bread"]

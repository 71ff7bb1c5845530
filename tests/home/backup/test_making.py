"""A backup holds all that is not code, and says what it holds."""

import json
import stat
import tarfile
from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from home.backup import databases, making, manifest, restoring
from home.backup.manifest import Unusable

pytestmark = pytest.mark.django_db

AT = datetime(2027, 3, 9, 18, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def media(settings, tmp_path, monkeypatch):
    """The test's own database is inside a transaction, which nobody can copy: see test_databases.py."""
    monkeypatch.setattr(databases, "copy_to", lambda connection, path: path.write_bytes(b"rows"))
    settings.MEDIA_ROOT = tmp_path / "media"
    default_storage.save("documents/plan.txt", ContentFile(b"Tea at five"))


@pytest.fixture
def backup(tmp_path):
    path = tmp_path / "backups" / "one.tar"
    making.make(path, AT)
    return path


def changed(path, name, content):
    """The backup with another content of one member; None leaves it out."""
    target = path.with_suffix(".changed.tar")
    with tarfile.open(path) as old, tarfile.open(target, "w") as new:
        for member in old.getmembers():
            stream = old.extractfile(member)
            if member.name == name:
                if content is None:
                    continue
                ContentFile(content).seek(0)
                member.size, stream = len(content), ContentFile(content)
            new.addfile(member, stream)
    return target


def manifest_of(path):
    with tarfile.open(path) as tar:
        return json.loads(tar.extractfile(manifest.NAME).read())


def test_backup_holds_database_files_and_manifest(backup):
    with tarfile.open(backup) as tar:
        assert tar.getnames() == ["database", "files/documents/plan.txt", manifest.NAME]
        assert tar.extractfile("files/documents/plan.txt").read() == b"Tea at five"
        assert tar.extractfile("database").read() == b"rows"


def test_manifest_says_when_and_by_what_code(backup):
    said = manifest_of(backup)
    assert said["made_at"] == "2027-03-09T18:05:00+00:00"
    assert said["version"].startswith("0.")
    assert said["migrations"] == manifest.applied_migrations()


def test_backup_is_for_its_owner_alone(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_failed_backup_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(*args):
        raise OSError("No space left on device")

    monkeypatch.setattr(making, "add", fail)
    with pytest.raises(OSError, match="No space left"):
        making.make(tmp_path / "backups" / "one.tar", AT)
    assert list((tmp_path / "backups").iterdir()) == []


def test_check_of_a_whole_backup(backup):
    assert restoring.check(backup).made_at == "2027-03-09T18:05:00+00:00"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("files/documents/plan.txt", b"Tea at four", "files/documents/plan.txt in the backup is damaged."),
        ("files/documents/plan.txt", None, "files/documents/plan.txt is missing in the backup."),
        ("database", b"", "database in the backup is damaged."),
        (manifest.NAME, None, "manifest.json is missing in the backup."),
        (manifest.NAME, b"{}", "The manifest of the backup cannot be read."),
        (manifest.NAME, b"[]", "The manifest of the backup cannot be read."),
        (manifest.NAME, b'{"entries": []}', "The manifest of the backup cannot be read."),
    ],
)  # fmt: skip
def test_check_of_a_damaged_backup(backup, name, content, said):
    with pytest.raises(Unusable) as refused:
        restoring.check(changed(backup, name, content))
    assert str(refused.value) == said


def test_check_of_a_file_that_is_no_backup(tmp_path):
    (tmp_path / "letter").write_bytes(b"Dear all")
    with pytest.raises(Unusable, match="cannot be read as a backup"):
        restoring.check(tmp_path / "letter")


@pytest.mark.parametrize("name", ["files/../settings.py", "files//etc/passwd", "files/", "letter"])
def test_check_of_a_backup_with_a_file_that_has_no_place(backup, name):
    said = manifest_of(backup)
    said["entries"][name] = said["entries"].pop("files/documents/plan.txt")
    strange = changed(backup, manifest.NAME, json.dumps(said).encode())
    with pytest.raises(Unusable) as refused:
        restoring.check(strange)
    assert str(refused.value) == f"The backup has no place on a site for {name}."


def test_check_of_a_backup_of_newer_code(backup):
    said = manifest_of(backup)
    said["migrations"].append("home.9999_teleportation")
    newer = changed(backup, manifest.NAME, json.dumps(said).encode())
    with pytest.raises(Unusable, match=r"newer code .*: home\.9999_teleportation is not known"):
        restoring.check(newer)


def test_check_of_a_backup_of_another_kind_of_database(backup):
    said = manifest_of(backup) | {"engine": "oracle"}
    other = changed(backup, manifest.NAME, json.dumps(said).encode())
    words = f"The backup is of oracle, this site runs on {connection.vendor}"
    with pytest.raises(Unusable, match=words):
        restoring.check(other)


def test_restore_over_a_site_in_use(backup, admin_user):
    with pytest.raises(CommandError) as refused:
        call_command("restore", backup)
    assert str(refused.value) == (
        "This site is in use: its content would be overwritten. Use --replace if that is what you want."
    )


def test_restore_while_somebody_holds_the_database(backup, monkeypatch):
    def held(connection, source):
        raise Unusable("The database is in use by somebody who does not let go of it.")

    monkeypatch.setattr(databases, "replace_by", held)
    with pytest.raises(CommandError) as refused:
        call_command("restore", backup)
    assert str(refused.value) == "The database is in use by somebody who does not let go of it."


def test_restore_forgets_what_caches_know_and_not_what_was_counted():
    for name in ("cards", "limits"):
        caches[name].set("a", 1)
    restoring.forget()
    assert [caches[name].get("a") for name in ("cards", "limits")] == [None, 1]


def test_backup_command_says_what_it_wrote(tmp_path, capsys):
    call_command("backup", tmp_path / "two.tar")
    assert capsys.readouterr().out.startswith(f"{tmp_path / 'two.tar'}: of 20")


def test_backup_command_that_checks_a_missing_file(tmp_path):
    with pytest.raises(CommandError, match="cannot be read as a backup"):
        call_command("backup", tmp_path / "none.tar", "--check")

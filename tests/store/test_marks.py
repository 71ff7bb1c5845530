import pytest

from store.marks import FileMarks, Unreachable

MARKS = b"m" * 48


def test_marks_of_a_new_site_are_unknown(tmp_path):
    assert FileMarks(tmp_path / "store" / "marks").now() is None


def test_change_in_one_process_is_seen_in_another(tmp_path):
    one, other = (FileMarks(tmp_path / "marks") for _process in range(2))

    one.sync(lambda: MARKS)

    assert other.now() == MARKS


def test_marks_outlive_a_restart(tmp_path):
    FileMarks(tmp_path / "marks").sync(lambda: MARKS)

    assert FileMarks(tmp_path / "marks").now() == MARKS


def test_database_without_marks_makes_them_unknown(tmp_path):
    marks = FileMarks(tmp_path / "marks")
    marks.sync(lambda: MARKS)

    marks.sync(lambda: None)

    assert marks.now() is None


def test_file_that_was_cut_off_is_filled(tmp_path):
    (tmp_path / "marks").write_bytes(b"m" * 7)

    marks = FileMarks(tmp_path / "marks")
    marks.sync(lambda: MARKS)

    assert FileMarks(tmp_path / "marks").now() == MARKS


def test_marks_without_room_for_their_file_are_unreachable_until_there_is_some(tmp_path):
    folder = tmp_path / "store"
    folder.write_text("No file can be made in what is no folder.")
    marks = FileMarks(folder / "marks")
    marks.sync(lambda: MARKS)
    with pytest.raises(Unreachable):
        marks.now()

    folder.unlink()
    marks.sync(lambda: MARKS)

    assert (marks.now(), FileMarks(folder / "marks").now()) == (MARKS, MARKS)

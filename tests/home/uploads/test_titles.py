from datetime import datetime

from home.uploads.titles import document_title, picture_title

MOMENT = datetime(2026, 11, 22, 14, 5)


def test_titles_say_when_and_nothing_else():
    assert picture_title(MOMENT) == "Picture 2026-11-22 14:05"
    assert document_title(MOMENT) == "Document 2026-11-22 14:05"

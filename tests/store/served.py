"""The site behind a store, in one process: marks are what the database of the test says."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from store.answer import Answer
from store.arrangement import SHARES, cookies, read_marks
from store.layer import Store
from store.memory import Memory
from store.shared import Nothing
from store.turns import Door


class MarksOfDatabase:
    def now(self):
        return read_marks()


def served(shared=None) -> Store:
    return Store(
        application=get_wsgi_application(),
        memory=Memory(dict.fromkeys(SHARES, 10_000_000)),
        shared=shared or Nothing(),
        marks=MarksOfDatabase(),
        ask_marks=read_marks,
        door=Door(inside=8, waiting=0, seconds=0),
        refusal=Answer("503 Service Unavailable", [], {"": b"busy"}, "", 0),
        closed=("/cms/",),
        files=(settings.STATIC_URL, settings.MEDIA_URL),
        cookies=cookies(),
    )

"""A store before an application that only counts, with a clock and marks that the tests move."""

from collections import Counter
from dataclasses import dataclass, field
from math import inf

import pytest

from store.answer import Answer
from store.baked import Baked
from store.layer import Store
from store.marks import Unreachable
from store.memory import Memory
from store.shared import Nothing
from store.terms import Part, Terms, terms_of
from store.turns import Door

ALL = b"down" * 4 + b"page" * 4 + b"show" * 4
#: What they are after a change.
EVENTS_CHANGED = ALL[:32] + b"new!" * 4
PAGES_CHANGED = ALL[:16] + b"new!" * 8
TAKEN_DOWN = b"new!" * 12
PAGE = "A page about neighbours. " * 40


@dataclass
class Application:
    """Answers as the test says, and counts how often it was asked."""

    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=dict)
    body: str = PAGE
    depends_on: bytes = ALL
    until: float = inf
    knows_query: bool = True
    is_choice: bool = False
    asked: Counter = field(default_factory=Counter)
    environ: dict = field(default_factory=dict)
    meanwhile: object = None

    def __call__(self, environ, start_response):
        self.asked[environ["PATH_INFO"]] += 1
        self.environ = environ
        if terms := terms_of(environ):
            self.tell(terms)
        if self.meanwhile:
            self.meanwhile()
        content = self.body.encode()
        told = {
            "Content-Type": "text/html; charset=utf-8",
            "Content-Length": str(len(content)),
            **self.headers,
        }
        start_response(self.status, list(told.items()))
        return [content]

    def tell(self, terms: Terms) -> None:
        terms.marks, terms.until = self.depends_on, self.until
        terms.knows_query, terms.is_choice = self.knows_query, self.is_choice


@dataclass
class MarksOfTest:
    octets: bytes | None = ALL
    reachable: bool = True

    def now(self):
        if not self.reachable:
            raise Unreachable
        return self.octets

    def sync(self, read):
        self.octets = read()


@pytest.fixture(autouse=True)
def _asks_the_application(kept_connection):
    """Every test of the store does."""


@pytest.fixture
def application():
    return Application()


@pytest.fixture
def marks():
    return MarksOfTest()


@pytest.fixture
def baked(tmp_path):
    baked = Baked(tmp_path, "release")
    baked.switch(ALL)
    return baked


@pytest.fixture
def clock():
    class Clock:
        at = 1_800_000_000.0

        def __call__(self):
            return self.at

    return Clock()


@pytest.fixture
def make_store(application, marks, clock):
    """Each with a memory of its own, as processes have."""

    def make(shared=None, sizes=None, **kwargs):
        return Store(
            memory=Memory(sizes or dict.fromkeys(Part, 1_000_000)),
            shared=shared or Nothing(),
            clock=clock,
            **{
                "application": application,
                "marks": marks,
                "ask_marks": lambda: None,
                "door": Door(inside=4, waiting=0, seconds=0),
                "refusal": Answer("503 Service Unavailable", [], {"": b"busy"}, "", 0),
                "closed": ("/cms/",),
                "cookies": ("__Host-session", "csrftoken"),
                **kwargs,
            },
        )

    return make


@pytest.fixture
def store(make_store):
    return make_store()

from store.answer import Answer
from store.key import Key
from store.memory import Memory
from store.terms import Part


def answer(octets=1000, part=Part.PAGES) -> Answer:
    return Answer("200 OK", [], {"": b"x" * octets}, "tag", 0, part=part)


def key(path) -> Key:
    return Key("http", "a.example", path)


SIZE = answer().size


def test_least_recently_used_answer_goes_first():
    memory = Memory({Part.PAGES: SIZE * 10})
    for number in range(10):
        memory.put(key(f"/{number}"), answer())
    memory.get(key("/0"))

    memory.put(key("/new"), answer())

    assert memory.get(key("/1")) is None
    assert memory.get(key("/0")) is not None
    assert memory.octets == {Part.PAGES: SIZE * 10}


def test_answer_that_is_replaced_counts_once():
    memory = Memory({Part.PAGES: SIZE * 10})
    for _time in range(3):
        memory.put(key("/"), answer())

    assert memory.octets == {Part.PAGES: SIZE}


def test_answer_that_would_displace_many_is_not_kept():
    memory = Memory({Part.PAGES: SIZE * 10})

    memory.put(key("/"), answer(octets=SIZE * 2))

    assert (memory.get(key("/")), memory.octets) == (None, {Part.PAGES: 0})


def test_what_is_not_there_displaces_no_page():
    memory = Memory({Part.PAGES: SIZE * 10, Part.ERRORS: SIZE * 10})
    memory.put(key("/page"), answer())

    for number in range(100):
        memory.put(key(f"/{number}"), answer(part=Part.ERRORS))

    assert memory.get(key("/page")) is not None
    assert memory.octets[Part.ERRORS] <= SIZE * 10


def test_page_that_takes_the_place_of_an_error_leaves_none_behind():
    memory = Memory(dict.fromkeys([Part.PAGES, Part.ERRORS], SIZE * 10))
    memory.put(key("/"), answer(part=Part.ERRORS))

    memory.put(key("/"), answer())

    assert memory.octets == {Part.PAGES: SIZE, Part.ERRORS: 0}

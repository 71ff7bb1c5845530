from threading import Event, Thread

from store.turns import Door, Turns


def test_door_lets_in_so_many_and_refuses_the_next_at_once():
    door = Door(inside=1, waiting=0, seconds=10)

    with door.entered() as first, door.entered() as second:
        assert (first, second) == (True, False)
    with door.entered() as third:
        assert third


def test_who_waits_before_the_door_is_let_in():
    door, came_in = Door(inside=1, waiting=1, seconds=10), Event()

    def wait():
        with door.entered() as entered:
            assert entered
            came_in.set()

    with door.entered():
        thread = Thread(target=wait)
        thread.start()
        assert not came_in.wait(0.1)
    assert came_in.wait(5)
    thread.join()


def test_turn_is_given_to_one_thread_for_each_address():
    turns = Turns()

    with turns.turn("a", 0) as first, turns.turn("a", 0) as second, turns.turn("b", 0) as other:
        assert (first, second, other) == (True, False, True)
    with turns.turn("a", 0) as again:
        assert again

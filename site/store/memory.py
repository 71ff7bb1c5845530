"""What one process holds: bounded in octets, the least recently used out first."""

from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock

from store.answer import Answer
from store.key import Key
from store.terms import Part


class Memory:
    """`sizes` are the octets of each part. One answer may take an eighth of its part."""

    def __init__(self, sizes: Mapping[Part, int]):
        self.parts = {part: Room(octets) for part, octets in sizes.items()}
        self.rooms = list(self.parts.values())

    def get(self, key: Key) -> Answer | None:
        """Written out for speed: every request asks."""
        for room in self.rooms:
            answer = room.answers.get(key)
            if answer is not None:
                # `suppress` would take a fifth of the time of a hit.
                try:  # noqa: SIM105
                    room.answers.move_to_end(key)
                except KeyError:
                    # Another thread has just put it out.
                    pass
                return answer
        return None

    def put(self, key: Key, answer: Answer) -> None:
        """Into its part, and out of the others."""
        for name, room in self.parts.items():
            if name == answer.part:
                room.put(key, answer)
            else:
                room.drop(key)

    @property
    def octets(self) -> dict[str, int]:
        return {part: room.octets for part, room in self.parts.items()}


class Room:
    def __init__(self, most: int):
        self.most = most
        self.octets = 0
        self.answers: OrderedDict[Key, Answer] = OrderedDict()
        self.lock = Lock()

    def put(self, key: Key, answer: Answer) -> None:
        with self.lock:
            self._drop(key)
            if answer.size > self.most // 8:
                return
            self.answers[key] = answer
            self.octets += answer.size
            while self.octets > self.most:
                _key, oldest = self.answers.popitem(last=False)
                self.octets -= oldest.size

    def drop(self, key: Key) -> None:
        if key in self.answers:
            with self.lock:
                self._drop(key)

    def _drop(self, key: Key) -> None:
        before = self.answers.pop(key, None)
        if before is not None:
            self.octets -= before.size

"""Answers and marks in Redis: for several hosts."""

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import cast

from redis import Redis, RedisError

from store.answer import Answer, read
from store.disk import PAUSE
from store.key import Key
from store.marks import NONE, Unreachable
from store.shared import name_of
from store.terms import Part

logger = logging.getLogger("store")

MARKS = "common-ground:marks"
#: Longer than a last answer is given to anybody.
SECONDS_KEPT = 8 * 24 * 3600
#: After this time another process may try, whatever became of the first: so long a page may stay old whose
#: process was killed while it made a new one.
LONGEST_TURN = 20_000  # milliseconds
#: A Redis that does not answer is not asked again for so long.
REST = 1.0

#: Octets that choices may take: there is no end of them, and they must not displace pages.
MOST_CHOICES = 128_000_000
#: When each choice was last used, and the octets of each; those of all stand under the empty name.
USED, SIZES = "common-ground:choices:used", "common-ground:choices:sizes"
KEEP_CHOICE = """
local used, sizes, name = KEYS[1], KEYS[2], KEYS[3]
local before = tonumber(redis.call('hget', sizes, name) or 0)
redis.call('set', name, ARGV[1], 'ex', ARGV[2])
redis.call('zadd', used, ARGV[3], name)
redis.call('hset', sizes, name, #ARGV[1])
local all = redis.call('hincrby', sizes, '', #ARGV[1] - before)
while all > tonumber(ARGV[4]) do
    local oldest = redis.call('zpopmin', used)[1]
    if not oldest then
        redis.call('del', sizes)
        break
    end
    all = redis.call('hincrby', sizes, '', -tonumber(redis.call('hget', sizes, oldest) or 0))
    redis.call('hdel', sizes, oldest)
    redis.call('del', oldest)
end
"""

#: Gives the turn back only if it is still this process's own.
GIVE_BACK = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end"


def connect(url: str) -> Redis:
    """With limits: a store that waits for long is worse than none."""
    return Redis.from_url(url, socket_timeout=0.5, socket_connect_timeout=0.5)


class RedisMarks:
    """Asked for each request, so that a change on one host holds on all at once.

    What could not be asked for a while is not believed again before it was compared with the database: a change
    may have been made meanwhile, and Redis may have come back with what it knew before, or empty.
    """

    def __init__(self, redis: Redis):
        self.redis = redis
        self.asks_again = 0.0
        self.is_compared = True

    def now(self) -> bytes | None:
        if time.monotonic() < self.asks_again or not self.is_compared:
            raise Unreachable
        try:
            marks = cast(bytes | None, self.redis.get(MARKS))
        except RedisError as error:
            self.asks_again = time.monotonic() + REST
            self.is_compared = False
            raise Unreachable from error
        if marks is None:
            self.is_compared = False
            raise Unreachable
        return None if marks == NONE else marks

    def sync(self, read_marks: Callable[[], bytes | None]) -> None:
        """Raises RedisError: whoever is told of it tries again."""
        with self.redis.lock(f"{MARKS}:lock", timeout=10, blocking_timeout=10):
            marks = read_marks() or NONE
            if marks != self.redis.get(MARKS):
                self.redis.set(MARKS, marks)
        self.is_compared = True


class SharedInRedis:
    """Redis itself keeps to its `maxmemory` and puts out what was used least: see deploy/store.md.

    Of choices, this puts out those that were used least when they take more than `most` octets.
    """

    def __init__(self, redis: Redis, release: str, most: int = MOST_CHOICES):
        self.redis = redis
        self.release = release
        self.most = most

    def name(self, key: Key) -> str:
        return f"common-ground:answer\n{name_of(key, self.release)}"

    def get(self, key: Key) -> Answer | None:
        name = self.name(key)
        try:
            octets = cast(bytes | None, self.redis.get(name))
            found = read(octets, self.release) if octets else None
            if found and found.part == Part.CHOICES:
                self.redis.zadd(USED, {name: time.time()}, xx=True)
        except RedisError:
            return None
        return found

    def put(self, key: Key, answer: Answer) -> None:
        if answer.part == Part.ERRORS:
            return
        name, octets = self.name(key), answer.octets(self.release)
        try:
            if answer.part == Part.CHOICES:
                kept = (octets, SECONDS_KEPT, time.time(), self.most)
                self.redis.eval(KEEP_CHOICE, 3, USED, SIZES, name, *kept)
            else:
                self.redis.set(name, octets, ex=SECONDS_KEPT)
        except RedisError as error:
            logger.warning("An answer cannot be kept: %s", error)

    def clear(self) -> None:
        try:
            for name in self.redis.scan_iter("common-ground:answer\n*"):
                self.redis.delete(name)
            self.redis.delete(USED, SIZES)
        except RedisError as error:
            logger.warning("Answers cannot be forgotten before they end by themselves: %s", error)

    @contextmanager
    def turn(self, key: Key, seconds: float) -> Iterator[bool]:
        name, own = f"{self.name(key)}:turn", os.urandom(8).hex()
        is_first = self.taken(name, own)
        end = time.monotonic() + seconds
        while not is_first and time.monotonic() < end and not self.taken(name, own):
            time.sleep(PAUSE)
        try:
            yield is_first
        finally:
            self.give_back(name, own)

    def taken(self, name: str, own: str) -> bool:
        try:
            return bool(self.redis.set(name, own, nx=True, px=LONGEST_TURN))
        except RedisError:
            return True

    def give_back(self, name: str, own: str) -> None:
        # It ends by itself, too.
        with suppress(RedisError):
            self.redis.eval(GIVE_BACK, 1, name, own)

"""How often somebody may do something, counted without keeping who it was.

What is counted stands in the cache `limits` under a keyed hash. The key of the hash is random and is thrown
away after a day: after that nobody can tell from the cache which address or account was counted.
"""

import hmac
import logging
from secrets import token_bytes
from time import time

from django.core.cache import caches

DAY = 24 * 60 * 60

logger = logging.getLogger(__name__)


def allow(key: str, limit: int, seconds: int) -> bool:
    """Counts one use of `key`, such as "concern 192.0.2.1"; whether it is among the first `limit`.

    The count begins anew every `seconds`, at most a day. When nothing can be counted, everything is allowed: a
    full disk must not keep staff out or silence a reader.
    """
    try:
        return count(key, seconds) <= limit
    except Exception:
        logger.exception("Nothing can be counted: no limit holds until this is mended.")
        return True


def count(key: str, seconds: int) -> int:
    """How often the key was used in the present stretch of `seconds`, this time included."""
    cache = caches["limits"]
    name = hashed(f"{seconds} {int(time() // seconds)} {key}")
    cache.add(name, 0, timeout=seconds)
    return cache.incr(name)


def forget(key: str, seconds: int) -> None:
    """Begins the count of `key` anew."""
    caches["limits"].delete(hashed(f"{seconds} {int(time() // seconds)} {key}"))


def hashed(text: str) -> str:
    secret = caches["limits"].get_or_set("secret", lambda: token_bytes(32), timeout=DAY)
    return hmac.digest(secret, text.encode(), "sha256").hex()

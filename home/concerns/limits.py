"""Not more messages than people write. No address of anybody is kept: only a digest, for an hour."""

from django.core.cache import cache
from django.utils.crypto import salted_hmac

SECONDS = 60 * 60
#: A family or an office may share one address of the network.
FROM_ONE_ADDRESS = 6
IN_ALL = 120


def allows(address: str) -> bool:
    """Counts one more from this network address; False: too many within the hour."""
    mark = salted_hmac("home.concerns", address, algorithm="sha256").hexdigest()
    from_it = count(f"concerns:from:{mark}")
    return from_it <= FROM_ONE_ADDRESS and count("concerns:all") <= IN_ALL


def count(key: str) -> int:
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key)
    except ValueError:
        # It ended between the two questions.
        cache.set(key, 1, SECONDS)
        return 1

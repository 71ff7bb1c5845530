"""Where it is counted how often somebody did something: see home.security.limiting."""

from pathlib import Path

#: The longest time that anything is counted.
DAY = 24 * 60 * 60


def of_one_machine(folder: Path) -> dict:
    """On disk, so that all its processes count together.

    Files forget how long a count was to be kept when it rises: the time out is the longest of all.
    """
    return {
        "BACKEND": "home.security.counting.CountingFiles",
        "LOCATION": folder,
        "TIMEOUT": DAY,
        "OPTIONS": {"MAX_ENTRIES": 5000},
    }


def of_several_hosts(url: str) -> dict:
    """In Redis, which is waited for as long as by the store (seconds)."""
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": url,
        "KEY_PREFIX": "limits",
        "TIMEOUT": DAY,
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5},
    }

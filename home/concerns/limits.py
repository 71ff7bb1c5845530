"""Not more messages than people write."""

from home.security.limiting import allow

SECONDS = 60 * 60
#: A family or an office may share one address of the network.
FROM_ONE_ADDRESS = 6
IN_ALL = 120


def allows(visitor: str) -> bool:
    """Counts one more from this visitor (`home.security.visitors.visitor`); False: too many within the hour."""
    from_one = allow(f"concern {visitor}", FROM_ONE_ADDRESS, SECONDS)
    return from_one and allow("concerns", IN_ALL, SECONDS)

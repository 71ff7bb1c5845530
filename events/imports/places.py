"""Where an imported event takes place, and which addresses of it may be shown."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.text import Truncator

from events.imports.times import Plain
from events.models import EventPage

LONGEST_ADDRESS = 200
LONGEST_VENUE = 200

is_web_address = URLValidator(schemes=["http", "https"])


def fields(event: Plain) -> dict[str, str]:
    online, spot = online_address(event), venue(event)
    return {"mode": mode(online, spot), "online_url": online, "venue": spot}


def mode(online: str, spot: str) -> str:
    if not online:
        return EventPage.Mode.IN_PERSON
    return EventPage.Mode.HYBRID if spot else EventPage.Mode.ONLINE


def online_address(event: Plain) -> str:
    """CONFERENCE of RFC 7986, or an address where a place should stand."""
    found = map(web_address, [*event["conferences"], event["location"]])
    return next(filter(None, found), "")


def venue(event: Plain) -> str:
    location = " ".join(event["location"].split())
    return "" if web_address(location) else Truncator(location).chars(LONGEST_VENUE)


def web_address(text: str) -> str:
    """Empty for what a reader's browser should not open."""
    text = text.strip()
    try:
        is_web_address(text)
    except ValidationError:
        return ""
    return text if len(text) <= LONGEST_ADDRESS else ""

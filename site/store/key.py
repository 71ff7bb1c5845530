"""Under which name an answer is kept: each name stands for one answer, however its address was written."""

from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

Environ = dict[str, Any]

#: What sharing sites and newsletters hang on every link. It changes no page and follows readers.
TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "twclid",
        "yclid",
        "igshid",
        "igsh",
        "mc_cid",
        "mc_eid",
        "_hsenc",
        "_hsmi",
    ]
)
TRACKING_FAMILIES = ("utm_", "mtm_", "pk_", "matomo_")

#: Calendar programs add what they like to an address, and get the same file.
CALENDAR = ".ics"
LONGEST_PATH = 1000
LONGEST_QUERY = 1000
#: More than the largest filter of a list has.
MOST_PARAMETERS = 16

DEFAULT_PORTS = {"http": ":80", "https": ":443"}


class Key(NamedTuple):
    """`query` has its parameters in order, without empty ones and without those that follow readers."""

    scheme: str
    host: str
    path: str
    query: str = ""


def key_of(environ: Environ) -> Key | None:
    """None for an address that no answer is kept under."""
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if path.endswith(CALENDAR):
        query = ""
    if len(path) > LONGEST_PATH or len(query) > LONGEST_QUERY:
        return None
    ordered = in_order(query) if query else ""
    if ordered is None:
        return None
    # As the proxy says; who pretends another one finds nothing and does no harm.
    scheme = "https" if environ.get("HTTP_X_FORWARDED_PROTO") == "https" else "http"
    return Key(scheme, plain_host(environ.get("HTTP_HOST", ""), scheme), path, ordered)


@lru_cache(maxsize=256)
def plain_host(host: str, scheme: str) -> str:
    return host.lower().removesuffix(DEFAULT_PORTS[scheme]).rstrip(".")


def in_order(query: str) -> str | None:
    """The parameters that a page may know, sorted; None for what no form of ours sends."""
    try:
        pairs = parse_qsl(
            query, strict_parsing=True, keep_blank_values=True, max_num_fields=MOST_PARAMETERS
        )
    except ValueError:
        return None
    kept = sorted((name, value) for name, value in pairs if value and not is_tracking(name))
    names = [name for name, _value in kept]
    return urlencode(kept) if len(set(names)) == len(names) else None


def is_tracking(name: str) -> bool:
    return name in TRACKING or name.startswith(TRACKING_FAMILIES)

"""Whether a reader has the answer already: RFC 9110, section 13."""

from email.utils import parsedate_to_datetime

from store.key import Environ


def is_unchanged(environ: Environ, tag: str, since: int) -> bool:
    """`tag` is that of the plain answer; `since` in seconds since 1970."""
    match = environ.get("HTTP_IF_NONE_MATCH")
    if match is not None:
        return names(match, tag)
    stamp = environ.get("HTTP_IF_MODIFIED_SINCE")
    return stamp is not None and since <= seconds(stamp)


def names(match: str, tag: str) -> bool:
    """Compared weakly: the codings of one answer say the same."""
    return match.strip() == "*" or any(plain(part) == tag for part in match.split(","))


def plain(part: str) -> str:
    """The opaque tag without its marks: `W/"abc-br"` is `abc`."""
    return part.strip().removeprefix("W/").strip('"').removesuffix("-br").removesuffix("-gzip")


def seconds(stamp: str) -> float:
    try:
        return parsedate_to_datetime(stamp).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")

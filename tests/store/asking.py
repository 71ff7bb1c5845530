"""A reader without a server: asks a WSGI application."""

from dataclasses import dataclass
from wsgiref.util import setup_testing_defaults


@dataclass(frozen=True)
class Reply:
    status: str
    headers: dict[str, str]
    body: bytes

    @property
    def cache(self) -> str:
        """Where it came from."""
        return self.headers.get("cache-status", "")

    @property
    def was_kept(self) -> bool:
        return self.cache == "store; hit"


def ask(application, address: str, method: str = "GET", **headers: str) -> Reply:
    """`headers` as keywords: `if_none_match='"a"'`."""
    path, _mark, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "ground.example",
        **{f"HTTP_{name.upper()}": value for name, value in headers.items()},
    }
    setup_testing_defaults(environ)
    started = []

    def start_response(status, headers, exc_info=None):
        started.append((status, {name.lower(): value for name, value in headers}))

    chunks = application(environ, start_response)
    try:
        body = b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    return Reply(*started[-1], body)

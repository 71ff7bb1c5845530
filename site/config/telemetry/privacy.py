"""What is left of an address of a page, or of a visitor, before it is written down."""

import re
from ipaddress import IPv6Address, ip_address, ip_network

#: What follows these opens something: a draft for the person it is about, a message, an account.
SECRET = re.compile(r"((?:for-you|about-you/sent|password_reset/confirm)/)[^\s\"'?#\\<>]+")
HIDDEN = r"\1[secret]"


def without_secrets(text: str) -> str:
    """Also within a sentence, or a line of JSON."""
    return SECRET.sub(HIDDEN, text)


def truncated(address: str) -> str:
    """The network that many share: 256 addresses of IPv4, a town's worth of IPv6."""
    try:
        known = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(known, IPv6Address) and known.ipv4_mapped:
        known = known.ipv4_mapped
    return str(ip_network((known, 24 if known.version == 4 else 48), strict=False))

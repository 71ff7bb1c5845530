"""Passing a page on: words of the right length for each network, plain links without trackers, a poster."""

from .kit import Kit, Message, kit_of
from .networks import NETWORKS, Network

__all__ = ["NETWORKS", "Kit", "Message", "Network", "kit_of"]

"""Facts that stand among words: which picture, recording, page or source a block shows.

The blocks of a text and their order are translated with it. In those that both versions have, by their ids, the
facts are those of the source at once.
"""

from typing import Any

from wagtail import blocks
from wagtail.blocks import StreamValue

WORDS = (blocks.CharBlock, blocks.TextBlock, blocks.RichTextBlock)
Stored = Any


def with_facts_of(source: StreamValue, target: StreamValue) -> StreamValue:
    """The target with its own words."""
    block = target.stream_block
    stored, known = block.get_prep_value(target), block.get_prep_value(source)
    return block.to_python(merged(block, stored, known))


def merged(block: blocks.Block, own: Stored, source: Stored) -> Stored:
    """In the form in which blocks are stored."""
    if isinstance(block, WORDS):
        return own
    if isinstance(block, blocks.BaseStreamBlock):
        return merged_items(own, source, lambda item: block.child_blocks[item["type"]])
    if isinstance(block, blocks.ListBlock):
        return merged_items(own, source, lambda item: block.child_block)
    if isinstance(block, blocks.BaseStructBlock):
        # In the order of its own: a block that says the same as before is no change.
        return own | {
            name: merged(child, own.get(name), source.get(name))
            for name, child in block.child_blocks.items()
        }
    return source


def merged_items(own: list[dict], source: list[dict], block_of) -> list[dict]:
    known = {(item["id"], item["type"]): item["value"] for item in source}
    return [
        {**item, "value": merged(block_of(item), item["value"], known[item["id"], item["type"]])}
        if (item["id"], item["type"]) in known
        else item
        for item in own
    ]

"""Imports run downwards only: a room knows nothing of the rooms above it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: From the lowest room up: its folder, and what it may import of ours.
MAY_IMPORT = {
    "home": {"home"},
    "campaign": {"campaign", "home"},
    "events": {"events", "campaign", "home"},
    "site/demo": {"demo", "events", "campaign", "home"},
    "site/store": {"store", "home"},
    "site/config": {"config", "store", "home"},
}
OURS = set().union(*MAY_IMPORT.values())


def imported(source: str) -> set[str]:
    """The packages of ours that a module imports, also within functions and for type checking."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} & OURS


@pytest.mark.parametrize("folder", MAY_IMPORT)
def test_room_imports_only_itself_and_rooms_below_it(folder):
    modules = sorted((ROOT / folder).rglob("*.py"))

    upward = {
        str(module.relative_to(ROOT)): found
        for module in modules
        if (found := imported(module.read_text(encoding="utf-8")) - MAY_IMPORT[folder])
    }

    assert (bool(modules), upward) == (True, {})


def test_import_within_a_function_and_of_a_submodule_counts():
    source = "import events.models\ndef late():\n    from campaign.lists import related\n"

    assert imported(source) == {"events", "campaign"}


def test_relative_import_and_foreign_package_do_not_count():
    assert imported("from .cleaned import CleanedFile\nimport wagtail.models\n") == set()

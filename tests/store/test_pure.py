"""The store itself knows no Django: it runs before it, and must stay quick."""

import subprocess
import sys

TIED = {"apps", "arrangement", "receivers", "watching"}
PURE = """
import sys, store, pathlib
for path in pathlib.Path(store.__file__).parent.glob("*.py"):
    if path.stem not in {tied!r}:
        __import__(f"store.{{path.stem}}")
print(sorted(name for name in sys.modules if name.partition(".")[0] in {{"django", "wagtail", "home"}}))
print("store.layer" in sys.modules)
"""


def test_store_imports_no_django():
    found = subprocess.run(
        [sys.executable, "-c", PURE.format(tied=TIED)], capture_output=True, text=True, check=True
    )

    assert found.stdout.split("\n")[:2] == ["[]", "True"]

import json

import pytest

from tests.audit import Answer, read

SOUND = {"name": "django", "version": "5.2.19", "vulns": []}
HOLE = {"id": "PYSEC-2026-1", "fix_versions": ["5.2.20"]}


def told(*packages):
    return json.dumps({"dependencies": packages, "fixes": []})


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (told(SOUND), Answer()),
        (
            told({**SOUND, "vulns": [HOLE]}),
            Answer(["django 5.2.19: PYSEC-2026-1, mended in 5.2.20"]),
        ),
        (
            told({**SOUND, "vulns": [{"id": "PYSEC-2026-2", "fix_versions": []}]}),
            Answer(["django 5.2.19: PYSEC-2026-2, mended in no version yet"]),
        ),
        (
            told(SOUND, {"name": "ours", "skip_reason": "not found"}),
            Answer(not_asked="the service knows nothing of 1 of 2 packages"),
        ),
        ("", Answer(not_asked="the service cannot be reached")),
        ("no route to host", Answer(not_asked="the service cannot be reached")),
    ],
)
def test_report_of_the_audit_is_read(report, expected):
    assert read(report) == expected

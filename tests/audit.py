"""Asks whether a hole is known in what is installed in production.

The list of holes is a service that not every machine reaches. Where it does not answer, or knows nothing of our
packages, that is said plainly, and it is nobody's failure here: the next machine that reaches it will ask.
"""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COMMAND = [
    *(sys.executable, "-m", "pip_audit", "--requirement", "requirements.txt"),
    *("--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off"),
]
PATIENCE = 180  # seconds


@dataclass
class Answer:
    """The holes, one line each, and why not everything was asked, if so."""

    holes: list[str] = field(default_factory=list)
    not_asked: str = ""


def audit() -> Answer:
    try:
        told = subprocess.run(COMMAND, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return Answer(not_asked="the service did not answer in time")
    return read(told.stdout)


def read(told: str) -> Answer:
    """What pip-audit told; without a report it reached nothing."""
    try:
        packages = json.loads(told)["dependencies"]
    except (ValueError, KeyError):
        return Answer(not_asked="the service cannot be reached")
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']}, mended in {mended(hole)}"
        for package in packages
        for hole in package.get("vulns", [])
    ]
    unknown = f"the service knows nothing of {len(skipped)} of {len(packages)} packages"
    return Answer(holes, unknown if skipped else "")


def mended(hole: dict) -> str:
    return ", ".join(hole.get("fix_versions", [])) or "no version yet"

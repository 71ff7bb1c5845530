"""Everything that must hold, in the order in which it is quickest to fail. Run by `make test`."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.audit import Answer, audit
from tests.interop import panel
from tests.servers import postgresql

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
BIN = Path(PYTHON).parent
CI = os.environ.get("CI") == "true"
DEPLOY = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "x" * 25 + "abcdefghijklmnopqrstuvwxyz0123456789",
    "ALLOWED_HOSTS": "example.org",
}
QUICK = "not browser and not interop and not servers"
TEST = {"DJANGO_SETTINGS_MODULE": "config.settings.test"}


def main() -> int:
    browser = can_drive_a_browser()
    steps = [
        ("style", [BIN / "ruff", "check", "."], {}),
        ("format", [BIN / "ruff", "format", "--check", "."], {}),
        ("templates", [BIN / "djade", "--check", *templates()], {}),
        ("types", [BIN / "mypy"], {}),
        ("catalogues", [PYTHON, "manage.py", "compile_catalogues"], TEST),
        ("migrations", [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"], TEST),
        (
            "deployment",
            [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
            DEPLOY,
        ),
        # Pytest takes the settings of the environment, which in a Makefile are the developer's.
        (
            "tests",
            [PYTHON, "-m", "pytest", "-q", "-n", "2", "-m", QUICK],
            TEST,
        ),
        ("servers", [PYTHON, "-m", "pytest", "-q", "-m", "servers"], TEST),
        ("interop", [PYTHON, "-m", "pytest", "-q", "-m", "interop"], TEST),
    ]
    if postgresql.programs():
        steps.append(("PostgreSQL", [PYTHON, "-m", "tests.servers.postgresql"], TEST))
    if browser:
        steps.append(("browser", [PYTHON, "-m", "pytest", "-q", "-m", "browser"], TEST))
    failed = [name for name, command, env in steps if not passes(name, command, env)]
    audited = audit_packages()
    if audited.holes:
        failed.append("packages")
    missing = panel.absent()
    if not browser:
        missing.append("browser tests (on Debian: apt install chromium): there is no Chromium")
    if not postgresql.programs():
        missing.append(f"tests on PostgreSQL: {postgresql.MISSING.rstrip('.')}")
    # What a machine cannot reach is said, and does not fail it: see tests/audit.py.
    unreached = [f"audit of packages: {audited.not_asked}"] if audited.not_asked else []
    for line in [*missing, *unreached]:
        print(f"NOT RUN: {line}.")
    print(f"FAILED: {', '.join(failed)}" if failed else "Everything holds.")
    return bool(failed) or (CI and bool(missing))


def audit_packages() -> Answer:
    print("== packages", flush=True)
    answer = audit()
    for hole in answer.holes:
        print(f"   {hole}")
    return answer


def passes(name: str, command: list, env: dict[str, str]) -> bool:
    print(f"== {name}", flush=True)
    start = time.monotonic()
    result = subprocess.run([str(part) for part in command], cwd=ROOT, env=os.environ | env)
    print(f"   {time.monotonic() - start:.0f} seconds", flush=True)
    return result.returncode == 0


def templates() -> list[Path]:
    return sorted((ROOT / "templates").rglob("*.html"))


def can_drive_a_browser() -> bool:
    """Finds Chromium, or installs it where that needs no password."""
    if not shutil.which("chromium") and shutil.which("apt-get") and os.geteuid() == 0:
        print("== Chromium is missing: installing it", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core"], check=False
        )
    return shutil.which("chromium") is not None


if __name__ == "__main__":
    sys.exit(main())

"""The calendar programs that judge our files, how they are built and run."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE / "programs"
#: What is built here stays, so that only a changed source is built again.
WORKSHOP = HERE.parents[1] / "var" / "interop"
#: The system's own, which has the bindings of GNOME.
PYTHON = "/usr/bin/python3"
LONGEST = 300

SAMPLE = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Common Ground//Tests//EN",
        "BEGIN:VEVENT",
        "UID:sample",
        "DTSTAMP:20270101T000000Z",
        "DTSTART:20270309T170000Z",
        "DTEND:20270309T190000Z",
        "SUMMARY:Tea",
        "ORGANIZER:mailto:office@ground.example",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)


@dataclass(frozen=True)
class Entry:
    uid: str
    recurrence_id: str
    sequence: int | None
    status: str
    summary: str
    location: str
    description: str


@dataclass(frozen=True)
class Date:
    """`start` and `end` are moments in UTC, or days; the end is exclusive."""

    uid: str
    start: str
    end: str
    status: str


@dataclass
class Reading:
    """What a program makes of one file."""

    entries: list[Entry] = field(default_factory=list)
    dates: list[Date] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Program:
    """`packages` are Debian's. `build` makes what `command` runs."""

    name: str
    packages: str
    command: tuple[str, ...]
    build: Callable[[], None] = lambda: None


def is_older(made: Path, source: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def run(*command: str | Path) -> None:
    subprocess.run(
        list(map(str, command)), cwd=WORKSHOP, check=True, capture_output=True, timeout=LONGEST
    )


def build_libical() -> None:
    source = SOURCES / "libical.c"
    if is_older(WORKSHOP / "libical", source):
        run("gcc", "-O1", "-Wall", "-Wextra", "-Werror", "-o", "libical", source, "-lical")


def build_kcalendarcore() -> None:
    if is_older(WORKSHOP / "kde" / "kcalendarcore", SOURCES / "kcalendarcore.cpp"):
        run("cmake", "-S", SOURCES, "-B", "kde", "-DCMAKE_BUILD_TYPE=Release")
        run("cmake", "--build", "kde")


def install_packages() -> None:
    if error := error_of_npm():
        raise error


@cache
def error_of_npm() -> Exception | None:
    """Asked once: without a network npm tries for minutes.

    There is no lock file, which would name a registry: package.json pins every version.
    """
    wanted, installed = HERE / "package.json", WORKSHOP / "package.json"
    if not is_older(installed, wanted):
        return None
    shutil.copy(wanted, installed)
    try:
        run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--fetch-retries=1")
    except (OSError, subprocess.SubprocessError) as error:
        installed.unlink()
        return error
    return None


PROGRAMS = [
    Program(
        "ical.js",
        "nodejs npm",
        ("node", str(SOURCES / "icaljs.mjs")),
        install_packages,
    ),
    Program(
        "node-ical",
        "nodejs npm",
        ("node", str(SOURCES / "nodeical.mjs")),
        install_packages,
    ),
    Program(
        "libical",
        "g++ libical-dev",
        (str(WORKSHOP / "libical"),),
        build_libical,
    ),
    Program(
        "KCalendarCore",
        "g++ cmake libkf5calendarcore-dev",
        (str(WORKSHOP / "kde" / "kcalendarcore"),),
        build_kcalendarcore,
    ),
    Program(
        "evolution-data-server",
        "dbus-daemon evolution-data-server gir1.2-ecal-2.0 python3-gi",
        ("dbus-run-session", "--", PYTHON, str(SOURCES / "evolution.py")),
    ),
    Program(
        "sabre/vobject",
        "php-cli php-sabre-vobject",
        ("php", str(SOURCES / "sabre.php")),
    ),
]
BY_NAME = {program.name: program for program in PROGRAMS}


@cache
def why_absent(program: Program) -> str:
    """Empty if the program can read a calendar here; otherwise what went wrong."""
    WORKSHOP.mkdir(parents=True, exist_ok=True)
    try:
        program.build()
        with tempfile.TemporaryDirectory() as folder:
            sample = Path(folder) / "sample.ics"
            sample.write_bytes(SAMPLE.encode())
            found = read(program, [sample], "Europe/Rome", ("2027-01-01", "2028-01-01"))[sample]
    except subprocess.CalledProcessError as error:
        return last_line(error.stderr) or str(error)
    except (OSError, subprocess.SubprocessError) as error:
        return str(error)
    start = [(date.uid, date.start) for date in found.dates]
    return "" if start == [("sample", "2027-03-09T17:00:00Z")] else f"it reads {start}"


def last_line(output: bytes) -> str:
    lines = output.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""


def present() -> list[Program]:
    return [program for program in PROGRAMS if not why_absent(program)]


def absent() -> list[str]:
    """A line for each program that is not there, and how to get it."""
    return [
        f"calendars as {program.name} reads them (on Debian: apt install {program.packages}): {why}"
        for program in PROGRAMS
        if (why := why_absent(program))
    ]


def read(
    program: Program, files: Iterable[Path], zone: str, window: tuple[str, str]
) -> dict[Path, Reading]:
    """All files in one process, as a reader in this zone sees them."""
    readings = {path: Reading() for path in files}
    # Not through a pipe: services that evolution starts would hold it open.
    with (
        tempfile.TemporaryDirectory() as home,
        tempfile.TemporaryFile() as output,
        tempfile.TemporaryFile() as errors,
    ):
        done = subprocess.run(
            [*program.command, *window, *map(str, readings)],
            cwd=WORKSHOP,
            env=environment(home, zone),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            timeout=LONGEST,
        )
        output.seek(0)
        errors.seek(0)
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, done.args, stderr=errors.read())
        for line in output:
            take(readings, json.loads(line))
    return readings


def environment(home: str, zone: str) -> dict[str, str]:
    """Nothing of the person who runs the tests gets in, and nothing of the programs gets out.

    Node.js is the one of package.json, where it has one for this machine: Debian's may be too old.
    """
    own = map(str, WORKSHOP.glob("node_modules/node-linux-*/bin"))
    path = os.pathsep.join([*own, os.environ["PATH"]])
    return {"PATH": path, "HOME": home, "TZ": zone, "GSETTINGS_BACKEND": "memory"}


def take(readings: dict[Path, Reading], said: dict) -> None:
    reading = readings[Path(said["file"])]
    if "entry" in said:
        reading.entries.append(Entry(**said["entry"]))
    elif "date" in said:
        reading.dates.append(Date(**said["date"]))
    else:
        reading.problems.append(said["problem"])


def read_everywhere(
    files: list[Path], zones: list[str], window: tuple[str, str]
) -> dict[tuple[str, str], dict[Path, Reading]]:
    """By program and zone; as many at once as there are processors."""
    asked = [(program, zone) for program in present() for zone in zones]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda one: read(one[0], files, one[1], window), asked)
        return {
            (program.name, zone): read for (program, zone), read in zip(asked, found, strict=True)
        }

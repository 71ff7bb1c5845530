"""Reads events in a process of its own: `python -m events.imports.worker`, JSON in and out, no Django.

A fresh process for each calendar, because icalendar remembers time zones that a file defines, and because a
process can be given a limit and be killed.
"""

import json
import resource
import sys

MEGABYTE = 1024 * 1024
#: Bytes of memory.
MEMORY = 512 * MEGABYTE
#: Seconds of computing.
COMPUTING = 10


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (COMPUTING, COMPUTING))
    # It writes its answer and nothing else.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    limit()
    from datetime import date

    from events.imports.probing import Prober
    from events.imports.reading import read

    asked = json.load(sys.stdin.buffer)
    first, last = map(date.fromisoformat, asked["coming"])
    prober = Prober()
    answer = [read(text.encode(), first, last, prober) for text in asked["events"]]
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()

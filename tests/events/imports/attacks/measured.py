"""Runs a command and writes how many bytes of memory and seconds of computing it needed into a file.

A process of its own, because a child is counted with the memory of its parent before it became another program.
"""

import os
import sys
from pathlib import Path
from subprocess import Popen

if __name__ == "__main__":
    child = Popen(sys.argv[2:])
    _pid, status, usage = os.wait4(child.pid, 0)
    Path(sys.argv[1]).write_text(f"{usage.ru_maxrss * 1024} {usage.ru_utime + usage.ru_stime}")
    sys.exit(os.waitstatus_to_exitcode(status) % 256)

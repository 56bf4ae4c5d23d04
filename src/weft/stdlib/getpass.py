"""`getpass`: a password from standard input, and the user's name.

# differs: what is typed is shown, unless the terminal is set not to; the prompt goes to standard error.
"""

from __future__ import annotations

import os
import sys


class GetPassWarning(UserWarning):
    """Given where the input is shown."""


def getpass(prompt: str = "Password: ", stream=None) -> str:
    if stream is None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
    else:
        stream.write(prompt)
        stream.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser() -> str:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        found = os.environ.get(name)
        if found:
            return found
    return _name_of_owner()


def _name_of_owner() -> str:
    """By the list of users: whose the process is."""
    number = str(os.stat("/proc/self").st_uid)
    with open("/etc/passwd") as file:
        for line in file:
            fields = line.split(":")
            if len(fields) > 2 and fields[2] == number:
                return fields[0]
    raise OSError("No username set in the environment")

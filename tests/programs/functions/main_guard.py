# args: 3 hello
"""A program in the usual shape: helpers, main, the guard at the end, arguments."""

import sys

VERSION = "1.0"


def usage():
    print("usage: main_guard.py COUNT TEXT")
    return 2


def main(arguments):
    if len(arguments) != 2:
        return usage()
    try:
        count = int(arguments[0])
    except ValueError:
        return usage()
    for i in range(count):
        print(f"{i + 1}: {arguments[1] * (i + 1)}")
    print(__name__, VERSION)
    return 5


if __name__ == "__main__":
    print(main([]), main(["x", "y"]))
    sys.exit(main(sys.argv[1:]))

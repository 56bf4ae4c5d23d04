"""sys.exit with a number: finally blocks run, Exception handlers do not catch it."""

import sys


def leave():
    try:
        print("leaving")
        sys.exit(7)
    except Exception:
        print("not an Exception")
    else:
        print("no")
    finally:
        print("finally")


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        print("exit sees it:", kind is not None)


try:
    sys.exit(3)
except SystemExit as e:
    print("caught", e.code)

with Guard():
    leave()
print("never")

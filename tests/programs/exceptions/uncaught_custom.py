# raises: InvalidState
"""An uncaught exception of a user class, raised in a finally-protected call."""


class InvalidState(Exception):
    pass


def check(state):
    if state != "ready":
        raise InvalidState(f"state is {repr(state)}, not 'ready'")


def use(state):
    print("using", state)
    try:
        check(state)
        print("ok")
    finally:
        print("cleaning up")


use("ready")
use("broken")

"""Two threads, two locks, opposite orders: a deadlock, every time.

Under python3 this program hangs without a word. Under weft it ends at once with a `DeadlockError`
that names both threads, the lock that each one holds, the lock that it waits for, and the lines.

    weft run examples/deadlock.py
"""

import queue
import threading


class Party:
    """One thread's view: the lock that it takes first, and the one that it wants next."""

    def __init__(self, mine, theirs):
        self.mine = mine
        self.theirs = theirs


def grab_both(party, say_ready, hear_ready):
    with party.mine:
        # Without this handshake the deadlock would need bad luck; with it, it is certain:
        # both threads hold their first lock before either asks for the second.
        say_ready.put("ready")
        hear_ready.get()
        with party.theirs:
            print("never printed")


def main():
    left = threading.Lock()
    right = threading.Lock()
    from_anna = queue.Queue()
    from_boris = queue.Queue()

    anna = threading.Thread(
        target=grab_both, args=(Party(left, right), from_anna, from_boris), name="anna"
    )
    boris = threading.Thread(
        target=grab_both, args=(Party(right, left), from_boris, from_anna), name="boris"
    )

    anna.start()
    boris.start()
    print("both threads are running", flush=True)
    anna.join()
    boris.join()
    print("never printed either")


if __name__ == "__main__":
    main()

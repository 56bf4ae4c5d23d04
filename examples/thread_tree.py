"""Threads start threads, which start threads: a tree with more threads than can run at once.

    python3 examples/thread_tree.py [threads]

Without an argument there are three times as many threads as the machine can run at the same time
(`os.cpu_count()`: cores on a CPU, warps on a GPU). A thread that waits for its children does not
stop them from running, so the tree always finishes.
"""

import os
import sys
import threading

BRANCHES = 3


class Tally:
    """Counts the threads that ran, under a lock: the second opinion on the tree's own count."""

    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def add(self):
        with self.lock:
            self.count += 1


class Node(threading.Thread):
    """A thread that is the root of a tree of `size` threads, itself included."""

    def __init__(self, size, tally):
        super().__init__()
        self.size = size
        self.tally = tally
        self.counted = 0

    def run(self):
        self.tally.add()

        # Divide the threads that are still to be started evenly between the children.
        children = []
        remaining = self.size - 1
        for branch in range(BRANCHES):
            share = remaining // (BRANCHES - branch)
            remaining -= share
            if share > 0:
                child = Node(share, self.tally)
                child.start()
                children.append(child)

        self.counted = 1
        for child in children:
            child.join()
            self.counted += child.counted


def main():
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else 3 * os.cpu_count()
    tally = Tally()
    root = Node(threads, tally)
    root.start()
    root.join()

    # The number itself depends on the machine, so only say whether it is right.
    print("counted along the branches:", "ok" if root.counted == threads else root.counted)
    print("counted under the lock:    ", "ok" if tally.count == threads else tally.count)


if __name__ == "__main__":
    main()

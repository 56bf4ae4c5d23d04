"""The program ends when its last ordinary thread ends, not when main does."""

import queue
import threading

gate = queue.Queue()
second_gate = queue.Queue()


def late():
    gate.get()
    print("second: a thread")
    second_gate.put("open")


def later():
    second_gate.get()
    print("third: another thread")


threading.Thread(target=later).start()
threading.Thread(target=late).start()
print("first: end of main")
gate.put("open")

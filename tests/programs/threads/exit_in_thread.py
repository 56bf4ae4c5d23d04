"""sys.exit in a thread ends that thread only, silently."""

import sys
import threading

log = []


def leave(code):
    log.append(f"leaving with {code}")
    try:
        sys.exit(code)
    finally:
        log.append("finally runs")
    log.append("not reached")


t = threading.Thread(target=leave, args=(5,))
t.start()
t.join()
u = threading.Thread(target=leave, args=(0,))
u.start()
u.join()
print(log)
print("main is still here")

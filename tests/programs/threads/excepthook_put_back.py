"""`threading.excepthook` replaced and put back; `Timer.interval`; `sys.modules`."""

import threading
seen = []
def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
old = threading.excepthook
threading.excepthook = hook
def bad(): raise ValueError("no")
t = threading.Thread(target=bad, name="w"); t.start(); t.join()
print(seen)
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=bad, name="w2"); t.start(); t.join()
print(threading.excepthook is old, threading.excepthook is threading.__excepthook__)
import sys, unittest
def f(): return 3
m = sys.modules[__name__]
print(m.f(), m.__name__)

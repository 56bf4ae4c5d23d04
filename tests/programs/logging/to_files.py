"""logging: files, files that rotate, and records that go through a queue to a thread."""

import logging
import logging.handlers
import os
import queue

log = logging.getLogger("files")
log.setLevel(logging.DEBUG)
log.propagate = False

plain = logging.FileHandler("plain.log", "w", encoding="utf-8", delay=True)
print(os.path.exists("plain.log"), os.path.basename(plain.baseFilename))
log.addHandler(plain)
log.info("héllo %d", 1)
log.info("again")
log.removeHandler(plain)
plain.close()
with open("plain.log", encoding="utf-8") as file:
    print(file.read().splitlines())

turning = logging.handlers.RotatingFileHandler("turn.log", maxBytes=40, backupCount=2)
turning.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log.addHandler(turning)
for i in range(12):
    log.warning("line %02d", i)
log.removeHandler(turning)
turning.close()
for name in sorted(n for n in os.listdir(".") if n.startswith("turn")):
    with open(name) as file:
        print(name, file.read().split("\n"))

q = queue.Queue(-1)
late = logging.FileHandler("late.log")
late.setLevel(logging.ERROR)
late.setFormatter(logging.Formatter("%(name)s|%(levelname)s|%(message)s"))
every = logging.FileHandler("every.log")
listener = logging.handlers.QueueListener(q, late, every, respect_handler_level=True)
log.addHandler(logging.handlers.QueueHandler(q))
listener.start()
for i in range(3):
    log.info("info %d", i)
    log.error("error %s", [i])
try:
    int("x")
except ValueError:
    log.exception("no number")
listener.stop()
late.close()
every.close()
for name in ("late.log", "every.log"):
    with open(name) as file:
        lines = file.read().splitlines()
    print(name, lines[:4], lines[-1])

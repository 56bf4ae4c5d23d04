"""logging: adapters, and handlers that keep records."""

import logging
import logging.handlers
import sys


class Lines(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


class Job(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return "[job %s] %s" % (self.extra["job"], msg), kwargs


log = logging.getLogger("jobs")
log.propagate = False
log.setLevel(logging.INFO)
target = Lines()
memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=target)
log.addHandler(memory)
job = Job(log, {"job": 7})
job.info("queued %d", 1)
job.debug("not logged")
print(len(target.lines), len(memory.buffer))
job.error("died")
print(target.lines, memory.buffer)
for i in range(4):
    job.warning("%d", i)
print(target.lines[2:], len(memory.buffer))
memory.close()
print(target.lines[5:], job.isEnabledFor(10), job.getEffectiveLevel(), job.name, job)
log.removeHandler(memory)

shown = logging.StreamHandler(sys.stdout)
shown.setFormatter(logging.Formatter("%(user)s: %(message)s"))
log.addHandler(shown)
plain = logging.LoggerAdapter(log, {"user": "ann"})
plain.info("in %s", "a")
plain.setLevel("ERROR")
plain.info("hidden")
plain.error("seen")
try:
    [].pop()
except IndexError:
    plain.exception("caught %s", "it")

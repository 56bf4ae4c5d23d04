"""logging: levels, the tree of loggers, formats, handlers, exceptions, messages from threads."""

import logging
import sys
import threading

logging.basicConfig(
    stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(message)s"
)
logging.debug("not shown")
logging.info("count %d of %s", 3, "five")
logging.warning("plain 100%")
logging.error("%(a)s and %(b)d", {"a": "x", "b": 2})
logging.log(25, "between")

app = logging.getLogger("app")
database = logging.getLogger("app.database")
print(database.parent is app, app.parent.name, logging.getLogger("app") is app, app)
app.setLevel("DEBUG")
print(app.level, database.getEffectiveLevel(), database.isEnabledFor(logging.DEBUG))
database.debug("connected to %r", "db")
app.critical("stop")


class ListHandler(logging.Handler):
    def __init__(self, level=logging.NOTSET):
        super().__init__(level)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


kept = ListHandler(logging.WARNING)
kept.setFormatter(logging.Formatter("{levelname}:{message:>8}", style="{"))
database.addHandler(kept)
database.propagate = False
database.info("no")
database.warning("yes")
database.error("%s", [1, 2])
print(kept.lines, database.handlers[0] is kept)
database.removeHandler(kept)
database.propagate = True

app.addFilter(lambda record: "secret" not in record.getMessage())
app.info("a secret")
app.info("no mystery")

try:
    [].pop()
except IndexError:
    logging.getLogger("late").exception("failed with %d", 1)
try:
    {}["k"]
except KeyError as error:
    database.error("key", exc_info=error)

logging.addLevelName(25, "NOTICE")
logging.log(25, "named")
print(logging.getLevelName(25), logging.getLevelName("ERROR"), logging.getLevelName(7))
logging.disable(logging.WARNING)
logging.warning("disabled")
logging.error("enabled")
logging.disable(logging.NOTSET)
for level in ("LOUD", "info"):
    try:
        app.setLevel(level)
    except ValueError as error:
        print(error)
try:
    logging.Formatter("nothing here")
except ValueError as error:
    print(error)
child = app.getChild("web.view")
print(child.name, child.parent.name, logging.getLogger().name, logging.root.hasHandlers())
logging.getLogger("app.web")
print(child.parent.name)
quiet = logging.getLogger("quiet")
quiet.addHandler(logging.NullHandler())
quiet.propagate = False
quiet.error("nobody hears this")

named = logging.StreamHandler(sys.stdout)
named.setFormatter(logging.Formatter("%(threadName)s %(levelno)d %(filename)s:%(lineno)d %(message)s"))
workers = logging.getLogger("workers")
workers.addHandler(named)
workers.propagate = False


def work(turn, following):
    turn.wait()
    workers.warning("in %s", threading.current_thread().name)
    following.set()


turns = [threading.Event() for _ in range(4)]
threads = [
    threading.Thread(target=work, args=(turns[n], turns[n + 1]), name=f"worker-{n}")
    for n in range(3)
]
for thread in threads:
    thread.start()
turns[0].set()
for thread in threads:
    thread.join()

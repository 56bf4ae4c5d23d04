"""logging: what a record knows; filters, extra attributes, formatters of a program's own."""

import io
import logging
import threading


class Keeper(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


class Odd(logging.Filter):
    def filter(self, record):
        return bool(record.args) and record.args[0] % 2 == 1


class Context(logging.Filter):
    def filter(self, record):
        record.request = f"r{record.levelno}"
        return True


class Hiding:
    def filter(self, record):
        if isinstance(record.args, tuple):
            record.args = tuple("***" if a == "secret" else a for a in record.args)
        return True


class Short(logging.Formatter):
    def formatException(self, ei):
        return f"<{ei[0].__name__}: {ei[1]}>"

    def format(self, record):
        return "* " + super().format(record)


def work():
    log.info("in a function")
    log.info("with %s", "context", extra={"user": "ann", "depth": 3})


log = logging.getLogger("records")
log.setLevel(logging.DEBUG)
log.propagate = False
keeper = Keeper()
log.addHandler(keeper)
work()
log.warning("%d and %s", 3, "five")
log.error("%(a)s", {"a": [1]})
log.critical(ValueError("an exception as the message"))
try:
    {}["k"]
except KeyError:
    log.exception("failed")
    log.debug("not shown", exc_info=False)
for record in keeper.records:
    print(record.levelname, record.msg, record.args, record.getMessage(), record.exc_text)
    print(record.funcName, record.name, record.threadName, getattr(record, "user", "-"))
print(keeper.records[1].user, keeper.records[1].depth, hasattr(keeper.records[0], "user"))
print(keeper.records[5].exc_info[0], repr(keeper.records[5].exc_info[1]))
print(keeper.records[0].thread == threading.get_ident(), keeper.records[0].exc_info)
print(keeper.records[0].created <= keeper.records[1].created, 0 <= keeper.records[0].msecs < 1000)
try:
    print(keeper.records[0].user)
except AttributeError as error:
    print(error)
try:
    log.info("no", extra={"message": 1})
except KeyError as error:
    print(error)

odd = Odd()
log.addFilter(odd)
before = len(keeper.records)
for i in range(5):
    log.info("row %d", i)
print(len(keeper.records) - before)
log.removeFilter(odd)

stream = io.StringIO()
shown = logging.StreamHandler(stream)
shown.setFormatter(Short("%(request)5s %(funcName)s %(message)s %(user)s", defaults={"user": "?"}))
shown.addFilter(Context())
shown.addFilter(Hiding())
log.addHandler(shown)
log.info("%s is %s", "key", "secret")
log.info("by", extra={"user": "bob"})
try:
    1 / 0
except ZeroDivisionError as error:
    log.warning("divided", exc_info=error)
print(stream.getvalue())

made = logging.LogRecord("made", 30, "/a/b.py", 7, "%s!", ("hi",), None, "f")
print(made, made.getMessage(), made.lineno, made.filename, made.module, made.funcName)
made.msg, made.args = "changed", None
print(logging.Formatter("{levelname:>9}|{message}|{lineno:03d}", style="{").format(made))
print(keeper.handle(made) is not False, len(keeper.records), keeper.level, shown.get_name())

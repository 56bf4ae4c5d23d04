"""Groups of exceptions: how they are made, subclasses of them, what clauses may name."""

import threading


class Failures(ExceptionGroup):
    def __new__(cls, errors):
        made = super().__new__(cls, f"{len(errors)} failures", errors)
        made.total = len(errors)
        return made

    def derive(self, errors):
        return Failures(errors)


class Labelled(ExceptionGroup):
    label = "tasks"

    def derive(self, errors):
        return Labelled(self.message, errors)

    def __str__(self):
        return f"[{self.label}] {self.message} x{len(self.exceptions)}"


class Stop(BaseException):
    pass


def attempt(make):
    try:
        print(repr(make()), type(make()).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: ExceptionGroup("g", [ValueError(1)]))
attempt(lambda: BaseExceptionGroup("g", [ValueError(1)]))
attempt(lambda: BaseExceptionGroup("g", [ValueError(1), Stop()]))
attempt(lambda: ExceptionGroup("g", [ValueError(1), Stop()]))
attempt(lambda: Labelled("g", [ValueError(1), Stop()]))
attempt(lambda: ExceptionGroup("g", []))
attempt(lambda: ExceptionGroup("g", [1]))
attempt(lambda: ExceptionGroup("g", {ValueError(1)}))
attempt(lambda: ExceptionGroup(7, [ValueError(1)]))
attempt(lambda: ExceptionGroup("g", (ValueError(1), KeyError("k"))))

group = Failures([ValueError(1), OSError(2), ValueError(3)])
print(group, group.total, repr(group.exceptions))
match, rest = group.split(ValueError)
print(type(match).__name__, match.total, match, "|", type(rest).__name__, rest.total, rest)

tasks = Labelled("outer", [ValueError("v"), Labelled("inner", [TypeError("t"), ValueError("w")])])
tasks.__cause__ = RuntimeError("cause")
tasks.add_note("a note")
part = tasks.subgroup(ValueError)
print(part, part.exceptions, repr(part.__cause__), part.__suppress_context__, part.__notes__)
part.add_note("another")
print(tasks.__notes__, part.__notes__)

try:
    try:
        raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup:
        print("never")
except TypeError as error:
    print(error)

try:
    raise KeyError("alone")
except* KeyError as caught:
    print(repr(caught))
try:
    caught
except NameError as error:
    print(error)

wrong = ValueError("wrong")
try:
    wrong.__cause__ = "text"
except TypeError as error:
    print(error)
wrong.__context__ = KeyError("before")
print(repr(wrong.__context__), wrong.__suppress_context__)


def gather(names):
    errors = []
    lock = threading.Lock()

    def work(name):
        try:
            raise (ValueError if name % 2 else OSError)(name)
        except Exception as error:
            with lock:
                errors.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Failures(sorted(errors, key=str))


try:
    raise gather(range(40))
except* ValueError as odd:
    print(odd, odd.total, odd.exceptions[0])
except* OSError as even:
    print(even, even.total, even.exceptions[0])

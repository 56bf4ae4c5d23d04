"""Tracebacks as objects."""

import sys, threading, traceback, types

def inner(x):
    return 10 / x

def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError("bad") from e

e0 = ValueError("never")
print(e0.__traceback__)
try:
    outer(0)
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_next)
    for frame in traceback.extract_tb(tb):
        print(frame.lineno, frame.name, frame.line, frame.filename == __file__)
    for filename, lineno, name, line in traceback.extract_tb(e.__cause__.__traceback__):
        print(lineno, name, line)
    print([f.name for f in traceback.extract_tb(sys.exc_info()[2])], traceback.extract_tb(tb)[-1].name)
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace.tb_lineno, isinstance(trace, types.TracebackType))
    print(len(traceback.format_tb(tb)), traceback.format_tb(tb)[0].splitlines()[1:], "".join(traceback.format_tb(tb)).count("File"))
    last = tb
    while last.tb_next:
        last = last.tb_next
    print("last", last.tb_lineno)
    stored = e
try:
    raise stored.with_traceback(None)
except ValueError as again:
    print(len(traceback.extract_tb(again.__traceback__)))

def deep(n):
    if n == 0:
        raise KeyError("k")
    deep(n - 1)
try:
    deep(4)
except KeyError as e:
    print([f.lineno for f in traceback.extract_tb(e.__traceback__)])
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    e.__traceback__ = None
    print(e.__traceback__)
class Guard:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, tb):
        if tb is not None:
            print("line", tb.tb_lineno, kind.__name__)
        else:
            print("fine")
        return True
with Guard():
    raise OSError
with Guard():
    pass
caught = []
def hook(args):
    caught.append((args.thread.name, args.exc_type.__name__, str(args.exc_value), traceback.extract_tb(args.exc_traceback)[-1].name, args.exc_traceback.tb_lineno > 0))
original = threading.excepthook
threading.excepthook = hook
def bad():
    return 1 // 0
t = threading.Thread(target=bad, name="b"); t.start(); t.join()
threading.excepthook = original
print(caught)

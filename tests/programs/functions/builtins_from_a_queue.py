"""Builtins called with keywords from dicts, and `sep`, `end`, `file` that may be None."""

import queue
q = queue.Queue()
def submit(fn, *args, **kwargs):
    q.put((fn, args, kwargs))
def add(a, b=2): return a + b
submit(pow, 2, 100, mod=97); submit(int, "ff", base=16); submit(add, 1); submit(add, 1, b=5); submit(print, "a", 1, sep="-"); submit(print, "z"); submit(int, "x", bas=1)
submit(round, 2.567, ndigits=1); submit(len, [1, 2])
while not q.empty():
    fn, args, kwargs = q.get()
    try:
        print(fn(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__)
import sys, io
def show(c, f=None):
    print(1, 2, sep=None if c else "-", end="!\n" if c else None, file=f)
    print("x", file=sys.stdout if c else f, flush=c)
show(True); show(False)
b = io.StringIO()
show(False, b); print(repr(b.getvalue()))
def opt(v):
    try:
        print("a", "b", sep=v)
    except TypeError as e:
        print(e)
opt("+"); opt(3); opt(None)
for base in [10, 16, "x", None, True+1]:
    try:
        print(int("11", base))
    except (TypeError, ValueError) as e:
        print(e)

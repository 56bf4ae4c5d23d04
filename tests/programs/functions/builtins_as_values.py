"""Builtins that look at types and attributes as values."""

from itertools import cycle, islice

isa = isinstance
class P:
    __hash__ = object.__hash__
    def __init__(self): self.v = 1
    def __eq__(self, o): return isa(o, P) and o.v == self.v
def attempt(fn, *args):
    try:
        return fn(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
p = P()
attempt(setattr, p, "v", 10)
print(p.v, attempt(getattr, p, "v"), attempt(getattr, p, "w"), attempt(getattr, p, "w", 7), attempt(hasattr, p, "w"), len({p, P(), P()}), isa(3, (int, str)))
it = iter("abc")
step = it.__next__
print(step(), step(), it.__next__(), [f() for f in [iter(x).__next__ for x in ("xy", "z")]])
print(list(map(getattr, [p], ["v"])))
def roundrobin(*iterables):
    pending = len(iterables)
    nexts = [iter(x).__next__ for x in iterables]
    out = []
    while nexts:
        keep = []
        for n in nexts:
            try:
                out.append(n())
                keep.append(n)
            except StopIteration:
                pass
        nexts = keep
    return out
print(roundrobin("ABC", "D", "EF"))

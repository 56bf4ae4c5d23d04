"""Managers derived from AbstractContextManager."""

from contextlib import AbstractContextManager, ExitStack
import threading
class Lease(AbstractContextManager):
    def __init__(self, n): self.n = n
    def __exit__(self, *exc):
        print("left", self.n, exc[0].__name__ if exc[0] else None)
        return exc[0] is KeyError
with Lease(1) as l:
    print(l.n)
with Lease(2):
    raise KeyError("x")
with ExitStack() as s:
    a, b = s.enter_context(Lease(3)), s.enter_context(Lease(4))
    print(a.n + b.n, isinstance(a, AbstractContextManager))

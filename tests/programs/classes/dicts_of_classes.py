"""What the body of a class binds, as a dict."""

import typing as t
from typing import TypeVar as TV
K = t.TypeVar("K", bound=t.Hashable)
V = TV("V")
class Tests:
    limit = 3
    def test_one(self):
        assert 1 + 1 == 2
    def test_two(self):
        assert "a" in "bab"
    def test_bad(self):
        assert self.limit == 4, "limit"
    def helper(self):
        return 1
    @staticmethod
    def make(n=1):
        return n
def run(cls):
    for name, fn in sorted(vars(cls).items(), key=lambda kv: kv[0]):
        if name.startswith("test"):
            try:
                fn(cls())
                print("ok", name)
            except AssertionError as e:
                print("FAIL", name, e)
run(Tests)
print([n for n in vars(Tests) if not n.startswith("_")], "limit" in vars(Tests), Tests.__dict__["limit"])
class Base:
    handlers = {}
    def __init_subclass__(cls, **kw):
        cls.table = {k[3:]: v for k, v in cls.__dict__.items() if k.startswith("on_")}
    def handle(self, name, *args):
        return self.table[name](self, *args)
class Door(Base):
    def __init__(self): self.open = False
    def on_open(self): self.open = True; return "opened"
    def on_close(self): self.open = False; return "closed"
d = Door()
print(d.handle("open"), d.open, d.handle("close"), sorted(Door.table))

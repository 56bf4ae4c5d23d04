from math import *
from itertools import *
import itertools, json
from dataclasses import dataclass, field, asdict, fields, is_dataclass
print(sqrt(16), pi > 3, list(islice(count(5), 2)))
class Plugin:
    registry = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.registry[name or cls.__name__] = cls
class A(Plugin, name="aa"): pass
class B(Plugin): pass
print({k: v.__name__ for k, v in Plugin.registry.items()})
@dataclass
class Money: cents: int
@dataclass
class Item:
    name: str
    price: Money
    tags: list = field(default_factory=list)
    seq: int = field(default_factory=itertools.count().__next__)
i, j = Item("a", Money(5)), Item("b", Money(6), ["x"])
print(i, j.seq, asdict(i), json.dumps(asdict(j)), [f.name for f in fields(Item)], is_dataclass(i), is_dataclass(5))
def bad(x): return x.nothing + 1
def worse(): return "a" + 5
def name(): return undefined_thing
for f in (lambda: bad(3), worse, name):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
    except NameError as e:
        print("N", e)
try:
    raise ConnectionResetError("gone")
except ConnectionError as e:
    print(repr(e))

registry = {}
class Plugin(type):
    def __new__(mcs, name, bases, namespace, **kw):
        if bases and "run" not in namespace:
            raise TypeError(f"{name} must define run")
        public = [k for k in namespace if not k.startswith("_")]
        print(name, public)
        for key, value in namespace.items():
            if callable(value) and not key.startswith("__"):
                print("  method", key, value.__name__)
        cls = super().__new__(mcs, name, bases, namespace)
        if "label" in namespace:
            registry[namespace["label"]] = cls
        return cls
class Base(metaclass=Plugin):
    """base"""
    def close(self): return "closed"
class A(Base):
    label = "a"
    def run(self): return "A.run"
class B(Base):
    label = "b"
    size: int = 3
    def run(self): return "B.run"
    def extra(self): return 1
try:
    class C(Base):
        x = 1
except TypeError as e:
    print(e)
print(sorted(registry), [registry[k]().run() for k in sorted(registry)])
class Meta(type):
    def __init__(cls, name, bases, ns):
        super().__init__(name, bases, ns)
        cls.fields = [k for k, v in ns.items() if isinstance(v, int)]
        cls.table = name.lower()
        cls.hints = list(ns.get("__annotations__", {}))
class Model(metaclass=Meta):
    pass
class User(Model):
    age = 3
    rank: int = 4
    name = "x"
print(User.fields, User.table, User.hints, Model.fields)
class Tagged(type):
    def __new__(mcs, name, bases, attrs):
        attrs["tag"] = name.upper()
        attrs["count"] = len([k for k in attrs if not k.startswith("__")])
        return super().__new__(mcs, name, bases, attrs)
class T(metaclass=Tagged):
    a = 1
    b = 2
print(T.tag, T.count, T().tag)
print(User.__annotations__, B.__annotations__)
from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: float = 2.0
    z: list = field(default_factory=list)
print(list(P.__annotations__), P.__annotations__["x"])
class Out:
    a: int = 1
    class In: pass
    def m(self): pass
    b = 2
print([k for k in vars(Out) if not k.startswith("__")], [k for k in dir(Out) if not k.startswith("__")])

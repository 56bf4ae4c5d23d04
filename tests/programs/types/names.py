"""types: namespaces, read-only dictionaries, and names of types for isinstance."""

import types
from types import FunctionType, GeneratorType, MappingProxyType, MethodType, NoneType, SimpleNamespace


def function():
    return 1


def generator():
    yield 1


class Thing:
    def method(self):
        return 2


thing = Thing()
for value in (function, generator(), thing.method, lambda: 0, len, None, 3, Thing, "x"):
    print(isinstance(value, FunctionType), isinstance(value, types.LambdaType), isinstance(value, MethodType), isinstance(value, GeneratorType), isinstance(value, types.BuiltinFunctionType), isinstance(value, NoneType), isinstance(value, (FunctionType, MethodType)))

point = SimpleNamespace(x=1, y=2.5, name="p")
print(point, point.x + 1, point.y, point.name.upper())
point.x = 10
point.z = [1, 2]
print(point, vars(point), hasattr(point, "x"), hasattr(point, "w"), getattr(point, "w", None))
print(SimpleNamespace(x=1) == SimpleNamespace(x=1), SimpleNamespace(x=1) == SimpleNamespace(x=2), point != SimpleNamespace(), SimpleNamespace())
config = SimpleNamespace(**{"debug": True, "level": 3})
print(config.debug, config.level, config)
nested = SimpleNamespace(inner=SimpleNamespace(x=7), label="n")
print(nested.inner.x, nested)

source = {"a": 1, "b": 2}
view = MappingProxyType(source)
print(view, view["a"], view.get("z"), view.get("z", 0), len(view), "a" in view, list(view), sorted(view.items()), list(view.keys()), sum(view.values()))
source["c"] = 3
print(view, dict(view), view == source, view.copy(), view | {"d": 4}, [key for key in view])
try:
    view["x"] = 1
except TypeError as error:
    print(error)
try:
    del view["a"]
except TypeError as error:
    print(error)
try:
    print(view["none"])
except KeyError as error:
    print(repr(error))

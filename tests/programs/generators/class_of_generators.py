def f():
    yield 1
def g():
    yield 2
a, b = f(), (x for x in [1])
print(type(a) is type(b), type(a) == type(g()), type(a), type(b).__name__, isinstance(a, type(b)))
import types
print(type(a) is types.GeneratorType, isinstance(a, types.GeneratorType))
for x in (a, 5, "s", int):
    t = type(x)
    print(t, t is type(a))
def walk(x):
    if isinstance(x, types.GeneratorType):
        for y in x:
            walk(y)
    else:
        print(x)
walk(walk2 for walk2 in [1, 2, 3])
print(a.__class__, a.__class__ is b.__class__)

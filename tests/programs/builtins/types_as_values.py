import functools
print(isinstance(int, type), isinstance(float, type), isinstance(str, type), isinstance(len, type), isinstance(bool, type), isinstance(list, type))
for t in (int, str, float, bool, list, print):
    print(isinstance(t, type), callable(t))
for t in (int, str, float, bool, list):
    print(t.__name__, t.__module__, t.__qualname__, repr(t))
def f(x, t):
    return isinstance(x, t), t(3)
print([f(3, t) for t in (int, str, float, bool)])
import heapq, math, types
def g(): pass
print(g.__module__, len.__module__, (lambda: 0).__module__, isinstance(int, types.FunctionType), isinstance(g, type), isinstance(len, types.BuiltinFunctionType))
print(g.__module__ == "__main__")
class K: 
    def m(self): pass
print(K.__module__, K.m.__module__, K().m.__module__)
for t in (int, 3, (int, str), g, None):
    try:
        print(isinstance(1, t))
    except TypeError as e:
        print(e)

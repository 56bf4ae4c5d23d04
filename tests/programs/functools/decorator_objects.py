"""Objects that stand for functions: `update_wrapper` gives them name and documentation."""

import functools
class Memo:
    """class doc"""
    def __init__(self, fn):
        functools.update_wrapper(self, fn)
        self.fn = fn
    def __call__(self, *a): return self.fn(*a)
@Memo
def f(x):
    "doc of f"
    return x
@Memo
def g(x):
    return x
print(f.__doc__, f.__name__, f.__qualname__, f(3), g.__doc__, g.__name__, Memo.__doc__)
class P:
    """P doc"""
p = P(); print(p.__doc__); 
class Q:
    def __init__(self): self.__doc__ = "mine"
print(Q().__doc__, Q.__doc__)

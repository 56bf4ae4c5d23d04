from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def go(self): ...
    @abstractmethod
    def ab(self): ...
class P:
    __slots__ = ("x", "y")
    def __init__(self): 
        for n in self.__slots__: setattr(self, n, 1)
    def show(self): return ",".join(f"{n}={getattr(self, n)}" for n in self.__slots__)
print(sorted(A.__abstractmethods__), P.__slots__, P().show())
def f(): pass
for g in (f, len, max):
    print(getattr(g, "__name__", "?"))
print(hasattr(f, "__name__"))

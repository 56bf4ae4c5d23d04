from functools import cached_property, lru_cache, partial
class D:
    def __init__(self, r): self.r = r
    @cached_property
    def area(self):
        print("computing")
        return self.r * self.r
    @lru_cache(maxsize=None)
    def fib(self, n):
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)
d = D(3)
print(d.area, d.area, d.fib(30), D(4).area)
class Positive:
    def __init__(self, default=1): self.default = default
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner=None):
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        if value < 0: raise ValueError(self.name + " must be positive")
        setattr(obj, self.name, value)
class Item:
    price = Positive()
    qty = Positive(5)
    def __init__(self, price): self.price = price
i = Item(10)
print(i.price, i.qty)
i.qty = 7
print(i.qty)
try:
    i.price = -1
except ValueError as e:
    print(e)

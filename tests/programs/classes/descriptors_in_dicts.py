class Field:
    def __init__(self, name): self.name = name
    def __get__(self, obj, owner): return obj.__dict__.get(self.name, 1)
    def __set__(self, obj, v): obj.__dict__[self.name] = v
class Item:
    qty = Field("qty")
i = Item(); i.qty = 3
print(i.qty)
class Item2:
    @property
    def qty(self): return self.__dict__["qty"]
    @qty.setter
    def qty(self, v): self.__dict__["qty"] = v * 2
i = Item2(); i.qty = 3; print(i.qty)
class Positive:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        return obj.__dict__.get(self.name)
    def __set__(self, obj, value):
        if value <= 0: raise ValueError(f"{self.name} must be positive")
        obj.__dict__[self.name] = value
    def __delete__(self, obj): del obj.__dict__[self.name]
class Product:
    price = Positive()
    weight = Positive()
    def __init__(self, price, weight):
        self.price = price
        self.weight = weight
p = Product(3, 2.5)
print(p.price, p.weight, sorted(p.__dict__.items()), vars(p) == {"price": 3, "weight": 2.5})
p.price = 8
try:
    p.weight = -1
except ValueError as e:
    print(e)
print(p.price * p.weight, type(Product.price).__name__)
class Lazy:
    def __init__(self, f): self.f = f; self.name = f.__name__
    def __get__(self, obj, owner):
        if obj is None: return self
        value = self.f(obj)
        obj.__dict__[self.name] = value
        return value
class Data:
    @Lazy
    def total(self):
        print("computing")
        return 42
d = Data()
print(d.total, d.total)

"""setattr of properties."""

class A:
    def __init__(self): self._b = 1
    @property
    def balance(self): return self._b
    @balance.setter
    def balance(self, v): raise AttributeError("use deposit()")
    @property
    def ro(self): return 5
def put(o, name, v):
    try:
        setattr(o, name, v)
        print("set", name)
    except AttributeError as e:
        print("!", e)
a = A()
for n in ("balance", "ro", "other", "_b"):
    put(a, n, 10)
print(a._b, a.other)

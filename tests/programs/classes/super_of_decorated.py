import functools
def chain(fn):
    def w(self, *a):
        fn(self, *a); return self
    return w
def log(f):
    @functools.wraps(f)
    def w(*a, **k):
        print("log", f.__name__, len(a))
        return f(*a, **k)
    return w
class Stack:
    def __init__(self): self.items = []
    @chain
    def push(self, x): self.items.append(x)
    @log
    def total(self, factor=1): return sum(self.items) * factor
class Sub(Stack):
    def push(self, x): return super().push(x * 10)
    @log
    def total(self, factor=1):
        base = super().total
        return super().total(factor=factor) + 1 + base()
print(Sub().push(1).items)
print(Sub().push(2).push(3).total(2))
class Third(Sub):
    @chain
    def push(self, x): super().push(x + 1)
print(Third().push(5).items)

from functools import reduce
fns = [lambda x: x + 1, lambda x: x * 2, lambda x: x - 3]
comp = reduce(lambda f, g: lambda x: f(g(x)), fns)
print(comp(10))
def compose(*fs):
    def inner(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return inner
print(compose(*fns)(10))
def add(n): return lambda x: x + n
h = add(1)
for i in range(5):
    h = (lambda k: lambda x: k(x) + 1)(h)
print(h(0))

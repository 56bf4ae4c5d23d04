f = lambda *args: list(map(*args))
print(f(lambda a, b: a + b, [1, 2], [3, 4]))
def g(*args): return list(map(*args))
print(g(str, [1, 2]))
args = (max, [1, 5], [3, 4])
print(list(map(*args)))
lst = [lambda a: a + 1, [1, 2]]
print(list(map(*lst)))
def h(*a): return list(zip(*a)), list(filter(*a[:2])) if len(a) == 2 and callable(a[0]) else 0
print(h([1, 2], [3, 4]))
print(max(*[3, 4]), sum(*([1, 2], 3)), sorted(*([3, 1],)), list(enumerate(*(["a"], 5))), list(range(*[1, 4])))
def k(*a): return dict(*a), list(reversed(*a))
print(k([(1, 2)]))
e = {'map': lambda *args: list(map(*args)), 'apply': lambda f, a: f(*a)}
vals = [e['apply'], [1]]
print(e['map'](lambda x: x * 2, [1, 2]))

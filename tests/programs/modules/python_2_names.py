def f(x):
    if isinstance(x, str):
        return x
    return unicode(x)
print(f("a"))
try:
    f(3)
except NameError as e:
    print(e)
def g(n):
    for i in xrange(n):
        print(i)
def h():
    return raw_input("x")
try:
    g(3)
except Exception as e:
    print(type(e).__name__, e)
print(callable(h))

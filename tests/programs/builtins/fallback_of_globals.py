import itertools
try: zip = itertools.izip
except: pass
try:
    input = raw_input
except NameError:
    pass
try:
    range = xrange
except NameError:
    xrange = range
if len("a") == 2:
    len = 5
def early():
    return max(3, 4)
print(early())
print(early())
for a, b in zip([1, 2], "ab"):
    print(a, b)
def f():
    return list(zip((1, 2), (3, 4))), [i for i in range(3)], [i for i in xrange(2)], len("abc")
print(f())

"""Values of several types taken apart, and what cannot be."""

import queue
def f(x):
    try:
        a, b = x
        print(a, b)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for x in [(1, 2), None, (1, 2, 3), [4, 5], "ab", object, 5, [1]]:
    f(x)
def g(x):
    try:
        a, *b = x
        print(a, b)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for x in [(1, 2), None, (), [4, 5], "ab", 5]:
    g(x)
stop = object()
q = queue.Queue()
q.put(("add", 1, [2])); q.put(("mul", "x", 2.5)); q.put(stop)
while (job := q.get()) is not stop:
    name, first, second = job
    print(name, first, second)

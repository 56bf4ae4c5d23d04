import timeit
from timeit import default_timer as timer, timeit as t2
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
count = 0
def tick():
    global count
    count += 1
start = timer()
print(timeit.timeit("fib(5)", setup="from __main__ import fib", number=100) > 0)
print(t2(tick, number=7) >= 0, count)
print(len(timeit.repeat(lambda: tick(), repeat=3, number=2)), count)
print(timeit.Timer("tick()", globals=globals()).timeit(number=5) >= 0, count)
print(timer() >= start, timeit.timeit("tick()", "pass", number=1, globals=globals()) >= 0, count)
def bench():
    x = 4
    return timeit.timeit("fib(x)", number=3, globals={"fib": fib, "x": x}) > 0
print(bench())

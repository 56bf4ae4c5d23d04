"""Recursion without end is an exception that can be caught, more than once."""


def forever(n):
    return forever(n + 1) + 1


def ping(n):
    return pong(n) + 1


def pong(n):
    return ping(n) + 1


class Loop:
    def __init__(self):
        self.calls = 0

    def again(self):
        self.calls += 1
        self.again()


for attempt in range(2):
    try:
        forever(0)
        print("impossible")
    except RecursionError:
        print("RecursionError", attempt)
try:
    ping(0)
except RuntimeError as e:
    print("RecursionError is a RuntimeError:", isinstance(e, RecursionError))
loop = Loop()
try:
    loop.again()
except RecursionError:
    print("in a method", loop.calls > 100)


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


print(depth(500))
finals = 0


def with_finally(n):
    global finals
    try:
        with_finally(n + 1)
    finally:
        finals += 1


try:
    with_finally(0)
except RecursionError:
    print("finally blocks ran:", finals > 100)
print(depth(300))

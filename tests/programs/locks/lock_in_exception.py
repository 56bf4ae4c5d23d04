"""Locks are given back when exceptions pass through several with blocks."""

import threading

outer = threading.Lock()
inner = threading.Lock()


class Refused(Exception):
    pass


def deep(n):
    with inner:
        if n == 2:
            raise Refused(f"not {n}")
        return 100 // n


def shallow(n):
    with outer:
        return deep(n) + 1


def attempt(n):
    try:
        return f"got {shallow(n)}"
    except Refused as e:
        return f"refused: {e}"
    except ZeroDivisionError:
        return "zero"


answers = {}


def work(n):
    answers[n] = attempt(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for n in sorted(answers):
    print(n, answers[n])
print(outer.locked(), inner.locked())

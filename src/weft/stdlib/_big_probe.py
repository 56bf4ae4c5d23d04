from __future__ import annotations
import time
from weft.runtime.big_ints import power, parse, times, factorial, plus, pow_mod, add
from weft.runtime.big_text import LIMIT


def test() -> None:
    LIMIT.digits = 0
    t = time.perf_counter()
    x = power(7, 12000)
    print("pow", time.perf_counter() - t)
    t = time.perf_counter()
    s = str(x)
    print("str", len(s), time.perf_counter() - t)
    t = time.perf_counter()
    print("parse", parse(s, 10) == x, time.perf_counter() - t)
    t = time.perf_counter()
    y = power(7, 120000)
    print("pow", time.perf_counter() - t)
    t = time.perf_counter()
    s = str(y)
    print("str", len(s), time.perf_counter() - t)
    t = time.perf_counter()
    print("parse", parse(s, 10) == y, time.perf_counter() - t)
    t = time.perf_counter()
    f = factorial(5000)
    print("fact", time.perf_counter() - t)
    t = time.perf_counter()
    a = add(0, 0)
    b = add(1, 0)
    for i in range(20000):
        c = plus(a, b)
        a = b
        b = c
    print("fib", time.perf_counter() - t, len(str(a)))
    t = time.perf_counter()
    m = power(2, 521) - 1
    print("powmod", pow_mod(3, m - 1, m), time.perf_counter() - t)

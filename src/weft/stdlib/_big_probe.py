from __future__ import annotations

from weft.runtime.big_probe_tmp import STATE, made, nest, pair, wide


def test() -> None:
    for i in (3, 4, 7):
        x = made(i)
        print(x, isinstance(x, int))
        w = wide(x)
        print(w + 3, w + 9, w + True, w + 2.5, w + x)
        try:
            print(w + "x")
        except TypeError as e:
            print(e)
    print(w.real)
    n = nest()
    print(n[1].length)
    a, b = pair(4)
    print(a.length, b)
    STATE.limit += 4
    print(STATE.limit)

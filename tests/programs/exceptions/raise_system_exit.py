"""raise SystemExit, from inside several calls."""


def deep(n):
    if n == 0:
        raise SystemExit(4)
    try:
        deep(n - 1)
    finally:
        print("unwinding", n)


deep(3)

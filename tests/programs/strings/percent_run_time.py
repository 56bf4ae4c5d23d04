"""`%` with templates that are known only at run time, and its errors."""


def show(t, *a):
    try:
        print(t % a)
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)


show("%d is %s", 5, "x")
show("%5.1f|%-6d|%06d|%+d|%x|%#o|%e|%r|%c|%c|%%", 2.55, 4, 42, 7, 255, 8, 12345.678, "q", 65, "z")
show("%*d|%-*d|%.*f", 5, 3, 4, 2, 2, 3.14159)
show("%d %d", 1)
show("%d", 1, 2)
show("%d", "a")
show("%x", 1.5)
show("%s")
show("plain")
show("%y", 1)
show("%")
show("%(a)s", 1)
show("%s and %s", [1, 2], None)
t = "%(name)-6s|%(n)04d"
print(t % {"name": "ab", "n": 7})
fmt = "|".join(["%s", "%5s"])
print(fmt % (1, True))
one = "".join(["<%s>"])
print(one % "x", one % 3, one % [1], one % {"a": 1})

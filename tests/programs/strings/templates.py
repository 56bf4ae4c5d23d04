"""str.format, `%` and format specifications in full."""


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __format__(self, spec):
        return f"P<{spec}>"

    def __repr__(self):
        return f"P({self.x}, {self.y})"


p = P(1, 2.5)
print("{} {}".format(1, "a"), "{1} {0}".format(1, "a"), "{a} {b}".format(a=1, b=[2]))
print("{0.x} {0.y:.2f} {0!r} {0:spec}".format(p), "{p.x}".format(p=p))
print(
    "{0[1]} {0[2]}".format([1, 2, 3]),
    "{d[k]}".format(d={"k": "v"}),
    "{:>8}|{:<8}|{:^8}|{:*^9}".format("a", "b", "c", "d"),
)
print(
    "{:{w}.{p}f}".format(3.14159, w=10, p=2),
    "{:{}}".format("x", 5),
    "{!r} {!s} {!a}".format("é", "é", "é"),
)
print(
    "{{}} {}".format(1),
    "{:,} {:_} {:x} {:#x} {:b} {:08.3f} {:+d} {:%}".format(
        1234567, 1234567, 255, 255, 5, 3.14159, 5, 0.25
    ),
)
print("{name} is {age}".format(**{"name": "Bob", "age": 5}), "{a}-{b}".format_map({"a": 1, "b": 2}))
args = [1, 2, 3]
print("{} {} {}".format(*args), "{0} {1}".format(*("x", "y")))
d = {"a": 1, "b": 2}
print("{a} {b}".format(**d))
for bad in range(5):
    try:
        if bad == 0:
            print("{} {}".format(1))
        elif bad == 1:
            print("{x}".format(y=1))
        elif bad == 2:
            print("{0} {}".format(1, 2))
        elif bad == 3:
            print("{".format(1))
        else:
            print("{:d}".format("s"))
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)


def fill(t, *args):
    return t.format(*args)


print(fill("{}+{}", 1, 2.5), fill("{1}{0!r:>5}", "a", "b"))
templates = ["{0} {1:>5}", "{a}", "{x[0]} {x[1]:.1f}"]
for t in templates:
    print(t.format(1, "z", a=[3], x=[1.5, 2.25]))
print(
    "%s %r %d %5d|%-5d|%05d %x %X %#x %o %e %g %.2f %% %c%c"
    % ("s", "r", 1, 2, 3, 4, 255, 255, 255, 8, 12345.678, 0.0001, 2.555, "a", 98)
)
print(
    "%(name)s %(n)05.1f %(n)r" % {"name": "q", "n": 2.25},
    "%s" % [1],
    "%s" % (1,),
    "%s %s" % ("a", (1, 2)),
)
print(
    "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159),
    "%+d % d" % (5, 5),
    "%5s|%-5s|%.2s" % ("ab", "ab", "abcdef"),
)
print(
    "%d %d" % (3.9, True), "%s %s" % (None, {"a": 1}), "100%% %s" % "x", "%i" % 5, "%5.1f%%" % 99.55
)
for bad in range(6):
    try:
        if bad == 0:
            print("%d" % "x")
        elif bad == 1:
            print("%s %s" % "x")
        elif bad == 2:
            print("%s" % (1, 2))
        elif bad == 3:
            print("%y" % 1)
        elif bad == 4:
            print("%(a)s" % {"b": 1})
        else:
            print("%f" % "x")
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
x = 5
name = "w"
print(
    f"{x=} {x!r:>4} {name!r} {x:{x}d} {x = } {name=!s} {x=:04d} {3.14159:.{x - 3}f} {p:abc} {'q' * 2}"
)
print(
    format(3.5, ".2f"),
    format(255, "x"),
    format("a", ">3"),
    format(p, "zz"),
    format(1),
    format(True),
    format(None),
    format([1]),
)

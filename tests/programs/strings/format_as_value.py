import sys
msg = "{{}}{!r} {}~ {{}}".format("x", "=").format
print(msg(1, 2))
def f(n):
    t = "{:>%d}|{}" % n
    return t.format
for g in (f(3), f(5)):
    print(g("a", 2))
p = "{}-{name}".format
print(p(3, name="n"))
print(list(map("{:03d}".format, [1, 2])))
print([*map(("{:%s}" % ".2f").format, [1.0, 2.5])])

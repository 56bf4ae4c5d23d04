"""f-strings: conversions, specs inside specs, and the = form."""

name = "Ada"
age = 36
ratio = 2 / 3
width = 10
items = ["x", 1]
print(f"{name!r} {name!s} {items!r} {age!r:>5} {name!r:*^9} {None!s:>6}|")
print(f"{name:{width}}|{name:>{width}}|{ratio:{width}.{2}f}|{'':-^{width}}|{'':{'='}>5}|")
print(f"{age=} {age = } {name=} {age + 1=} {ratio=:.2f}")
for width in range(2, 7, 2):
    print(f"[{age:{width}}] [{age:0{width}d}] [{ratio:.{width}f}] [{name:<{width}.{width - 1}}]")
align = ">"
print(f"{name:{align}8}|{name:{'<'}8}|{name:{'*' + '^'}8}|")


def show(value, spec_width=6):
    return f"<{value!s:>{spec_width}}>"


print(show(1), show("ab"), show(None, 4), show([1], spec_width=5), show(True))

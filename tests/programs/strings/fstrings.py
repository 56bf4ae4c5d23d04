"""f-strings: expressions, nesting, quotes, conversions, alignment of everything."""

name = "Ada"
age = 36
ratio = 2 / 3
items = [1, 2, 3]
table = {"k": "v"}
print(f"{name} is {age}", f"{repr(name)} {str(name)}", f"{{literal}} {{{age}}}", f"{age + 1} {age * 2 - 1}")
print(f"{ratio:.3f} {ratio:8.2f}| {age:05d} {name:>6}|{name:<6}|{name:^7}|{name:*^9}|{name:.2}|{name:5.1}|")
print(f"{items} {items[0]} {len(items)} {sum(items)} {table['k']} {table} {(1, 'a')} {None} {True}")
print(f"{'nested ' + f'{age}'} {'yes' if age > 30 else 'no'} {[n * n for n in items]} {items[-1]:>3}")
print(f"a{1}b{2}c" f"{3}" "d{4}", f"", f"{''}", f"{' '}" + "|")
print(f"multi {age} "
      f"line {name}")
print(f"""triple {name}
{age:>4}""")


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5


p = Point(3, 4)
print(f"({p.x}, {p.y}) {p.norm():.1f} {p.norm() > 4} {-p.x:+d} {not p.x}")
print(f"{1_000_000:,} {0.5:.0%} {255:#x} {name + '!':>6} {name.upper():_<5} {age:<5}|{age:^5}|")
for row in [("apple", 3, 0.5), ("kiwi", 12, 0.25)]:
    print(f"{row[0]:<8}{row[1]:>4}{row[2]:>8.2f}{row[1] * row[2]:>8.2f}")
print(f"{'é':>3}{'漢':<3}|{True:>6}|{str(True):>6}|{str(None):>6}|{str(items):>12}|")

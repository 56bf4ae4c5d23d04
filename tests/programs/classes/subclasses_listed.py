"""Classes list those derived from them."""

class Shape:
    def area(self):
        return 0
class Square(Shape):
    def __init__(self, n=2):
        self.n = n
    def area(self):
        return self.n ** 2
class Circle(Shape):
    def area(self):
        return 3
class Small(Square):
    pass
for cls in Shape.__subclasses__():
    print(cls.__name__, cls().area())
print([c.__name__ for c in Square.__subclasses__()], Circle.__subclasses__(), len(Shape.__subclasses__()))
registry = {c.__name__.lower(): c for c in Shape.__subclasses__()}
print(sorted(registry), registry["square"]().area())
def walk(c, depth=0):
    print("  " * depth + c.__name__)
    for s in c.__subclasses__():
        walk(s, depth + 1)
walk(Shape)
def all_subclasses(c):
    out = set()
    for s in c.__subclasses__():
        out.add(s.__name__)
        out |= all_subclasses(s)
    return out
print(sorted(all_subclasses(Shape)))

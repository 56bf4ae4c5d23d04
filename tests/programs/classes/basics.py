"""Fields, methods, methods calling methods, objects as arguments and results."""


class Point:
    """A point with integer coordinates."""

    def __init__(self, x=0, y=0):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def move(self, dx, dy):
        self.x += dx
        self.y += dy
        return self

    def distance(self, other):
        return abs(self.x - other.x) + abs(self.y - other.y)

    def show(self):
        return f"({self.x}, {self.y})"


origin = Point()
p = Point(3, 4)
q = Point(y=7)
print(origin.show(), p.show(), q.show())
print(p.distance(origin), origin.distance(p), p.distance(p))
r = p.moved(1, -1)
print(p.show(), r.show())
p.move(10, 10).move(1, 0)
print(p.show())
same = p
same.x = -1
print(p.show(), same is p, r is p, p is not q)
points = [Point(i, i * i) for i in range(5)]
points[2].y = 100
print([a.show() for a in points])
print(max([a.y for a in points]), sum([a.x for a in points]))
print(Point(1, 2) is Point(1, 2))

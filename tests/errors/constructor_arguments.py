"""The arguments of a class are those of its __init__."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


print(Point(1, 2).x)
print(Point(1).x)  # error: call-arguments

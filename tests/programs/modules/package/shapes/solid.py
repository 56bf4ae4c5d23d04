"""Volumes."""

from .flat import area


class Box:
    def __init__(self, a, b, c):
        self.a = a
        self.b = b
        self.c = c

    def volume(self):
        return area(self.a, self.b) * self.c

    def surface(self):
        return 2 * (area(self.a, self.b) + area(self.b, self.c) + area(self.a, self.c))


def volume_of(boxes):
    return sum([box.volume() for box in boxes])

"""The classic list of shapes: dispatch on the class of each element."""


class Shape:
    sides = 0

    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError("area of " + self.name)

    def describe(self):
        return f"{self.name}: {self.sides} sides, area {self.area():.2f}"


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius


class Rectangle(Shape):
    sides = 4

    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side, name="square")


class Blob(Shape):
    def __init__(self):
        super().__init__("blob")


shapes = [Circle(1.5), Rectangle(2, 3.5), Square(4), Blob(), Circle(0.5)]
total = 0.0
for shape in shapes:
    try:
        print(shape.describe())
        total += shape.area()
    except NotImplementedError as e:
        print("NotImplementedError:", e)
print(f"total {total:.3f}")
print([isinstance(s, Rectangle) for s in shapes])
largest = shapes[0]
for shape in shapes:
    if not isinstance(shape, Blob) and shape.area() > largest.area():
        largest = shape
print("largest:", largest.name)

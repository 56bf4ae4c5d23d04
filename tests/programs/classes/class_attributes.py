"""Class attributes: shared, read through instances, shadowed by instances."""


class Robot:
    population = 0
    prefix = "R"
    parts = ["arm"]

    def __init__(self, name):
        self.name = name
        Robot.population += 1
        self.serial = Robot.population

    def label(self):
        return self.prefix + str(self.serial) + ":" + self.name


a = Robot("ada")
b = Robot("bob")
print(Robot.population, a.population, b.population)
print(a.label(), b.label())
a.prefix = "X"
print(a.label(), b.label(), Robot.prefix)
Robot.prefix = "Q"
print(a.label(), b.label())
a.parts.append("leg")
print(b.parts, Robot.parts is a.parts)


class Flying(Robot):
    prefix = "F"
    height = 10 * 2


c = Flying("cid")
print(c.label(), Robot.population, Flying.population)
print(c.height, Flying.height, c.parts)
Robot.parts = ["wheel"]
print(a.parts, c.parts)


class Constants:
    WIDTH = 4
    AREA = WIDTH * WIDTH
    NAMES = ("a", "b")


print(Constants.AREA, Constants.NAMES[1])

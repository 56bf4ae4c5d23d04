from enum import Enum, IntEnum, auto, unique, Flag
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.RED is Color.CRIMSON)
for c in Color:
    print(c, c.value, end=" ")
print(len(Color), list(Color), Color.RED == Color.RED, Color.RED == Color.BLUE, Color.RED in Color, Color.RED != 1)
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print(e)
class Level(IntEnum):
    LOW = 1
    HIGH = auto()
    TOP = 10
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.TOP > 3, repr(Level.LOW), Level.LOW, sorted([Level.TOP, Level.LOW]), int(Level.HIGH), f"{Level.TOP}", [10, 20, 30][Level.LOW], Level(10).name, Level.LOW == 1)
class State(Enum):
    IDLE = "idle"
    BUSY = "busy"
    def next(self):
        return State.BUSY if self is State.IDLE else State.IDLE
    @property
    def loud(self): return self.value.upper()
    @classmethod
    def default(cls): return cls.IDLE
print(State.IDLE.next(), State.BUSY.loud, State.default(), {State.IDLE: 1}[State.IDLE], State("busy"))
class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    def g(self): return 6.67e-11 * self.mass / self.radius ** 2
for p in Planet: print(p.name, round(p.g(), 2))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
print(Perm.R | Perm.W, Perm.R in (Perm.R | Perm.X), (Perm.R | Perm.W).value, bool(Perm.R & Perm.W))
Animal = Enum("Animal", "CAT DOG")
print(Animal.DOG, Animal.CAT.value, [a.name for a in Animal])
d = {c: c.name.lower() for c in Color}
print(d[Color.GREEN], Color.__members__["RED"], Color.RED.name in ("RED",), isinstance(Color.RED, Color), f"{Color.RED}")

"""Fields that are None first, or change between int and float."""


class Sensor:
    def __init__(self, name):
        self.name = name
        self.last = None
        self.total = 0
        self.partner = None

    def read(self, value):
        self.last = value
        self.total += value

    def report(self):
        if self.last is None:
            return f"{self.name}: nothing yet, total {self.total}"
        return f"{self.name}: last {self.last}, total {self.total}"


a = Sensor("a")
b = Sensor("b")
print(a.report())
a.read(3)
print(a.report(), a.total == 3)
a.read(0.5)
print(a.report())
b.read(1)
b.read(1)
print(b.report(), b.partner)
a.partner = b
print(a.partner.name, a.partner.partner is None)
b.partner = a
print(a.partner.partner.name)
a.partner = None
try:
    print(a.partner.name)
except AttributeError as e:
    print("AttributeError:", e)
try:
    a.partner.read(5)
except AttributeError as e:
    print("AttributeError:", e)
try:
    a.partner.total = 5
except AttributeError:
    print("AttributeError")
print(a.last or "nothing", b.partner is a)

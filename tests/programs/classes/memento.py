from copy import copy, deepcopy
class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.items = [x, y]
def memento(obj, deep=False):
    state = deepcopy(obj.__dict__) if deep else copy(obj.__dict__)
    def restore():
        obj.__dict__.clear()
        obj.__dict__.update(state)
    return restore
p = P(1, "a")
back = memento(p, True)
p.x = 5
p.items.append(3)
p.y = "b"
print(p.__dict__)
back()
print(p.__dict__, p.x, p.y, p.items)
p.__dict__.clear()
print(p.__dict__, hasattr(p, "x"))
try:
    print(p.x)
except AttributeError as e:
    print(e)

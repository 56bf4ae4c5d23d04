"""Who shares what: objects in lists, fields, arguments and defaults."""


class Box:
    def __init__(self, items):
        self.items = items


def rebind(box):
    box = Box(["new"])
    return box


def mutate(box):
    box.items.append("m")


def replace(box):
    box.items = ["z"]


shared = ["a", "b"]
a = Box(shared)
b = Box(shared)
a.items.append("c")
print(b.items, shared)
rebind(a)
print(a.items)
mutate(a)
print(shared, b.items)
replace(a)
print(a.items, b.items)

boxes = [Box([])] * 3
boxes[0].items.append("x")
print([box.items for box in boxes], boxes[0] is boxes[2])
boxes = [Box([]) for _ in range(3)]
boxes[0].items.append("x")
print([box.items for box in boxes])

first, second = boxes[0], boxes[1]
first, second = second, first
print(first.items, second.items)
boxes[0], boxes[1] = boxes[1], boxes[0]
print([box.items for box in boxes], boxes[0] is first)
holder = {"box": first}
holder["box"].items.append("y")
print(first.items, boxes[0].items)
pair = (first, second)
pair[1].items.append("z")
print(second.items)

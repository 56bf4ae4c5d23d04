"""copy.copy and copy.deepcopy of objects: cycles, shared parts, own methods."""

import copy
import threading


class Node:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    def depth(self):
        return 0 if self.parent is None else 1 + self.parent.depth()


root = Node("root")
left = Node("left", root)
leaf = Node("leaf", left)
tree = copy.deepcopy(root)
leaf.name = "changed"
print(tree.children[0].children[0].name, tree.children[0].children[0].depth())
print(tree is root, tree.children[0].parent is tree, tree.parent)
branch = copy.deepcopy(left)
print(branch.name, branch.parent.name, branch.parent is root, branch.parent.children[0] is branch)
same = copy.copy(root)
print(same is root, same.children is root.children, same.name)


class Account:
    rate = 3

    def __init__(self, owner, history):
        self.owner = owner
        self.history = history

    def __eq__(self, other):
        return self.owner == other.owner and self.history == other.history


a = Account("ann", [1, 2])
b = copy.copy(a)
c = copy.deepcopy(a)
a.history.append(3)
a.note = "late"
print(b.history, c.history, a == b, a == c, b.rate)
try:
    print(c.note)
except AttributeError as error:
    print(error)
print(copy.copy(a).note)


class Savings(Account):
    def __init__(self, owner):
        super().__init__(owner, [])
        self.goals = {"car": 10}


s = Savings("bob")
t = copy.deepcopy(s)
t.goals["car"] += 5
print(s.goals, t.goals, type(t).__name__, isinstance(t, Account))


class Tracked:
    made = 0

    def __init__(self, value):
        self.value = value

    def __copy__(self):
        Tracked.made += 1
        return Tracked(self.value + ["shallow"])

    def __deepcopy__(self, memo):
        Tracked.made += 1
        result = Tracked([])
        memo[id(self)] = result
        result.value = copy.deepcopy(self.value, memo)
        return result


x = Tracked(["a"])
print(copy.copy(x).value, copy.deepcopy(x).value, Tracked.made)
both = copy.deepcopy([x, x])
print(both[0] is both[1], Tracked.made)


class Config(dict):
    def __init__(self, name):
        super().__init__()
        self.name = name
        self.layers = [name]


config = Config("base")
config["paths"] = ["/a"]
other = copy.deepcopy(config)
other["paths"].append("/b")
other.layers.append("more")
print(config, config.layers, other, other.layers, other.name)


class Linked:
    def __init__(self):
        self.head = None

    def push(self, value):
        self.head = Cell(value, self.head)

    def values(self):
        out = []
        at = self.head
        while at is not None:
            out.append(at.value)
            at = at.next
        return out


class Cell:
    def __init__(self, value, next):
        self.value = value
        self.next = next


items = Linked()
for i in range(50):
    items.push(i)
kept = copy.deepcopy(items)
items.push("more")
print(len(kept.values()), len(items.values()), kept.values()[:3])

shapes = [Account("c", []), Node("n"), Tracked(["z"])]
for shape in copy.deepcopy(shapes):
    print(type(shape).__name__)


class Guarded:
    def __init__(self):
        self.lock = threading.Lock()


try:
    copy.deepcopy(Guarded())
except TypeError as error:
    print(error)

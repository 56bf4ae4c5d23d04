"""UserDict, UserList, and more of ChainMap, with classes derived from them."""

from collections import ChainMap, UserDict, UserList


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


d = Lower({"A": 1}, B=2)
d["CC"] = 3
d.update({"X": 9})
print(d, d["a"], d["cC"], len(d), "a" in d, sorted(d), d.data)
print(list(d.keys()), list(d.values()), list(d.items()), d.get("zz"), d.get("zz", 0))
print(d.pop("x"), d.setdefault("q", 5), d == {"a": 1, "b": 2, "cc": 3, "q": 5}, d.copy() == d)
for key, value in d.items():
    print(key, value)
try:
    d["nope"]
except KeyError as error:
    print("KeyError", error)
del d["a"]
print(d, d.popitem(), d, bool(d), isinstance(d, UserDict), isinstance(d, dict), dict(d))


class Default(UserDict):
    def __missing__(self, key):
        return f"<{key}>"


m = Default(a="1")
print(m["a"], m["b"], m)


class Stack(UserList):
    def push(self, item):
        self.append(item)

    def top(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.top(), len(s), s.pop(), 2 in s, list(s), s == [1, 2], s[0:1], type(s[0:1]).__name__)
s.extend([7, 8])
s += [9]
s.insert(0, 0)
s.remove(7)
s[0] = 5
del s[1]
s.sort(reverse=True)
print(s, s + [1], [1] + s, s * 2, s.index(8), s.count(8), s < [99], sorted(s), max(s), s.data)
for item in s:
    print(item, end=" ")
print(*reversed(s))

defaults = {"color": "red", "user": "guest"}
env = {"user": "root"}
cm = ChainMap({}, env, defaults)
print(cm["color"], cm["user"], cm.get("x", 0), len(cm), dict(cm), list(cm))
child = cm.new_child({"color": "blue"})
child["user"] = "me"
print(child["color"], child["user"], cm["user"], child.parents == cm, child.maps[0])
print({**cm}, cm | {"z": "1"}, cm.setdefault("n", "new"), cm.maps[0], cm.pop("n"), cm.maps[0])
cm.update({"k": "v"})
print(sorted(cm.items()), cm.popitem(), cm.maps)
try:
    cm.popitem()
except KeyError as error:
    print(error)
try:
    cm.pop("color")
except KeyError as error:
    print(error)

"""`attrgetter` and `methodcaller` with computed names."""

import operator
class P:
    def __init__(self, name, age): self.name, self.age = name, age
    def shout(self, mark="!"): return self.name + mark
rows = [P("b", 2), P("a", 3), P("c", 1)]
for key in ("name", "-age"):
    rows.sort(key=operator.attrgetter(key.lstrip("-")), reverse=key.startswith("-"))
    print([r.name for r in rows])
both = operator.attrgetter("age", "name")
print(both(rows[0]), operator.methodcaller("shout", "?")(rows[1]))
for m in ["shout"]:
    print(operator.methodcaller(m)(rows[0]), operator.methodcaller(m, mark="#")(rows[0]))

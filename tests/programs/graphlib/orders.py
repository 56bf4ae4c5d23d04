"""`graphlib`: orders, steps, cycles, mistakes."""

from graphlib import CycleError, TopologicalSorter
g = {"d": {"b", "c"}, "b": {"a"}, "c": {"a"}}
print(sorted(list(TopologicalSorter(g).static_order())[:1]), list(TopologicalSorter(g).static_order())[-1])
ts = TopologicalSorter()
ts.add(1, 2, 3)
ts.add(2, 3)
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready, bool(ts))
    ts.done(*ready)
try:
    TopologicalSorter({1: [2], 2: [1]}).prepare()
except CycleError as e:
    print(e.args[0], sorted(e.args[1]), isinstance(e, ValueError))
try:
    ts.prepare()
except ValueError as e:
    print(e)
for wrong in [lambda: ts.done(9), lambda: ts.done(3), lambda: ts.add(5), lambda: TopologicalSorter().get_ready()]:
    try:
        wrong()
    except ValueError as e:
        print(e)
big = {f"n{i}": [f"n{j}" for j in range(i) if i % (j + 1) == 0] for i in range(1, 30)}
print(" ".join(TopologicalSorter(big).static_order()))
loops = TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": []})
try:
    loops.prepare()
except CycleError as e:
    print(e.args)

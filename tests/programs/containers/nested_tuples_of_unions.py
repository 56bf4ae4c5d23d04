import random
def mk(i):
    if i % 3 == 0: return (i, (i % 5, "a", 2.0), True)
    if i % 3 == 1: return (i % 4, ("x", i, None), "s", 4)
    return (i % 7, True)
def k(i):
    return ((mk(i), mk(i+1)), (mk(i+2), i))
l = [k(i) for i in range(60)]
print(l[0] == l[0], l[0] == l[1], l[0] != l[3])
print(sum(a == b for a in l for b in l))
m = [((i % 3, (i % 2, i % 5)), ((i % 7, "q"), (i, 2.5))) for i in range(50)]
m.sort()
print(m[:5], m[-3:])
print(max(m), min(m))
try:
    print(sorted(l)[:3])
except TypeError as e:
    print(e)
d = {x: i for i, x in enumerate(l)}
print(len(d), d[l[7]])

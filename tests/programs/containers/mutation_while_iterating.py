"""What a for loop sees when its list changes; dicts refuse."""

a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)

a = [1, 2, 2, 2, 3]
for x in a:
    if x == 2:
        a.remove(x)
print(a)

b = [1]
for x in b:
    if len(b) < 6:
        b.append(x * 2)
print(b)

c = [1, 2, 3]
seen = []
for x in c:
    seen.append(x)
    if x == 1:
        c.insert(0, 0)
    if len(seen) > 5:
        break
print(seen, c)

for i, x in enumerate(c):
    c[i] = x * 10
print(c)

for x in c:
    c = [7]
    print("rebinding does not matter", x)
print(c)

d = {"a": 1, "b": 2}
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as e:
    print("RuntimeError:", e)
d = {"a": 1, "b": 2, "c": 3}
try:
    for key in d:
        del d[key]
except RuntimeError as e:
    print("RuntimeError:", e)
for key in d:
    d[key] += 100
print(d)
for key in list(d):
    if key != "c":
        del d[key]
print(d)

"""list: slices, methods, comparisons, errors."""

xs = list(range(10))
xs[2:5] = ["a"]
print(xs)
xs[::2] = [0] * len(xs[::2])
print(xs)
del xs[::3]
print(xs)
del xs[1:3]
print(xs)
xs[1:1] = [7, 8]
print(xs)
xs[:] = []
print(xs)
ys = [5, 3, 9]
ys[len(ys) :] = [1, 2]
print(ys)
ys[-2:] = (x for x in "pq")
print(ys)
ys[0:2] = range(3)
print(ys)
try:
    ys[::2] = [1]
except ValueError as e:
    print(e)
try:
    ys[9]
except IndexError as e:
    print(e)
try:
    ys[9] = 1
except IndexError as e:
    print(e)
try:
    del ys[9]
except IndexError as e:
    print(e)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    ys.pop(44)
except IndexError as e:
    print(e)
try:
    ys.remove("zz")
except ValueError as e:
    print(e)
try:
    ys.index("zz")
except ValueError as e:
    print(e)
try:
    [1, 2][::0]
except ValueError as e:
    print(e)
print(
    [1, 2] * 3,
    2 * [0],
    [1] * -1,
    [[]] * 2,
    [1, 2] + [3],
    [1, 2] < [1, 3],
    [1] < [1, 0],
    [2] > [1, 9],
    (1, 2) < (1, 3),
    (1, "a") == (1, "a"),
    [1] == (1,),
    [1.0] == [1],
    () < (1,),
    (2,) >= (1, 5),
)
a = [1]
b = a
b += [2]
print(a, a is b)
a *= 2
print(b)
c = a.copy()
c.append(1)
print(a, c)
a.insert(0, 9)
a.insert(-1, 8)
a.insert(99, 7)
print(a, a.count(2), a.index(2, 3), a.index(2, -4, -1))
a.reverse()
print(a, a[::-1], a[-3:-1], a[5:2], a[10:], a[:-10], a[3:0:-1])
print(
    1 in a,
    55 in a,
    1 not in a,
    "b" in "abc",
    2 in (1, 2),
    3 in {3: 1},
    None in [None],
    [1] in [[1]],
    (1, 2) in {(1, 2)},
    5 in range(3),
)
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
m[1][2] += 4
m[-1][-3] -= 1
print(m, [row[1] for row in m], sum(map(sum, m)))
t = (1, 2, 3)
print(
    t + (4,),
    t * 2,
    t[1:],
    t[::-1],
    t.index(2),
    t.count(1),
    len(t),
    min(t),
    sum(t),
    t[-1],
    3 in t,
    list(t),
    *t,
)
first, *rest = [1, 2, 3]
*init, last = "abc"
p, (q, r) = 1, (2, 3)
print(first, rest, init, last, p, q, r)
a, b = 1, 2
a, b = b, a
print(a, b)
words = ["banana", "apple", "cherry"]
words.sort(key=len)
print(words)
words.sort()
print(words, sorted(words, key=lambda w: w[-1], reverse=True))
people = [("Al", 30), ("Bo", 25), ("Cy", 30)]
people.sort(key=lambda x: x[1], reverse=True)
print(people)
people.sort(key=lambda p: (-p[1], p[0]))
print(people)
mixed = [1, "a", None, 2.5, [1], (2,), {"k": 1}, {3}, True]
print(mixed, [type(x).__name__ for x in mixed])
n = [3, [1, [2]]]
import copy

k = copy.deepcopy(n)
k[1][1].append(4)
print(n, k)
z = [1, 2, 3]
z[0], z[2] = z[2], z[0]
print(z)
z[1] = z
print(len(z))
z.clear()
print(z)
e = []
e.extend("ab")
e.extend((1, 2))
e.extend({3})
e.extend({"k": 1})
e.extend(range(2))
e.extend(x * x for x in [5])
e += (7,)
e += "z"
print(e)
try:
    sorted([1, "a"])
except TypeError as err:
    print(err)
try:
    [1] + (2,)
except TypeError as err:
    print(err)
try:
    [1, 2]["a"]
except TypeError as err:
    print(err)
s1 = [1, 2, 3]
s1[1:] += [9]
print(s1)

"""Slices of lists, tuples and strings, with steps and negative bounds."""

a = [0, 1, 2, 3, 4, 5, 6, 7]
print(a[2:5], a[:3], a[5:], a[:], a[-3:], a[:-6], a[-5:-2])
print(a[::2], a[1::3], a[::-1], a[6:2:-1], a[6:2:-2], a[-1:-4:-1])
print(a[5:2], a[10:], a[-100:2], a[3:100], a[0:0])
b = a[:]
b[0] = 99
print(a[0], b[0], a[2:4] + b[:1])
t = (10, 20, 30, 40)
print(t[1:3], t[:1], t[::-1], t[4:], t[-2:])
s = "abcdefgh"
print(s[2:5], s[:3], s[5:], s[-3:], s[::-1], s[1:-1:2], repr(s[5:2]), s[-100:100])
print(s[0], s[-1], t[-1], a[-8])
n = 3
print(a[n:], a[:n], a[n - 1 : n + 2], a[-n:], s[n:][::-1])


def rotate(items, k):
    k %= len(items)
    return items[k:] + items[:k]


print(rotate(a, 3), rotate(s, -2))


def chunks(items, size):
    return [items[i : i + size] for i in range(0, len(items), size)]


print(chunks(a, 3), chunks(s, 5), chunks([], 2))
for bad in (0,):
    try:
        print(a[::bad])
    except ValueError as e:
        print("ValueError:", e)

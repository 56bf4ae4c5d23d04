"""Byte arrays that grow far leave what was made from them before as it was."""

s = "a" * 1000
b = bytearray(s, "utf8")
b[0] = 66
b.extend(b"zz" * 500)
print(s[:3], len(s), len(s.encode()), len(b), b[:3], s == "a" * 1000)
c = bytes(b)
d = bytearray(c)
for i in range(3000):
    d.append(i & 255)
print(len(c), len(d), c == bytes(b), sum(d), d[1999], d[2000], d[-1])
e = bytearray(b"x" * 2000).replace(b"q", b"r")
f = bytes(e)
e += b"more" * 1000
print(len(e), len(f), f.endswith(b"x"))
g = bytearray(2000).strip(b"z")
h = g[:]
g.extend(range(200))
print(len(g), len(h))
import io

t = io.BytesIO()
t.write(b"k" * 1500)
v = t.getvalue()
t.write(b"l" * 1500)
print(len(v), len(t.getvalue()), v[-1:], t.getvalue()[-1:])
w = "".join(["p"] * 3000)
x = w + "q"
y = w * 2
print(len(w), len(x), len(y), w[-1], x[-1])
k = b"m" * 1000
l = k + b"n"
m = bytearray(k)
m += b"o" * 600
print(len(k), len(l), len(m), k[-1:], m[-1:])

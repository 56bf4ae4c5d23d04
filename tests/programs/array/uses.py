"""array: in programs with integers beyond 64 bits, as an attribute, with bisect and files."""

import array
from array import array as A
def f(data: array.array) -> "array.array":
    out = array.array(data.typecode, data)
    out.append(3)
    return out
class Bits:
    def __init__(self, n):
        self.bits = array.array('B', [0] * n)
        self.n = n
    def set(self, i): self.bits[i >> 3] |= 1 << (i & 7)
b = Bits(4); b.set(9); print(b.bits)
print(f(A('d', [1.0])))
x = A('i', range(5))
for i in range(len(x)):
    x[i] += i
print(x, 3**50)
try: x.append(2**70)
except OverflowError as e: print(e)
try: A('Q').append(2**64)
except OverflowError as e: print(e)
try: A('Q').append(-2**64)
except OverflowError as e: print(e)
try: A('I').append(2**64)
except OverflowError as e: print(e)
y = A('d', [2**70])
print(y)
a, *r = x
print(a, r, *x)
print({1: x}, [x], f"{x}")
d = A('d')
for i in range(3): d.append(i / 3)
print(["%.3f" % v for v in d], d.index(0.0))
import bisect
bisect.insort(x, 3); print(x, bisect.bisect(x, 4))
print(list(zip(x, d)), x.tolist() == list(x), min(x), any(x), list(reversed(x)), sorted(x, reverse=True))
with open('/tmp/weft_array_numbers.bin', 'wb') as fh: x.tofile(fh)
z = A('i')
with open('/tmp/weft_array_numbers.bin', 'rb') as fh: z.fromfile(fh, 3)
print(z)

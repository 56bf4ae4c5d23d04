"""array: constructors, methods, operators, slices, bytes, of integers and floats."""

import array as module
import copy
from array import array


def failing(action):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        print(type(error).__name__, error)


numbers = array("i", [3, 1, 2])
print(numbers, len(numbers), numbers.typecode, numbers.itemsize, bool(numbers), bool(array("q")), array("d"))
numbers.append(7)
numbers.extend([8, 9])
numbers.extend(array("i", (10, 11)))
numbers.extend(x * x for x in range(4, 6))
numbers.insert(0, -5)
numbers.insert(-1, 99)
numbers.insert(100, 1000)
print(numbers, numbers.index(7), numbers.index(11, 3), numbers.count(8), 99 in numbers, 98 in numbers, 2.0 in numbers)
print(numbers.pop(), numbers.pop(0), numbers.pop(-2), numbers)
numbers.remove(10)
numbers.reverse()
print(numbers, numbers[0], numbers[-1], numbers[1:4], numbers[::-2], numbers[5:], numbers[3:1])
numbers[2] = 42
numbers[0:2] = array("i", [1, 2, 3, 4])
print(numbers)
numbers[::3] = array("i", [0, 0, 0, 0])
del numbers[1]
del numbers[-3:]
print(numbers)
del numbers[::2]
numbers[1:1] = array("i", [5, 6])
print(numbers, list(numbers), sum(numbers), max(numbers), sorted(numbers), [x + 1 for x in numbers])
numbers += array("i", [1])
numbers *= 2
print(numbers, numbers + array("i", [0]), numbers * 0, 2 * array("b", [1, -1]), array("b", [1]) * -3)

floats = array("d", [1, 2.5, True])
floats.append(3)
floats[0] = -1
print(floats, floats.tolist(), floats[0] / 2, sum(floats), array("f", [0.1, 1e300, -2.5]), floats.itemsize)
print(array("d", array("i", [1, 2])), array("H", array("b", [1, 2])), array("f", (0.5, 7)))
for i, value in enumerate(floats):
    print(i, value, end="; ")
print()
print(array("i", [1, 2]) == array("d", [1.0, 2.0]), array("i", [1]) == [1], array("i", [1, 2]) < array("i", [1, 3]), array("i", [1, 2]) <= array("i", [1]), array("d", [2]) > array("i", [1, 5]), array("q") >= array("q"), array("i", [1]) != array("i", [2]))

for code in "bBhHiIlLqQ":
    some = array(code, [1, 2, 100])
    print(code, some.itemsize, some.tobytes().hex(), some)
for code in "fd":
    some = array(code, [1, 2.5])
    print(code, some.itemsize, some.tobytes().hex(), some)
raw = array("h", b"\x01\x00\xff\xff")
raw.frombytes(bytearray(b"\x02\x01"))
raw.fromlist([5, -6])
print(raw, raw.tobytes())
raw.byteswap()
print(raw)
raw.byteswap()
wide = array("d", [1.5, -0.0])
wide.byteswap()
print(raw, wide.tobytes().hex(), array("f", array("f", [0.25]).tobytes()), array("I", b"\xff\xff\xff\xff"), array("q", b"\xff" * 8))
print(bytes(array("B", [65, 66])), bytearray(array("B", [67])), "".join(map(chr, array("B", b"xyz"))))
twin = copy.copy(raw)
twin.append(1)
deep = copy.deepcopy(twin)
deep.pop(0)
print(raw, twin, deep, raw is twin, isinstance(raw, array), isinstance([1], array), type(raw).__name__, module.typecodes[-2:])

for value in (-1, 200, 300, 40000, 70000, 2**31, 2**32):
    for action in (
        lambda: array("b", [value]), lambda: array("B", [value]), lambda: array("h", [value]), lambda: array("H", [value]), lambda: array("i", [value]), lambda: array("I", [value]), lambda: array("L", [value]), lambda: array("Q", [value]), lambda: array("q", [value]),
    ):
        failing(action)

short = array("i", [1, 2, 3])


def store(at, value):
    short[at] = value


def replace(start, stop, step, values):
    short[start:stop:step] = values


for action in (
    lambda: array("z"), lambda: array("ii"), lambda: array("i", "abc"), lambda: array("i", b"abc"), lambda: array("i", array("d", [1.5])), lambda: array("d", ["x"]), lambda: array("i", ["x"]),
):
    failing(action)
for action in (lambda: short.append(1.5), lambda: short.extend(array("d", [1.5])), lambda: short.fromlist([1, 2.5]), lambda: short.frombytes(b"abc"), lambda: short.remove(10), lambda: store(10, 1), lambda: store(0, 2**31)):
    failing(action)
for action in (lambda: short + array("d", [1.5]), lambda: replace(0, 2, 1, array("d", [1.0])), lambda: replace(0, 3, 2, array("i", [1])), lambda: short[5], lambda: short.pop(10), lambda: array("i").pop(), lambda: short.index(10), lambda: short.index(1, 5)):
    failing(action)
print(short)


def made(code, values):
    """The code is known only at run time."""
    result = array(code, values)
    result.append(4)
    result.extend(values)
    return result


print(made("d", [1, 2]), made("h", [1, 2]), made("f", [3])[0] / 2, made("B", [1]) + array("B", [2]))

table = array("L", [0]) * 100
sieve = array("b", [1]) * 50
for i in range(2, 8):
    for j in range(i * i, 50, i):
        sieve[j] = 0
print([i for i in range(2, 50) if sieve[i]], len(table))

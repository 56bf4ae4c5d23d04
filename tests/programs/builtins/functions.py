"""The builtin functions, with their keywords and errors."""

# builtins
xs = [3, 1, 2]
print(list(filter(lambda v: v > 1, xs)), list(filter(None, [0, 1, "", "a", None])), [v for v in filter(str.isdigit, ["1", "a"])])
print(list(map(str, xs)), list(map(lambda a, b: a + b, xs, [10, 20, 30])), list(map(pow, [2, 3], [3, 2])), list(map(max, [1, 5], [4, 2], [3, 3])))
print(list(zip(xs, "abc")), list(zip(xs, "abc", (1.5, 2.5))), list(zip()), dict(zip("ab", xs)), list(zip([1, 2], [3, 4], strict=True)))
for bad in ([1], [1, 2, 3]):
    try:
        print(list(zip([1, 2], bad, strict=True)))
    except ValueError as e:
        print(e)
print(list(reversed(xs)), list(reversed("abc")), list(reversed(range(4))), list(reversed((1, 2))), list(enumerate("ab", start=5)), list(enumerate(xs, 1)))
print(sum(xs), sum(xs, 10), sum([1.5, 2]), sum([[1], [2]], []), sum(v for v in xs), sum(range(5)), sum([], start=5), sum((1, 2)))
print(min(xs), max(xs), min(3, 1, 2), max("a", "b"), min(xs, key=lambda v: -v), max([], default=0), min([], default=None), max(["aa", "b"], key=len), min("hello"), max((1, 5), (1, 3)), max(1, 2.5), min({"b": 1, "a": 2}))
print(any([0, 1]), all([1, 0]), any([]), all([]), any(v > 2 for v in xs), all(x for x in "ab"))
print(sorted(xs), sorted(xs, reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([("b", 1), ("a", 2)], key=lambda p: p[1]), sorted(["B", "a"], key=str.lower), sorted([3, -1, 2], key=abs))
ys = xs[:]; ys.sort(key=lambda v: -v); print(ys); ys.sort(); print(ys, xs); ys.sort(reverse=True); print(ys)
print(divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10), pow(2, -1), pow(3, 4, 5), abs(-3), abs(-2.5), round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1.5))
print(int("42"), int("ff", 16), int("0x1f", 16), int("0b101", 0), int(" 7 "), int("1_000"), int(3.9), int(-3.9), int(True), int("-12"), int("z", 36), float("1e3"), float(" inf "), float("-2.5"), float(3), bool(""), bool([0]), int(), float(), str(), bool())
print(hex(255), oct(8), bin(5), hex(-255), bin(-5), bin(0), ord("a"), chr(97), chr(8364), ascii("é€a"), repr("é"), ord("€"))
for bad in ("abc", "", "1.5", "0x10", "1__0", " "):
    try:
        int(bad)
    except ValueError as e:
        print(e)
for bad in ("abc", "", "1.5.2"):
    try:
        float(bad)
    except ValueError as e:
        print(e)
try:
    int("9", 8)
except ValueError as e:
    print(e)
try:
    chr(-1)
except ValueError as e:
    print(e)
try:
    ord("ab")
except TypeError as e:
    print(e)
try:
    min([])
except ValueError as e:
    print(e)
try:
    max(())
except ValueError as e:
    print(e)
try:
    sum(["a"])
except TypeError as e:
    print(e)
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), callable(len), callable(3), callable(lambda: 0), id(xs) == id(xs), callable(int))
print(isinstance(3, int), isinstance(True, int), isinstance("a", (int, str)), issubclass(bool, int), type(3) is int, type("a").__name__, type([]) == list)
print("a", 1, None, sep="-", end="!\n"); print(); print("x", end=""); print("y", sep=""); print(*[1, 2, 3]); print(*"ab", sep=","); print(*xs, "z", sep="|"); print(1, *(), 2); print(*[], sep=",")
import sys
print("to stdout", file=sys.stdout); print("err", file=sys.stderr, flush=True)
it = iter(xs); print(next(it), next(it), next(it), next(it, "end"))
print(list(map(int, "1 2 3".split())), list(range(5, 0, -2)), range(3), len(range(0, 10, 3)), 4 in range(5), range(5)[2], range(10)[2:5], range(3) == range(0, 3))
nums = [1, 2, 3, 4]
print(*map(lambda v: v * v, nums)); print(*(str(v) for v in nums), sep=", "); print(max(*nums), min(*[4, 2]))
print(sorted(nums, key=lambda v: (v % 2, -v)), list(zip(*[[1, 2], [3, 4]])), [*zip("ab", [1, 2])])
print(sum(map(len, ["a", "bb"])), max(map(len, ["a", "bb"])), ",".join(map(str, nums)), list(filter(lambda p: p[0] > 1, [(1, 2), (2, 3)])))

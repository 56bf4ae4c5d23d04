"""int(), float(), bool(), str() of everything simple."""

print(int(3.99), int(-3.99), int("42"), int("-7"), int(True), int(), float(3), float("2.5"), float())
print(str(12), str(-0.5), str(True), str(None), str("s"), str([1, "a"]), str((1,)), str({"k": 1.5}))
for value in [0, 1, -1, 2**40]:
    print(bool(value), not value, end=" ")
for value in [0.0, -0.0, 0.1, float("nan")]:
    print(bool(value), not value, end=" ")
for value in ["", " ", "0", "False"]:
    print(bool(value), not value, end=" ")
print()
print(bool([]), bool([0]), bool({}), bool({0: 0}), bool(()), bool((0,)), bool(None), bool(range(0)))
print(True + 1, True * 2.5, False - 1, True / 2, True == 1, True is True, sum([True] * 3))
print(1 + 1.0, 2 * 0.5, 3 - 1.0, 7 // 1.0, 2**1.0, 10 / 5, 1 if 1.0 == 1 else 2)
print(int("1" + "0" * 18), float("1" + "0" * 18), int(1e18), int(2.0**62), int(-(2.0**63)))
print(float("  12.5  "), int("\n 12\t"), float("1e-3"), float("-0"), float("1_0.5"))
print(isinstance(1, int), isinstance(1, float), isinstance(True, int), isinstance(1.0, float))
print(isinstance("s", str), isinstance([], list), isinstance({}, dict), isinstance((), tuple))
print(isinstance(True, bool), isinstance(1, bool), isinstance(None, int), isinstance(2, (str, int)))
print(f"{int('12') + float('0.5')}", str(1.0) + str(1), repr("x") + repr(1.0), "%" + str(5) + "%")

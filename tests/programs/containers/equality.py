"""== and is on numbers, strings, containers and objects."""

print([1, 2] == [1, 2], [1, 2] is [1, 2], [1] == [1.0], [1] == [True], [] == [])
print((1, [2]) == (1, [2]), [(1, 2)] == [(1, 2)], [[1], [2]] == [[1], [3]], (1,) == (1, 2))
print({"a": [1]} == {"a": [1]}, {1: "x"} == {1: "y"}, {1: 2} != {1: 2})
print("a" == "a", "a" == "A", "" == "", "1" == 1, None == 0, None == None, None is None)
print(1 == 1.0, 1 == True, 0 == False, 0.1 + 0.2 == 0.3, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53)
print([1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [] < [0], ["a", "b"] < ["a", "c"])
nan = float("nan")
print(nan == nan, nan != nan, nan < nan, nan == 1.0)


class Plain:
    pass


a = Plain()
b = Plain()
print(a == a, a == b, a != b, a in [b, a], [a] == [a], [a].index(a), [b, a].count(a))
print((a, 1) == (a, 1), (a, 1) == (b, 1), {"k": a} == {"k": a})
a = b
print(a is b, a == b)
x = [1, 2, 3]
y = x
z = list(x)
print(x is y, x is z, x == z, x is not z, not x == z)

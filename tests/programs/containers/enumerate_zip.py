"""enumerate, zip and reversed loops over several sequences."""

names = ["ann", "bob", "cid"]
ages = [30, 25, 41, 99]
for i, name in enumerate(names):
    print(i, name, end="; ")
for i, name in enumerate(names, 1):
    print(i, name, end="; ")
for i, name in enumerate(names, start=-1):
    print(i, name, end="; ")
print()
for name, age in zip(names, ages):
    print(name, age, end="; ")
for a, b, c in zip("xyz", range(10), [0.5, 1.5]):
    print(a, b, c, end="; ")
print()
for i, (name, age) in enumerate(zip(names, ages)):
    print(f"{i}:{name}={age}", end=" ")
print()
print(list(zip(names, ages)), list(enumerate("ab")))
print([a * b for a, b in zip([1, 2, 3], [4, 5, 6])], sum([a * b for a, b in zip(ages, ages[1:])]))
for i in range(len(names) - 1, -1, -1):
    print(names[i], end=" ")
print()
table = {}
for name, age in zip(names, ages):
    table[name] = age
print(table)
for (name, age), letter in zip(table.items(), "pqr"):
    print(letter, name, age, end="; ")
print()
matrix = [[1, 2, 3], [4, 5, 6]]
for a, b in zip(matrix[0], matrix[1]):
    print(a + b, end=" ")
print()
print(list(zip([], [1])), list(enumerate([])))

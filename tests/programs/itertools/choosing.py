"""product, permutations, combinations: tuples of known and of unknown length, and the errors."""

from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()))
print(list(product([1, 2], [], "x")), len(list(product("abc", range(4), repeat=2))))
print(list(product([1, 2], ["x", None], (True,))))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations([1], 2)))
print(list(combinations(range(3), 0)), list(combinations_with_replacement("xyz", 2)))
print(list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
print(list(permutations([3, 1, 2])), list(permutations("abc", 2)), list(permutations([], 0)))
print(["".join(p) for p in permutations("xyz")], list(permutations([1, 2], 3)))

for size in range(4):
    print(size, list(combinations([1, 2, 3], size)), len(list(permutations("abcd", size))))
for size in range(3):
    print(list(product("ab", repeat=size)))
print(sum(a * b for a, b in combinations([1, 2, 3, 4], 2)))
print({pair: sum(pair) for pair in combinations([5, 6, 7], 2)})
print(max(permutations([1, 2, 3]), key=lambda p: p[0] * 100 + p[2]))
pairs = permutations(range(3), 2)
print(next(pairs), next(pairs), [a - b for a, b in pairs])

bad = -1
for make in (combinations, combinations_with_replacement, permutations):
    try:
        make([1, 2], bad)
    except ValueError as error:
        print(error)
try:
    product([1], repeat=bad)
except ValueError as error:
    print(error)

"""Tuples as keys: a sparse grid, a memo table, an adjacency matrix."""

grid = {}
for x in range(4):
    for y in range(3):
        if (x + y) % 2 == 0:
            grid[(x, y)] = x * 10 + y
grid[0, 0] = -1
print(grid)
print((1, 1) in grid, (1, 2) in grid, grid[3, 1], grid.get((9, 9), "none here"))
for y in range(3):
    print(" ".join([f"{grid[x, y]:2}" if (x, y) in grid else " ." for x in range(4)]))

neighbours = 0
for x, y in grid:
    for dx, dy in [(1, 1), (-1, 1), (1, -1), (-1, -1)]:
        if (x + dx, y + dy) in grid:
            neighbours += 1
print("diagonal pairs", neighbours // 2)

memo = {}


def lcs(a, b, i, j):
    if i == len(a) or j == len(b):
        return ""
    if (i, j) not in memo:
        if a[i] == b[j]:
            memo[i, j] = a[i] + lcs(a, b, i + 1, j + 1)
        else:
            skip_a = lcs(a, b, i + 1, j)
            skip_b = lcs(a, b, i, j + 1)
            memo[i, j] = skip_a if len(skip_a) >= len(skip_b) else skip_b
    return memo[i, j]


print(lcs("thisisatest", "testing123testing", 0, 0), len(memo))

distances = {("a", "b"): 7, ("b", "c"): 2, ("a", "c"): 12}
for pair in sorted(distances, key=lambda p: distances[p]):
    print(pair[0] + "-" + pair[1], distances[pair])
del distances["a", "c"]
print(distances, ("a", 1) < ("a", 2))

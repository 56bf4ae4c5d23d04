"""Conway's game of life on a torus: lists of lists of bools."""


def parse(text):
    return [[c == "#" for c in line] for line in text.split("/")]


def neighbours(grid, y, x):
    height = len(grid)
    width = len(grid[0])
    count = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if (dy or dx) and grid[(y + dy) % height][(x + dx) % width]:
                count += 1
    return count


def step(grid):
    new = []
    for y, row in enumerate(grid):
        new_row = []
        for x, alive in enumerate(row):
            n = neighbours(grid, y, x)
            new_row.append(n == 3 or (alive and n == 2))
        new.append(new_row)
    return new


def show(grid):
    for row in grid:
        print("".join(["#" if alive else "." for alive in row]))


glider = parse(".#......../..#......./###......./........../........../..........")
for generation in range(12):
    if generation % 4 == 0:
        print("generation", generation, sum([sum(row) for row in glider]))
        show(glider)
    glider = step(glider)
blinker = parse("...../..#../..#../..#../.....")
print(step(blinker) == blinker, step(step(blinker)) == blinker)

"""Breadth-first search through a maze drawn in text; the way is drawn back."""

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
"""


def parse(text):
    return [list(line) for line in text.split("\n") if line != ""]


def find(grid, mark):
    for y, row in enumerate(grid):
        for x, cell in enumerate(row):
            if cell == mark:
                return y, x
    return None


def solve(grid):
    start = find(grid, "S")
    goal = find(grid, "E")
    came_from = {start: None}
    frontier = [start]
    while frontier:
        y, x = frontier.pop(0)
        if (y, x) == goal:
            break
        for dy, dx in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
            following = (y + dy, x + dx)
            if grid[y + dy][x + dx] != "#" and following not in came_from:
                came_from[following] = (y, x)
                frontier.append(following)
    else:
        return None
    way = []
    step = goal
    while step is not None:
        way.append(step)
        step = came_from[step]
    return way[::-1]


grid = parse(MAZE)
way = solve(grid)
print(len(way), way[0], way[-1])
for y, x in way[1:-1]:
    grid[y][x] = "o"
for row in grid:
    print("".join(row))
walled = parse(MAZE)
walled[5][6] = "#"
walled[4][7] = "#"
print(solve(walled), find(walled, "?"))

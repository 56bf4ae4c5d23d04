"""N queens by backtracking: all solutions of small boards, the first of a larger one."""


def solve(n):
    solutions = []
    columns = [False] * n
    rising = [False] * (2 * n)
    falling = [False] * (2 * n)
    board = []

    def mark(row, column, taken):
        columns[column] = taken
        rising[row + column] = taken
        falling[row - column + n] = taken

    def place(row):
        if row == n:
            solutions.append(board[:])
            return
        for column in range(n):
            if columns[column] or rising[row + column] or falling[row - column + n]:
                continue
            mark(row, column, True)
            board.append(column)
            place(row + 1)
            board.pop()
            mark(row, column, False)

    place(0)
    return solutions


for n in range(1, 7):
    solutions = solve(n)
    print(n, len(solutions), solutions[0] if solutions else None)
for column in solve(6)[0]:
    print(". " * column + "Q " + ". " * (5 - column))


def first(n, board):
    row = len(board)
    if row == n:
        return board
    for column in range(n):
        for other, taken in enumerate(board):
            if taken == column or abs(taken - column) == row - other:
                break
        else:
            found = first(n, board + [column])
            if found is not None:
                return found
    return None


print(first(8, []), first(3, []))

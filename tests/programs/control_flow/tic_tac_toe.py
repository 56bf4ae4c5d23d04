"""Perfect tic-tac-toe by minimax with a memo table of boards as strings."""

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
memo = {}


def winner(board):
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None


def put(board, cell, player):
    return board[:cell] + player + board[cell + 1 :]


def value(board, player):
    if board in memo:
        return memo[board]
    won = winner(board)
    if won is not None:
        result = 1 if won == "X" else -1
    elif "." not in board:
        result = 0
    else:
        other = "O" if player == "X" else "X"
        scores = [value(put(board, c, player), other) for c in range(9) if board[c] == "."]
        result = max(scores) if player == "X" else min(scores)
    memo[board] = result
    return result


def best_move(board, player):
    other = "O" if player == "X" else "X"
    best = -1
    best_score = None
    for cell in range(9):
        if board[cell] != ".":
            continue
        score = value(put(board, cell, player), other)
        if best_score is None or (score > best_score if player == "X" else score < best_score):
            best, best_score = cell, score
    return best


board = "X...O...."
player = "X"
while winner(board) is None and "." in board:
    cell = best_move(board, player)
    board = put(board, cell, player)
    print(player, cell, "/".join([board[:3], board[3:6], board[6:]]))
    player = "O" if player == "X" else "X"
print(winner(board), len(memo) > 100)
print(value("XX.OO....", "X"), value("XX.OO...X", "O"), best_move("OO.XX....", "O"))

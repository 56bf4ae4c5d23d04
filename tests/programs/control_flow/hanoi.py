"""The towers of Hanoi, recursively and by the binary rule; the board is shown."""

moves = []
pegs = {"A": [4, 3, 2, 1], "B": [], "C": []}


def move(n, source, target, spare):
    if n == 0:
        return
    move(n - 1, source, spare, target)
    disc = pegs[source].pop()
    assert not pegs[target] or pegs[target][-1] > disc
    pegs[target].append(disc)
    moves.append(source + target)
    move(n - 1, spare, target, source)


move(4, "A", "C", "B")
print(len(moves), " ".join(moves))
print(pegs)


def iterative(n):
    names = ["A", "C", "B"] if n % 2 else ["A", "B", "C"]
    stacks = [list(range(n, 0, -1)), [], []]
    count = 0
    while len(stacks[1]) + len(stacks[2]) < n or len(stacks[1]) * len(stacks[2]) > 0:
        for i, j in [(0, 1), (0, 2), (1, 2)]:
            a = stacks[i]
            b = stacks[j]
            if a and (not b or a[-1] < b[-1]):
                b.append(a.pop())
            elif b:
                a.append(b.pop())
            count += 1
            if count == 2**n - 1:
                break
        if count == 2**n - 1:
            break
    for name, stack in zip(names, stacks):
        print(name, stack, end=" ")
    print(count)


iterative(3)
iterative(4)

"""Recursion by threads: every call on more than four numbers starts two threads."""

import threading


class TreeSum(threading.Thread):
    def __init__(self, numbers, depth):
        super().__init__()
        self.numbers = numbers
        self.depth = depth
        self.total = 0
        self.deepest = depth

    def run(self):
        if len(self.numbers) <= 4:
            self.total = sum(self.numbers)
            return
        middle = len(self.numbers) // 2
        left = TreeSum(self.numbers[:middle], self.depth + 1)
        right = TreeSum(self.numbers[middle:], self.depth + 1)
        left.start()
        right.start()
        left.join()
        right.join()
        self.total = left.total + right.total
        self.deepest = max(left.deepest, right.deepest)


for count in [0, 1, 4, 5, 31, 32, 33, 100]:
    root = TreeSum(list(range(count)), 0)
    root.start()
    root.join()
    print(count, root.total, root.deepest, root.total == count * (count - 1) // 2)

"""A linear congruential generator drives dice, a random walk and a shuffle."""


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self, limit):
        self.state = (self.state * 6364136 + 1442695) % 2147483647
        return self.state % limit


generator = Generator(2024)
counts = [0] * 13
for _ in range(500):
    counts[generator.next(6) + generator.next(6) + 2] += 1
for total in range(2, 13):
    print(f"{total:>2} {counts[total]:>3} {'#' * (counts[total] // 5)}")
x = 0
y = 0
farthest = 0
for step in range(200):
    direction = generator.next(4)
    if direction == 0:
        x += 1
    elif direction == 1:
        x -= 1
    elif direction == 2:
        y += 1
    else:
        y -= 1
    farthest = max(farthest, abs(x) + abs(y))
print(x, y, farthest)
deck = [f"{rank}{suit}" for suit in "SH" for rank in "A23456"]
for i in range(len(deck) - 1, 0, -1):
    j = generator.next(i + 1)
    deck[i], deck[j] = deck[j], deck[i]
print(deck)
inside = 0
for _ in range(1000):
    a = generator.next(1000) / 1000
    b = generator.next(1000) / 1000
    if a * a + b * b < 1:
        inside += 1
print(4 * inside / 1000)

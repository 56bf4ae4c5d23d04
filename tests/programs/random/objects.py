"""`Random` objects: independent, in classes and threads; the shared generator under threads."""

import random
import threading
from random import Random, choice, randint


class Dice:
    def __init__(self, sides, seed):
        self.sides = sides
        self.rng = random.Random(seed)

    def roll(self, count):
        return [self.rng.randint(1, self.sides) for _ in range(count)]


class Loaded(Random):
    def roll(self):
        return self.choice([6, 6, 6, 1])


print(Dice(6, 1).roll(10), Dice(20, "d20").roll(10))
first, second = Random(3), Random(3)
print([first.random() for _ in range(3)] == [second.random() for _ in range(3)])
print(first.gauss(0, 1), first.getstate()[0], second.gauss(0, 1))
state = first.getstate()
drawn = first.sample(range(50), 5)
first.setstate(state)
print(drawn, first.sample(range(50), 5) == drawn, first.gauss(1, 2))
loaded = Loaded(9)
print([loaded.roll() for _ in range(8)])
deck = [(rank, suit) for suit in "SH" for rank in range(1, 8)]
Random(2024).shuffle(deck)
print(deck)
grid = [[0] * 3 for _ in range(3)]
Random(4).choice(grid)[1] = 5
print(grid, Random(5).choices(["x", None], k=4), Random(6).choice(["only"]))

results = [0.0] * 4


def simulate(index):
    rng = Random(index)
    inside = 0
    for _ in range(2000):
        x, y = rng.random(), rng.random()
        if x * x + y * y <= 1.0:
            inside += 1
    results[index] = 4 * inside / 2000


threads = [threading.Thread(target=simulate, args=(i,)) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)

# Threads that share one generator draw each number once, in some order.
random.seed(11)
expected = sorted([random.getrandbits(32) for _ in range(4000)])
random.seed(11)
drawn_by = [[] for _ in range(4)]


def draw(mine):
    for _ in range(1000):
        mine.append(random.getrandbits(32))


threads = [threading.Thread(target=draw, args=(mine,)) for mine in drawn_by]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
together = []
for mine in drawn_by:
    together.extend(mine)
print(sorted(together) == expected)
random.seed(1)
print(choice("xyz"), randint(1, 100), [random.randrange(2) for _ in range(5)])
pick = random.Random(8).choice
print([pick("abc") for _ in range(5)])

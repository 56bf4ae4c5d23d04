"""The functions of `random`, whose numbers for a seed are CPython's."""

import random

random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 6) for _ in range(20)])
print([random.randrange(10) for _ in range(10)], [random.randrange(5, 50, 5) for _ in range(10)])
print([random.randrange(10, 0, -3) for _ in range(10)], random.randrange(-5, 5))
print(random.uniform(1, 10), random.uniform(-1.5, 1.5), random.uniform(5, 1))
print([random.choice("abcdef") for _ in range(8)], random.choice([1.5, 2.5]), random.choice((1, 2, 3)))
print(random.choice(range(100, 200)))
items = list(range(20))
random.shuffle(items)
print(items)
words = ["pear", "apple", "fig"]
print(random.shuffle(words), words)
print(random.sample(range(1000), 5), random.sample(items, 20), random.sample("hello", 3), random.sample((1, 2, 3), 2))
print(random.sample(range(100000), 30), random.sample([], 0))
print(random.sample(["red", "blue"], counts=[4, 2], k=5))
print(random.choices("xyz", k=10), random.choices([1, 2, 3], weights=[1, 1, 8], k=12))
print(random.choices(["a", "b", "c"], [0.5, 0.25, 0.25], k=6), random.choices((4, 5), cum_weights=[3, 10], k=8))
print(random.choices(words))
print([random.getrandbits(k) for k in (0, 1, 8, 31, 32, 33, 53, 63)])
print(random.gauss(0, 1), random.gauss(0, 1), random.gauss(10, 2.5), random.gauss())
print(random.normalvariate(0, 1), random.normalvariate(5, 2), random.normalvariate())
print(random.expovariate(1.5), random.expovariate(2), random.lognormvariate(0, 0.5))
print(random.triangular(), random.triangular(1, 10), random.triangular(0, 4, 3.5), random.triangular(2.0, 2.0, 2))
print(random.betavariate(2, 5), random.betavariate(0.5, 0.5), random.gammavariate(3, 2), random.gammavariate(1, 2))
print(random.vonmisesvariate(0.5, 4), random.vonmisesvariate(1, 0), random.paretovariate(3), random.weibullvariate(1, 1.5))
print(random.randbytes(11), random.randbytes(0))

for seed in [0, 1, -1, 7, 123456789, 2**40 + 5, -(2**62), True, 3.25, -0.5, "", "hello", "grüße", b"bytes", bytearray(b"\0x")]:
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 10**12), random.gauss(0, 1))

state = random.getstate()
first = [random.random() for _ in range(3)] + [random.gauss(0, 1)]
random.setstate(state)
print(first == [random.random() for _ in range(3)] + [random.gauss(0, 1)])
random.seed(5)
print(random.random())
total = 0.0
for _ in range(5000):
    total += random.random()
print(total)
random.seed()
print(0 <= random.random() < 1, 1 <= random.randint(1, 3) <= 3)


def attempt(function):
    try:
        print(function())
    except (ValueError, TypeError, IndexError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


attempt(lambda: random.choice([]))
attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(1, 10, 0))
attempt(lambda: random.randrange(1, 10, -1))
attempt(lambda: random.sample([1, 2], 3))
attempt(lambda: random.sample([1, 2], -1))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.choices([1, 2], [1]))
attempt(lambda: random.choices([1, 2], [0, 0]))
attempt(lambda: random.choices([1, 2], [1, 1], cum_weights=[1, 2]))
attempt(lambda: random.choices([1, 2], 5))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.gammavariate(0, 1))
attempt(lambda: random.expovariate(0))
attempt(lambda: random.seed([1]))

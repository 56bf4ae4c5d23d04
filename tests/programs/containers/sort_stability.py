"""sorted and list.sort: stable, with keys, reversed, on many types."""

people = [("Ann", 30), ("Bob", 25), ("Cid", 30), ("Dan", 25), ("Eve", 35), ("Fay", 25)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])))


def by_last_letter(person):
    return person[0][-1]


people.sort(key=by_last_letter)
print([p[0] for p in people])
people.sort(key=lambda p: p[1])
print([p[0] for p in people])
print(sorted([3, -1, 2, -3, 0], key=abs), sorted([3, 1, 2], reverse=True))
print(sorted([0.5, -2.5, 1e9, -0.25]), sorted([True, False, True]))
print(sorted("hello"), sorted(("b", "a")), sorted({"z": 1, "y": 2}), sorted(range(5, 0, -1)))
print(sorted(["B", "a", "C", "b", "", "ab"]))
print(sorted(["B", "a", "C", "b"], key=lambda s: s.lower()))
print(sorted([[2, 1], [1, 5], [1], [], [1, 2, 3]]))
print(sorted([(1, "b"), (1, "a"), (0, "z")]))


class Card:
    def __init__(self, rank, suit):
        self.rank = rank
        self.suit = suit


cards = [Card(r, s) for s in "SHDC" for r in [7, 2, 11]]
cards.sort(key=lambda c: c.rank)
print([f"{c.rank}{c.suit}" for c in cards])
cards.sort(key=lambda c: (c.suit, -c.rank))
print([f"{c.rank}{c.suit}" for c in cards])

# long enough for any merge strategy
values = [(i * 7919 % 101, i) for i in range(300)]
values.sort(key=lambda v: v[0])
stable = True
for i in range(1, len(values)):
    if values[i - 1][0] == values[i][0] and values[i - 1][1] > values[i][1]:
        stable = False
print(stable, values[:3], values[-1])
original = [3, 1, 2]
result = sorted(original)
result.append(0)
print(original, result)

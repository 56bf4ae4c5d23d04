"""Knapsack, edit distance, longest increasing subsequence, coin change, Pascal's mod table."""


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c:
                best[i][c] = max(best[i][c], best[i - 1][c - weight] + value)
    chosen = []
    c = capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            name, weight, value = items[i - 1]
            chosen.append(name)
            c -= weight
    return best[-1][-1], chosen[::-1]


def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            cost = 0 if ca == cb else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def longest_increasing(values):
    best = []
    for i, value in enumerate(values):
        chain = [value]
        for j in range(i):
            if values[j] < value and len(best[j]) + 1 > len(chain):
                chain = best[j] + [value]
        best.append(chain)
    longest = []
    for chain in best:
        if len(chain) > len(longest):
            longest = chain
    return longest


def fewest_coins(coins, amount):
    table = [0] + [None] * amount
    for total in range(1, amount + 1):
        for coin in coins:
            if coin <= total and table[total - coin] is not None:
                candidate = table[total - coin] + 1
                if table[total] is None or candidate < table[total]:
                    table[total] = candidate
    return table[amount]


items = [("map", 9, 150), ("water", 153, 200), ("glucose", 15, 60), ("tin", 68, 45), ("cheese", 23, 30)]
print(knapsack(items, 100), knapsack(items, 180), knapsack([], 10))
for a, b in [("kitten", "sitting"), ("", "abc"), ("same", "same"), ("rosettacode", "raisethysword")]:
    print(a, b, edit_distance(a, b))
print(longest_increasing([3, 2, 6, 4, 5, 1]), longest_increasing([0, 8, 4, 12, 2, 10, 6, 14, 1, 9]))
print([fewest_coins([1, 5, 10, 25], n) for n in [0, 4, 30, 63]], fewest_coins([5, 7], 13), fewest_coins([2], 3))

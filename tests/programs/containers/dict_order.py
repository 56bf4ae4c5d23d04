"""Insertion order survives deletes, re-insertions and growth."""

d = {}
for i in range(20):
    d[f"k{i}"] = i
for i in range(0, 20, 3):
    del d[f"k{i}"]
d["k3"] = 33
d["k1"] = 11
print(list(d))
print(d["k3"], list(d.values())[-1], list(d.values())[0])

# grow and shrink many times
big = {}
for round_number in range(5):
    for i in range(100):
        big[i * 37 % 101] = round_number * 1000 + i
    for i in range(100):
        if i % 3 != round_number % 3 and i in big:
            del big[i]
    print(round_number, len(big), list(big)[:5], sum(big.values()))

# keys that collide in small tables
stride = {}
for i in range(0, 1024, 64):
    stride[i] = i // 64
print(stride)
negative = {}
for i in range(-5, 5):
    negative[i * 4294967296] = i
print(negative[-5 * 4294967296], len(negative), -1 * 4294967296 in negative, -1 in negative)
order = {}
for word in "to be or not to be that is the question".split():
    order[word] = order.get(word, 0) + 1
print(order)

# raises: KeyError
"""KeyError shows the repr of its key; output before it is not lost."""

prices = {"apple": 3, "pear": 4}
total = 0
for name in ["apple", "pear", "it's"]:
    print(name, end=" ", flush=False)
    total += prices[name]
print(total)

"""Building strings: joins, appends, tables, wrapping, pattern printing, number words."""

rows = [("apple", 3, 0.5), ("watermelon", 1, 3.25), ("fig", 120, 0.05)]
print(f"{'name':<12}|{'qty':>5}|{'price':>6}")
print("-" * 12 + "+" + "-" * 5 + "+" + "-" * 6)
for name, quantity, price in rows:
    print(f"{name:<12}|{quantity:>5}|{price:>6}")


def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    lines.append(line)
    return lines


for line in wrap("the quick brown fox jumps over the lazy dog and runs away", 16):
    print(f"|{line:<16}|")
for i in range(1, 5):
    print(" " * (4 - i) + "*" * (2 * i - 1))
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen".split()
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def words(n):
    if n < len(ONES):
        return ONES[n]
    if n < 20:
        return ONES[n - 10].replace("five", "fif").replace("eight", "eigh") + "teen"
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    rest = " and " + words(n % 100) if n % 100 else ""
    return words(n // 100) + " hundred" + rest


for n in [0, 13, 15, 18, 20, 42, 100, 919]:
    print(n, words(n))


def roman(n):
    result = ""
    for value, letters in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                           (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        while n >= value:
            result += letters
            n -= value
    return result


print([roman(n) for n in [1, 4, 14, 40, 90, 400, 1994, 2026]])
big = ""
for i in range(500):
    big += str(i % 10)
print(len(big), big[:12], big[-3:])

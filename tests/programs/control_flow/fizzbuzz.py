"""FizzBuzz in four ways that must agree."""


def by_if(n):
    if n % 15 == 0:
        return "FizzBuzz"
    elif n % 3 == 0:
        return "Fizz"
    elif n % 5 == 0:
        return "Buzz"
    return str(n)


def by_concatenation(n):
    text = ""
    if n % 3 == 0:
        text += "Fizz"
    if n % 5 == 0:
        text += "Buzz"
    return text or str(n)


def by_multiplication(n):
    return "Fizz" * (n % 3 == 0) + "Buzz" * (n % 5 == 0) or str(n)


def by_table(n):
    rules = {3: "Fizz", 5: "Buzz"}
    words = [rules[d] for d in rules if n % d == 0]
    return "".join(words) if words else f"{n}"


for n in range(1, 16):
    print(by_if(n), end=" ")
print()
agree = True
for n in range(1, 101):
    agree = agree and by_if(n) == by_concatenation(n) == by_multiplication(n) == by_table(n)
print(agree)
i = 1
while i <= 30:
    if i % 15:
        i += 1
        continue
    print(i, by_table(i))
    i += 1

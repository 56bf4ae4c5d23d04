"""while/else, for/else, break and continue in nested loops."""


def find(values, wanted):
    for i, value in enumerate(values):
        if value == wanted:
            print("found", wanted, "at", i)
            break
    else:
        print("no", wanted)


find([3, 5, 7], 5)
find([3, 5, 7], 4)
find([], 1)

n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    if n < 0:
        print("below zero", n)
        break
    print("n", n)
else:
    print("not printed")
while n < 0:
    n += 1
else:
    print("else of while", n)
while False:
    pass
else:
    print("else of a loop that never ran")

for i in range(4):
    for j in range(4):
        if j == 2:
            continue
        if i == 2:
            break
        print((i, j), end=" ")
    else:
        print("row", i, "complete")
        continue
    print("row", i, "broken")
    break
print(i, j)

primes = []
for candidate in range(2, 30):
    for p in primes:
        if candidate % p == 0:
            break
    else:
        primes.append(candidate)
print(primes)
count = 0
while True:
    count += 1
    if count % 2:
        continue
    if count > 6:
        break
print(count)
